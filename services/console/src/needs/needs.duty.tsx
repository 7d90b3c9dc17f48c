import type { Unit } from '../api/units.ts';
import type { Catalogue } from '../language/catalogue.ts';
import { type Action, duty, type FormField } from '../duties/duty.ts';
import { mayActFor, mayHost, type Person } from '../session/person.ts';
import { NeedClaims } from './need-claims.tsx';
import { NeedOffers } from './need-offers.tsx';

export interface Need {
  readonly id: string;
  readonly body: string;
  readonly status: keyof Catalogue['needs']['statuses'];
  readonly title: string;
  readonly words?: string;
  readonly isOpenToAll: boolean;
  readonly paired: readonly string[];
  readonly accountable?: string;
  readonly claims: readonly {
    readonly body: string;
    readonly unit: Unit;
    readonly role: 'accountable' | 'support';
    readonly claimedAt: string;
    readonly progress: keyof Catalogue['needs']['choices']['progress'];
  }[];
  readonly results: readonly { readonly kind: 'initiative' | 'reservation' | 'task'; readonly id: string }[];
}

type Field = FormField<'needs'>;

const kinds = [
  'organisation-building',
  'legal-advice',
  'hardship-and-jobs',
  'community-governance',
  'health',
  'culture-and-sport',
  'safety',
  'other',
] as const;
const resources = [
  'venue',
  'people',
  'organisation',
  'fund',
  'activity-place',
  'training-place',
  'culture',
  'information',
];

const content: readonly Field[] = [
  { name: 'title', label: 'title', as: 'text', isNeeded: true, maxLength: 200 },
  { name: 'kind', label: 'kind', as: 'choice', values: kinds, isNeeded: true },
  { name: 'closesOn', label: 'closesOn', as: 'day', isNeeded: true },
  { name: 'words', label: 'words', as: 'long-text', maxLength: 2000 },
  { name: 'paired', label: 'paired', as: 'bodies' },
  { name: 'resource', label: 'resource', as: 'choice', values: resources },
  { name: 'places', label: 'places', as: 'number' },
  { name: 'from', label: 'from', as: 'instant' },
  { name: 'to', label: 'to', as: 'instant' },
  { name: 'district', label: 'district', as: 'text', maxLength: 100 },
  { name: 'responsiblePost', label: 'responsiblePost', as: 'text', maxLength: 100 },
];

const isRunning = ({ status }: Need): boolean => status === 'open' || status === 'claimed';
const isAsker = (person: Person, need: Need): boolean => mayActFor(person, need.body) && isRunning(need);
const claimOf = (person: Person, { claims }: Need) => claims.find(({ body }) => body === person.body);
const isClaimer = (person: Person, need: Need): boolean =>
  mayHost(person) && isRunning(need) && claimOf(person, need) !== undefined;
const mayClaim = (person: Person, need: Need): boolean =>
  mayHost(person) &&
  isRunning(need) &&
  person.body !== need.body &&
  claimOf(person, need) === undefined &&
  (need.isOpenToAll || need.paired.includes(person.body));

/** A claimer's act, at the claimer's own unit. */
const said = (
  name: Action<'needs', Need>['name'],
  step: string,
  fields: readonly Field[],
  more: Partial<Action<'needs', Need>> & Pick<Action<'needs', Need>, 'isFor'>,
  fixed: object = {},
): Action<'needs', Need> => ({
  name,
  fields,
  call: ({ id }, values, { unit }) => ({ path: `needs/${id}/${step}`, content: { ...values, ...fixed }, unit }),
  ...more,
});

const plan: Field = { name: 'plan', label: 'plan', as: 'long-text', maxLength: 2000 };

/** 需求清单 and 项目清单: what bodies lack, who has taken it on, and what came of it. */
export const needsDuty = duty<'needs', Need>({
  noun: 'needs',
  path: '/needs',
  api: '/v1/needs',
  subject: ({ id }) => `need/${id}`,
  titleOf: ({ title }) => title,
  status: {
    of: ({ status }) => status,
    tones: { open: 'waits', claimed: 'runs', closed: 'good', withdrawn: 'over' },
  },
  filters: [
    { name: 'status', as: 'status', values: ['open', 'claimed', 'closed', 'withdrawn'] },
    { name: 'kind', as: 'choice', values: kinds },
    { name: 'body', as: 'body' },
    { name: 'unit', as: 'unit' },
    { name: 'matched', as: 'flag' },
  ],
  facts: [
    { name: 'title', column: 'minmax(160px, 2fr)' },
    { name: 'kind', as: 'choice', column: '112px' },
    { name: 'body', as: 'body', column: 'minmax(128px, 1fr)' },
    { name: 'closesOn', as: 'day', column: '112px' },
    { name: 'accountable', as: 'body', column: 'minmax(128px, 1fr)' },
    { name: 'words' },
    { name: 'isOpenToAll', as: 'flag' },
    { name: 'paired', as: 'bodies' },
    { name: 'resource', as: 'choice' },
    { name: 'places', as: 'number' },
    { name: 'from', as: 'instant' },
    { name: 'to', as: 'instant' },
    { name: 'district' },
    { name: 'responsiblePost' },
    { name: 'satisfaction', as: 'choice' },
    { name: 'satisfactionWords' },
    { name: 'withdrawnReason' },
  ],
  actions: [
    said(
      'claim',
      'claims',
      [plan],
      {
        isFor: (person, need) => mayClaim(person, need) && need.accountable === undefined,
        isMain: true,
        isInRow: true,
      },
      { role: 'accountable' },
    ),
    said('support', 'claims', [plan], { isFor: mayClaim }, { role: 'support' }),
    said(
      'report',
      'claims/reports',
      [
        {
          name: 'progress',
          label: 'progress',
          as: 'choice',
          values: ['not-started', 'under-way', 'done'],
          isNeeded: true,
        },
        { name: 'words', label: 'progressWords', as: 'long-text', isNeeded: true, maxLength: 2000 },
      ],
      { isFor: isClaimer, isMain: true },
    ),
    said('giveUp', 'claims/withdraw', [{ name: 'reason', label: 'reason', as: 'long-text', maxLength: 500 }], {
      isFor: isClaimer,
      isDanger: true,
    }),
    {
      name: 'close',
      isFor: (person, need) => isAsker(person, need) && need.status === 'claimed',
      isMain: true,
      fields: [
        {
          name: 'satisfaction',
          label: 'satisfaction',
          as: 'choice',
          values: ['satisfied', 'partly-satisfied', 'not-satisfied'],
          isNeeded: true,
        },
        { name: 'words', label: 'satisfactionWords', as: 'long-text', maxLength: 2000 },
      ],
      call: ({ id }, values) => ({ path: `needs/${id}/close`, content: values }),
    },
    {
      name: 'revise',
      isFor: isAsker,
      fields: content,
      start: (need) => ({ ...need }),
      call: ({ id }, values) => ({ path: `needs/${id}`, method: 'PATCH', content: values }),
    },
    {
      name: 'withdraw',
      isFor: isAsker,
      isDanger: true,
      fields: [{ name: 'reason', label: 'reason', as: 'long-text', isNeeded: true, maxLength: 500 }],
      call: ({ id }, values) => ({ path: `needs/${id}/withdraw`, content: values }),
    },
  ],
  making: {
    action: 'post',
    isFor: mayHost,
    fields: content,
    call: (values) => ({ path: 'needs', content: values }),
  },
  more: (need) => (
    <>
      <NeedClaims need={need} />
      {isRunning(need) && <NeedOffers id={need.id} />}
    </>
  ),
});
