import type { Catalogue } from '../language/catalogue.ts';
import { answer, idempotencyKey, ownerClient } from './clients.ts';
import type { Suggestion } from './problem.ts';
import type { components } from './schema/units.d.ts';
import type { Unit } from './units.ts';

type Terms = Catalogue['terms'];

export interface BundleLine {
  readonly line: number;
  readonly resource: string;
  readonly reservation: string;
  readonly from: string;
  readonly to: string;
  readonly quantity: number;
  readonly amountFen?: number;
  readonly status: keyof Terms['reservationStatuses'];
  readonly code?: string;
}

export interface Bundle {
  readonly id: string;
  readonly status: keyof Terms['bundleStatuses'];
  readonly reason?: string;
  readonly decideBy: string;
  readonly lines: readonly BundleLine[];
}

/** Another way to have one line of a bundle. */
export type LineChange = Suggestion & { readonly line: number };

interface Whose {
  readonly id: string;
  readonly unit: Unit;
}

/** With what could be changed so that it can be had after all, where lines were refused or taken away. */
export const bundleOf = ({ id, unit }: Whose, bundle: string, signal: AbortSignal) =>
  answer<Bundle & { readonly suggestions?: readonly LineChange[] }>(
    ownerClient(id, unit).GET('/v1/initiatives/{id}/bundles/{bundle}', {
      params: { path: { id, bundle } },
      signal,
    }),
  );

export type BundleWish = components['schemas']['RequestBundleDto'];

/** `waitSeconds`: so long the answer may take if it is decided by then. */
export const requestBundle = ({ id, unit }: Whose, wish: BundleWish, key: string, waitSeconds = 0) =>
  answer<Bundle>(
    ownerClient(id, unit).POST('/v1/initiatives/{id}/bundles', {
      params: { path: { id } },
      body: wish,
      headers: { 'idempotency-key': key, ...(waitSeconds > 0 && { prefer: `wait=${waitSeconds}` }) },
    }),
  );

/** Gives all its places back to their owners. */
export const releaseBundle = ({ id, unit }: Whose, bundle: string, reason: string) =>
  answer<Bundle>(
    ownerClient(id, unit).POST('/v1/initiatives/{id}/bundles/{bundle}/release', {
      params: { path: { id, bundle } },
      body: { reason },
      headers: idempotencyKey(),
    }),
  );
