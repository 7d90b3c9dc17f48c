import { type Action, duty, type FormField } from '../duties/duty.ts';
import { mayActFor, mayHost, type Person } from '../session/person.ts';
import type { Round } from './round.ts';
import { RoundDetails } from './round-details.tsx';
import { batchOf, countFields, openingOf, outcomeFields, outcomesOf, problemsOf } from './typed.ts';

type Act = Action<'report-rounds', Round>;
type Field = FormField<'report-rounds'>;

const on: Field = { name: 'on', label: 'on', as: 'day', isNeeded: true };
const ownForm = (name: 'questions' | 'scale' | 'groups'): Field => ({
  name,
  label: name,
  as: 'texts',
  isNeeded: true,
  maxLength: 10_000,
  isAsked: (values) => values['ownForm'] === true,
});

const isOwn = (person: Person, { body, status }: Round): boolean =>
  mayHost(person) && mayActFor(person, body) && status === 'open';
/** The statement stands: it is commented on, counted and closed, in the order that the body chooses. */
const isStated = ({ statement, next }: Round): boolean => statement !== undefined && next !== 'last-list';

const step = (
  name: Act['name'],
  path: string,
  isDue: (round: Round) => boolean,
  fields: NonNullable<Act['fields']>,
  more: Pick<Act, 'isMain' | 'asks'> & { readonly content?: (round: Round, values: object) => object } = {},
): Act => {
  const { content = (_: Round, values: object) => values, ...rest } = more;
  return {
    name,
    isFor: (person, round) => isOwn(person, round) && isDue(round),
    fields,
    call: (round, values) => ({ path: `report-rounds/${round.id}/${path}`, content: content(round, values) }),
    ...rest,
  };
};

/** 述职评议: a body's yearly round, at its own unit; forms are counted on paper and shown as a released result alone. */
export const reportRoundsDuty = duty<'report-rounds', Round>({
  noun: 'report-rounds',
  path: '/report-rounds',
  api: '/v1/report-rounds',
  subject: ({ id }) => `report-round/${id}`,
  titleOf: ({ body, year }, nameOf) => `${nameOf(body)} · ${year}`,
  status: { of: ({ status }) => status, tones: { open: 'runs', closed: 'good' } },
  filters: [
    { name: 'status', as: 'status', values: ['open', 'closed'] },
    { name: 'ours', as: 'own', of: 'body' },
    { name: 'body', as: 'body' },
    { name: 'unit', as: 'unit' },
  ],
  facts: [
    { name: 'body', as: 'body', column: 'minmax(160px, 2fr)' },
    { name: 'year', column: '80px' },
    { name: 'next', as: 'choice', column: 'minmax(128px, 1fr)' },
    { name: 'closedOn', as: 'day', column: '112px' },
    { name: 'lastListOn', as: 'day', of: ({ lastList }) => lastList?.on },
    { name: 'statedOn', as: 'day', of: ({ statement }) => statement?.on },
    { name: 'post', of: ({ statement }) => statement?.post },
    { name: 'text', of: ({ statement }) => statement?.text },
    {
      name: 'link',
      of: ({ statement }) => statement?.link,
      show: ({ statement }) => (
        <a href={statement?.link} target="_blank" rel="noreferrer">
          {statement?.link}
        </a>
      ),
    },
    { name: 'questions', of: ({ form }) => form.questions.map(({ words }) => words).join('；') },
    { name: 'scale', of: ({ form }) => form.scale.map(({ words }) => words).join(' / ') },
    { name: 'groups', of: ({ form }) => form.groups.map(({ words }) => words).join('；') },
    { name: 'base', as: 'choice', of: ({ form }) => form.base },
    { name: 'batches', of: ({ batches }) => batches.join(' / ') },
  ],
  actions: [
    step(
      'reportLastList',
      'last-list',
      ({ lastProblems }) => lastProblems.length > 0,
      ({ lastProblems }) => [on, ...outcomeFields(lastProblems)],
      { content: (_, values) => outcomesOf(values as never) },
    ),
    step('state', 'statement', ({ next }) => next !== 'last-list', [
      on,
      { name: 'post', label: 'post', as: 'text', isNeeded: true, maxLength: 100 },
      { name: 'text', label: 'text', as: 'long-text', maxLength: 20_000 },
      { name: 'link', label: 'link', as: 'text', maxLength: 500 },
    ]),
    step('comment', 'comments', isStated, [
      on,
      { name: 'by', label: 'by', as: 'body', isNeeded: true },
      { name: 'text', label: 'comment', as: 'long-text', isNeeded: true, maxLength: 10_000 },
    ]),
    step(
      'count',
      'batches',
      isStated,
      ({ form }) => [
        { name: 'batch', label: 'batch', as: 'text', isNeeded: true, maxLength: 40 },
        ...countFields(form),
      ],
      { content: ({ form }, values) => batchOf(form, values as never) },
    ),
    step(
      'close',
      'close',
      ({ next }) => next === 'close',
      [on, { name: 'problems', label: 'problemLines', as: 'texts', maxLength: 20_000 }],
      {
        isMain: true,
        asks: 'closeAsks',
        content: (_, { problems, ...values }: { readonly problems?: unknown }) => ({
          ...values,
          problems: problemsOf(problems),
        }),
      },
    ),
  ],
  making: {
    action: 'open',
    isFor: mayHost,
    fields: [
      { name: 'year', label: 'year', as: 'number', isNeeded: true },
      { name: 'body', label: 'whose', as: 'body' },
      { name: 'lastProblems', label: 'lastProblemLines', as: 'texts', maxLength: 20_000 },
      { name: 'ownForm', label: 'ownForm', as: 'flag' },
      ownForm('questions'),
      ownForm('scale'),
      ownForm('groups'),
      {
        name: 'base',
        label: 'base',
        as: 'choice',
        values: ['valid', 'returned'],
        isNeeded: true,
        isAsked: (values) => values['ownForm'] === true,
      },
    ],
    start: () => ({ base: 'valid' }),
    call: (content) => ({ path: 'report-rounds', content: openingOf(content) }),
  },
  more: (round) => <RoundDetails round={round} />,
});
