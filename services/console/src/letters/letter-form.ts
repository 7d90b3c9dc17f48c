import type { Unit } from '../api/units.ts';
import type { FormField, Values } from '../duties/duty.ts';
import type { Catalogue } from '../language/catalogue.ts';

type Field = FormField<'letters'>;

export interface Letter {
  readonly id: string;
  readonly unit: Unit;
  readonly status: keyof Catalogue['letters']['statuses'];
  readonly kind: (typeof letterKinds)[number];
  readonly body: string;
  readonly title: string;
  readonly to: readonly {
    readonly body: string;
    readonly receivedAt?: string;
    readonly answeredAt?: string;
    readonly by?: string;
  }[];
  readonly outside?: string;
  readonly fields: readonly { readonly name: string; readonly value: string }[];
  readonly answers?: string;
  readonly numberText?: string;
}

export const letterKinds = ['request', 'reply', 'reminder-letter', 'supervision-sheet', 'announcement'] as const;
type Kind = (typeof letterKinds)[number];
type Blank = readonly [name: string, label: Field['label'], as: 'text' | 'long-text' | 'day', isNeeded?: boolean];

/** What each kind's template has, by the names that the service gives its fields. */
const blanks: Readonly<Record<Kind, readonly Blank[]>> = {
  request: [
    ['reason', 'ground', 'long-text', true],
    ['proposal', 'proposal', 'long-text', true],
    ['contact', 'contact', 'text'],
  ],
  reply: [
    ['received', 'incoming', 'text', true],
    ['decision', 'decision', 'long-text', true],
    ['requirements', 'requirements', 'long-text'],
  ],
  'reminder-letter': [
    ['matter', 'reminded', 'text', true],
    ['dueOn', 'dueOn', 'day'],
    ['todo', 'todo', 'long-text', true],
  ],
  'supervision-sheet': [
    ['matter', 'supervised', 'text', true],
    ['basis', 'basis', 'text'],
    ['text', 'supervisedText', 'long-text', true],
    ['leader', 'leader', 'text'],
    ['deadline', 'deadline', 'day', true],
    ['rhythm', 'rhythm', 'text'],
    ['lead', 'lead', 'text'],
    ['helpers', 'helpers', 'text'],
    ['contact', 'liaison', 'text'],
    ['phone', 'phone', 'text'],
  ],
  announcement: [
    ['text', 'announced', 'long-text', true],
    ['contact', 'contact', 'text'],
  ],
};

/** The words under which a field of a letter is shown. */
export const labelOf = (kind: Kind, name: string): Field['label'] | undefined =>
  blanks[kind].find(([one]) => one === name)?.[1];

const kind: Field = { name: 'kind', label: 'kind', as: 'choice', values: letterKinds, isNeeded: true };

export const draftFields: readonly Field[] = [
  kind,
  { name: 'title', label: 'title', as: 'text', isNeeded: true, maxLength: 300 },
];

/** Whom it goes to, and what its kind's template asks for. */
export const letterFields: readonly Field[] = [
  { name: 'to', label: 'to', as: 'bodies' },
  { name: 'outside', label: 'outside', as: 'text', maxLength: 200 },
  ...letterKinds.flatMap((of) =>
    blanks[of].map(([name, label, as, isNeeded = false]): Field => ({
      name: `fields.${name}`,
      label,
      as,
      isNeeded,
      maxLength: 4000,
      isAsked: (values) => values['kind'] === of,
    })),
  ),
  { name: 'answers', label: 'answers', as: 'text', maxLength: 120 },
];

/** With it the letter is signed and numbered at once. */
export const signedBy: Field = { name: 'post', label: 'signNow', as: 'text', maxLength: 100 };

/** As the service takes it: the filled blanks as names with values. */
export const sentOf = ({ fields, ...content }: Values): object => ({
  ...content,
  ...(typeof fields === 'object' &&
    fields !== null && { fields: Object.entries(fields).map(([name, value]) => ({ name, value: String(value) })) }),
});

/** A letter as its form begins. */
export const startOf = ({ title, kind: of, to, outside, fields, answers }: Letter): Values => ({
  title,
  kind: of,
  to: to.map(({ body }) => body),
  ...(outside !== undefined && { outside }),
  ...(answers !== undefined && { answers }),
  ...Object.fromEntries(fields.map(({ name, value }) => [`fields.${name}`, value])),
});
