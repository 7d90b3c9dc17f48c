import { addDays, dayNumberOf } from '#working-days';
import { ask, type Doubt, TimeFault, usual } from '../doubts.js';
import type { Settings } from '../settings.js';
import { type Draft, draft, latestDraft } from '../values/draft.js';
import { deadlineHourOf, endOfPart } from '../values/hours.js';
import { isDay, type Span } from '../values/spans.js';
import type { DateEntry } from './date-entry.js';
import { filterOf, rangeOf, withHours } from './date-range.js';
import { inPeriod, onDay, onFestival } from './single-date.js';

/** What one date or range of dates with its hours and marks means by itself. */
export const simpleOf = (entry: DateEntry, settings: Settings): Draft => {
  const { first } = entry;
  const found = entry.last ? rangeOf(entry, first, entry.last, settings) : singleOf(entry, settings);
  const doubts = [...first.doubts, ...found.doubts];
  if (entry.isAbout) doubts.push(ask('around', entry.first.text));
  return { ...found, doubts, ...(entry.hours && { hours: entry.hours }) };
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
  if (span.holiday && span.holiday.from !== span.holiday.to) doubts.push(usual('festival-day'));
  if (mark === 'within') doubts.push(usual('done-within'));
  if (mark === 'around') doubts.push(ask('around', entry.markText ?? ''));
  else if (mark !== undefined && mark !== 'from' && mark !== 'within' && mark !== 'until')
    doubts.push(ask('words-left-over', entry.markText ?? ''));
  if (mark === 'until' && hours.to) doubts.push(ask('words-left-over', entry.markText ?? ''));
  return withHours(spans, entry, settings, doubts);
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
  return latestDraft(on, ask('around', `${entry.first.text}${entry.markText ?? ''}${offset.text}`), ...offset.doubts);
};
