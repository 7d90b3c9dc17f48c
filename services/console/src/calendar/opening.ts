import type { OpeningHours, Resource } from '../api/resources.ts';
import { addDays, dayOf, dayStart, instantOf, weekdayOf } from '../time/wall-time.ts';
import { weekdays } from '../time/weekdays.ts';
import type { Span } from './layout.ts';

type Opened = Pick<Resource, 'timeZone' | 'openingHours' | 'closedOn'>;

const hourMs = 3_600_000;

const spanOf = (day: string, { from, to }: OpeningHours, zone: string): Span => ({
  from: Date.parse(instantOf(`${day}T${from}`, zone) ?? ''),
  // `24:00` is the beginning of the next day.
  to: to === '24:00' ? Date.parse(dayStart(addDays(day, 1), zone)) : Date.parse(instantOf(`${day}T${to}`, zone) ?? ''),
});

/** When it is open on a day of its own zone, in order; the whole day where it has no hours. */
const openOn = (day: string, { timeZone, openingHours = [], closedOn = [] }: Opened): readonly Span[] => {
  if (closedOn.includes(day)) return [];
  if (openingHours.length === 0)
    return [{ from: Date.parse(dayStart(day, timeZone)), to: Date.parse(dayStart(addDays(day, 1), timeZone)) }];
  const weekday = weekdays[weekdayOf(day)];
  return openingHours
    .filter(({ days }) => weekday !== undefined && days.includes(weekday))
    .map((hours) => spanOf(day, hours, timeZone))
    .toSorted((a, b) => a.from - b.from);
};

const daysIn = ({ from, to }: Span, zone: string): readonly string[] => {
  const days: string[] = [];
  const last = dayOf(new Date(to - 1).toISOString(), zone);
  for (let day = dayOf(new Date(from).toISOString(), zone); day <= last; day = addDays(day, 1)) days.push(day);
  return days;
};

/** The parts of a time in which a resource is closed by its hours and its closed days, in order. Public holidays are the services' to know. */
export const closedIn = (row: Span, resource: Opened): readonly Span[] => {
  const open = daysIn(row, resource.timeZone).flatMap((day) => openOn(day, resource));
  const closed: Span[] = [];
  let at = row.from;
  for (const { from, to } of open) {
    if (from > at) closed.push({ from: at, to: Math.min(from, row.to) });
    at = Math.max(at, to);
  }
  if (at < row.to) closed.push({ from: at, to: row.to });
  return closed.filter(({ from, to }) => from < to);
};

/** So far is looked for an hour in which it is open. */
const mostDays = 60;

/**
 * An hour to propose for a booking: the first of a day on which it is open, from `day` on and after now; a shorter one where it is open for less.
 * Undefined where it is not open within two months.
 */
export const nextOpenHour = (resource: Opened, day: string, nowMs: number): Span | undefined => {
  const earliest = Math.ceil(nowMs / hourMs) * hourMs;
  for (let step = 0, one = day; step < mostDays; step++, one = addDays(one, 1)) {
    for (const { from, to } of openOn(one, resource)) {
      const start = Math.max(from, earliest);
      // What is open all day is not proposed at midnight.
      const begin = resource.openingHours?.length ? start : Math.max(start, from + 9 * hourMs);
      if (begin < to) return { from: begin, to: Math.min(begin + hourMs, to) };
    }
  }
  return undefined;
};
