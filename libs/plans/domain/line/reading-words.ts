import { readTimes, type DateSpan, type TimeDefaults, type TimeReading } from '#times';

const date = String.raw`\d{4}-\d{2}-\d{2}`;
const exactForm = new RegExp(`^(${date})T(\\d{2}:\\d{2})/(${date})T(\\d{2}:\\d{2})$`);
const eachForm = new RegExp(`^((?:${date}(?:\\.\\.${date})?\\s?){1,60}) each (\\d{2}:\\d{2})/(\\d{2}:\\d{2})$`);
const spanForm = new RegExp(`^(${date})\\.\\.(${date})?$`);
const dayForm = new RegExp(`^(${date})(?:T(\\d{2}:\\d{2}))?$`);

/**
 * A sender's answer about a time: a reading in the notation of `#times` (one day with hours, days with hours each, a window, a date), or words that
 * can be read for certain. A date alone is a last date where the first reading was one. Undefined for anything else.
 */
export const readingIn = (
  given: string,
  before: TimeReading | undefined,
  defaults: TimeDefaults,
): TimeReading | undefined => {
  const noted = notedReading(given.trim(), before);
  if (noted) return noted;
  const read = readTimes(given, defaults);
  return read.sure === 'certain' && read.kind !== 'unreadable' && read.kind !== 'fault' ? read : undefined;
};

const notedReading = (given: string, before: TimeReading | undefined): TimeReading | undefined => {
  const common = { words: given, reading: given, sure: 'certain' as const };
  const exact = exactForm.exec(given);
  if (exact) {
    const [, first = '', from = '', last = '', to = ''] = exact;
    const isWrong = !isDate(first) || first !== last || !isHour(from) || !isHour(to) || to <= from;
    if (isWrong) return undefined;
    const groups = [{ spans: [{ from: first, to: first }], hours: { from, to } }];
    return { kind: 'exact', groups, occurrences: [], ...common };
  }
  const each = eachForm.exec(given);
  if (each) {
    const [, days = '', from = '', to = ''] = each;
    const spans = days.trim().split(/\s+/).map(spanOf);
    if (spans.some((span) => !span) || !isHour(from) || !isHour(to) || to <= from) return undefined;
    return {
      kind: 'exact',
      groups: [{ spans: spans.flatMap((span) => span ?? []), hours: { from, to } }],
      occurrences: [],
      ...common,
    };
  }
  const span = spanForm.exec(given);
  if (span) {
    const [, from = '', to] = span;
    if (!isDate(from) || (to !== undefined && (!isDate(to) || to < from))) return undefined;
    return to === undefined ? { kind: 'open', from, ...common } : { kind: 'window', spans: [{ from, to }], ...common };
  }
  const day = dayForm.exec(given);
  if (!day || !isDate(day[1] ?? '')) return undefined;
  const [, on = '', at] = day;
  if (before?.kind === 'latest' || at !== undefined)
    return { kind: 'latest', on, ...(at !== undefined && { at }), ...common };
  return { kind: 'days', spans: [{ from: on, to: on }], ...common };
};

const spanOf = (text: string): DateSpan | undefined => {
  const [from = '', to = from] = text.split('..');
  return isDate(from) && isDate(to) && from <= to ? { from, to } : undefined;
};

const isDate = (text: string): boolean => new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;
const isHour = (text: string): boolean => /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(text);
