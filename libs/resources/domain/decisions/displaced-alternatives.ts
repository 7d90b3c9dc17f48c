import type { Interval } from '#contracts';
import { intervalOf } from '../occupancy/places.js';
import { alternativesWithin } from '../suggestions/suggest.js';
import type { CalendarState, Period, Reservation } from '../calendar/resource-calendar.js';

/** As many times as an event names. */
const maxNamed = 3;

/**
 * Other times at which the same resource could be booked by whoever loses a date, as the calendar stands within the trial; the nearest first.
 * Of several dates none are named: what could be had for each is told on asking (`Displacements`). Nor are those that only a relation to
 * the owner would open, of which the calendar knows nothing.
 */
export const alternativesOf = (
  state: CalendarState,
  { body, unit, quantity, details }: Reservation,
  dates: readonly Period[],
  at: number,
): { readonly alternatives?: Interval[] } => {
  const [date] = dates;
  if (!date || dates.length > 1 || date.to <= at || unit === undefined) return {};
  const wish = {
    ...intervalOf(date),
    quantity,
    ...(details?.people !== undefined && { people: details.people }),
    ...(details?.amountFen !== undefined && { amountFen: details.amountFen }),
  };
  const shifts = alternativesWithin(state, wish, { body, unit }, at).filter(({ kind }) => kind === 'shift');
  return shifts.length === 0 ? {} : { alternatives: shifts.slice(0, maxNamed).map(({ from, to }) => ({ from, to })) };
};
