import type { ResourceDescription } from '#contracts';
import { awaitingWithin } from '../rules/clearance.js';
import { drawHypothetically } from '../occupancy/what-if.js';
import { conflictsOf, datesOf, inTheWay, isFree, slotsOf, takesPlace } from '../occupancy/places.js';
import type { CalendarEvent, CalendarState, Period, Reservation } from '../calendar/resource-calendar.js';
import { claimOf, clearanceRequested, referenceOf } from '../calendar/resource-calendar.facts.js';

/** Can a bundle's line have its place: at once, perhaps soon (only held lines of other bundles are in the way), or not? */
export type Chance = 'free' | 'soon' | 'none';

/**
 * The chance of a line, as the calendar stands within the trial. `settled` are reservations that this very decision confirms or
 * ends: no longer worth waiting for.
 */
export const chanceOf = (
  state: CalendarState,
  description: ResourceDescription,
  wanted: { readonly dates: readonly Period[]; readonly quantity: number; readonly bundle: string | undefined },
  settled: ReadonlySet<string> = new Set(),
): Chance => {
  const fits = (): boolean => wanted.dates.every((date) => isFree(state, description, date, wanted.quantity));
  if (fits()) return 'free';
  const undecided = heldInTheWay(state, wanted.dates, wanted.bundle).filter((line) => !settled.has(line.id));
  const lifted = undecided.flatMap((line) => slotsOf(line));
  for (const slot of lifted) state.occupancy.unseat(slot);
  const couldFit = fits();
  for (const slot of lifted) state.occupancy.seat(slot);
  return couldFit ? 'soon' : 'none';
};

/** The held lines of other bundles that are in the way; a waiting line that is seated was promoted within this trial. */
export const heldInTheWay = (
  state: CalendarState,
  dates: readonly Period[],
  bundle: string | undefined,
): readonly Reservation[] => {
  const found = new Set(dates.flatMap((date) => inTheWay(state, date)));
  return [...found].filter(
    ({ status, details }) =>
      (status === 'held' || status === 'waitlisted') && details?.bundle !== undefined && details.bundle !== bundle,
  );
};

/**
 * After places came free or were confirmed, within the same trial: the waiting lines get their places in the order of their
 * bundles' ids; those that have nothing left to wait for are refused.
 */
export const settleLines = (state: CalendarState, at: string, settled: ReadonlySet<string>): CalendarEvent[] => {
  const { description } = state;
  if (state.waiting.size === 0 || !description || !takesPlace(description)) return [];
  const events: CalendarEvent[] = [];
  const lines = [...state.waiting].filter((one) => one.details?.bundle !== undefined && !settled.has(one.id));
  for (const line of inOrder(lines)) {
    const dates = datesOf(state, line);
    switch (chanceOf(state, description, { dates, quantity: line.quantity, bundle: line.details?.bundle }, settled)) {
      case 'free': {
        for (const slot of slotsOf(line)) state.occupancy.seat(slot);
        const awaiting = awaitingWithin(state, description, line, dates, line.details?.amountFen);
        const claim = claimOf(state, line, at);
        drawHypothetically(state, line, dates);
        events.push({ type: 'reservation.held', data: { ...claim, ...(awaiting && { awaiting }) } });
        if (awaiting === 'clearance') events.push(clearanceRequested(claim));
        break;
      }
      case 'none':
        events.push(refusedForGood(state, description, line));
        break;
      case 'soon':
        break;
    }
  }
  return events;
};

/** The end of a wait without success. */
export const refusedForGood = (
  state: CalendarState,
  description: ResourceDescription,
  line: Reservation,
): CalendarEvent => ({
  type: 'reservation.refused',
  data: {
    ...referenceOf(state, line),
    code: 'resource-unavailable',
    reason: 'The place is taken at that time.',
    conflicts: datesOf(state, line)
      .flatMap((date) => conflictsOf(state, description, date))
      .map(({ from, to }) => ({ from, to })),
  },
});

const inOrder = (lines: Reservation[]): Reservation[] =>
  lines.sort((a, b) => {
    const [one = '', other = ''] = [a.details?.bundle, b.details?.bundle];
    if (one !== other) return one < other ? -1 : 1;
    return (a.details?.line ?? 0) - (b.details?.line ?? 0);
  });
