import type { Period } from '../domain/calendar/resource-calendar.js';
import type { ReservationHistory } from './reservation-history.js';

export interface Waiting {
  readonly served: number;
  readonly unserved: number;
  readonly stillWaiting: number;
  /** Of those served. */
  readonly meanSeconds: number | undefined;
  readonly longestSeconds: number | undefined;
}

/** How long those waited who began to wait within a period, summed one by one. */
export interface WaitingSums {
  add(wait: NonNullable<ReservationHistory['wait']>): void;
  figures(): Waiting;
}

export const waitingSums = ({ from, to }: Period): WaitingSums => {
  let [served, unserved, stillWaiting, servedMs, longestMs] = [0, 0, 0, 0, 0];
  return {
    add: ({ since, until, isServed }) => {
      if (since < from || since >= to) return;
      if (until === undefined) stillWaiting++;
      else if (isServed) {
        served++;
        servedMs += until - since;
        longestMs = Math.max(longestMs, until - since);
      } else unserved++;
    },
    figures: () => ({
      served,
      unserved,
      stillWaiting,
      meanSeconds: served > 0 ? servedMs / served / 1_000 : undefined,
      longestSeconds: served > 0 ? longestMs / 1_000 : undefined,
    }),
  };
};
