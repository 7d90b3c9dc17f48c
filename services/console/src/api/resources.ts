import type { Catalogue } from '../language/catalogue.ts';
import { answer, idempotencyKey, ownerClient, present, unitClient, type Page } from './clients.ts';
import type { components } from './schema/discipline.d.ts';
import type { Unit } from './units.ts';

type Terms = Catalogue['terms'];
export type ResourceKind = keyof Terms['resourceKinds'];
export type ReservationStatus = keyof Terms['reservationStatuses'];

export interface OpeningHours {
  readonly days: readonly ('MO' | 'TU' | 'WE' | 'TH' | 'FR' | 'SA' | 'SU')[];
  readonly from: string;
  readonly to: string;
}

export interface Resource {
  readonly id: string;
  readonly status: 'offered' | 'retired';
  readonly name: string;
  readonly kind: ResourceKind;
  readonly sharing: keyof Terms['sharings'];
  readonly capacity?: number;
  readonly budgetFen?: number;
  readonly owner: string;
  readonly unit: Unit;
  readonly timeZone: string;
  readonly district?: string;
  readonly address?: string;
  readonly equipment?: readonly string[];
  readonly openingHours?: readonly OpeningHours[];
  readonly closedOn?: readonly string[];
  readonly approval: 'automatic' | 'owner';
}

export interface Reservation {
  readonly id: string;
  readonly resource: string;
  readonly status: ReservationStatus;
  readonly from: string;
  readonly to: string;
  readonly quantity: number;
  readonly people?: number;
  readonly amountFen?: number;
  readonly body: string;
  readonly purpose: string;
  readonly initiative?: string;
  readonly bundle?: string;
  readonly expiresAt?: string;
}

export interface Calendar {
  readonly resource: string;
  readonly version: number;
  readonly reservations: readonly Omit<Reservation, 'resource'>[];
  readonly blockings?: readonly {
    readonly id: string;
    readonly from: string;
    readonly to: string;
    readonly reason: string;
  }[];
}

export interface ResourcesQuery {
  readonly kind?: ResourceKind;
  readonly unit?: Unit;
  readonly district?: string;
  readonly q?: string;
  readonly from?: string;
  readonly to?: string;
  readonly places?: number;
  readonly free?: boolean;
}

export const resourcesOf = (unit: Unit, query: ResourcesQuery, cursor: string | undefined, signal: AbortSignal) =>
  answer<Page<Resource>>(
    unitClient(unit).GET('/v1/resources', {
      params: { query: present({ ...query, limit: 100, ...(cursor !== undefined && { cursor }) }) },
      signal,
    }),
  );

export const resourceOf = (id: string, otherwise: Unit, signal: AbortSignal) =>
  answer<Resource>(ownerClient(id, otherwise).GET('/v1/resources/{id}', { params: { path: { id } }, signal }));

export const calendarOf = (id: string, otherwise: Unit, from: string, to: string, signal: AbortSignal) =>
  answer<Calendar>(
    ownerClient(id, otherwise).GET('/v1/resources/{id}/calendar', {
      params: { path: { id }, query: { from, to } },
      signal,
    }),
  );

export type Wish = components['schemas']['ReserveDto'];

export const reserve = (resource: Pick<Resource, 'id' | 'unit'>, wish: Wish, key: string) =>
  answer<Reservation>(
    ownerClient(resource.id, resource.unit).POST('/v1/resources/{id}/reservations', {
      params: { path: { id: resource.id } },
      body: wish,
      headers: { 'idempotency-key': key },
    }),
  );

export const reservationsOf = (
  unit: Unit,
  query: { readonly body?: string; readonly resource?: string; readonly status?: 'awaiting-approval' | 'confirmed' },
  signal: AbortSignal,
) =>
  answer<Page<Reservation>>(
    unitClient(unit).GET('/v1/reservations', {
      params: { query: present({ ...query, limit: 200 }) },
      signal,
    }),
  );

export const reservationOf = (id: string, otherwise: Unit, signal: AbortSignal) =>
  answer<Reservation>(ownerClient(id, otherwise).GET('/v1/reservations/{id}', { params: { path: { id } }, signal }));

export const approveReservation = (id: string, otherwise: Unit) =>
  answer<Reservation>(
    ownerClient(id, otherwise).POST('/v1/reservations/{id}/approve', {
      params: { path: { id } },
      headers: idempotencyKey(),
    }),
  );

export const refuseReservation = (id: string, otherwise: Unit, reason: string) =>
  answer<Reservation>(
    ownerClient(id, otherwise).POST('/v1/reservations/{id}/refuse', {
      params: { path: { id } },
      body: { reason },
      headers: idempotencyKey(),
    }),
  );

export const releaseReservation = (id: string, otherwise: Unit) =>
  answer<Reservation>(
    ownerClient(id, otherwise).POST('/v1/reservations/{id}/release', {
      params: { path: { id } },
      body: {},
      headers: idempotencyKey(),
    }),
  );

/** A hold becomes a booking; a place that came free is taken by whoever it is offered to. */
export const confirmReservation = (id: string, otherwise: Unit, step: 'confirm' | 'accept-offer') => {
  const client = ownerClient(id, otherwise);
  const options = { params: { path: { id } }, headers: idempotencyKey() };
  return answer<Reservation>(
    step === 'confirm'
      ? client.POST('/v1/reservations/{id}/confirm', options)
      : client.POST('/v1/reservations/{id}/accept-offer', options),
  );
};
