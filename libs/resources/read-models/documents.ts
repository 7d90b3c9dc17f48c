import { Type } from 'typebox';
import {
  Text,
  BodyCode,
  Id,
  Instant,
  Interval,
  OneOf,
  type PublicEvent,
  type ResourceDescription,
  SkippedInterval,
  UnitName,
  type ViewOf,
} from '#contracts';
import { unitOfId } from '#kernel';
import { needsLedger } from '../domain/rules/quotas.js';
import { reservationStatuses, type ReservationStatus } from '../domain/calendar/resource-calendar.js';

/** Any unit's resource, as this service's copy has it. */
export interface ResourceDocument {
  readonly id: string;
  readonly status: 'offered' | 'retired';
  readonly description: ResourceDescription;
  /** Since when it is counted who has how much, where that began after it was offered: what was over by then counts as nothing. */
  readonly countedSince?: string;
  readonly blockings: readonly {
    readonly id: string;
    readonly from: string;
    readonly to: string;
    readonly reason: string;
  }[];
}

export type ResourceEvent = PublicEvent<
  'resource.offered' | 'resource.revised' | 'resource.blocked' | 'resource.unblocked' | 'resource.retired'
>;

/** A resource's event with the time at which it was decided. */
export type TimedResourceEvent = ResourceEvent & { readonly time?: string };

/** Folds a resource's own events. Throws where one comes before the resource was offered, which no unit does. */
export const evolveResource = (document: ResourceDocument | undefined, event: TimedResourceEvent): ResourceDocument => {
  if (event.type === 'resource.offered') {
    return { id: event.data.resource, status: 'offered', description: event.data.description, blockings: [] };
  }
  if (!document) throw new Error(`${event.type} of ${event.data.resource}, which was never offered`);
  switch (event.type) {
    case 'resource.revised':
      return revised(document, event.data.description, event.time);
    case 'resource.blocked': {
      const { blocking: id, from, to, reason } = event.data;
      return { ...document, blockings: [...document.blockings, { id, from, to, reason }] };
    }
    case 'resource.unblocked':
      return { ...document, blockings: document.blockings.filter(({ id }) => id !== event.data.blocking) };
    case 'resource.retired':
      return { ...document, status: 'retired' };
  }
};

/** As the owner counts, see {@link describe} of the calendar. */
const revised = (
  { countedSince, ...document }: ResourceDocument,
  description: ResourceDescription,
  time: string | undefined,
): ResourceDocument => {
  const since = needsLedger(document.description) ? countedSince : time;
  return {
    ...document,
    description,
    ...(needsLedger(description) && since !== undefined && { countedSince: since }),
  };
};

/** Any unit's reservation, as this service's copy has it. Its dates are absent where it was refused before it ever had a place. */
export const ReservationDocument = Type.Object({
  id: Id,
  resource: Id,
  unit: Type.Optional(UnitName),
  body: BodyCode,
  /** The unit of the body that books; `unit` is that of the resource. */
  bookersUnit: Type.Optional(UnitName),
  status: OneOf(reservationStatuses),
  from: Type.Optional(Instant),
  /** The end of the first date; `until` is that of the last one. */
  to: Type.Optional(Instant),
  until: Type.Optional(Instant),
  occurrences: Type.Optional(Type.Array(Interval)),
  skipped: Type.Optional(Type.Array(SkippedInterval)),
  readdSkipped: Type.Optional(Type.Boolean()),
  /** The dates that came free last and were added again. */
  readded: Type.Optional(Type.Array(Interval)),
  rrule: Type.Optional(Type.String()),
  quantity: Type.Optional(Type.Integer({ minimum: 0 })),
  people: Type.Optional(Type.Integer({ minimum: 0 })),
  amountFen: Type.Optional(Type.Integer({ minimum: 0 })),
  purpose: Type.Optional(Type.String()),
  initiative: Type.Optional(Id),
  bundle: Type.Optional(Id),
  line: Type.Optional(Type.Integer({ minimum: 1 })),
  awaiting: Type.Optional(OneOf(['approval', 'clearance'])),
  inExchangeFor: Type.Optional(Id),
  expiresAt: Type.Optional(Instant),
  waitsUntil: Type.Optional(Instant),
  /** What somebody typed, discipline among them; what a rule says stands in `code`. */
  reason: Type.Optional(Text('discipline')),
  code: Type.Optional(Type.String()),
  conflicts: Type.Optional(Type.Array(Interval)),
  alternatives: Type.Optional(Type.Array(Interval)),
  receipts: Type.Optional(Type.Array(Text('personal'))),
});
export type ReservationDocument = ViewOf<typeof ReservationDocument>;

