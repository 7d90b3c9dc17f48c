import { addDays, dayNumberOf } from '#working-days';
import { ask, type Doubt, TimeFault, usual } from '../doubts.js';
import type { Settings } from '../settings.js';
import type { DateSpan } from '../time-reading.js';
import type { Draft, Meaning } from './draft.js';
import type { DateEntry } from './entry.js';
import { deadlineHourOf, endOfPart, hoursOf } from './hours.js';
import { aYearLater, type Span } from './spans.js';

/** Days without hours over more than these are a period. */
const longestEvent = 7;
/** A range whose every day has hours is shown for confirmation where it is longer. */
const longestDaily = 31;
const maxDays = 366;

const draft = (meaning: Meaning, ...doubts: readonly Doubt[]): Draft => ({ meaning, doubts });
const window = (from: string, to: string, ...doubts: readonly Doubt[]): Draft =>
  draft({ kind: 'window', spans: [{ from, to }] }, ...doubts);
const latest = (on: string, ...doubts: readonly Doubt[]): Draft => draft({ kind: 'latest', on }, ...doubts);
const openFrom = (from: string, ...doubts: readonly Doubt[]): Draft => draft({ kind: 'open', from }, ...doubts);

/** What one date or range of dates with its hours and marks means by itself. */
export const simpleOf = (entry: DateEntry, settings: Settings): Draft => {
  const { first } = entry;
  const found = entry.last ? rangeOf(entry, first, entry.last, settings) : singleOf(entry, settings);
  const doubts = [...first.doubts, ...found.doubts];
  if (entry.isAbout) doubts.push(ask('around', entry.first.text));
  return { ...found, doubts, ...(entry.hours && { hours: entry.hours }) };
};

const isDay = ({ grain }: Span): boolean => grain === 'day' || grain === 'festival';

const rangeOf = (entry: DateEntry, first: Span, named: Span, settings: Settings): Draft => {
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
  return window(from, to, ...doubts);
};

/** Some days of the week within a range; nothing where all its days are named. */
const filterOf = (entry: DateEntry, from: string, to: string, days: number): Pick<DateSpan, 'weekdays'> => {
  if (!entry.weekdays) return {};
  const named = entry.weekdays;
  const among = new Set(Array.from({ length: Math.min(days, 7) }, (_, day) => weekdayAt(addDays(from, day))));
  if (!named.some((day) => among.has(day))) throw new TimeFault('no-such-weekday-in-range');
  if (from > to) return {};
  return [...among].every((day) => named.includes(day))
    ? {}
    : { weekdays: inWeekOrder.filter((day) => named.includes(day)) };
};

const inWeekOrder = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
const weekdayAt = (date: string): (typeof inWeekOrder)[number] =>
  inWeekOrder[(((dayNumberOf(date) + 3) % 7) + 7) % 7] ?? 'MO';

/** 3月4日22:00至3月5日2:00 is one night, not two evenings. */
const isOvernight = (entry: DateEntry, days: number, settings: Settings): Meaning | undefined => {
  if (days !== 2 || !entry.hours?.to || entry.weekdays) return undefined;
  const { from, to } = entry.hours;
  const start = hoursOf({ from }, settings.office).span?.from;
  const end = hoursOf({ from: to }, settings.office).span?.from;
  if (start === undefined || end === undefined || end > start || start < '17:00' || end > '09:00') return undefined;
  const on = { from: entry.first.from, to: entry.first.from };
  return { kind: 'exact', groups: [{ spans: [on], hours: { from: start, to: end, endsNextDay: true } }] };
};

