import { type Action, duty, type FormField, type Values } from '../duties/duty.ts';
import type { Catalogue } from '../language/catalogue.ts';
import { mayActFor, mayHost, type Person } from '../session/person.ts';
import { AgreementDuties } from './agreement-duties.tsx';

export interface Agreement {
  readonly id: string;
  readonly by: string;
  readonly status: keyof Catalogue['agreements']['statuses'];
  readonly title: string;
  readonly parties: readonly { readonly body: string; readonly liaisonPost?: string }[];
  readonly areas?: readonly string[];
  readonly duties: readonly {
    readonly key: string;
    readonly what: string;
    readonly count: number;
    readonly per: keyof Catalogue['agreements']['choices']['per'];
    readonly counted?: { readonly from: string; readonly to: string; readonly held: number; readonly isMet: boolean };
  }[];
  readonly confirmed: readonly string[];
  readonly awaits: readonly string[];
  readonly refusal?: { readonly body: string; readonly reason: string };
  readonly reviews: readonly { readonly on: string; readonly note?: string }[];
  readonly due?: { readonly dueOn: string; readonly reason: 'end' | 'review' };
  readonly ended?: { readonly on: string; readonly reason: string };
}

type Act = Action<'agreements', Agreement>;
type Field = FormField<'agreements'>;

const reason: Field = { name: 'reason', label: 'reason', as: 'long-text', isNeeded: true, maxLength: 1000 };
const periods = ['month', 'quarter', 'half-year', 'year', 'term'];
const isParty = (person: Person, { parties }: Agreement): boolean =>
  mayHost(person) && parties.some(({ body }) => mayActFor(person, body));

/** A party answers at its own unit. */
const answer = (
  name: 'confirm' | 'refuse',
  more: Pick<Partial<Act>, 'fields' | 'asks' | 'isMain' | 'isDanger'>,
): Act => ({
  name,
  isFor: (person, { status, awaits }) => status === 'proposed' && mayHost(person) && awaits.includes(person.body),
  isInRow: true,
  call: ({ id }, content, { unit }) => ({ path: `agreements/${id}/${name}`, content, unit }),
  ...more,
});

/** The parties, the reader's body first; one counted duty stands in the form, and more are agreed in words. */
const sent = ({ parties, what, count, per, liaisonPost, ...content }: Values, { body }: Person): object => ({
  ...content,
  parties: [
    { body, ...(typeof liaisonPost === 'string' && { liaisonPost }) },
    ...(Array.isArray(parties) ? parties : [])
      .filter((one: unknown) => one !== body)
      .map((one: unknown) => ({ body: String(one) })),
  ],
  ...(typeof what === 'string' && { duties: [{ what, count, per }] }),
});

/** 共建协议: proposed by one party, confirmed by the others at their units, reviewed, ended. */
export const agreementsDuty = duty<'agreements', Agreement>({
  noun: 'agreements',
  path: '/agreements',
  api: '/v1/agreements',
  subject: ({ id }) => `agreement/${id}`,
  titleOf: ({ title }) => title,
  status: {
    of: ({ status }) => status,
    tones: {
      proposed: 'waits',
      refused: 'bad',
      agreed: 'runs',
      'in-force': 'good',
      ended: 'over',
      withdrawn: 'over',
    },
  },
  filters: [
    { name: 'status', as: 'status', values: ['proposed', 'agreed', 'in-force', 'refused', 'ended', 'withdrawn'] },
    { name: 'toUs', as: 'own', of: 'awaits' },
    { name: 'ours', as: 'own', of: 'party' },
    { name: 'party', as: 'body' },
  ],
  facts: [
    { name: 'title', column: 'minmax(160px, 2fr)' },
    {
      name: 'parties',
      as: 'bodies',
      of: ({ parties }) => parties.map(({ body }) => body),
      column: 'minmax(160px, 2fr)',
    },
    { name: 'from', as: 'day', column: '112px' },
    { name: 'to', as: 'day', column: '112px' },
    { name: 'awaits', as: 'bodies' },
    { name: 'areas', of: ({ areas }) => areas?.join('；') },
    { name: 'number' },
    { name: 'file' },
    { name: 'dueOn', as: 'day', of: ({ due }) => due?.dueOn },
    { name: 'dueFor', as: 'choice', of: ({ due }) => due?.reason },
    { name: 'reviews', of: ({ reviews }) => reviews.map(({ on, note = '' }) => `${on} ${note}`.trim()).join('；') },
    { name: 'refusedBy', as: 'body', of: ({ refusal }) => refusal?.body },
    { name: 'refused', of: ({ refusal }) => refusal?.reason },
    { name: 'endedOn', as: 'day', of: ({ ended }) => ended?.on },
    { name: 'endedBecause', of: ({ ended }) => ended?.reason },
    { name: 'withdrawn' },
  ],
  actions: [
    answer('confirm', { isMain: true, asks: 'confirmAsks' }),
    answer('refuse', { isDanger: true, fields: [reason] }),
    {
      name: 'review',
      isFor: (person, agreement) => agreement.status === 'in-force' && isParty(person, agreement),
      fields: [
        { name: 'on', label: 'reviewedOn', as: 'day' },
        { name: 'note', label: 'note', as: 'long-text', maxLength: 1000 },
      ],
      call: ({ id }, content) => ({ path: `agreements/${id}/review`, content }),
    },
    {
      name: 'end',
      isFor: (person, agreement) => ['agreed', 'in-force'].includes(agreement.status) && isParty(person, agreement),
      isDanger: true,
      fields: [{ name: 'on', label: 'lastDay', as: 'day' }, reason],
      call: ({ id }, content) => ({ path: `agreements/${id}/end`, content }),
    },
    {
      name: 'withdraw',
      isFor: (person, { by, status }) =>
        ['proposed', 'refused'].includes(status) && mayHost(person) && mayActFor(person, by),
      isDanger: true,
      fields: [reason],
      call: ({ id }, content) => ({ path: `agreements/${id}/withdraw`, content }),
    },
  ],
  making: {
    action: 'propose',
    isFor: mayHost,
    fields: [
      { name: 'title', label: 'title', as: 'text', isNeeded: true, maxLength: 200 },
      { name: 'parties', label: 'others', as: 'bodies', isNeeded: true },
      { name: 'liaisonPost', label: 'liaisonPost', as: 'text', maxLength: 100 },
      { name: 'from', label: 'from', as: 'day', isNeeded: true },
      { name: 'to', label: 'until', as: 'day' },
      { name: 'areas', label: 'areaLines', as: 'texts' },
      { name: 'what', label: 'what', as: 'text', maxLength: 200 },
      { name: 'count', label: 'count', as: 'number', isNeeded: true, isAsked: ({ what }) => Boolean(what) },
      {
        name: 'per',
        label: 'per',
        as: 'choice',
        values: periods,
        isNeeded: true,
        isAsked: ({ what }) => Boolean(what),
      },
      { name: 'number', label: 'number', as: 'text', maxLength: 100 },
      { name: 'file', label: 'file', as: 'text', maxLength: 1000 },
    ],
    call: (content, person) => ({ path: 'agreements', content: sent(content, person) }),
  },
  touches: ['bodies'],
  more: (agreement) => <AgreementDuties agreement={agreement} />,
});
