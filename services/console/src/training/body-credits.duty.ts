import { duty } from '../duties/duty.ts';

interface BodyCredits {
  readonly id: string;
  readonly body: string;
  readonly year: number;
  readonly short?: number;
}

/** 培训达标人数: numbers of bodies, in the order of their codes. */
export const bodyCreditsDuty = duty<'body-credits', BodyCredits>({
  noun: 'body-credits',
  path: '/body-credits',
  api: '/v1/credits/by-body',
  at: 'propaganda',
  hasPage: () => false,
  titleOf: ({ body, year }, nameOf) => `${nameOf(body)} · ${year}`,
  status: {
    of: ({ short }) => (short === undefined ? 'unset' : short > 0 ? 'short' : 'reached'),
    tones: { unset: 'over', short: 'waits', reached: 'good' },
  },
  filters: [
    { name: 'ours', as: 'own', of: 'body' },
    { name: 'body', as: 'body' },
  ],
  facts: [
    { name: 'body', as: 'body', column: 'minmax(160px, 2fr)' },
    { name: 'year', column: '96px' },
    { name: 'people', as: 'number', column: '96px' },
    { name: 'attended', as: 'number', column: '112px' },
    { name: 'target', as: 'number', column: '112px' },
    { name: 'reached', as: 'number', column: '96px' },
    { name: 'short', as: 'number', column: '96px' },
  ],
});
