import type { Catalogue } from '../catalogue.ts';

export const funds: Catalogue['funds'] = {
  title: 'Balance and draws',
  draw: 'Ask for a draw',
  budget: 'Budget',
  drawn: 'Drawn',
  left: 'Left',
  asked: 'Awaiting approval',
  none: 'Nothing was drawn yet',
  columns: { purpose: 'Purpose', body: 'Body', when: 'When', amount: 'Amount', status: 'Status' },
};
