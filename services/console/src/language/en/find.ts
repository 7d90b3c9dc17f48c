import type { Catalogue } from '../catalogue.ts';

export const find: Catalogue['find'] = {
  title: 'Find',
  hint: 'Initiatives, resources, bodies, bookings, tasks, pages; pinyin initials will do',
  results: 'What is found',
  nothing: 'Nothing is found; try other words',
  keys: '↑ ↓ to choose, Enter to open, Esc to close',
  groups: {
    pages: 'Pages',
    initiatives: 'Joint initiatives',
    resources: 'Shared resources',
    bodies: 'Bodies',
    bookings: 'Our bookings',
    tasks: 'Tasks',
    help: 'Help',
  },
};
