import type { BundleLineRef, MovedLine, EventPayload, ResourceDescription, SkippedInterval } from '#contracts';
import type { Unit } from '#kernel';
import type { Ledger } from '../rules/ledger.js';
import type { Occupancy, Slot } from '../occupancy/occupancy.js';

/** Half-open, in milliseconds of the epoch. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

/** The body that books, with what the register says of it. */
export interface Booker {
  readonly body: string;
  readonly unit: Unit;
  /** Types of the relations that stand between the booking body and the owner, for `allowed.relations`. */
  readonly relations?: readonly string[];
}

/** What a booking asks for, apart from who asks. Instants are RFC 3339. */
export interface Wish {
  readonly from: string;
  readonly to: string;
  /** Places; with sharing `capacity` and no quantity as many as there are `people`, else 1. */
  readonly quantity?: number;
  readonly people?: number;
  readonly amountFen?: number;
  readonly recurrence?: { readonly rrule: string; readonly exdates?: readonly string[] };
  /** Refuse all of it, leave out those dates of a series that are closed or taken, or wait for the place where it is taken. */
  readonly onConflict?: 'refuse' | 'skip' | 'waitlist';
  /** Add dates of a series that were skipped because they were taken as soon as they come free. */
  readonly readdSkipped?: boolean;
}

export type Scope = 'this' | 'following' | 'all';

interface OfReservation {
  readonly reservation: string;
}

export type CalendarCommand =
  | { readonly type: 'offer-resource'; readonly resource: string; readonly description: ResourceDescription }
  | { readonly type: 'revise-resource'; readonly changes: Partial<ResourceDescription> }
  | { readonly type: 'retire-resource'; readonly reason: string }
  | {
      readonly type: 'block-period';
      readonly blocking: string;
      readonly from: string;
      readonly to: string;
      readonly reason: string;
    }
  | { readonly type: 'unblock-period'; readonly blocking: string }
  | (Wish &
      OfReservation & {
        readonly type: 'reserve';
        readonly booker: Booker;
        readonly purpose: string;
        readonly initiative?: string;
        /** The person who asks; nobody approves their own request. */
        readonly requestedBy: string;
        /** Holds the place for so long instead of confirming it. */
        readonly holdSeconds?: number;
      })
  | (OfReservation & { readonly type: 'approve-reservation'; readonly approvedBy: string })
  | (OfReservation & { readonly type: 'refuse-reservation'; readonly reason: string })
  | (OfReservation & { readonly type: 'confirm-reservation' })
  | (OfReservation & { readonly type: 'renew-hold'; readonly holdSeconds: number })
  | (OfReservation & {
      readonly type: 'release-reservation';
      readonly reason?: string;
      readonly scope?: Scope;
      readonly occurrence?: string;
    })
  | (OfReservation & {
      readonly type: 'move-reservation';
      readonly from: string;
      readonly to: string;
      readonly scope?: Scope;
      readonly occurrence?: string;
    })
  | (OfReservation & { readonly type: 'displace-reservation'; readonly reason: string })
  | (OfReservation & { readonly type: 'end-expired-hold' })
  | (OfReservation & { readonly type: 'end-waiting' })
  | (OfReservation & { readonly type: 'accept-offer' })
  | (OfReservation & { readonly type: 'grant-clearance' })
  | (OfReservation & { readonly type: 'refuse-clearance'; readonly reason: string })
  | (OfReservation & {
      readonly type: 'record-use';
      /** What it really cost; replaces the amount drawn. */
      readonly amountFen?: number;
      /** Where the receipt is kept. */
      readonly receipt?: string;
    })
  | {
      readonly type: 'hold-bundle-lines';
      readonly bundle: string;
      readonly initiative: string;
      readonly host: Booker;
      readonly purpose: string;
      /** Of a move: those with `inExchangeFor` replace a line that the bundle has here, which counts nothing against them. */
      readonly lines: readonly MovedLine[];
      readonly decideBy: string;
      readonly requestedBy: string;
      /** Lines of a move are held or refused at once: what they would wait for may wait for them. */
      readonly isMove?: boolean;
    }
  | {
      /** The host's word that a bundle has moved: the lines are its own from now on, the former ones are given back. */
      readonly type: 'swap-bundle-lines';
      readonly bundle: string;
      readonly lines: readonly BundleLineRef[];
      readonly former: readonly BundleLineRef[];
    }
  | { readonly type: 'confirm-bundle-lines'; readonly bundle: string; readonly lines: readonly BundleLineRef[] }
  | {
      readonly type: 'release-bundle-lines';
      readonly bundle: string;
      readonly initiative: string;
      readonly host: string;
      readonly lines: readonly BundleLineRef[];
      readonly reason: string;
      /** An abandonment may be the first that this calendar hears of a line: it is remembered and a later hold is refused. */
      readonly isAbandoned: boolean;
    };

