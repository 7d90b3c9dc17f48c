import { Type } from 'typebox';
import { Id, Instant, OneOf, type ViewOf } from '#contracts';
import { RuleViolation } from '#kernel';
import { isTooFarAhead, quantityOf } from '../rules/booking-rules.js';
import { capacityOf, instant, periodOf, takesPlace } from '../occupancy/places.js';
import { occurrencesOf } from '../recurrence/recurrence.js';
import type { Booker, CalendarState, Period, Reservation, Wish } from '../calendar/resource-calendar.js';
import { endExpiredHolds, evaluateHypothetically } from '../occupancy/what-if.js';
import { dateIn } from '../opening-hours/opening-windows.js';
import { fits, freeBefore, freeFrom, freePieces, sameClock, type Search } from './free-times.js';

/**
 * Another way to what was refused. Each can be booked as it stands; the pieces of a split are one suggestion each and say which of
 * how many they are.
 */
export const Suggestion = Type.Object(
  {
    kind: OneOf(['shift', 'shorten', 'other-resource', 'split']),
    resource: Id,
    from: Instant,
    to: Instant,
    quantity: Type.Optional(Type.Integer({ minimum: 1 })),
    part: Type.Optional(Type.Integer({ minimum: 1 })),
    of: Type.Optional(Type.Integer({ minimum: 1 })),
  },
  { $id: 'Suggestion' },
);
export type Suggestion = ViewOf<typeof Suggestion>;

const day = 86_400_000;
const mostShifts = 4;
const mostParts = 4;
const leastPieceMs = 15 * 60_000;
const clockSteps = [30, -30, 60, -60, 90, -90, 120, -120, 180, -180, 240, -240].map((minutes) => minutes * 60_000);

/**
 * Alternatives on the same resource, all re-checked against the calendar as it is: shifts (the same day first, the nearest first),
 * the longest free piece of the time asked for, and a split over free pieces or over smaller numbers of places. Of a series: the
 * whole series at another time of the day.
 *
 * Changes nothing. An empty list means that the resource itself is not to be had (not allowed, too small for any part).
 */
export const suggestAlternatives = (
  state: CalendarState,
  wish: Wish,
  booker: Booker,
  at: number,
): readonly Suggestion[] =>
  evaluateHypothetically(state, () => {
    endExpiredHolds(state, at);
    return alternativesWithin(state, wish, booker, at);
  });

/** As {@link suggestAlternatives}, on the calendar as it stands within a trial of the caller's, who has ended the holds that are over. */
export const alternativesWithin = (
  state: CalendarState,
  wish: Wish,
  booker: Booker,
  at: number,
): readonly Suggestion[] => {
  const search = searchOf(state, wish, booker, at);
  const asked = periodOf(wish);
  if (!search || !(asked.from < asked.to) || isTooFarAhead(asked, at)) return [];
  if (wish.recurrence) return seriesShifts(search, asked, wish);
  return [...shifts(search, asked), ...shortened(search, asked), ...splits(search, asked)];
};

/**
 * Would the wish be booked on this calendar just as it is? By the same rules and the same guard as a booking; of a series, every date.
 * Changes nothing.
 */
export const couldBeBooked = (state: CalendarState, wish: Wish, booker: Booker, at: number): boolean => {
  const search = searchOf(state, wish, booker, at);
  if (!search) return false;
  const asked = periodOf(wish);
  if (!wish.recurrence && at < state.earliestExpiry) return fits(search, asked);
  try {
    return evaluateHypothetically(state, () => {
      endExpiredHolds(state, at);
      return wish.recurrence ? seriesFits(search, wish.recurrence, asked) : fits(search, asked);
    });
  } catch (error) {
    if (error instanceof RuleViolation) return false; // a series that this resource's time zone makes no dates of
    throw error;
  }
};

/** As {@link couldBeBooked} of a single date, on the calendar as it stands within a trial of the caller's, who has ended the holds that are over. */
export const couldBeBookedWithin = (state: CalendarState, wish: Wish, booker: Booker, at: number): boolean => {
  const search = searchOf(state, wish, booker, at);
  return search !== undefined && fits(search, periodOf(wish));
};

