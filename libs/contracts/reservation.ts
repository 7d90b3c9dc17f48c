import { Type, type Static } from 'typebox';
import { BodyCode, Id, Instant, Interval } from './shapes.js';

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
  from: Instant,
  to: Instant,
  /** A series: every date that it takes, in order; absent for a single date. `from`/`to` are then those of the first one. */
  occurrences: Type.Optional(Type.Array(Interval)),
  /** The dates that were left out, and why. */
  skipped: Type.Optional(Type.Array(SkippedInterval)),
  rrule: Type.Optional(Type.String()),
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
  /** A bundle's line that met a held line waits shortly for its place; it occupies nothing. */
  'reservation.waitlisted': Type.Object({ ...claim, waitsUntil: Type.Optional(Instant) }),
  'reservation.released': Type.Object({
    ...ended,
    /** Part of a series: the dates let go; absent when all of it is. */
    occurrences: Type.Optional(Type.Array(Interval)),
  }),
  'reservation.expired': Type.Object({ ...reference }),
  'reservation.displaced': Type.Object({
    ...reference,
    reason: Type.String(),
    /** Part of a series: the dates taken away; absent when all of it is. */
    occurrences: Type.Optional(Type.Array(Interval)),
  }),
  'reservation.moved': Type.Object({ ...claim }),
};
export type ReservationClaim = Static<(typeof reservationEvents)['reservation.confirmed']>;
