import { type Action, duty, type FormField } from '../duties/duty.ts';
import { mayActFor, mayHost, type Person } from '../session/person.ts';
import { type Directive, dueOf, sideOf } from './directive.ts';
import { sendFields } from './directive-form.ts';
import { DirectiveSides } from './directive-sides.tsx';

type Field = FormField<'directives'>;
type Act = Action<'directives', Directive>;

const isSender = (person: Person, { from, status }: Directive): boolean =>
  status === 'open' && mayHost(person) && mayActFor(person, from);

/** Where the reader's own body is addressed and something can still be said. */
const isAddressed = (person: Person, directive: Directive): boolean =>
  directive.status === 'open' && mayHost(person) && sideOf(directive, person.body) !== undefined;

const isToDo = (person: Person, directive: Directive): boolean =>
  directive.wants === 'completion' &&
  isAddressed(person, directive) &&
  sideOf(directive, person.body)?.state !== 'accepted';

/** What an addressed body says, at its own unit. */
const said = (
  name: Act['name'],
  step: string,
  isFor: Act['isFor'],
  more: Pick<Partial<Act>, 'fields' | 'isMain' | 'isInRow' | 'isForMany'>,
): Act => ({
  name,
  isFor,
  call: ({ id }, content, { unit }) => ({ path: `directives/${id}/${step}`, content, unit }),
  ...more,
});

const text = (label: Field['label']): Field => ({
  name: 'text',
  label,
  as: 'long-text',
  isNeeded: true,
  maxLength: 8000,
});
const links: Field = { name: 'links', label: 'evidence', as: 'texts' };

/** 上情下达: what is sent down, what each body says to it, and how all stand. */
export const directivesDuty = duty<'directives', Directive>({
  noun: 'directives',
  path: '/directives',
  api: '/v1/directives',
  subject: ({ id }) => `directive/${id}`,
  titleOf: ({ title }) => title,
  status: {
    of: ({ status, tally }) => (status === 'open' && tally.overdue > 0 ? 'overdue' : status),
    tones: { open: 'runs', overdue: 'bad', closed: 'over' },
  },
  filters: [
    { name: 'status', as: 'status', values: ['open', 'closed'] },
    { name: 'received', as: 'own', of: 'body' },
    { name: 'sent', as: 'own', of: 'from' },
    { name: 'overdue', as: 'flag' },
    { name: 'from', as: 'body' },
    { name: 'unit', as: 'unit' },
  ],
  facts: [
    { name: 'title', column: 'minmax(160px, 2fr)' },
    { name: 'from', as: 'body', column: 'minmax(128px, 1fr)' },
    { name: 'sentAt', as: 'instant', column: '144px' },
    { name: 'dueAt', as: 'instant', of: dueOf, column: '144px' },
    { name: 'done', of: ({ tally: { done, total } }) => `${done} / ${total}`, column: '80px' },
    { name: 'overdue', as: 'number', of: ({ tally }) => tally.overdue, column: '80px' },
    { name: 'text' },
    { name: 'wants', as: 'choice' },
    { name: 'every', as: 'choice', of: ({ rhythm }) => rhythm?.every },
    { name: 'lead', as: 'body' },
    { name: 'number' },
    { name: 'contactPost' },
    { name: 'links', of: ({ links: all }: Directive & { links?: readonly string[] }) => all?.join('\n') },
    { name: 'closedAt', as: 'instant' },
    { name: 'closedReason' },
  ],
  actions: [
    said(
      'acknowledge',
      'acknowledge',
      (person, directive) =>
        isAddressed(person, directive) && ['sent', 'delivered'].includes(sideOf(directive, person.body)?.state ?? ''),
      { isMain: true, isInRow: true, isForMany: true },
    ),
    said(
      'report',
      'reports',
      (person, directive) => isToDo(person, directive) && directive.owed.some(({ item }) => item !== 'whole'),
      { isMain: true, fields: [text('report'), links] },
    ),
    said('finish', 'done', isToDo, { isMain: true, fields: [text('result'), links] }),
    said('askDelay', 'delay', (person, directive) => isToDo(person, directive) && dueOf(directive) !== undefined, {
      fields: [
        { name: 'to', label: 'delayTo', as: 'instant', isNeeded: true },
        { name: 'reason', label: 'reason', as: 'long-text', isNeeded: true, maxLength: 2000 },
        { name: 'progress', label: 'progress', as: 'long-text', maxLength: 2000 },
      ],
    }),
    {
      name: 'close',
      isFor: isSender,
      isDanger: true,
      asks: 'closeAsks',
      fields: [{ name: 'reason', label: 'reason', as: 'long-text', maxLength: 2000 }],
      call: ({ id }, content) => ({ path: `directives/${id}/close`, content }),
    },
  ],
  making: {
    action: 'send',
    isFor: mayHost,
    fields: sendFields,
    start: () => ({ wants: 'nothing' }),
    call: (content) => ({ path: 'directives', content: { to: {}, ...content } }),
  },
  more: (directive) => <DirectiveSides directive={directive} />,
});
