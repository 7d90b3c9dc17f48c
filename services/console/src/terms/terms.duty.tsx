import type { components } from '../api/schema/units.d.ts';
import { duty, type FormField } from '../duties/duty.ts';
import { mayActFor, mayHost, type Person } from '../session/person.ts';

type Term = components['schemas']['Term'];

const maySee = (person: Person, { body }: Term): boolean => mayActFor(person, body);

const approval = (isNeeded: boolean): readonly FormField<'termsOfOffice'>[] => [
  { name: 'approval.number', label: 'number', as: 'text', isNeeded, maxLength: 100 },
  { name: 'approval.on', label: 'approvedOn', as: 'day', isNeeded },
  { name: 'approval.by', label: 'approvedBy', as: 'body', isNeeded },
];

/** The term of each elected leading group, and by when its election is due. */
export const termsDuty = duty<'termsOfOffice', Term>({
  noun: 'termsOfOffice',
  path: '/terms',
  api: '/v1/terms',
  titleOf: ({ body, endsOn }, nameOf) => `${nameOf(body)} · ${endsOn}`,
  subject: ({ unit, id }) => `term/${unit}/${id}`,
  status: {
    of: ({ state }) => state,
    tones: { open: 'over', near: 'waits', due: 'waits', overdue: 'bad', done: 'good', waived: 'over' },
  },
  filters: [
    { name: 'unit', as: 'unit' },
    { name: 'body', as: 'body' },
    { name: 'state', as: 'choice', values: ['open', 'near', 'due', 'overdue'] },
  ],
  facts: [
    { name: 'body', as: 'body', column: 'minmax(200px, 2fr)' },
    { name: 'kind', as: 'choice', column: '128px' },
    { name: 'unit', as: 'unit', column: '80px' },
    { name: 'startedOn', as: 'day', column: '112px' },
    { name: 'endsOn', as: 'day', column: '112px' },
    { name: 'dueOn', as: 'day', column: '112px' },
    { name: 'source', as: 'choice' },
    { name: 'warnings', as: 'choices' },
    {
      name: 'delays',
      of: ({ delays }) => delays.map(({ from, to, approval: by }) => `${from} → ${to}（${by.number}）`).join('；'),
    },
  ],
  actions: [
    {
      name: 'renew',
      isFor: maySee,
      isMain: true,
      fields: [
        { name: 'electedOn', label: 'electedOn', as: 'day', isNeeded: true },
        { name: 'months', label: 'months', as: 'number' },
        ...approval(false),
      ],
      call: ({ id, unit }, content) => ({ path: `terms/${id}/renew`, content, unit }),
    },
    {
      name: 'delay',
      isFor: maySee,
      fields: [{ name: 'to', label: 'to', as: 'day', isNeeded: true }, ...approval(true)],
      call: ({ id, unit }, content) => ({ path: `terms/${id}/delay`, content, unit }),
    },
  ],
  making: {
    action: 'start',
    isFor: mayHost,
    fields: [
      { name: 'body', label: 'body', as: 'body', isNeeded: true },
      { name: 'kind', label: 'kind', as: 'choice', values: ['committee', 'discipline-committee'] },
      { name: 'startedOn', label: 'startedOn', as: 'day', isNeeded: true },
      { name: 'months', label: 'months', as: 'number' },
      { name: 'endsOn', label: 'endsOn', as: 'day' },
    ],
    start: ({ body }) => ({ body }),
    call: (content) => ({ path: 'terms', content }),
  },
  refreshMs: 60_000,
});
