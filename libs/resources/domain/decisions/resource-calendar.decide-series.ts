import type { Interval, SkippedInterval } from '#contracts';
import { timingOf } from '../rules/booking-rules.js';
import { occupyHypothetically } from '../occupancy/what-if.js';
import { datesOf, intervalOf, isFree, periodOf, slotsOf } from '../occupancy/places.js';
import { isWithinQuotas } from '../rules/quotas.js';
import type { CalendarEvent, CalendarState, Reservation } from '../calendar/resource-calendar.js';
import { cameFirst } from './resource-calendar.decide-offers.js';
import { claimOf } from '../calendar/resource-calendar.facts.js';

/**
 * Adds skipped dates to the series that asked for it, within the same trial: those that had been taken, are still ahead and are free now,
 * by the same rules and the same guard as a booking. The owner's approval of such a series covers them.
 */
export const readdDates = (state: CalendarState, at: string, settled: ReadonlySet<string>): CalendarEvent[] => {
  if (state.incomplete.size === 0 || state.isRetired) return [];
  const series = [...state.incomplete].filter(({ id }) => !settled.has(id)).sort(cameFirst);
  return series.flatMap((one) => readdTo(state, one, at));
};

const readdTo = (state: CalendarState, series: Reservation, at: string): CalendarEvent[] => {
  const skipped = series.details?.skipped ?? [];
  const readded = skipped.filter((date) => take(state, series, date, Date.parse(at)));
  if (readded.length === 0) return [];
  const dates = [...datesOf(state, series), ...readded.map(periodOf)].sort((a, b) => a.from - b.from);
  const left = skipped.filter((date) => !readded.includes(date));
  const { skipped: _, readdSkipped, ...claim } = claimOf(state, series, at, dates);
  return [
    {
      type: 'reservation.moved',
      data: {
        ...claim,
        ...(left.length > 0 && { skipped: left, ...(readdSkipped && { readdSkipped }) }),
        readded: readded.map((date): Interval => intervalOf(periodOf(date))),
      },
    },
  ];
};

const take = (state: CalendarState, series: Reservation, skipped: SkippedInterval, at: number): boolean => {
  const { description } = state;
  const date = periodOf(skipped);
  if (!description || skipped.reason !== 'taken' || date.from <= at) return false;
  if (slotsOf(series).some((slot) => state.occupancy.from(slot) === date.from)) return false;
  if (!timingOf(description, date, at, false).isRight || !isFree(state, description, date, series.quantity))
    return false;
  const addition = { holder: series, dates: [date], quantity: series.quantity };
  if (!isWithinQuotas(state, description, addition, at)) return false;
  occupyHypothetically(state, date, series.quantity, series);
  state.ledger?.add(series, state.ledger.usesOf([date], series.quantity));
  return true;
};