/** Undefined where nothing can be booked at all. */
const searchOf = (state: CalendarState, wish: Wish, booker: Booker, at: number): Search | undefined => {
  const { description } = state;
  if (!description || state.isRetired) return undefined;
  return { state, description, wish, booker, quantity: quantityOf(description, wish), at };
};

const suggestion = (
  { state, quantity }: Search,
  kind: Suggestion['kind'],
  period: Period,
  places = quantity,
): Suggestion => ({
  kind,
  resource: state.resource,
  from: instant(period.from),
  to: instant(period.to),
  ...(state.description?.sharing === 'capacity' && { quantity: places }),
});

const shifts = (search: Search, asked: Period): Suggestion[] => {
  const { description, at } = search;
  const length = Math.max(asked.to - asked.from, (description.minSeconds ?? 0) * 1_000);
  const wanted: Period = { from: asked.from, to: asked.from + length };
  const origin = Math.max(asked.from, at);
  const found = new Map<number, Period>();
  const take = (periods: Iterable<Period>, most: number): void => {
    let taken = 0;
    for (const period of periods) {
      if (period.from === asked.from && period.to === asked.to) continue;
      found.set(period.from, period);
      taken += 1;
      if (taken === most) return;
    }
  };
  take(freeFrom(search, origin, length, origin + 31 * day), mostShifts);
  take(freeBefore(search, asked.from, length, Math.max(at, asked.from - 7 * day)), 2);
  const home = dateIn(description.timeZone, asked.from);
  const distance = (period: Period): number =>
    Math.abs(period.from - asked.from) + (dateIn(description.timeZone, period.from) === home ? 0 : 366 * day);
  const nearest = [...found.values()].sort((a, b) => distance(a) - distance(b)).slice(0, mostShifts);
  const [anotherDay] = sameClockLater(search, wanted);
  const isNew = anotherDay && !nearest.some(({ from }) => from === anotherDay.from);
  return [...nearest, ...(isNew ? [anotherDay] : [])].map((period) => suggestion(search, 'shift', period));
};

/** The same clock time on another day: what people mean by "then tomorrow". */
function* sameClockLater(search: Search, wanted: Period): Iterable<Period> {
  const first = Math.max(1, Math.ceil((search.at - wanted.from) / day));
  for (let days = first; days < first + 21; days++) {
    const period = sameClock(search.description, wanted, days);
    if (fits(search, period)) yield period;
  }
}

const shortened = (search: Search, asked: Period): Suggestion[] => {
  const least = Math.max(leastPieceMs, (search.description.minSeconds ?? 0) * 1_000);
  const longest = [...freePieces(search, asked, least)].sort((a, b) => b.to - b.from - (a.to - a.from))[0];
  if (!longest || longest.to - longest.from >= asked.to - asked.from || !fits(search, longest)) return [];
  return [suggestion(search, 'shorten', longest)];
};

const splits = (search: Search, asked: Period): Suggestion[] => {
  if (search.description.sharing === 'budget') return []; // each piece would draw the whole amount
  const byTime = splitTime(search, asked);
  const parts = byTime.length > 0 ? byTime : splitPlaces(search, asked);
  return parts.map((part, index) => ({ ...part, part: index + 1, of: parts.length }));
};

/**
 * The free pieces of the time asked for, and what is missing as soon as there is room for it. Each is looked for with those before it
 * taken, so that all of them can be booked one after another: by the buffer between them, and by every quota.
 */
const splitTime = (search: Search, asked: Period): Suggestion[] =>
  onTopOfOneAnother(search, (take) => timePieces(search, asked, take));

