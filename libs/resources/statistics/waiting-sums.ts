import { Type } from 'typebox';
import type { ViewOf } from '#contracts';
import type { Period } from '../domain/calendar/resource-calendar.js';
import type { ReservationHistory } from './reservation-history.js';

const count = Type.Integer({ minimum: 0 });

/** The seconds are of those served, and absent where there are none. */
export const Waiting = Type.Object(
  {
    served: count,
    unserved: count,
    stillWaiting: count,
    meanSeconds: Type.Optional(Type.Number()),
    longestSeconds: Type.Optional(Type.Number()),
  },
  { $id: 'Waiting' },
);
export type Waiting = ViewOf<typeof Waiting>;

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
      ...(served > 0 && { meanSeconds: servedMs / served / 1_000, longestSeconds: longestMs / 1_000 }),
    }),
  };
};
