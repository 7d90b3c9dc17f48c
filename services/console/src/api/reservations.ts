import type { Catalogue } from '../language/catalogue.ts';
import { allOf, answer, idempotencyKey, ownerClient, present, unitClient, type Page } from './clients.ts';
import type { Suggestion } from './problem.ts';
import type { components } from './schema/units.d.ts';
import type { Unit } from './units.ts';

export type ReservationStatus = keyof Catalogue['terms']['reservationStatuses'];

export interface Period {
  readonly from: string;
  readonly to: string;
}

export interface SkippedDate extends Period {
  readonly reason: string;
}

export interface Reservation extends Period {
  readonly id: string;
  readonly resource: string;
  readonly status: ReservationStatus;
  readonly quantity: number;
  readonly people?: number;
  readonly amountFen?: number;
  readonly body: string;
  readonly purpose: string;
  readonly initiative?: string;
  readonly bundle?: string;
  /** Whose word it waits for; a line of a bundle is held meanwhile. */
  readonly awaiting?: 'approval' | 'clearance';
  /** Why it was refused, taken away or let go. */
  readonly reason?: string;
  readonly code?: string;
  readonly alternatives?: readonly Period[];
  readonly expiresAt?: string;
  readonly waitsUntil?: string;
  readonly rrule?: string;
  /** The dates of a series. */
  readonly occurrences?: readonly Period[];
  readonly skipped?: readonly SkippedDate[];
  readonly readdSkipped?: boolean;
  readonly receipts?: readonly string[];
}

/** Which dates of a series are meant; `occurrence` is the start of one. */
export interface Part {
  readonly scope?: 'this' | 'following' | 'all';
  readonly occurrence?: string;
}

/** What could be had instead of something displaced; of several dates, which one it stands for. */
export interface Alternative extends Suggestion {
  readonly occurrence?: string;
}

export type Wish = components['schemas']['ReserveDto'];

export const reserve = (resource: { readonly id: string; readonly unit: Unit }, wish: Wish, key: string) =>
  answer<Reservation>(
    ownerClient(resource.id, resource.unit).POST('/v1/resources/{id}/reservations', {
      params: { path: { id: resource.id } },
      body: wish,
      headers: { 'idempotency-key': key },
    }),
  );

export interface ReservationsQuery {
  readonly body?: string;
  readonly resource?: string;
  /** The body that shares the resource. */
  readonly owner?: string;
  readonly status?: Exclude<ReservationStatus, 'requested'>;
  readonly awaiting?: 'approval' | 'clearance';
  readonly from?: string;
  readonly to?: string;
}

/** All of them, of all units, in order of time, as the unit's copies have them. */
export const reservationsOf = (unit: Unit, query: ReservationsQuery, signal: AbortSignal) =>
  allOf((place) =>
    answer<Page<Reservation>>(
      unitClient(unit).GET('/v1/reservations', { params: { query: present({ ...query, ...place }) }, signal }),
    ),
  );

export const reservationOf = (id: string, otherwise: Unit, signal: AbortSignal) =>
  answer<Reservation>(ownerClient(id, otherwise).GET('/v1/reservations/{id}', { params: { path: { id } }, signal }));

const stepOf = (id: string) => ({ params: { path: { id } }, headers: idempotencyKey() });

export const approveReservation = (id: string, otherwise: Unit) =>
  answer<Reservation>(ownerClient(id, otherwise).POST('/v1/reservations/{id}/approve', stepOf(id)));

export const refuseReservation = (id: string, otherwise: Unit, reason: string) =>
  answer<Reservation>(
    ownerClient(id, otherwise).POST('/v1/reservations/{id}/refuse', { ...stepOf(id), body: { reason } }),
  );

export const releaseReservation = (id: string, otherwise: Unit, part: Part & { readonly reason?: string } = {}) =>
  answer<Reservation>(
    ownerClient(id, otherwise).POST('/v1/reservations/{id}/release', { ...stepOf(id), body: { ...part } }),
  );

export const moveReservation = (id: string, otherwise: Unit, to: Period & Part) =>
  answer<Reservation>(
    ownerClient(id, otherwise).POST('/v1/reservations/{id}/move', { ...stepOf(id), body: { ...to } }),
  );

/** A hold becomes a booking; a place that came free is taken by whoever it is offered to. */
export const confirmReservation = (id: string, otherwise: Unit, step: 'confirm' | 'accept-offer') => {
  const client = ownerClient(id, otherwise);
  return answer<Reservation>(
    step === 'confirm'
      ? client.POST('/v1/reservations/{id}/confirm', stepOf(id))
      : client.POST('/v1/reservations/{id}/accept-offer', stepOf(id)),
  );
};

export const renewHold = (id: string, otherwise: Unit, holdSeconds: number) =>
  answer<Reservation>(
    ownerClient(id, otherwise).POST('/v1/reservations/{id}/renew', { ...stepOf(id), body: { holdSeconds } }),
  );

/** Takes the place away from whoever holds it; the answer says what they could have instead. */
export const displaceReservation = (id: string, otherwise: Unit, reason: string) =>
  answer<Reservation & { readonly alternatives: readonly Alternative[] }>(
    ownerClient(id, otherwise).POST('/v1/reservations/{id}/displace', { ...stepOf(id), body: { reason } }),
  );

/** It took place, or a draw was spent; each receipt by a call of its own. */
export const recordUse = (id: string, otherwise: Unit, use: components['schemas']['UseDto']) =>
  answer<Reservation>(ownerClient(id, otherwise).POST('/v1/reservations/{id}/use', { ...stepOf(id), body: use }));