const withHours = (
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

const singleOf = (entry: DateEntry, settings: Settings): Draft => {
  const { first: span } = entry;
  if (entry.offset) return counted(entry, entry.offset, settings);
  if (entry.hours) return hoursOn(entry, span, settings);
  if (entry.weekdays) return withoutRange(entry, span);
  if (span.grain === 'festival' || span.grain === 'holiday') return onFestival(entry, span, settings);
  return isDay(span) ? onDay(entry, span, settings) : inPeriod(entry, span);
};

/** 3月每周三 without hours: the days of one month. */
const withoutRange = (entry: DateEntry, { from, to }: Span): Draft => {
  const days = dayNumberOf(to) - dayNumberOf(from) + 1;
  const doubts = entry.mark ? [ask('words-left-over', entry.markText ?? '')] : [];
  return draft(
    { kind: 'days', spans: [{ from, to, ...filterOf(entry, from, to, days) }] },
    usual('within-bounds'),
    ...doubts,
  );
};

const hoursOn = (entry: DateEntry, span: Span, settings: Settings): Draft => {
  const { hours, mark } = entry;
  if (!hours) return inPeriod(entry, span);
  const isDeadline = mark === 'before' || mark === 'until' || entry.isBy;
  if (isDeadline && !hours.to) {
    const end = endOfPart(hours.from, settings.office);
    const found =
      end === undefined
        ? deadlineHourOf(hours.from, settings.office)
        : { span: { from: end }, doubts: [usual('office-hours')] };
    if (!isDay(span) && span.grain !== 'end') throw new TimeFault('month-without-day');
    const at = found.span?.from;
    const edge = span.grain === 'end' ? [usual('end-of-period')] : [];
    return draft({ kind: 'latest', on: span.to, ...(at !== undefined && { at }) }, ...edge, ...found.doubts);
  }
  const days = dayNumberOf(span.to) - dayNumberOf(span.from) + 1;
  if (!isDay(span) && !entry.weekdays) throw new TimeFault('month-without-day');
  const spans = [{ from: span.from, to: span.to, ...filterOf(entry, span.from, span.to, days) }];
  const doubts: Doubt[] = isDay(span) ? [] : [usual('within-bounds')];
  if (mark === 'around') doubts.push(ask('around', entry.markText ?? ''));
  else if (mark !== undefined && mark !== 'from' && mark !== 'within' && mark !== 'until')
    doubts.push(ask('words-left-over', entry.markText ?? ''));
  if (mark === 'until' && hours.to) doubts.push(ask('words-left-over', entry.markText ?? ''));
  return withHours(spans, entry, settings, doubts);
};

const onDay = (entry: DateEntry, span: Span, settings: Settings): Draft => {
  const { from: on } = span;
  switch (entry.mark) {
    case 'before':
    case 'until':
      return latest(on);
    case 'eve':
      return latest(settings.calendar.lastWorkingDayBefore(on), usual('before-festival'));
    case 'around':
      return window(addDays(on, -7), addDays(on, 6), ask('around', entry.markText ?? ''));
    case 'from':
      return openFrom(on, ...(isStrong(entry) ? [] : [usual('starts-then')]));
    case 'within':
      return draft({ kind: 'days', spans: [{ from: on, to: on }] }, usual('done-within'));
    case 'after':
      return openFrom(addDays(on, 1), ask('after-open', entry.markText ?? ''));
    case undefined:
      if (entry.isBy) return latest(on);
      if (entry.isSince) return openFrom(on);
      if (entry.isDone) return latest(on, usual('done-by'));
      if (entry.isOpen) return openFrom(on, ask('starts-then'));
      return draft({ kind: 'days', spans: [{ from: on, to: on }] });
  }
};

/** 起 begins what has no end; 开始 and 启动 may be a beginning alone. */
const isStrong = (entry: DateEntry): boolean => entry.isSince || entry.isOpen === true || entry.markText === '起';

const onFestival = (entry: DateEntry, span: Span, settings: Settings): Draft => {
  const holiday = span.holiday ?? { from: span.from, to: span.to, isProvisional: false };
  const provisional: readonly Doubt[] = holiday.isProvisional ? [usual('holiday-provisional')] : [];
  const isBefore = entry.mark === 'before' || entry.mark === 'eve';
  if (isBefore && span.from.endsWith('-01-01') && !span.isYearNamed) {
    const next = `${Number(span.from.slice(0, 4)) + 1}-01-01`;
    return latest(settings.calendar.lastWorkingDayBefore(next), ask('which-new-year'));
  }
  switch (entry.mark) {
    case 'before':
    case 'eve':
      return latest(
        settings.calendar.lastWorkingDayBefore(holiday.from),
        usual(holiday.isProvisional ? 'before-festival-provisional' : 'before-festival'),
      );
    case 'around':
      return window(addDays(span.from, -7), addDays(span.to, 6), ask('around', entry.markText ?? ''));
    case 'from':
      return openFrom(span.from, usual('festival-day'));
    case 'until':
      return latest(span.to, usual('festival-day'));
    case 'after':
      return openFrom(addDays(holiday.to, 1), ask('after-open', entry.markText ?? ''));
    case 'within': {
      if (span.holiday && holiday.from !== holiday.to) return overHoliday(holiday, provisional);
      return window(addDays(span.from, -7), addDays(span.to, 6), ask('around', entry.markText ?? ''));
    }
    case undefined: {
      if (span.grain === 'holiday') return overHoliday(holiday, provisional);
      if (entry.isBy || entry.isDone) return latest(span.from, usual('festival-day'));
      const isLong = dayNumberOf(holiday.to) - dayNumberOf(holiday.from) > 0;
      return draft(
        { kind: 'days', spans: [{ from: span.from, to: span.to }] },
        ...(isLong ? [usual('festival-day')] : []),
      );
    }
  }
};

const overHoliday = ({ from, to }: { from: string; to: string }, doubts: readonly Doubt[]): Draft =>
  dayNumberOf(to) - dayNumberOf(from) < longestEvent
    ? draft({ kind: 'days', spans: [{ from, to }] }, ...doubts, usual('festival-day'))
    : window(from, to, ...doubts, usual('festival-day'));

const inPeriod = (entry: DateEntry, span: Span): Draft => {
  const { from, to, grain, text } = span;
  const isEnd = grain === 'end';
  switch (entry.mark) {
    case 'before':
      if (isEnd) return latest(to);
      return latest(
        grain === 'month' || grain === 'year' ? addDays(from, -1) : to,
        ask('before-period', `${text}${entry.markText ?? ''}`),
      );
    case 'until':
      return latest(to, ...(isEnd ? [] : [usual('done-by')]));
    case 'eve':
      return latest(addDays(from, -1), ask('before-period', `${text}${entry.markText ?? ''}`));
    case 'around':
      return window(from, isEnd ? addDays(to, 10) : to, ask('around', entry.markText ?? ''));
    case 'from':
      if (isEnd || grain === 'loose') return openFrom(from, ask('edge-bounds', text));
      return openFrom(from, ...(isStrong(entry) ? [] : [usual('starts-then')]));
    case 'within':
      return window(from, to, ...(isEnd ? [ask('edge-bounds', text)] : grain === 'year' ? [usual('done-within')] : []));
    case 'after':
      return openFrom(addDays(to, 1), ask('after-open', entry.markText ?? ''));
    case undefined:
      if (entry.isBy) return latest(to, ...(isEnd ? [] : [usual('done-by')]));
      if (entry.isSince) return openFrom(from, ...(isEnd ? [ask('edge-bounds', text)] : []));
      if (isEnd) return latest(to, ...(entry.isDone ? [] : [usual('end-of-period')]));
      if (entry.isOpen) return draft({ kind: 'open', from, to }, ...(grain === 'year' ? [] : [usual('within-bounds')]));
      return window(from, to, ...(entry.isDone ? [usual('done-within')] : []));
  }
};

/** 春节前10天, 国庆节后5个工作日内, 3月1日起15个工作日内: counted by the calendar, and asked. */
const counted = (entry: DateEntry, offset: NonNullable<DateEntry['offset']>, { calendar }: Settings): Draft => {
  const { holiday, from, to } = entry.first;
  const isBefore = entry.mark === 'before' || entry.mark === 'eve';
  const base = isBefore ? (holiday?.from ?? from) : (holiday?.to ?? to);
  const sign = isBefore ? -1 : 1;
  const on =
    offset.unit === 'working days'
      ? calendar.addWorkingDays(base, sign * Math.min(offset.count, 2_000))
      : addDays(base, sign * Math.min(offset.count, 3_000) * (offset.unit === 'months' ? 30 : 1));
  return latest(on, ask('around', `${entry.first.text}${entry.markText ?? ''}${offset.text}`), ...offset.doubts);
};
