import { duty, type Action, type FormField, type Values } from '../duties/duty.ts';
import { mayActFor, mayHost, type Person } from '../session/person.ts';
import { readerZone } from '../time/zones.ts';
import '../today/today.css';
import { DueText } from './due-text.tsx';
import { TaskProgress } from './task-progress.tsx';
import type { Task } from './task.ts';

const isOpen = ({ status }: Task): boolean => status === 'open' || status === 'under-way';
const leads = (person: Person, task: Task): boolean => isOpen(task) && mayActFor(person, task.lead);

const isDue =
  (...kinds: readonly string[]) =>
  (values: Values): boolean =>
    kinds.includes(String(values['due.kind']));

const content: readonly FormField<'tasks'>[] = [
  { name: 'title', label: 'title', as: 'text', isNeeded: true, maxLength: 500 },
  {
    name: 'due.kind',
    label: 'due',
    as: 'choice',
    isNeeded: true,
    values: ['latest', 'window', 'open', 'to-be-dated'],
  },
  { name: 'due.on', label: 'on', as: 'day', isNeeded: true, isAsked: isDue('latest') },
  { name: 'due.from', label: 'from', as: 'day', isNeeded: true, isAsked: isDue('window') },
  { name: 'due.to', label: 'to', as: 'day', isNeeded: true, isAsked: isDue('window') },
  { name: 'when', label: 'when', as: 'text', maxLength: 100 },
  { name: 'cooperating', label: 'cooperating', as: 'bodies' },
  { name: 'goal', label: 'goal', as: 'long-text', maxLength: 4000 },
  { name: 'measures', label: 'measures', as: 'long-text', maxLength: 4000 },
  { name: 'responsiblePost', label: 'responsiblePost', as: 'text', maxLength: 200 },
];

const report: Action<'tasks', Task> = {
  name: 'report',
  isFor: leads,
  isInRow: true,
  isForMany: true,
  fields: [
    { name: 'progress', label: 'progress', as: 'choice', isNeeded: true, values: ['not-started', 'under-way', 'done'] },
    { name: 'text', label: 'text', as: 'long-text', isNeeded: true, maxLength: 4000 },
  ],
  start: () => ({ progress: 'under-way' }),
  call: ({ id }, values) => ({ path: `tasks/${id}/reports`, content: values }),
};

const close: Action<'tasks', Task> = {
  name: 'close',
  isFor: leads,
  isForMany: true,
  asks: 'closing',
  fields: [
    { name: 'outcome', label: 'outcome', as: 'choice', isNeeded: true, values: ['done', 'cancelled'] },
    { name: 'reason', label: 'closedReason', as: 'long-text', maxLength: 1000 },
  ],
  start: () => ({ outcome: 'done' }),
  call: ({ id }, values) => ({ path: `tasks/${id}/close`, content: values }),
};

const makeInitiative: Action<'tasks', Task> = {
  name: 'makeInitiative',
  isFor: (person, task) => leads(person, task) && mayHost(person),
  isMain: true,
  fields: [
    { name: 'startsAt', label: 'startsAt', as: 'instant', isNeeded: true },
    { name: 'endsAt', label: 'endsAt', as: 'instant', isNeeded: true },
    { name: 'place', label: 'place', as: 'text', maxLength: 300 },
  ],
  call: ({ id }, values) => ({ path: `tasks/${id}/initiative`, content: { ...values, timeZone: readerZone() } }),
};

/** What plans ask for without an hour: who leads, by when, how far it is; reported on, closed, made an initiative. */
export const tasksDuty = duty<'tasks', Task>({
  noun: 'tasks',
  path: '/tasks',
  api: '/v1/tasks',
  titleOf: ({ title }) => title,
  subject: ({ id }) => `task/${id}`,
  status: {
    of: ({ status }) => status,
    tones: { open: 'waits', 'under-way': 'runs', done: 'good', cancelled: 'over' },
  },
  filters: [
    { name: 'status', as: 'status', values: ['open', 'under-way', 'done', 'cancelled'] },
    { name: 'unit', as: 'unit' },
    { name: 'body', as: 'body' },
    { name: 'late', as: 'flag' },
  ],
  facts: [
    { name: 'title', column: 'minmax(200px, 2fr)' },
    { name: 'lead', as: 'body', column: 'minmax(140px, 1fr)' },
    {
      name: 'cooperating',
      as: 'bodies',
      column: 'minmax(140px, 1fr)',
      of: ({ cooperating }) => cooperating.map(({ body }) => body),
    },
    { name: 'due', column: 'minmax(160px, 1fr)', show: (task) => <DueText task={task} /> },
    { name: 'when' },
    { name: 'section' },
    { name: 'goal' },
    { name: 'measures' },
    { name: 'reports' },
    { name: 'responsiblePost' },
    { name: 'note' },
    { name: 'closedReason' },
  ],
  more: (task) => <TaskProgress task={task} />,
  actions: [makeInitiative, report, close],
  making: {
    action: 'open',
    isFor: mayHost,
    fields: content,
    start: () => ({ 'due.kind': 'latest' }),
    call: (values) => ({ path: 'tasks', content: values }),
  },
  touches: ['initiatives', 'findables'],
});
