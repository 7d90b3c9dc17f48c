import { Type, type Static } from 'typebox';
import { FurtherDates } from './long-series.js';
import { BodyCode, Id, Instant, Interval, UnitName } from './shapes.js';

const SkippedInterval = Type.Object({
  from: Instant,
  to: Instant,
  reason: Type.Optional(Type.Union([Type.Literal('closed'), Type.Literal('taken')])),
});
export type SkippedInterval = Static<typeof SkippedInterval>;

/** Every reservation event says which reservation it speaks of and, where it is a bundle's line, whose. */
const reference = {
  reservation: Id,
  resource: Id,
  body: BodyCode,
  initiative: Type.Optional(Id),
  bundle: Type.Optional(Id),
  line: Type.Optional(Type.Integer({ minimum: 1 })),
};
const claim = {
  ...reference,
  /** The unit of the body that books; absent in events from before it was kept. */
  unit: Type.Optional(UnitName),
  from: Instant,
  to: Instant,
  /** A series: every date that it takes, in order; absent for a single date. `from`/`to` are then those of the first one. */
  occurrences: Type.Optional(Type.Array(Interval)),
  /** On Kafka alone: dates of a series beyond the first 500 that are listed. */
  further: Type.Optional(FurtherDates),
  /** The dates that were left out, and why. */
  skipped: Type.Optional(Type.Array(SkippedInterval)),
  rrule: Type.Optional(Type.String()),
  /** Dates that were skipped because they were taken are added again when they come free. */
  readdSkipped: Type.Optional(Type.Boolean()),
  quantity: Type.Integer({ minimum: 1 }),
  people: Type.Optional(Type.Integer({ minimum: 0 })),
  amountFen: Type.Optional(Type.Integer({ minimum: 0 })),
  purpose: Type.String(),
};
const ended = { ...reference, reason: Type.Optional(Type.String()) };

/** All in the owner's stream `resource/<id>`. */
export const reservationEvents = {
  /** Waits for the owner's approval or discipline's clearance and occupies nothing. */
  'reservation.requested': Type.Object({
    ...claim,
    awaiting: Type.Union([Type.Literal('approval'), Type.Literal('clearance')]),
  }),
  /** Occupies its place. With `awaiting` it is not ready yet; a bundle's line has no `expiresAt`: only its host ends it. */
  'reservation.held': Type.Object({
    ...claim,
    expiresAt: Type.Optional(Instant),
    awaiting: Type.Optional(Type.Union([Type.Literal('approval'), Type.Literal('clearance')])),
  }),
  /** A held line that awaited approval or clearance has it: the line is ready. */
  'reservation.approved': Type.Object({ ...reference }),
  'reservation.renewed': Type.Object({ ...reference, expiresAt: Instant }),
  'reservation.confirmed': Type.Object({ ...claim }),
  'reservation.refused': Type.Object({ ...ended, code: Type.String(), conflicts: Type.Optional(Type.Array(Interval)) }),
  /**
   * Waits for its place and occupies nothing: a bundle's line shortly for a held line; a wish on the waiting list until its time
   * begins.
   */
  'reservation.waitlisted': Type.Object({ ...claim, waitsUntil: Type.Optional(Instant) }),
  /** A place came free for a wish on the waiting list; the offer holds it until `expiresAt`. */
  'reservation.offered': Type.Object({ ...claim, expiresAt: Instant }),
  'reservation.released': Type.Object({
    ...ended,
    /** Part of a series: the dates let go; absent when all of it is. */
    occurrences: Type.Optional(Type.Array(Interval)),
    further: Type.Optional(FurtherDates),
  }),
  'reservation.expired': Type.Object({ ...reference }),
  'reservation.displaced': Type.Object({
    ...reference,
    reason: Type.String(),
    /** Part of a series: the dates taken away; absent when all of it is. */
    occurrences: Type.Optional(Type.Array(Interval)),
    further: Type.Optional(FurtherDates),
    /** Times at which the same resource could be booked instead, as the calendar stood then. */
    alternatives: Type.Optional(Type.Array(Interval)),
  }),
  'reservation.moved': Type.Object({
    ...claim,
    /** Present where nobody moved anything: dates that had been skipped came free and were added. */
    readded: Type.Optional(Type.Array(Interval)),
  }),
  /** It took place, or the draw was spent: `amountFen` is what it really cost and replaces the amount drawn. */
  'reservation.used': Type.Object({
    ...reference,
    amountFen: Type.Optional(Type.Integer({ minimum: 0 })),
    /** Where the receipt is kept. */
    receipt: Type.Optional(Type.String({ minLength: 1, maxLength: 500 })),
    usedAt: Instant,
  }),
};
export type ReservationClaim = Static<(typeof reservationEvents)['reservation.confirmed']>;
