import type { RuleValue } from '#contracts';
import { type WorkingCalendar } from '#working-days';
import { isSpanUnit, type Span, shifted } from './span.js';

/** Who is reminded: the body that owes it, or the body above it by affiliation. */
export const reminded = ['body', 'higher-body'] as const;
export type Reminded = (typeof reminded)[number];

export interface ReminderStep {
  readonly span: Span;
  readonly to: Reminded;
}

/** When a thing that is due is told of: so long before its day, and at a rhythm once it is overdue. */
export interface ReminderSchedule {
  readonly before: readonly ReminderStep[];
  readonly every?: ReminderStep;
}

/** One reminder: on this day, for this due day. `step` names its place in the schedule: `-6 months`, `+2 months`. */
export interface Reminder {
  readonly on: string;
  readonly step: string;
  readonly to: Reminded;
}

/** A rhythm that would begin a reminder more often than these times is none that anybody means: some 40 years of months. */
const maxRepeats = 500;

/** Reads the table of a rule: rows `{ before, unit, to }` and at most one `{ every, unit, to }`. Error: an Error that names the row. */
export const scheduleOf = (table: RuleValue | undefined): ReminderSchedule => {
  if (!Array.isArray(table)) throw new Error('a schedule of reminders is a table');
  const before: ReminderStep[] = [];
  let every: ReminderStep | undefined;
  for (const row of table) {
    const count = row['before'] ?? row['every'];
    const { unit, to } = row;
    const isSound =
      Number.isInteger(count) && Number(count) > 0 && isSpanUnit(unit) && reminded.includes(to as Reminded);
    if (!isSound || (row['every'] !== undefined && every))
      throw new Error(`no step of reminders: ${JSON.stringify(row)}`);
    const step: ReminderStep = { span: { count: Number(count), unit }, to: to as Reminded };
    if (row['every'] === undefined) before.push(step);
    else every = step;
  }
  return { before, ...(every && { every }) };
};

/** The longest of the steps before: from then on the thing is near. Without any it is never near before its day. */
export const nearSpanOf = ({ before }: ReminderSchedule, dueOn: string, calendar: WorkingCalendar): Span =>
  before.reduce<Span>(
    (longest, { span }) =>
      shifted(dueOn, span, -1, calendar) < shifted(dueOn, longest, -1, calendar) ? span : longest,
    { count: 0, unit: 'days' },
  );

/** All reminders of a due day from the first to `through`, by date; those before count back from it, the later ones on from it. */
export const remindersThrough = (
  schedule: ReminderSchedule,
  dueOn: string,
  through: string,
  calendar: WorkingCalendar,
): readonly Reminder[] => {
  const before = schedule.before
    .map(({ span, to }) => ({ on: shifted(dueOn, span, -1, calendar), step: `-${span.count} ${span.unit}`, to }))
    .sort((a, b) => (a.on < b.on ? -1 : 1));
  const after: Reminder[] = [];
  for (let k = 1; schedule.every && k <= maxRepeats; k++) {
    const reminder = repeated(schedule.every, dueOn, k, calendar);
    if (reminder.on > through) break;
    after.push(reminder);
  }
  return [...before.filter(({ on }) => on <= through), ...after];
};

/** The day of the next reminder after a day; undefined where none follows. */
export const nextReminderAfter = (
  schedule: ReminderSchedule,
  dueOn: string,
  day: string,
  calendar: WorkingCalendar,
): string | undefined => {
  const before = schedule.before.map(({ span }) => shifted(dueOn, span, -1, calendar)).filter((on) => on > day);
  if (before.length > 0) return before.sort()[0];
  for (let k = 1; schedule.every && k <= maxRepeats; k++) {
    const { on } = repeated(schedule.every, dueOn, k, calendar);
    if (on > day) return on;
  }
  return undefined;
};

/** Counted from the due day each time, so that a month's last day stays the last day of every month. */
const repeated = ({ span, to }: ReminderStep, dueOn: string, k: number, calendar: WorkingCalendar): Reminder => {
  const times = { count: span.count * k, unit: span.unit };
  return { on: shifted(dueOn, times, 1, calendar), step: `+${times.count} ${span.unit}`, to };
};
