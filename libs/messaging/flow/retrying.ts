import { asError, growing, pause } from './pause.js';

/** A call that must not hold up a partition for long, and must not give up because the database is being restarted. */
export interface RetryPolicy {
  /** Pauses between the attempts of a call that fails; one more attempt than pauses. */
  readonly pausesMs: readonly number[];
  /** The longest pause while the database is away; attempts do not end then. */
  readonly awayMs: number;
}

export const defaultRetryPolicy: RetryPolicy = { pausesMs: [20, 100, 400], awayMs: 2_000 };

/** The consumer stops: the work is given up, nothing of it counts as failed. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/**
 * Calls until it succeeds. Errors: the last error after the policy's attempts, at once for none; Interrupted when the signal ends it.
 * Errors of a database that is away are not counted: they are nobody's fault and pass.
 */
export const retrying = async <Result>(
  call: () => Promise<Result>,
  policy: RetryPolicy,
  signal: AbortSignal,
  onFailure: (error: Error) => void = () => undefined,
): Promise<Result> => {
  for (let failures = 0, away = 0; ;) {
    if (signal.aborted) throw new Interrupted();
    try {
      return await call();
    } catch (thrown) {
      const error = asError(thrown);
      if (error instanceof Interrupted) throw error;
      onFailure(error);
      if (isTransientError(error)) await pause(growing(away++, 50, policy.awayMs), signal);
      else {
        const pauseMs = policy.pausesMs[failures++];
        if (pauseMs === undefined) throw error;
        await pause(pauseMs, signal);
      }
    }
  }
};

const passing: ReadonlySet<string> = new Set([
  'MongoNetworkError',
  'MongoNetworkTimeoutError',
  'MongoServerSelectionError',
  'MongooseServerSelectionError',
  'MongoPoolClearedError',
  'PoolClearedOnNetworkError',
  'MongoNotConnectedError',
  'MongoTopologyClosedError',
  'MongoServerClosedError',
  'MongoClientClosedError',
  'StreamContended',
]);

/** Is the database away or changing its primary, or a stream written by many at once? */
export const isTransientError = (error: unknown, depth = 0): boolean => {
  if (!(error instanceof Error) || depth > 5) return false;
  if (passing.has(error.name)) return true;
  const labels = (error as { readonly errorLabels?: unknown }).errorLabels;
  if (Array.isArray(labels) && labels.includes('RetryableWriteError')) return true;
  return isTransientError(error.cause, depth + 1);
};
