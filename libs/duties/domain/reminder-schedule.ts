import type { RuleValue } from '#contracts';
import { type WorkingCalendar } from '#working-days';
import { type Reminded, reminderRowsOf } from '#rules';
import { type Span, shifted } from './span.js';

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

/** Reads the table of a rule; a table that is none reminds of nothing (`libs/rules` refuses such). */
export const scheduleOf = (table: RuleValue | undefined): ReminderSchedule => {
  const steps = (reminderRowsOf(table) ?? []).map(({ when, count, unit, to }) => ({
    when,
    step: { span: { count, unit }, to },
  }));
  const every = steps.find(({ when }) => when === 'every')?.step;
  return { before: steps.flatMap(({ when, step }) => (when === 'before' ? [step] : [])), ...(every && { every }) };
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
