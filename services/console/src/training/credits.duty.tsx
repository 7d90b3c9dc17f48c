import { duty } from '../duties/duty.ts';
import { Attendances, type CreditAccount } from './attendances.tsx';

/** 我的学分: one's own, by year; nobody sees another's. */
export const creditsDuty = duty<'credits', CreditAccount>({
  noun: 'credits',
  path: '/credits',
  api: '/v1/credits',
  at: 'propaganda',
  titleOf: ({ year }) => String(year),
  status: {
    of: ({ missing }) => (missing === undefined ? 'unset' : missing > 0 ? 'short' : 'reached'),
    tones: { unset: 'over', short: 'waits', reached: 'good' },
  },
  facts: [
    { name: 'year', column: '96px', isColumnOnly: true },
    { name: 'body', as: 'body', column: 'minmax(160px, 2fr)' },
    { name: 'credits', as: 'number', column: '96px' },
    { name: 'target', as: 'number', column: '112px' },
    { name: 'missing', as: 'number', column: '96px' },
  ],
  more: (account) => <Attendances of={account} />,
});
