import { clockChangesIn, offsetAt } from '../domain/opening-hours/zone-clock.js';

/** `20270308T093000`: a clock time as iCalendar writes it. */
export const clockText = (clock: number): string => new Date(clock).toISOString().replace(/[-:]|\.\d+Z/g, '');

/**
 * The zone's clock changes in the years given, the year before each and the year after, as a VTIMEZONE (RFC 5545, 3.6.5), each named by
 * itself, as the machine's time zone data has them: so that a reader without that data, or with older data, shows the same clock times.
 * Years between that nobody asked for are left out: a file with one date in a hundred years is no longer than another.
 */
export const timeZoneRules = (timeZone: string, years: Iterable<number>): string => {
  const wanted = new Set([...years].flatMap((year) => [year - 1, year, year + 1]));
  let offset = offsetAt(timeZone, startOf(Math.min(...wanted)));
  const observances = [observance(Date.UTC(1970, 0, 1), offset, offset)];
  for (const year of [...wanted].sort((a, b) => a - b)) {
    for (const at of [startOf(year), ...clockChangesIn(timeZone, year)]) {
      const after = offsetAt(timeZone, at);
      if (after === offset) continue;
      observances.push(observance(at + offset, offset, after));
      offset = after;
    }
  }
  return ['BEGIN:VTIMEZONE', `TZID:${timeZone}`, ...observances.flat(), 'END:VTIMEZONE'].join('\r\n');
};

const startOf = (year: number): number => Date.UTC(year, 0, 1);

/** From a clock time on, by the offset before. */
const observance = (clock: number, before: number, after: number): string[] => {
  const kind = after > before ? 'DAYLIGHT' : 'STANDARD';
  return [
    `BEGIN:${kind}`,
    `DTSTART:${clockText(clock)}`,
    `TZOFFSETFROM:${offsetText(before)}`,
    `TZOFFSETTO:${offsetText(after)}`,
    `END:${kind}`,
  ];
};

const offsetText = (offset: number): string => {
  const minutes = Math.abs(offset) / 60_000;
  const twoDigits = (number: number): string => String(number).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${twoDigits(Math.floor(minutes / 60))}${twoDigits(minutes % 60)}`;
};