const timePieces = (search: Search, asked: Period, take: Take): Suggestion[] => {
  const least = Math.max(leastPieceMs, (search.description.minSeconds ?? 0) * 1_000);
  const pieces: Period[] = [];
  let missing = asked.to - asked.from;
  for (const piece of freePieces(search, asked, least)) {
    if (pieces.length === mostParts - 1 || missing <= 0) break;
    if (!fits(search, piece)) continue;
    take(piece, search.quantity);
    pieces.push(piece);
    missing -= piece.to - piece.from;
  }
  if (pieces.length === 0 || missing < 0) return [];
  if (missing > 0) {
    if (missing < least) return [];
    const [rest] = freeFrom(search, asked.to, missing, asked.to + 7 * day);
    if (!rest) return [];
    pieces.push(rest);
  }
  return pieces.length < 2 ? [] : pieces.map((piece) => suggestion(search, 'split', piece));
};

/** Takes a piece for the rest of the look. */
type Take = (piece: Period, quantity: number) => void;

/** What `look` takes is given back after it, within a trial of the caller's: trials do not nest. */
const onTopOfOneAnother = ({ state, booker, wish }: Search, look: (take: Take) => Suggestion[]): Suggestion[] => {
  const undo: (() => void)[] = [];
  try {
    return look((piece, quantity) => {
      const slot = state.occupancy.note(piece.from, piece.to, quantity, pieceOf(booker, quantity));
      if (state.description && takesPlace(state.description)) {
        state.occupancy.seat(slot);
        undo.push(() => state.occupancy.unseat(slot));
      }
      const { ledger } = state;
      if (!ledger) return;
      const uses = ledger.usesOf([piece], quantity, wish.amountFen);
      ledger.add(booker, uses);
      undo.push(() => ledger.remove(booker, uses));
    });
  } finally {
    for (const step of undo.reverse()) step();
  }
};

/** Stands for a piece of a split while the others are looked for. */
const pieceOf = ({ body, unit }: Booker, quantity: number): Reservation => ({
  id: '',
  body,
  unit,
  purpose: '',
  requestedBy: '',
  quantity,
  status: 'confirmed',
  slots: [],
  details: undefined,
});

/** Fewer places at a time, one group after another, each with those before it taken. */
const splitPlaces = (search: Search, asked: Period): Suggestion[] =>
  onTopOfOneAnother(search, (take) => groups(search, asked, take));

const groups = (search: Search, asked: Period, take: Take): Suggestion[] => {
  const { state, description, at, quantity } = search;
  if (description.sharing !== 'capacity' || !takesPlace(description)) return [];
  const length = asked.to - asked.from;
  const parts: Suggestion[] = [];
  let from = Math.max(asked.from, at);
  for (let left = quantity; left > 0;) {
    if (parts.length === mostParts) return [];
    const now = Math.max(0, capacityOf(description) - state.occupancy.peak(from, from + length));
    const group = Math.min(left, parts.length === 0 && now > 0 ? now : capacityOf(description));
    const [period] = freeFrom(search, from, length, from + 14 * day, group);
    if (!period) return [];
    take(period, group);
    parts.push(suggestion(search, 'split', period, group));
    left -= group;
    from = period.to + state.occupancy.bufferMs;
  }
  return parts.length < 2 ? [] : parts;
};

const seriesShifts = (search: Search, asked: Period, wish: Wish): Suggestion[] => {
  const { recurrence } = wish;
  if (!recurrence) return [];
  const found: Suggestion[] = [];
  const length = occurrencesOf(recurrence, asked, search.description.timeZone).length;
  const steps = length > 200 ? clockSteps.slice(0, 4) : clockSteps;
  for (const step of steps) {
    const first = { from: asked.from + step, to: asked.to + step };
    if (dateIn(search.description.timeZone, first.from) !== dateIn(search.description.timeZone, asked.from)) continue;
    if (seriesFits(search, recurrence, first)) found.push(suggestion(search, 'shift', first));
    if (found.length === mostShifts) break;
  }
  return found;
};

/** Each date is free, and none stands in another's way. */
const seriesFits = (search: Search, recurrence: NonNullable<Wish['recurrence']>, first: Period): boolean => {
  const dates = occurrencesOf(recurrence, first, search.description.timeZone);
  const gap = search.state.occupancy.bufferMs;
  return dates.every(
    (date, index) => (index === 0 || (dates[index - 1]?.to ?? 0) + gap <= date.from) && fits(search, date),
  );
};
