import type { Catalogue } from '../language/catalogue.ts';
import { allOf, answer, idempotencyKey, present, unitClient, type Page } from './clients.ts';

export type ClearanceStatus = keyof Catalogue['clearances']['statuses'];

/** What waits for discipline's consent, or did. Purpose, ground and reason are masked for whoever is not of discipline. */
export interface Clearance {
  readonly id: string;
  readonly matter: keyof Catalogue['clearances']['matters'];
  readonly status: ClearanceStatus;
  readonly body: string;
  readonly resource?: string;
  readonly reservation?: string;
  readonly initiative?: string;
  readonly bundle?: string;
  readonly line?: number;
  readonly amountFen?: number;
  readonly purpose: string;
  readonly requestedAt: string;
  readonly level: 1 | 2;
  readonly dueAt?: string;
  readonly isOverdue: boolean;
  readonly ground?: string;
  readonly reason?: string;
}

/** All of them, the longest waiting first. */
export const clearancesOf = (query: { readonly status?: ClearanceStatus }, signal: AbortSignal) =>
  allOf((place) =>
    answer<Page<Clearance>>(
      unitClient('discipline').GET('/v1/clearances', { params: { query: present({ ...query, ...place }) }, signal }),
    ),
  );

const stepOf = (id: string) => ({ params: { path: { id } }, headers: idempotencyKey() });

export const grantClearance = (id: string, ground: string) =>
  answer<Clearance>(
    unitClient('discipline').POST('/v1/clearances/{id}/grant', {
      ...stepOf(id),
      body: ground === '' ? {} : { ground },
    }),
  );

export const refuseClearance = (id: string, reason: string) =>
  answer<Clearance>(unitClient('discipline').POST('/v1/clearances/{id}/refuse', { ...stepOf(id), body: { reason } }));
