import { DateTime } from 'luxon';
import { weekdays, type Weekday } from '#contracts';

/** When a line of the plan takes place, in the plan's local time: one date, or several dates at the same hours. */
export interface PlanTime {
  /** Calendar dates in order, at least one. */
  readonly dates: readonly string[];
  /** Times of day, `HH:mm`; `to` is after `from`, at most 24:00. */
  readonly from: string;
  readonly to: string;
  /** What repeats, as the start of an RFC 5545 rule without its bound; absent for a single date. */
  readonly rule?: string;
}

/** What a time cell cannot be; the text is the reason that the reader of the sheet sees. */
export class UnreadableTime extends Error {}

const longestPlanDates = 366;

const time = String.raw`(\d{1,2}:\d{2})`;
const date = String.raw`((?:\d{4}\s*[-/.年]\s*)?\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?)`;
const filter = String.raw`(?:\s*\(([^()]*)\))?`;
const until = String.raw`\s*(?:-|至|到|~)\s*`;
const day = String.raw`(?:周|星期|礼拜)([一二三四五六日天])`;

const singleForm = new RegExp(`^${date}\\s*${time}${until}${time}$`);
const rangeForm = new RegExp(`^${date}\\s*${time}${until}${date}\\s*${time}${filter}$`);
const datesThenHoursForm = new RegExp(`^${date}${until}${date}\\s*${time}${until}${time}${filter}$`);
const monthlyForm = new RegExp(
  String.raw`^(?:(\d{4})年)?\s*每(?:个)?月的?(?:第([一二三四1-4])个?|(最后)一?个?)${day}\s*${time}${until}${time}$`,
);
const weeklyForm = new RegExp(String.raw`^(?:(\d{4})年)?\s*每个?${day}\s*${time}${until}${time}$`);

/** The year that a time cell names first, if any. */
export const yearNamedIn = (cell: string): number | undefined => {
  const year = /^\s*(\d{4})\s*[-/.年]/.exec(plain(cell))?.[1];
  return year === undefined ? undefined : Number(year);
};

/**
 * Reads a time cell: `2027-02-22 14:00-16:30`, `2027年3月12日 8:30—11:30`, `2027-01-25 09:00 至 2027-01-29 17:00` with an optional
 * `（周一至周五）`, `每月第一个周五 14:30-16:30`, `每周三 …`. A range over days means each of its days at those hours.
 *
 * `year` is taken where the cell names none. Errors: {@link UnreadableTime}, never a guess.
 */
export const parsePlanTime = (cell: string, year?: number): PlanTime => {
  const text = plain(cell);
  const single = singleForm.exec(text);
  if (single) return singleDate(dateOf(single[1], year), single[2], single[3]);
  const range = rangeForm.exec(text);
  if (range)
    return days(dateOf(range[1], year), dateOf(range[3], yearNamedIn(text) ?? year), range[2], range[4], range[5]);
  const datesFirst = datesThenHoursForm.exec(text);
  if (datesFirst) {
    const [, first, last, from, to, only] = datesFirst;
    return days(dateOf(first, year), dateOf(last, yearNamedIn(text) ?? year), from, to, only);
  }
  const monthly = monthlyForm.exec(text);
  if (monthly) {
    const nth = monthly[3] === undefined ? ordinal(monthly[2]) : -1;
    const weekday = weekdayNamed(monthly[4]);
    return repeated(
      yearFor(monthly[1], year),
      `FREQ=MONTHLY;BYDAY=${nth}${weekday}`,
      monthly[5],
      monthly[6],
      (on) => isWeekday(on, weekday) && isNth(on, nth),
    );
  }
  const weekly = weeklyForm.exec(text);
  if (weekly) {
    const weekday = weekdayNamed(weekly[2]);
    return repeated(yearFor(weekly[1], year), `FREQ=WEEKLY;BYDAY=${weekday}`, weekly[3], weekly[4], (on) =>
      isWeekday(on, weekday),
    );
  }
  throw new UnreadableTime(
    text === ''
      ? 'is empty'
      : 'is no time that can be read, such as 2027-02-22 14:00-16:30 or 每月第一个周五 14:30-16:30',
  );
};

/** The dates as instants (RFC 3339, UTC), by the clock of an IANA zone. */
export const planInstants = ({ dates, from, to }: PlanTime, timeZone: string): { startsAt: string; endsAt: string }[] =>
  dates.map((on) => ({ startsAt: instantAt(on, from, timeZone), endsAt: instantAt(on, to, timeZone) }));

const instantAt = (on: string, at: string, zone: string): string => {
  const [hour, minute] = at.split(':').map(Number);
  const midnight = DateTime.fromISO(on, { zone });
  return (at === '24:00' ? midnight.plus({ days: 1 }) : midnight.set({ hour, minute })).toJSDate().toISOString();
};

/** One form for the many ways to write brackets, colons, dashes and blanks. */
const plain = (cell: string): string =>
  cell
    .normalize('NFKC')
    .replace(/[‐‑‒–—―−─]+/g, '-')
    .replace(/\s+/g, ' ')
    .trim();

