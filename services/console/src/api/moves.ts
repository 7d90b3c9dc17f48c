import { answer, idempotencyKey, ownerClient } from './clients.ts';
import type { Initiative } from './initiatives.ts';
import type { Suggestion } from './problem.ts';
import type { components } from './schema/units.d.ts';

type Whose = Pick<Initiative, 'id' | 'unit'>;
export type MoveWish = Omit<components['schemas']['MoveInitiativeDto'], 'dryRun'>;

/** One line as it would move; `isFree` is absent where nobody here knows its calendar. */
export interface PreviewedLine {
  readonly bundle: string;
  readonly line: number;
  readonly resource: string;
  readonly from: string;
  readonly to: string;
  readonly isFree?: boolean;
  readonly awaits?: 'approval' | 'clearance';
  readonly instead?: Suggestion;
}

/** An initiative moves with all its bundles or nothing moves. `waitSeconds`: so long the answer may take if it is decided by then. */
export const moveInitiative = ({ id, unit }: Whose, wish: MoveWish, waitSeconds: number) =>
  answer<Initiative>(
    ownerClient(id, unit).POST('/v1/initiatives/{id}/move', {
      params: { path: { id } },
      body: wish,
      headers: { ...idempotencyKey(), prefer: `wait=${waitSeconds}` },
    }),
  );

/** What such a move would ask of the owners; nobody is asked. */
export const previewMove = ({ id, unit }: Whose, wish: MoveWish, signal: AbortSignal) =>
  answer<{ readonly lines: readonly PreviewedLine[] }>(
    ownerClient(id, unit).POST('/v1/initiatives/{id}/move', {
      params: { path: { id } },
      body: { ...wish, dryRun: true },
      headers: idempotencyKey(),
      signal,
    }),
  );

export const abandonMove = ({ id, unit }: Whose, reason: string) =>
  answer<Initiative>(
    ownerClient(id, unit).POST('/v1/initiatives/{id}/move/abandon', {
      params: { path: { id } },
      body: { reason },
      headers: idempotencyKey(),
    }),
  );
