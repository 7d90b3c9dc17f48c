import type { Catalogue } from '../catalogue.ts';

export const paper: Catalogue['paper'] = {
  print: 'Print',
  printed: 'printed by {{name}} on {{at}} ({{zone}})',
  when: 'Time',
  what: 'What',
  status: 'Status',
  blocked: 'closed',
  search: 'search for “{{text}}”',
  notAll: 'Only the first {{count}} are printed; the page has the others.',
};