const singleDate = (on: DateTime, from: string | undefined, to: string | undefined): PlanTime => ({
  dates: [on.toISODate() ?? ''],
  ...hours(from, to),
});

const days = (
  first: DateTime,
  last: DateTime,
  from: string | undefined,
  to: string | undefined,
  only: string | undefined,
): PlanTime => {
  if (last < first) throw new UnreadableTime('ends before it starts');
  if (last.hasSame(first, 'day') && only === undefined) return singleDate(first, from, to);
  const wanted = only === undefined ? weekdays : weekdaysNamed(only);
  const dates = datesBetween(first, last).filter((on) => wanted.some((weekday) => isWeekday(on, weekday)));
  if (dates.length === 0) throw new UnreadableTime('has no such day between its first and its last');
  const rule = only === undefined ? 'FREQ=DAILY' : `FREQ=WEEKLY;BYDAY=${wanted.join(',')}`;
  return { dates: dates.map((on) => on.toISODate() ?? ''), ...hours(from, to, dates.length > 1), rule };
};

const repeated = (
  year: number,
  rule: string,
  from: string | undefined,
  to: string | undefined,
  isDate: (on: DateTime) => boolean,
): PlanTime => {
  const all = datesBetween(DateTime.utc(year, 1, 1), DateTime.utc(year, 12, 31)).filter(isDate);
  return { dates: all.map((on) => on.toISODate() ?? ''), ...hours(from, to), rule };
};

const datesBetween = (first: DateTime, last: DateTime): readonly DateTime[] => {
  const count = last.diff(first, 'days').days + 1;
  if (count > longestPlanDates) throw new UnreadableTime('spans more than a year');
  return Array.from({ length: count }, (_, index) => first.plus({ days: index }));
};

const hours = (from = '', to = '', isEachDay = false): { readonly from: string; readonly to: string } => {
  const [start, end] = [timeOfDay(from), timeOfDay(to)];
  if (start === '24:00') throw new UnreadableTime(`${from} is no time of day to start at`);
  if (end <= start)
    throw new UnreadableTime(
      isEachDay
        ? 'ends before it starts: a range over days means each day at those hours'
        : end === start
          ? 'ends as soon as it starts'
          : 'ends before it starts',
    );
  return { from: start, to: end };
};

const timeOfDay = (text: string): string => {
  const [hour = NaN, minute = NaN] = text.split(':').map(Number);
  const isTime = (hour < 24 && minute < 60) || (hour === 24 && minute === 0);
  if (!isTime) throw new UnreadableTime(`${text} is no time of day`);
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
};

const dateOf = (text: string | undefined, otherwise: number | undefined): DateTime => {
  const numbers = (text?.match(/\d+/g) ?? []).map(Number);
  const [year, month = NaN, dayOfMonth = NaN] =
    numbers.length === 3 ? numbers : [yearFor(undefined, otherwise), ...numbers];
  const on = DateTime.utc(year ?? NaN, month, dayOfMonth);
  if (!on.isValid) throw new UnreadableTime(`${text?.trim() ?? ''} is no date`);
  return on;
};

const yearFor = (named: string | undefined, otherwise: number | undefined): number => {
  if (named !== undefined) return Number(named);
  if (otherwise === undefined)
    throw new UnreadableTime('names no year, and the other lines of the sheet do not settle one');
  return otherwise;
};

const ordinal = (text: string | undefined): number => '一二三四'.indexOf(text ?? '?') + 1 || Number(text);

const isNth = (on: DateTime, nth: number): boolean =>
  nth === -1 ? on.plus({ days: 7 }).month !== on.month : Math.ceil(on.day / 7) === nth;

const isWeekday = (on: DateTime, weekday: Weekday): boolean => weekdays[on.weekday - 1] === weekday;

const weekdayNamed = (character: string | undefined): Weekday => {
  const weekday = weekdays['一二三四五六日'.indexOf(character === '天' ? '日' : (character ?? '?'))];
  if (weekday === undefined) throw new UnreadableTime(`${character ?? ''} is no day of the week`);
  return weekday;
};

/** `周一至周五`, `周一、周三`, `周六日`. */
const weekdaysNamed = (text: string): readonly Weekday[] => {
  const compact = text.replace(/\s|周|星期|礼拜/g, '');
  const span = /^([一二三四五六日天])[-至到~]([一二三四五六日天])$/.exec(compact);
  if (span) {
    const [from, to] = [weekdays.indexOf(weekdayNamed(span[1])), weekdays.indexOf(weekdayNamed(span[2]))];
    if (to >= from) return weekdays.slice(from, to + 1);
  }
  if (!/^[一二三四五六日天](?:[、,;和及]?[一二三四五六日天])*$/.test(compact))
    throw new UnreadableTime(`(${text}) names no days of the week, such as 周一至周五`);
  const named = [...compact.replace(/[、,;和及]/g, '')].map(weekdayNamed);
  return weekdays.filter((weekday) => named.includes(weekday));
};
