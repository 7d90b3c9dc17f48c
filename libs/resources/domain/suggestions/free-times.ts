import { DateTime } from 'luxon';
import type { ResourceDescription } from '#contracts';
import { RuleViolation } from '#kernel';
import { checkWish, reachBackMs, timingOf } from '../rules/booking-rules.js';
import { checkBudget, isFree } from '../occupancy/places.js';
import { isWithinQuotas } from '../rules/quotas.js';
import type { Occupancy } from '../occupancy/occupancy.js';
import type { Booker, CalendarState, Period, Wish } from '../calendar/resource-calendar.js';
import { dateAfter, dateIn, windowsOn } from '../opening-hours/opening-windows.js';
import { opennessOf } from '../opening-hours/openness.js';

/** What an alternative is looked for: a wish on one calendar, at an instant. */
export interface Search {
  readonly state: CalendarState;
  readonly description: ResourceDescription;
  readonly wish: Omit<Wish, 'from' | 'to' | 'recurrence' | 'onConflict'>;
  readonly booker: Booker;
  readonly quantity: number;
  readonly at: number;
}

const mostSteps = 400;
const mostDays = 62;
const leastLook = 86_400_000;

/** Would exactly this be booked? Every suggestion passes here, by the same rules and the same guard as a booking. */
export const fits = (search: Search, period: Period, quantity = search.quantity): boolean =>
  period.from < period.to &&
  isWithinRules(search, quantity) &&
  timingOf(search.description, period, search.at).isRight &&
  isFree(search.state, search.description, period, quantity) &&
  isLeft(search) &&
  isWithinQuotas(
    search.state,
    search.description,
    { holder: search.booker, dates: [period], quantity, amountFen: search.wish.amountFen },
    search.at,
  );

/** What is spent of a budget is spent at all times. */
const isLeft = ({ state, description, wish }: Search): boolean =>
  isAccepted(() => checkBudget(state, description, wish.amountFen));

const isWithinRules = ({ description, wish, booker }: Search, quantity: number): boolean => {
  const people =
    wish.people === undefined
      ? {}
      : { people: Math.min(wish.people, description.sharing === 'capacity' ? quantity : wish.people) };
  return isAccepted(() => checkWish(description, { from: '', to: '', ...wish, ...people, quantity }, booker));
};

const isAccepted = (check: () => void): boolean => {
  try {
    check();
    return true;
  } catch (error) {
    if (error instanceof RuleViolation) return false;
    throw error;
  }
};

/** The free periods of a length from an instant on, the earliest first, each at least `stride` after the one before. */
export function* freeFrom(
  search: Search,
  start: number,
  lengthMs: number,
  until: number,
  quantity = search.quantity,
  stride = lengthMs,
): Iterable<Period> {
  const earliest = search.at + (search.description.leadSeconds ?? 0) * 1_000;
  let from: number | undefined = Math.max(start, earliest);
  for (let step = 0; step < mostSteps && from !== undefined && from <= until; step++) {
    from = nextOpening(search.description, from, lengthMs);
    if (from === undefined || from > until) return;
    const period: Period = { from, to: from + lengthMs };
    if (fits(search, period, quantity)) {
      yield period;
      from += Math.max(stride, 60_000);
    } else from = after(search, period);
  }
}

/** The same backwards: the latest first, none that begins before `since`. */
export function* freeBefore(search: Search, start: number, lengthMs: number, since: number): Iterable<Period> {
  let from: number | undefined = start;
  for (let step = 0; step < mostSteps && from !== undefined && from >= since; step++) {
    from = previousOpening(search.description, from, lengthMs);
    if (from === undefined || from < since) return;
    const period: Period = { from, to: from + lengthMs };
    if (fits(search, period)) {
      yield period;
      from -= lengthMs;
    } else from = before(search, period);
  }
}

/** The earliest instant after `period.from` at which something that is in its way ends. */
const after = ({ state }: Search, period: Period): number | undefined => {
  const ends = [firstEnd(state.occupancy, period), firstEnd(state.blocked, period)].filter((end) => end !== undefined);
  return ends.length === 0 ? undefined : Math.min(...ends);
};

/** Whatever ends earlier than one of those found begins before that one ends: of a century that is full only a little is looked at. */
const firstEnd = <Owner>(taken: Occupancy<Owner>, { from, to }: Period): number | undefined => {
  let end: number | undefined;
  let until = to;
  for (let limit = 8; ; limit *= 2) {
    const ends = taken.overlapping(from, until, limit).map((slot) => taken.to(slot) + taken.bufferMs);
    end = ends.reduce((least, one) => Math.min(least, one), end ?? Number.POSITIVE_INFINITY);
    if (ends.length < limit) return Number.isFinite(end) ? end : undefined;
    until = Math.min(until, end - taken.bufferMs);
  }
};

