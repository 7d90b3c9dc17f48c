import { duty } from '../duties/duty.ts';
import type { Round, RoundProblem } from './round.ts';

const base = { noun: 'report-rounds', path: '/report-rounds', api: '/v1/report-rounds' } as const;

export type ProblemLine = RoundProblem & {
  readonly id: string;
  readonly outcome?: NonNullable<Round['lastList']>['outcomes'][number]['outcome'];
  readonly note?: string;
};

/** This year's list of problems. */
export const problemsDuty = duty<'report-rounds', ProblemLine>({
  ...base,
  titleOf: ({ title }) => title,
  facts: [{ name: 'problem', of: ({ title }) => title }, { name: 'measures' }, { name: 'dueOn', as: 'day' }],
});

/** Last year's, with what became of each. */
export const lastProblemsDuty = duty<'report-rounds', ProblemLine>({
  ...base,
  titleOf: ({ title }) => title,
  facts: [
    { name: 'problem', of: ({ title }) => title },
    { name: 'measures' },
    { name: 'dueOn', as: 'day' },
    { name: 'outcome', as: 'choice' },
    { name: 'note' },
  ],
});

export const figuresDuty = duty<
  'report-rounds',
  { readonly id: string; readonly name: string; readonly count: string }
>({
  ...base,
  titleOf: ({ name }) => name,
  facts: [{ name: 'figure', of: ({ name }) => name }, { name: 'count' }],
});

export const commentsDuty = duty<'report-rounds', Round['comments'][number] & { readonly id: string }>({
  ...base,
  titleOf: ({ by }) => by,
  facts: [
    { name: 'on', as: 'day' },
    { name: 'by', as: 'body' },
    { name: 'comment', of: ({ text }) => text },
  ],
});

export interface ResultLine {
  readonly id: string;
  readonly question: string;
  readonly voters: string;
  readonly grades: string;
}
export const resultDuty = duty<'report-rounds', ResultLine>({
  ...base,
  titleOf: ({ question }) => question,
  facts: [{ name: 'question' }, { name: 'voters' }, { name: 'grades' }],
});
