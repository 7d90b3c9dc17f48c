import { Type, type Static } from 'typebox';
import { defineNoun, event } from '../noun.js';
import { BodyCode, Id, IdOf, Instant, Interval, Text, UnitName } from '../shapes.js';
import { withDates } from './series-dates.js';

export const SkippedInterval = Type.Object({
  from: Instant,
  to: Instant,
  reason: Type.Optional(Type.Union([Type.Literal('closed'), Type.Literal('taken')])),
});
export type SkippedInterval = Static<typeof SkippedInterval>;

/** Every reservation event says which reservation it speaks of and, where it is a bundle's line, whose. */
const reference = {
  reservation: Id,
  resource: IdOf('resource'),
  body: BodyCode,
  initiative: Type.Optional(IdOf('initiative')),
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
  /** The dates that were left out, and why. */
  skipped: Type.Optional(Type.Array(SkippedInterval)),
  rrule: Type.Optional(Text('open')),
  /** Dates that were skipped because they were taken are added again when they come free. */
  readdSkipped: Type.Optional(Type.Boolean()),
  quantity: Type.Integer({ minimum: 1 }),
  people: Type.Optional(Type.Integer({ minimum: 0 })),
  amountFen: Type.Optional(Type.Integer({ minimum: 0 })),
  purpose: Text('open'),
};

/** All in the owner's stream `resource/<id>`. */
export const reservation = defineNoun({
  name: 'reservation',
  words: { 'zh-CN': '预订', en: 'reservation' },
  audience: 'internal',
  stream: (data: { readonly resource: string }) => `resource/${data.resource}`,
  events: {
    /** Waits for the owner's approval or discipline's clearance and occupies nothing. */
    requested: withDates(
      Type.Object({
        ...claim,
        awaiting: Type.Union([Type.Literal('approval'), Type.Literal('clearance')]),
      }),
    ),
    /** Occupies its place. With `awaiting` it is not ready yet; a bundle's line has no `expiresAt`: only its host ends it. */
    held: withDates(
      Type.Object({
        ...claim,
        expiresAt: Type.Optional(Instant),
        /** A bundle's line that is to move here: of the two only one is ever used, so that they count as one. */
        inExchangeFor: Type.Optional(Id),
        awaiting: Type.Optional(Type.Union([Type.Literal('approval'), Type.Literal('clearance')])),
      }),
    ),
    /** A held line that awaited approval or clearance has it: the line is ready. */
    approved: event(Type.Object({ ...reference })),
    renewed: event(Type.Object({ ...reference, expiresAt: Instant })),
    confirmed: withDates(Type.Object({ ...claim })),
    refused: event(
      Type.Object({
        ...reference,
        /** Discipline's words, where it refused a draw. */
        reason: Type.Optional(Text('discipline')),
        code: Text('open'),
        conflicts: Type.Optional(Type.Array(Interval)),
      }),
    ),
    /**
     * Waits for its place and occupies nothing: a bundle's line shortly for a held line; a wish on the waiting list until its time
     * begins.
     */
    waitlisted: withDates(Type.Object({ ...claim, waitsUntil: Type.Optional(Instant) })),
    /** A place came free for a wish on the waiting list; the offer holds it until `expiresAt`. */
    offered: withDates(Type.Object({ ...claim, expiresAt: Instant })),
    released: withDates(
      Type.Object({
        ...reference,
        reason: Type.Optional(Text('personal')),
        /** Part of a series: the dates let go; absent when all of it is. */
        occurrences: Type.Optional(Type.Array(Interval)),
      }),
    ),
    expired: event(Type.Object({ ...reference })),
    displaced: withDates(
      Type.Object({
        ...reference,
        /** Whoever overrides says so for all to see. */
        reason: Text('open'),
        /** Part of a series: the dates taken away; absent when all of it is. */
        occurrences: Type.Optional(Type.Array(Interval)),
        /** Times at which the same resource could be booked instead, as the calendar stood then. */
        alternatives: Type.Optional(Type.Array(Interval)),
      }),
    ),
    moved: withDates(
      Type.Object({
        ...claim,
        /** Present where nobody moved anything: dates that had been skipped came free and were added. */
        readded: Type.Optional(Type.Array(Interval)),
      }),
    ),
    /** It took place, or the draw was spent: `amountFen` is what it really cost and replaces the amount drawn. */
    used: event(
      Type.Object({
        ...reference,
        amountFen: Type.Optional(Type.Integer({ minimum: 0 })),
        /** Where the receipt is kept. */
        receipt: Type.Optional(Text('personal', { minLength: 1, maxLength: 500 })),
        usedAt: Instant,
      }),
    ),
  },
});
export type ReservationClaim = Static<(typeof reservation)['events']['confirmed']['schema']>;
