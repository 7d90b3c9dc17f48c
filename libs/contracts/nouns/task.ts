import { Type, type Static } from 'typebox';
import { defineNoun, event, unitInId } from '../noun.js';
import { BodyCode, CalendarDate, IdOf, Instant, oneOf, Text, UnitName } from '../shapes.js';

const Rhythm = Type.Union([
  Type.Object({ kind: Type.Literal('rule'), rule: Text('open') }),
  Type.Object({
    kind: Type.Literal('times-per-period'),
    times: Type.Integer({ minimum: 1 }),
    period: oneOf(['day', 'week', 'month', 'quarter', 'half-year', 'year']),
  }),
  Type.Object({ kind: Type.Literal('once-in-each'), months: Type.Array(Type.Integer({ minimum: 1, maximum: 12 })) }),
]);

/** When a task is due. Only `latest` and `window` have a date after which it is late. */
export const TaskDue = Type.Union([
  Type.Object({ kind: Type.Literal('latest'), on: CalendarDate, at: Type.Optional(Text('open')) }),
  Type.Object({ kind: Type.Literal('window'), from: CalendarDate, to: CalendarDate }),
  Type.Object({
    kind: Type.Literal('recurring'),
    rhythm: Rhythm,
    isLatest: Type.Boolean(),
    movesToNextWorkingDay: Type.Boolean(),
    from: Type.Optional(CalendarDate),
    to: Type.Optional(CalendarDate),
  }),
  Type.Object({
    kind: Type.Literal('relative'),
    anchor: oneOf(['meeting', 'term end', 'start', 'end', 'receipt']),
    count: Type.Integer(),
    unit: oneOf(['days', 'working days', 'months']),
  }),
  Type.Object({
    kind: Type.Literal('open'),
    from: Type.Optional(CalendarDate),
    to: Type.Optional(CalendarDate),
  }),
  /** On the list of those to be dated. */
  Type.Object({ kind: Type.Literal('to-be-dated') }),
]);
export type TaskDue = Static<typeof TaskDue>;

export const TaskStep = Type.Object({
  title: Text('open', { minLength: 1 }),
  when: Type.Optional(Text('open')),
  due: Type.Optional(TaskDue),
});
export type TaskStep = Static<typeof TaskStep>;

export const TaskContent = Type.Object({
  title: Text('open', { minLength: 1 }),
  lead: BodyCode,
  cooperating: Type.Array(Type.Object({ body: BodyCode, unit: UnitName })),
  due: TaskDue,
  /** The words that say when, as somebody wrote them. */
  when: Type.Optional(Text('open')),
  section: Type.Optional(Text('open')),
  goal: Type.Optional(Text('open')),
  measures: Type.Optional(Text('open')),
  steps: Type.Optional(Type.Array(TaskStep)),
  /** How often it is to be reported on, in words. */
  reports: Type.Optional(Text('open')),
  responsiblePost: Type.Optional(Text('open')),
  note: Type.Optional(Text('personal')),
});
export type TaskContent = Static<typeof TaskContent>;

export const taskProgress = ['not-started', 'under-way', 'done'] as const;
export type TaskProgress = (typeof taskProgress)[number];
export const taskOutcomes = ['done', 'cancelled'] as const;
export type TaskOutcome = (typeof taskOutcomes)[number];

const ofTask = { task: IdOf('task') };

/** In the lead's stream `task/<id>`. */
export const task = defineNoun({
  name: 'task',
  words: { 'zh-CN': '任务', en: 'task' },
  audience: 'public',
  writer: unitInId,
  stream: (data: { readonly task: string }) => `task/${data.task}`,
  events: {
    opened: event(Type.Object({ ...ofTask, content: TaskContent })),
    revised: event(Type.Object({ ...ofTask, content: TaskContent })),
    reported: event(
      Type.Object({ ...ofTask, progress: oneOf(taskProgress), text: Text('personal'), reportedAt: Instant }),
    ),
    'became-initiative': event(Type.Object({ ...ofTask, initiative: IdOf('initiative') })),
    closed: event(Type.Object({ ...ofTask, outcome: oneOf(taskOutcomes), reason: Type.Optional(Text('open')) })),
  },
});
