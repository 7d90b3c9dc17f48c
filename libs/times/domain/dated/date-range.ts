import { weekdays } from '#contracts';
import { addDays, dayNumberOf, weekdayOf } from '#working-days';
import { ask, type Doubt, TimeFault, usual } from '../doubts.js';
import type { Settings } from '../settings.js';
import type { DateSpan } from '../time-reading.js';
import { type Draft, draft, type Meaning, windowDraft } from '../values/draft.js';
import { hoursOf } from '../values/hours.js';
import { aYearLater, isDay, type Span } from '../values/spans.js';
import type { DateEntry } from './date-entry.js';

/** Days without hours over more than these are a period. */
export const longestEvent = 7;
/** A range whose every day has hours is shown for confirmation where it is longer. */
const longestDaily = 31;
const maxDays = 366;

/** What a range of dates means by itself. */
export const rangeOf = (entry: DateEntry, first: Span, named: Span, settings: Settings): Draft => {
  const doubts: Doubt[] = [...named.doubts];
  let last = named;
  if (last.to < first.from) {
    last = aYearLater(named);
    const days = dayNumberOf(last.to) - dayNumberOf(first.from);
    const isOverNewYear =
      last.to.slice(5, 7) < first.from.slice(5, 7) && days <= (isDay(first) && isDay(last) ? 183 : 310);
    if (named.isYearNamed || !isOverNewYear) throw new TimeFault('ends-before-it-starts');
    doubts.push(ask('next-year-meant'));
  }
  if (first.grain === 'end') doubts.push(ask('edge-bounds', first.text));
  const [from, to] = [first.from, last.to];
  const days = dayNumberOf(to) - dayNumberOf(from) + 1;
  if (entry.mark === 'around') doubts.push(ask('around', entry.markText ?? ''));
  if (entry.mark === 'after' || entry.mark === 'eve') doubts.push(ask('after-open', entry.markText ?? ''));
  if (entry.mark === 'before' && !isDay(last) && last.grain !== 'end') doubts.push(ask('before-period', last.text));
  if (entry.offset) doubts.push(ask('words-left-over', entry.offset.text));
  const span: DateSpan = { from, to, ...filterOf(entry, from, to, days) };
  if (entry.hours && !(entry.mark === 'before' && !entry.hours.to)) {
    if (!(isDay(first) && isDay(last)) && !span.weekdays) throw new TimeFault('month-without-day');
    if (!(isDay(first) && isDay(last))) doubts.push(usual('within-bounds'));
    const found = isOvernight(entry, days, settings);
    if (found) return { meaning: found, doubts: [...doubts, usual('over-midnight')] };
    if (hasPartAtStartAlone(entry)) doubts.push(ask('bare-hour'));
    if (days > 1 && beginsInTheAfternoon(entry)) doubts.push(usual('each-day-at-these-hours'));
    return withHours(
      [span],
      entry,
      settings,
      days > longestDaily && !span.weekdays ? [...doubts, usual('daily-for-long')] : doubts,
    );
  }
  if (entry.hours) doubts.push(ask('several-kinds'));
  if (entry.isOpen) return { meaning: { kind: 'open', from, to }, doubts: [...doubts, usual('within-bounds')] };
  if (span.weekdays)
    return {
      meaning: { kind: 'days', spans: [span] },
      doubts: days > longestEvent ? [...doubts, usual('more-than-a-week')] : doubts,
    };
  if (isDay(first) && isDay(last) && days <= longestEvent && entry.mark !== 'before')
    return { meaning: { kind: 'days', spans: [span] }, doubts };
  if (isDay(first) || isDay(last)) doubts.push(usual('more-than-a-week'));
  return windowDraft(from, to, ...doubts);
};

/** Some days of the week within a range; nothing where all its days are named. */
export const filterOf = (entry: DateEntry, from: string, to: string, days: number): Pick<DateSpan, 'weekdays'> => {
  if (!entry.weekdays) return {};
  const named = entry.weekdays;
  const among = new Set(Array.from({ length: Math.min(days, 7) }, (_, day) => weekdayOf(addDays(from, day))));
  if (!named.some((day) => among.has(day))) throw new TimeFault('no-such-weekday-in-range');
  if (from > to) return {};
  return [...among].every((day) => named.includes(day))
    ? {}
    : { weekdays: weekdays.filter((day) => named.includes(day)) };
};

/** 9月6日下午2点至9月7日5点 may end in the morning. */
const hasPartAtStartAlone = ({ hours }: DateEntry): boolean =>
  hours?.areOfEnds === true &&
  hours.from.kind === 'clock' &&
  hours.from.clock.part !== undefined &&
  hours.to?.kind === 'clock' &&
  hours.to.clock.part === undefined &&
  hours.to.clock.minutes < 13 * 60;

/** 3月12日14:00至3月14日17:00 may also mean one stretch of time. */
const beginsInTheAfternoon = ({ hours }: DateEntry): boolean =>
  hours?.areOfEnds === true &&
  hours.from.kind === 'clock' &&
  (hours.from.clock.minutes >= 12 * 60 || hours.from.clock.part === 'afternoon' || hours.from.clock.part === 'evening');

/** 3月4日22:00至3月5日2:00 is one night, not two evenings. */
const isOvernight = (entry: DateEntry, days: number, settings: Settings): Meaning | undefined => {
  if (days !== 2 || !entry.hours?.to || !entry.hours.areOfEnds || entry.weekdays) return undefined;
  const { from, to } = entry.hours;
  const start = hoursOf({ from }, settings.office).span?.from;
  const end = hoursOf({ from: to }, settings.office).span?.from;
  if (start === undefined || end === undefined || end > start || start < '17:00' || end > '09:00') return undefined;
  const on = { from: entry.first.from, to: entry.first.from };
  return { kind: 'exact', groups: [{ spans: [on], hours: { from: start, to: end, endsNextDay: true } }] };
};

export const withHours = (
  spans: readonly DateSpan[],
  entry: DateEntry,
  settings: Settings,
  doubts: readonly Doubt[],
): Draft => {
  const days = spans.reduce((sum, { from, to }) => sum + dayNumberOf(to) - dayNumberOf(from) + 1, 0);
  if (days > maxDays) throw new TimeFault('too-many-days', maxDays);
  const found = hoursOf(entry.hours ?? { from: { kind: 'closing', text: '' } }, settings.office);
  const all = [...doubts, ...found.doubts];
  if (!found.span) return draft({ kind: 'days', spans }, ...all);
  if (found.span.to === undefined) all.push(ask('no-end'));
  return draft({ kind: 'exact', groups: [{ spans, hours: found.span }] }, ...all);
};
