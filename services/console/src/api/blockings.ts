import { answer, idempotencyKey, ownerClient } from './clients.ts';
import type { Alternative, Period } from './reservations.ts';
import type { Resource } from './resources.ts';

/** A reservation that loses its place, or would; `occurrences` where it is only some dates of a series. */
export interface Displaced {
  readonly reservation: string;
  readonly body: string;
  readonly initiative?: string;
  readonly occurrences?: readonly Period[];
  readonly alternatives: readonly Alternative[];
}

export interface Blocking extends Period {
  /** Absent on a dry run. */
  readonly id?: string;
  readonly reason: string;
  readonly displaced: readonly Displaced[];
}

type Owned = Pick<Resource, 'id' | 'unit'>;
type Closing = Period & { readonly reason: string };

/** What a blocking would displace; nothing is changed. */
export const tryBlocking = ({ id, unit }: Owned, closing: Closing) =>
  answer<Blocking>(
    ownerClient(id, unit).POST('/v1/resources/{id}/blockings', {
      params: { path: { id }, query: { dryRun: true } },
      body: { ...closing },
    }),
  );

export const blockPeriod = ({ id, unit }: Owned, closing: Closing, key: string) =>
  answer<Blocking>(
    ownerClient(id, unit).POST('/v1/resources/{id}/blockings', {
      params: { path: { id } },
      body: { ...closing },
      headers: { 'idempotency-key': key },
    }),
  );

export const unblockPeriod = ({ id, unit }: Owned, blocking: string) =>
  answer<unknown>(
    ownerClient(id, unit).DELETE('/v1/resources/{id}/blockings/{blocking}', {
      params: { path: { id, blocking } },
      headers: idempotencyKey(),
    }),
  );