/** What takes its place, or may: a hold until it ends, what took place as long as its time lasts. */
export const occupyingStatuses = [
  'confirmed',
  'held',
  'offered',
  'used',
] as const satisfies readonly ReservationStatus[];

export type ReservationEvent = PublicEvent<
  | 'reservation.requested'
  | 'reservation.held'
  | 'reservation.approved'
  | 'reservation.renewed'
  | 'reservation.confirmed'
  | 'reservation.refused'
  | 'reservation.waitlisted'
  | 'reservation.released'
  | 'reservation.expired'
  | 'reservation.displaced'
  | 'reservation.moved'
  | 'reservation.offered'
  | 'reservation.used'
>;

/** Folds a reservation's events. */
export const evolveReservation = (
  document: ReservationDocument | undefined,
  event: ReservationEvent,
): ReservationDocument => {
  switch (event.type) {
    case 'reservation.requested':
      return claimed(event, event.data.awaiting === 'clearance' ? 'awaiting-clearance' : 'awaiting-approval', document);
    case 'reservation.held':
      return claimed(event, 'held', document);
    case 'reservation.confirmed':
      return claimed(event, 'confirmed', document);
    case 'reservation.waitlisted':
      return claimed(event, 'waitlisted', document);
    case 'reservation.offered':
      return claimed(event, 'offered', document);
    case 'reservation.used': {
      const { amountFen, receipt } = event.data;
      const receipts = [...new Set([...(document?.receipts ?? []), ...(receipt === undefined ? [] : [receipt])])];
      return {
        ...known(document, event),
        status: 'used',
        ...(amountFen !== undefined && { amountFen }),
        ...(receipts.length > 0 && { receipts }),
      };
    }
    case 'reservation.moved': {
      const { expiresAt, awaiting, receipts } = document ?? {};
      return {
        ...claimed(event, document?.status ?? 'confirmed', document),
        ...(expiresAt && { expiresAt }),
        ...(awaiting && { awaiting }),
        ...(receipts && { receipts }),
      };
    }
    case 'reservation.approved': {
      const { awaiting: _, ...approved } = known(document, event);
      return approved;
    }
    case 'reservation.renewed':
      return { ...known(document, event), expiresAt: event.data.expiresAt };
    case 'reservation.refused': {
      const { code, conflicts } = event.data;
      return {
        ...known(document, event),
        status: 'refused',
        code,
        ...reasonOf(event.data),
        ...(conflicts && { conflicts }),
      };
    }
    case 'reservation.released':
      return ended(known(document, event), 'released', event.data);
    case 'reservation.displaced': {
      const { alternatives } = event.data;
      return { ...ended(known(document, event), 'displaced', event.data), ...(alternatives && { alternatives }) };
    }
    case 'reservation.expired':
      return { ...known(document, event), status: 'expired' };
  }
};

type ClaimEvent = Extract<ReservationEvent, { readonly data: { readonly purpose: string } }>;

const claimed = (
  event: ClaimEvent,
  status: ReservationStatus,
  document: ReservationDocument | undefined,
): ReservationDocument => {
  const { reservation: id, unit: bookersUnit, ...claim } = event.data;
  const until = claim.occurrences?.at(-1)?.to ?? claim.to;
  return {
    ...claim,
    id,
    unit: unitOfId(id),
    ...(bookersUnit && { bookersUnit }),
    status,
    until,
    ...(document?.reason && { reason: document.reason }),
  };
};

/** The document, or what an event alone can tell of a reservation that it ends before it ever had a place. */
const known = (document: ReservationDocument | undefined, { data }: ReservationEvent): ReservationDocument => {
  if (document) return document;
  const { reservation: id, resource, body, initiative, bundle, line } = data;
  return {
    id,
    resource,
    unit: unitOfId(id),
    body,
    status: 'refused',
    ...(initiative !== undefined && { initiative }),
    ...(bundle !== undefined && { bundle }),
    ...(line !== undefined && { line }),
  };
};

const reasonOf = ({ reason }: { readonly reason?: string | undefined }) => (reason === undefined ? {} : { reason });

/** Ends a reservation, or takes the named dates out of a series. */
const ended = (
  document: ReservationDocument,
  status: ReservationStatus,
  {
    occurrences,
    reason,
  }: { readonly occurrences?: readonly Interval[] | undefined; readonly reason?: string | undefined },
): ReservationDocument => {
  if (!occurrences) return { ...document, status, ...reasonOf({ reason }) };
  const gone = new Set(occurrences.map(({ from }) => from));
  const kept = (document.occurrences ?? []).filter(({ from }) => !gone.has(from));
  const [first] = kept;
  return {
    ...document,
    occurrences: kept,
    ...(first && { from: first.from, to: first.to, until: kept.at(-1)?.to ?? first.to }),
  };
};
