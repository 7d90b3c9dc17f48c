import { type Action, duty, type FormField } from '../duties/duty.ts';
import type { Catalogue } from '../language/catalogue.ts';
import { mayActFor, mayHost, type Person } from '../session/person.ts';
import { HonourParts } from './honour-parts.tsx';

export interface Honour {
  readonly id: string;
  readonly body: string;
  readonly title: string;
  readonly status: keyof Catalogue['honours']['statuses'];
  readonly quota: readonly { readonly body: string; readonly places: number }[];
  readonly warnings: readonly string[];
  readonly candidates: readonly {
    readonly id: string;
    readonly kind: 'person' | 'body';
    readonly by: string;
    readonly name?: string;
    readonly story?: string;
    readonly struck?: string;
    readonly isAwarded?: boolean;
  }[];
  readonly letters: readonly {
    readonly body: string;
    readonly askedAt: string;
    readonly dueOn?: string;
    readonly outcome?: 'no-objection' | 'objection';
    readonly answeredAt?: string;
    readonly waived?: string;
  }[];
  readonly notice?: { readonly from: string; readonly until: string };
  readonly erasedAt?: string;
}

type Act = Action<'honours', Honour>;
type Field = FormField<'honours'>;

const reason: Field = { name: 'reason', label: 'reason', as: 'long-text', isNeeded: true, maxLength: 500 };
const isAwarder = (person: Person, { body }: Honour): boolean => mayHost(person) && mayActFor(person, body);
const isDone = ({ status }: Honour): boolean => ['decided', 'awarded', 'withdrawn'].includes(status);

const step = (
  name: Act['name'],
  path: string,
  isFor: (honour: Honour) => boolean,
  more: Pick<Partial<Act>, 'fields' | 'asks' | 'isMain' | 'isDanger' | 'call'>,
): Act => ({
  name,
  isFor: (person, honour) => isAwarder(person, honour) && isFor(honour),
  call: ({ id }, content) => ({ path: `honours/${id}/${path}`, content }),
  ...more,
});

/** 表彰: quota, recommendations, opinions by letter, notice, decision, award. */
export const honoursDuty = duty<'honours', Honour>({
  noun: 'honours',
  path: '/honours',
  api: '/v1/honours',
  subject: ({ id }) => `honour/${id}`,
  titleOf: ({ title }) => title,
  status: {
    of: ({ status }) => status,
    tones: { open: 'runs', 'on-notice': 'waits', decided: 'good', awarded: 'good', withdrawn: 'over' },
  },
  filters: [
    { name: 'status', as: 'status', values: ['open', 'on-notice', 'decided', 'awarded', 'withdrawn'] },
    { name: 'toUs', as: 'own', of: 'awaiting' },
    { name: 'ours', as: 'own', of: 'body' },
    { name: 'body', as: 'body' },
  ],
  facts: [
    { name: 'title', column: 'minmax(160px, 2fr)' },
    { name: 'year', column: '80px' },
    { name: 'body', as: 'body', column: 'minmax(128px, 1fr)' },
    { name: 'candidateCount', as: 'number', of: ({ candidates }) => candidates.length, column: '96px' },
    { name: 'noticeFrom', as: 'day', of: ({ notice }) => notice?.from },
    { name: 'noticeUntil', as: 'day', of: ({ notice }) => notice?.until },
    { name: 'quotaBodies', as: 'bodies', of: ({ quota }) => quota.map(({ body }) => body) },
    { name: 'warnings', as: 'choices' },
    { name: 'document' },
    { name: 'decidedAt', as: 'instant' },
    { name: 'awardedOn', as: 'day' },
    { name: 'withdrawnReason' },
    { name: 'erasedAt', as: 'instant' },
  ],
  actions: [
    {
      name: 'recommend',
      isFor: (person, honour) =>
        mayHost(person) && !isDone(honour) && honour.quota.some(({ body }) => mayActFor(person, body)),
      isMain: true,
      fields: [
        { name: 'kind', label: 'candidateKind', as: 'choice', values: ['person', 'body'], isNeeded: true },
        { name: 'name', label: 'name', as: 'text', isNeeded: true, maxLength: 200 },
        { name: 'story', label: 'story', as: 'long-text', maxLength: 4000 },
      ],
      call: ({ id }, content) => ({ path: `honours/${id}/recommendations`, content }),
    },
    {
      name: 'giveOpinion',
      isFor: (person, honour) =>
        mayHost(person) &&
        !isDone(honour) &&
        honour.letters.some(({ body, waived }) => body === person.body && waived === undefined),
      isMain: true,
      fields: [
        { name: 'outcome', label: 'outcome', as: 'choice', values: ['no-objection', 'objection'], isNeeded: true },
        { name: 'words', label: 'opinion', as: 'long-text', maxLength: 4000 },
      ],
      call: ({ id }, content, { unit }) => ({ path: `honours/${id}/opinion`, content, unit }),
    },
    step('askOpinions', 'opinions', (honour) => !isDone(honour) && honour.candidates.length > 0, {
      fields: [
        { name: 'offices', label: 'offices', as: 'bodies', isNeeded: true },
        { name: 'dueOn', label: 'dueOn', as: 'day' },
      ],
    }),
    step('openNotice', 'notice', (honour) => !isDone(honour) && honour.notice === undefined, {
      fields: [{ name: 'workingDays', label: 'workingDays', as: 'number' }],
    }),
    step('decide', 'decide', (honour) => !isDone(honour) && honour.notice !== undefined, {
      isMain: true,
      asks: 'decideAsks',
      fields: [{ name: 'document', label: 'document', as: 'text', maxLength: 100 }],
      call: ({ id, candidates }, content) => ({
        path: `honours/${id}/decide`,
        content: { ...content, awarded: candidates.flatMap((one) => (one.struck === undefined ? [one.id] : [])) },
      }),
    }),
    step('award', 'award', ({ status }) => status === 'decided', {
      isMain: true,
      fields: [{ name: 'on', label: 'awardedOn', as: 'day', isNeeded: true }],
    }),
    step('withdraw', 'withdraw', (honour) => !isDone(honour), { isDanger: true, fields: [reason] }),
    step('erase', 'erase', ({ erasedAt }) => erasedAt === undefined, { isDanger: true, asks: 'eraseAsks' }),
  ],
  making: {
    action: 'open',
    isFor: mayHost,
    fields: [
      { name: 'title', label: 'title', as: 'text', isNeeded: true, maxLength: 200 },
      { name: 'year', label: 'year', as: 'number', isNeeded: true },
      {
        name: 'quota',
        label: 'quota',
        as: 'rows',
        isNeeded: true,
        columns: [
          { name: 'body', label: 'quotaBody', as: 'body', isNeeded: true },
          { name: 'places', label: 'places', as: 'number', isNeeded: true },
        ],
      },
    ],
    call: (content) => ({ path: 'honours', content }),
  },
  more: (honour) => <HonourParts honour={honour} />,
});
