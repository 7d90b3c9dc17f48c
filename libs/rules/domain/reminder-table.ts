import type { RuleValue } from '#contracts';

/** Units in which a step of a schedule counts. */
export const spanUnits = ['months', 'days', 'working days'] as const;
export type SpanUnit = (typeof spanUnits)[number];
/** Who is reminded: the body that owes it, or the body above it by affiliation. */
export const reminded = ['body', 'higher-body'] as const;
export type Reminded = (typeof reminded)[number];

/** A row of a table of reminders: so long before the due day, or at this rhythm after it. */
export interface ReminderRow {
  readonly when: 'before' | 'every';
  readonly count: number;
  readonly unit: SpanUnit;
  readonly to: Reminded;
}

/** A hundred years in the finest unit. */
const maxCount: Readonly<Record<SpanUnit, number>> = { months: 1_200, days: 36_500, 'working days': 10_000 };

/** The rows of a table of reminders; undefined where it is none: rows `{ before, unit, to }` and at most one `{ every, unit, to }`. */
export const reminderRowsOf = (value: RuleValue | undefined): readonly ReminderRow[] | undefined => {
  if (!Array.isArray(value)) return undefined;
  const rows = value.map(rowOf);
  const isSound = rows.every((row) => row !== undefined) && rows.filter((row) => row?.when === 'every').length <= 1;
  return isSound ? rows.filter((row) => row !== undefined) : undefined;
};

const rowOf = (row: Readonly<Record<string, string | number | boolean>>): ReminderRow | undefined => {
  const { before, every, ...rest } = row;
  if ((before === undefined) === (every === undefined)) return undefined;
  const count = Number(before ?? every);
  const unit = spanUnits.find((one) => one === rest['unit']);
  const to = reminded.find((one) => one === rest['to']);
  const isSound = typeof (before ?? every) === 'number' && Number.isInteger(count) && count > 0;
  if (!isSound || !unit || !to || count > maxCount[unit]) return undefined;
  return { when: before === undefined ? 'every' : 'before', count, unit, to };
};
