import type { Catalogue } from '../catalogue.ts';

export const agenda: Catalogue['agenda'] = {
  groups: {
    booked: 'Booked',
    asked: 'Awaiting approval',
    waiting: 'Waiting list',
    lost: 'Lost',
    hosting: 'Hosting',
    joining: 'Joining',
  },
  columns: { when: 'When', what: 'What', where: 'Where', group: 'Group', status: 'Status' },
  empty: 'Nothing lies ahead',
  emptyHint: 'What your body has booked, asked for or waits for, and what it hosts and joins, is listed here.',
};