/** The command of one kind. */
export type CommandOf<Type extends CalendarCommand['type']> = Extract<CalendarCommand, { type: Type }>;

/** What the stream holds beside the public payload and no one else sees: who asked, and when it was decided. */
interface Kept {
  readonly requestedBy: string;
  readonly decidedAt: string;
}

type Plain =
  | 'resource.offered'
  | 'resource.blocked'
  | 'resource.unblocked'
  | 'resource.retired'
  | 'reservation.approved'
  | 'reservation.renewed'
  | 'reservation.refused'
  | 'reservation.released'
  | 'reservation.expired'
  | 'reservation.displaced'
  | 'reservation.used'
  | 'clearance.requested';
export type ClaimEventType =
  | 'reservation.requested'
  | 'reservation.held'
  | 'reservation.confirmed'
  | 'reservation.waitlisted'
  | 'reservation.offered'
  | 'reservation.moved';

export type CalendarEvent =
  | { [T in Plain]: { readonly type: T; readonly data: EventPayload<T> } }[Plain]
  | {
      readonly type: 'resource.revised';
      readonly data: EventPayload<'resource.revised'> & Partial<Pick<Kept, 'decidedAt'>>;
    }
  | { [T in ClaimEventType]: { readonly type: T; readonly data: EventPayload<T> & Kept } }[ClaimEventType];

/** The event of one type. */
export type EventOf<Type extends CalendarEvent['type']> = Extract<CalendarEvent, { type: Type }>;

/** As the API shows it; the last four occupy nothing and are kept until their time is over, so that repeats are recognised. */
export const reservationStatuses = [
  'confirmed',
  'held',
  'awaiting-approval',
  'awaiting-clearance',
  'waitlisted',
  'offered',
  'used',
  'refused',
  'released',
  'displaced',
  'expired',
] as const;
export type ReservationStatus = (typeof reservationStatuses)[number];

/** What only some reservations have; apart, so that a plain one stays small. */
export interface ReservationDetails {
  readonly initiative?: string;
  readonly bundle?: string;
  readonly line?: number;
  readonly people?: number;
  readonly amountFen?: number;
  readonly rrule?: string;
  readonly skipped?: readonly SkippedInterval[];
  readonly readdSkipped?: boolean;
  readonly awaiting?: 'approval' | 'clearance';
  /** Of a line of a move that is held: the line that it is to replace. */
  readonly inExchangeFor?: string;
  /** Discipline has cleared it; it awaits the owner. */
  readonly isCleared?: true;
  readonly expiresAt?: string;
  /** Of a hold: since when, before every renewal and move. */
  readonly heldSince?: string;
  readonly waitsUntil?: string;
  /** Of a wish on the waiting list: since when. */
  readonly since?: string;
  readonly receipts?: readonly string[];
}

/** A reservation in the live state. Its dates stand in the calendar's occupancy, one slot each, in order. */
export interface Reservation {
  readonly id: string;
  readonly body: string;
  /** The body's unit; unknown of what was booked before it was kept. */
  readonly unit: Unit | undefined;
  readonly purpose: string;
  readonly requestedBy: string;
  readonly quantity: number;
  status: ReservationStatus;
  /** One slot a date; see {@link slotsOf}. */
  slots: Slot | readonly Slot[];
  details: ReservationDetails | undefined;
}

export interface Blocking extends Period {
  readonly reason: string;
  readonly slot: Slot;
}

/**
 * A resource and its calendar. Times that are over leave it little by little as events come, so that it is as large as what lies
 * ahead and not as what ever was.
 */
export interface CalendarState {
  resource: string;
  description: ResourceDescription | undefined;
  isRetired: boolean;
  /** Of all reservations kept; seated are those that occupy. Budgets and open resources seat nothing. */
  occupancy: Occupancy<Reservation>;
  readonly reservations: Map<string, Reservation>;
  /** Asked for and occupying nothing yet. */
  readonly requested: Set<Reservation>;
  readonly waiting: Set<Reservation>;
  /** Series that want their skipped dates back. */
  readonly incomplete: Set<Reservation>;
  /** Holds and offers that end by the clock, and an instant before which none of them does. */
  readonly timed: Set<Reservation>;
  earliestExpiry: number;
  readonly blockings: Map<string, Blocking>;
  readonly blocked: Occupancy<string>;
  /** Of a budget: what live and past draws took. */
  drawnFen: number;
  /** Who has how much, kept where the description has quotas or shares fairly. */
  ledger: Ledger | undefined;
  /** Bundle lines whose end came before their request, by reservation. */
  readonly endedLines: Set<string>;
  /** Walks over the reservations and takes out what is over, a few with each event. */
  sweep: Iterator<Reservation> | undefined;
}

/** The stream of a resource and its calendar. */
export const calendarStream = (resource: string): string => `resource/${resource}`;
