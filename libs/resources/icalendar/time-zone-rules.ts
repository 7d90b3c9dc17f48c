import { clockAt, offsetAt } from '../opening-hours/zone-clock.js';

const msPerDay = 86_400_000;

/** `20270308T093000`: a clock time as iCalendar writes it. */
export const clockText = (clock: number): string => new Date(clock).toISOString().replace(/[-:]|\.\d+Z/g, '');

/**
 * The zone's clock changes from the year before `from` to the year after `to` as a VTIMEZONE (RFC 5545, 3.6.5), each named by itself, as
 * the machine's time zone data has them: so that a reader without that data, or with older data, shows the same clock times.
 */
export const timeZoneRules = (timeZone: string, from: number, to: number): string => {
  const first = Date.UTC(new Date(from).getUTCFullYear() - 1, 0, 1);
  const last = Date.UTC(new Date(to).getUTCFullYear() + 2, 0, 1);
  const changes = changesWithin(timeZone, first, last);
  const offset = offsetAt(timeZone, first);
  const observances = [
    observance('STANDARD', Date.UTC(1970, 0, 1), offset, offset),
    ...changes.map((at) => {
      const before = offsetAt(timeZone, at - 1);
      const after = offsetAt(timeZone, at);
      return observance(after > before ? 'DAYLIGHT' : 'STANDARD', clockAt(timeZone, at - 1) + 1, before, after);
    }),
  ];
  return ['BEGIN:VTIMEZONE', `TZID:${timeZone}`, ...observances.flat(), 'END:VTIMEZONE'].join('\r\n');
};

const observance = (kind: 'STANDARD' | 'DAYLIGHT', clock: number, before: number, after: number): string[] => [
  `BEGIN:${kind}`,
  `DTSTART:${clockText(clock)}`,
  `TZOFFSETFROM:${offsetText(before)}`,
  `TZOFFSETTO:${offsetText(after)}`,
  `END:${kind}`,
];

const offsetText = (offset: number): string => {
  const minutes = Math.abs(offset) / 60_000;
  const twoDigits = (number: number): string => String(number).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${twoDigits(Math.floor(minutes / 60))}${twoDigits(minutes % 60)}`;
};

const changesWithin = (timeZone: string, first: number, last: number): readonly number[] => {
  const changes: number[] = [];
  for (let day = first; day < last; day += msPerDay) {
    if (offsetAt(timeZone, day) !== offsetAt(timeZone, day + msPerDay)) changes.push(changeWithin(timeZone, day));
  }
  return changes;
};

/** The first instant of the new offset, found by halving. */
const changeWithin = (timeZone: string, day: number): number => {
  const before = offsetAt(timeZone, day);
  let [low, high] = [day, day + msPerDay];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(timeZone, middle) === before) low = middle;
    else high = middle;
  }
  return high;
};
