import { duty, type FormField } from '../duties/duty.ts';
import type { Catalogue } from '../language/catalogue.ts';
import { mayAsk, mayCareFor, type Person } from '../session/person.ts';
import { CareCourse } from './care-course.tsx';

type Words = Catalogue['care-cases'];

export interface Help {
  readonly id: string;
  readonly kind: keyof Words['choices']['helpKind'];
  readonly status: 'asked' | 'given' | 'refused';
  readonly amountFen?: number;
  readonly on?: string;
  readonly words?: string;
}

export interface CareCase {
  readonly id: string;
  readonly status: 'requested' | 'assessed' | 'decided' | 'closed';
  readonly kind: keyof Words['choices']['kind'];
  readonly body: string;
  readonly referred: readonly string[];
  readonly name?: string;
  readonly assessment?: { readonly needs: readonly string[]; readonly amountFen?: number; readonly words?: string };
  readonly decision?: { readonly isGranted: boolean; readonly amountFen?: number; readonly words?: string };
  readonly helps: readonly Help[];
  readonly followUps: readonly { readonly on: string; readonly words?: string }[];
  readonly erasedAt?: string;
}

type Field = FormField<'care-cases'>;

const kinds = ['hardship', 'retired', 'mobile', 'family', 'other'];
const helpKinds = ['money', 'goods', 'visit', 'advice'];
const amount: Field = { name: 'amountFen', label: 'amount', as: 'yuan' };
const words = (label: Field['label'], isNeeded = false): Field => ({
  name: 'words',
  label,
  as: 'long-text',
  maxLength: 4000,
  isNeeded,
});

const works = (person: Person, { body, referred, erasedAt }: CareCase): boolean =>
  erasedAt === undefined && mayCareFor(person, [body, ...referred]);