/** The latest start before `period.from` that ends as something that is in its way begins. */
const before = ({ state }: Search, period: Period): number | undefined => {
  const length = period.to - period.from;
  const starts = [lastStart(state.occupancy, period), lastStart(state.blocked, period)]
    .filter((start) => start !== undefined)
    .map((start) => start - length)
    .filter((start) => start < period.from);
  return starts.length === 0 ? undefined : Math.max(...starts);
};

/** When the last of what is in the way begins, less the buffer; looked for from the end, in pieces that double. */
const lastStart = <Owner>(taken: Occupancy<Owner>, { from, to }: Period): number | undefined => {
  for (let piece = leastLook; ; piece *= 2) {
    const since = Math.max(from, to - piece);
    const starts = taken.overlapping(since, to).map((slot) => taken.from(slot));
    const last = starts.reduce((latest, start) => Math.max(latest, start), Number.NEGATIVE_INFINITY);
    if (starts.length > 0 && (last >= since || since === from)) return last - taken.bufferMs;
    if (since === from) return undefined;
  }
};

const isOpenFor = (description: ResourceDescription, from: number, lengthMs: number): boolean =>
  opennessOf(description, from, from + lengthMs).isOpen;

const nextOpening = (description: ResourceDescription, from: number, lengthMs: number): number | undefined => {
  if (isOpenFor(description, from, lengthMs)) return from;
  const first = dateIn(description.timeZone, from);
  for (let day = 0; day < mostDays; day++) {
    for (const window of windowsOn(description, dateAfter(first, day))) {
      if (window.from > from && isOpenFor(description, window.from, lengthMs)) return window.from;
    }
  }
  return undefined;
};

const previousOpening = (description: ResourceDescription, from: number, lengthMs: number): number | undefined => {
  if (isOpenFor(description, from, lengthMs)) return from;
  const first = dateIn(description.timeZone, from);
  for (let day = 0; day < mostDays; day++) {
    for (const window of [...windowsOn(description, dateAfter(first, -day))].reverse()) {
      const start = window.to - lengthMs;
      if (start < from && isOpenFor(description, start, lengthMs)) return start;
    }
  }
  return undefined;
};

/** The free pieces of a period, in order, each as long as can be; of one that began too long ago from now on. */
export const freePieces = (search: Search, asked: Period, leastMs: number): readonly Period[] => {
  const { state, description, at } = search;
  const period = asked.from < at - reachBackMs ? { from: at, to: asked.to } : asked;
  const edges = new Set([period.from, period.to]);
  const last = dateIn(description.timeZone, period.to);
  let date = dateIn(description.timeZone, period.from);
  for (let day = 0; day < mostDays && date <= last; day++, date = dateAfter(date, 1)) {
    for (const window of windowsOn(description, date)) edges.add(window.from).add(window.to);
  }
  for (const slot of state.occupancy.overlapping(period.from, period.to, mostSteps)) {
    edges
      .add(state.occupancy.from(slot) - state.occupancy.bufferMs)
      .add(state.occupancy.to(slot) + state.occupancy.bufferMs);
  }
  for (const slot of state.blocked.overlapping(period.from, period.to, mostSteps))
    edges.add(state.blocked.from(slot)).add(state.blocked.to(slot));
  const points = [...edges].filter((edge) => edge >= period.from && edge <= period.to).sort((a, b) => a - b);
  return joined(search, points, leastMs);
};

const joined = (search: Search, points: readonly number[], leastMs: number): readonly Period[] => {
  const longest = search.description.maxSeconds ? search.description.maxSeconds * 1_000 : Number.POSITIVE_INFINITY;
  const unbounded = { ...search, description: { ...search.description, minSeconds: 0, maxSeconds: 0 } };
  const pieces: Period[] = [];
  for (let index = 0; index < points.length - 1;) {
    const from = points[index] ?? 0;
    let end = index;
    while (end + 1 < points.length && fits(unbounded, { from, to: points[end + 1] ?? from })) end += 1;
    const to = Math.min(points[end] ?? from, from + longest);
    if (to - from >= leastMs) pieces.push({ from, to });
    index = Math.max(end, index + 1);
  }
  return pieces;
};

/** The period at the same clock time so many days later. */
export const sameClock = (description: ResourceDescription, period: Period, days: number): Period => {
  const from = DateTime.fromMillis(period.from, { zone: description.timeZone }).plus({ days }).toMillis();
  return { from, to: from + period.to - period.from };
};
