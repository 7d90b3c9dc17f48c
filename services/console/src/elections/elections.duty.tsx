import type { Unit } from '../api/units.ts';
import { type Action, duty, type FormField, type Values } from '../duties/duty.ts';
import type { Catalogue } from '../language/catalogue.ts';
import { mayActFor, mayHost, type Person } from '../session/person.ts';
import { ElectionSteps } from './election-steps.tsx';

type Words = Catalogue['elections'];
export type Step = keyof Words['choices']['next'];

export interface Election {
  readonly id: string;
  readonly body: string;
  readonly kind: keyof Words['choices']['kind'];
  readonly status: keyof Words['statuses'];
  readonly next: Step | null;
  readonly approvers: readonly { readonly body: string; readonly unit: Unit }[];
  readonly steps: readonly {
    readonly step: Step;
    readonly state: 'done' | 'next' | 'later';
    readonly on?: string;
    readonly number?: string;
    readonly numbers?: Readonly<Record<string, number | string | readonly number[]>>;
    readonly checks?: readonly {
      readonly check: keyof Words['checks'];
      readonly outcome: keyof Words['outcomes'];
    }[];
  }[];
  readonly awaits?: { readonly body: string; readonly unit: Unit; readonly step: Step };
  readonly consents: readonly {
    readonly step: Step;
    readonly approval: { readonly by: string; readonly on: string; readonly number?: string };
    readonly filing?: { readonly on: string; readonly number?: string };
  }[];
  readonly refusal?: { readonly step: Step; readonly by: string; readonly reason: string };
}

type Act = Action<'elections', Election>;
type Field = FormField<'elections'>;

const on: Field = { name: 'on', label: 'on', as: 'day', isNeeded: true };
const number: Field = { name: 'number', label: 'number', as: 'text', maxLength: 100 };
const count = (label: Field['label']): Field => ({ name: label, label, as: 'number', isNeeded: true });
const reason: Field = { name: 'reason', label: 'reason', as: 'long-text', isNeeded: true, maxLength: 1000 };
/** A higher body's consent on paper to what the rule would refuse. */
const override: readonly Field[] = [
  { name: 'override.number', label: 'overrideNumber', as: 'text', maxLength: 100 },
  {
    name: 'override.on',
    label: 'overrideOn',
    as: 'day',
    isNeeded: true,
    isAsked: ({ 'override.number': given }) => typeof given === 'string' && given.trim() !== '',
  },
  {
    name: 'override.by',
    label: 'overrideBy',
    as: 'body',
    isNeeded: true,
    isAsked: ({ 'override.number': given }) => typeof given === 'string' && given.trim() !== '',
  },
];

const isOpen = ({ status }: Election): boolean => status === 'open' || status === 'awaiting-approval';
const isOwn = (person: Person, election: Election): boolean =>
  mayHost(person) && mayActFor(person, election.body) && isOpen(election);

/** The body records the step that comes next. */
const record = (name: Act['name'], step: Step, fields: readonly Field[]): Act => ({
  name,
  isFor: (person, election) => isOwn(person, election) && election.next === step && election.awaits === undefined,
  isMain: true,
  fields: [on, ...fields, number],
  call: ({ id }, content) => ({ path: `elections/${id}/steps`, content: { ...counted(content), step } }),
});

/** Votes are typed one a line. */
const counted = ({ for: votes, ...content }: Values): object => ({
  ...content,
  ...(Array.isArray(votes) && { for: votes.map(Number) }),
});

/** A body above answers at its own unit. */
const consent = (name: 'approve' | 'refuse', fields: readonly Field[]): Act => ({
  name,
  isFor: (person, { awaits }) => mayHost(person) && awaits?.body === person.body,
  ...(name === 'approve' ? { isMain: true } : { isDanger: true }),
  isInRow: true,
  fields,
  call: ({ id }, content, { unit }) => ({ path: `elections/${id}/${name}`, content, unit }),
});

/** 换届选举: six steps, with the consent of the bodies above in their order. */
export const electionsDuty = duty<'elections', Election>({
  noun: 'elections',
  path: '/elections',
  api: '/v1/elections',
  subject: ({ id }) => `election/${id}`,
  titleOf: ({ body, kind }, nameOf, choice) => `${nameOf(body)} · ${choice('kind', kind)}`,
  status: {
    of: ({ status }) => status,
    tones: { open: 'runs', 'awaiting-approval': 'waits', completed: 'good', withdrawn: 'over' },
  },
  filters: [
    { name: 'status', as: 'status', values: ['open', 'awaiting-approval', 'completed', 'withdrawn'] },
    { name: 'ours', as: 'own', of: 'awaits' },
    { name: 'body', as: 'body' },
    { name: 'unit', as: 'unit' },
  ],
  facts: [
    { name: 'body', as: 'body', column: 'minmax(160px, 2fr)' },
    { name: 'kind', as: 'choice', column: '112px' },
    { name: 'next', as: 'choice', column: 'minmax(128px, 1fr)' },
    { name: 'awaits', as: 'body', of: ({ awaits }) => awaits?.body, column: 'minmax(128px, 1fr)' },
    { name: 'months', as: 'number' },
    { name: 'approvers', as: 'bodies', of: ({ approvers }) => approvers.map(({ body }) => body) },
    { name: 'refusedBy', as: 'body', of: ({ refusal }) => refusal?.by },
    { name: 'refused', of: ({ refusal }) => refusal?.reason },
    { name: 'withdrawn' },
  ],
  actions: [
    consent('approve', [
      number,
      { name: 'on', label: 'approvedOn', as: 'day' },
      { name: 'filing.on', label: 'filingOn', as: 'day' },
      { name: 'filing.number', label: 'filingNumber', as: 'text', maxLength: 100 },
    ]),
    consent('refuse', [reason]),
    record('request', 'request', []),
    record('candidates', 'candidates', [count('seats'), count('candidates')]),
    record('meeting', 'meeting', [
      { name: 'assembly', label: 'assembly', as: 'choice', values: ['members', 'delegates'] },
      count('due'),
      count('present'),
      ...override,
    ]),
    record('result', 'result', [
      count('issued'),
      count('returned'),
      count('valid'),
      { name: 'for', label: 'votes', as: 'texts', isNeeded: true },
      ...override,
    ]),
    {
      name: 'withdraw',
      isFor: isOwn,
      isDanger: true,
      fields: [reason],
      call: ({ id }, content) => ({ path: `elections/${id}/withdraw`, content }),
    },
  ],
  making: {
    action: 'open',
    isFor: mayHost,
    fields: [
      { name: 'kind', label: 'kind', as: 'choice', values: ['committee', 'discipline-committee'], isNeeded: true },
      { name: 'body', label: 'whose', as: 'body' },
      { name: 'months', label: 'newMonths', as: 'number' },
    ],
    start: () => ({ kind: 'committee' }),
    call: (content) => ({ path: 'elections', content }),
  },
  touches: ['terms'],
  more: (election) => <ElectionSteps election={election} />,
});