/** 关怀帮扶: asked for by members, seen by whoever needs to know; each look into a file is recorded. */
export const careCasesDuty = duty<'care-cases', CareCase>({
  noun: 'care-cases',
  path: '/care-cases',
  api: '/v1/care-cases',
  at: 'mass-organisations',
  titleOf: ({ name, kind, body }, nameOf, choice) => name ?? `${nameOf(body)} · ${choice('kind', kind)}`,
  status: {
    of: ({ status, decision }) => (status === 'decided' ? (decision?.isGranted ? 'granted' : 'refused') : status),
    tones: { requested: 'waits', assessed: 'waits', granted: 'runs', refused: 'bad', closed: 'over' },
  },
  filters: [
    { name: 'status', as: 'choice', values: ['requested', 'assessed', 'decided', 'closed'] },
    { name: 'mine', as: 'flag' },
  ],
  facts: [
    { name: 'kind', as: 'choice', column: 'minmax(128px, 1fr)' },
    { name: 'body', as: 'body', column: 'minmax(128px, 1fr)' },
    { name: 'openedAt', as: 'instant', column: '144px' },
    { name: 'contact' },
    { name: 'words' },
    { name: 'referred', as: 'bodies' },
    { name: 'needs', as: 'choices', of: ({ assessment }) => assessment?.needs },
    { name: 'needed', as: 'yuan', of: ({ assessment }) => assessment?.amountFen },
    { name: 'assessment', of: ({ assessment }) => assessment?.words },
    { name: 'grantedFen', as: 'yuan', of: ({ decision }) => decision?.amountFen },
    { name: 'decision', of: ({ decision }) => decision?.words },
    { name: 'outcome', as: 'choice' },
    { name: 'closedAt', as: 'instant' },
    { name: 'erasedAt', as: 'instant' },
  ],
  actions: [
    {
      name: 'assess',
      isFor: (person, one) => works(person, one) && (one.status === 'requested' || one.status === 'assessed'),
      isMain: true,
      fields: [
        { name: 'needs', label: 'needs', as: 'choices', values: helpKinds, isNeeded: true },
        amount,
        words('assessment', true),
      ],
      call: ({ id }, content) => ({ path: `care-cases/${id}/assess`, content }),
    },
    {
      name: 'grant',
      isFor: (person, one) => works(person, one) && one.status === 'assessed',
      isMain: true,
      fields: [{ ...amount, label: 'grantedFen' }, words('decision')],
      start: ({ assessment }) => (assessment?.amountFen === undefined ? {} : { amountFen: assessment.amountFen / 100 }),
      call: ({ id }, content) => ({ path: `care-cases/${id}/decide`, content: { ...content, isGranted: true } }),
    },
    {
      name: 'refuse',
      isFor: (person, one) => works(person, one) && one.status === 'assessed',
      isDanger: true,
      fields: [words('decision', true)],
      call: ({ id }, content) => ({ path: `care-cases/${id}/decide`, content: { ...content, isGranted: false } }),
    },
    {
      name: 'help',
      isFor: (person, one) => works(person, one) && one.status === 'decided' && one.decision?.isGranted === true,
      isMain: true,
      fields: [
        { name: 'kind', label: 'helpKind', as: 'choice', values: helpKinds, isNeeded: true },
        amount,
        { name: 'fund', label: 'fund', as: 'resource', isAsked: ({ kind }) => kind === 'money' },
        { name: 'on', label: 'on', as: 'day', isAsked: ({ fund }) => fund === undefined || fund === '' },
        words('helpWords'),
      ],
      call: ({ id }, content) => ({ path: `care-cases/${id}/helps`, content }),
    },
    {
      name: 'followUp',
      isFor: (person, one) => works(person, one) && one.helps.length > 0,
      fields: [{ name: 'on', label: 'on', as: 'day', isNeeded: true }, words('followUp', true)],
      call: ({ id }, content) => ({ path: `care-cases/${id}/follow-ups`, content }),
    },
    {
      name: 'refer',
      isFor: (person, one) => works(person, one) && one.status !== 'closed',
      fields: [{ name: 'to', label: 'referTo', as: 'body', isNeeded: true }],
      call: ({ id }, content) => ({ path: `care-cases/${id}/referrals`, content }),
    },
    {
      name: 'close',
      isFor: (person, one) => works(person, one) && one.status !== 'closed',
      fields: [
        {
          name: 'outcome',
          label: 'outcome',
          as: 'choice',
          values: ['helped', 'not-granted', 'withdrawn', 'handed-on'],
          isNeeded: true,
        },
      ],
      call: ({ id }, content) => ({ path: `care-cases/${id}/close`, content }),
    },
    {
      // Who reads a case without working on it has asked for it.
      name: 'withdraw',
      isFor: (person, one) => !mayCareFor(person, [one.body, ...one.referred]) && one.status !== 'closed',
      asks: 'withdrawAsks',
      isDanger: true,
      call: ({ id }) => ({ path: `care-cases/${id}/close`, content: { outcome: 'withdrawn' } }),
    },
    {
      name: 'erase',
      isFor: (person, { erasedAt, body, referred }) =>
        erasedAt === undefined && (person.body === body || !referred.includes(person.body)),
      asks: 'eraseAsks',
      isDanger: true,
      call: ({ id }) => ({ path: `care-cases/${id}/erase` }),
    },
  ],
  making: {
    action: 'open',
    isFor: mayAsk,
    fields: [
      { name: 'kind', label: 'kind', as: 'choice', values: kinds, isNeeded: true },
      { name: 'name', label: 'name', as: 'text', isNeeded: true, maxLength: 100 },
      { name: 'contact', label: 'contact', as: 'text', maxLength: 200 },
      { name: 'words', label: 'words', as: 'long-text', isNeeded: true, maxLength: 4000 },
      { name: 'body', label: 'askedBody', as: 'body' },
      { name: 'forAnother', label: 'forAnother', as: 'flag' },
    ],
    call: (content) => ({ path: 'care-cases', content }),
  },
  more: (one) => <CareCourse one={one} />,
});
