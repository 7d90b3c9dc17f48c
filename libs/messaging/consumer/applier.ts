import type { LimitFunction } from 'p-limit';
import type { ReceivedEvent } from '#contracts';
import type { Source } from '#kernel';
import type { IncomingEvent } from './classify-by-sequence.js';
import { asError } from '../flow/pause.js';
import { Interrupted, retrying, type RetryPolicy } from '../flow/retrying.js';
import { serviceContext } from './service-context.js';

/** A handler as the consumer sees it. */
export type Subscription = {
  readonly name: string;
  readonly types: ReadonlySet<string>;
} & (
  | { readonly delivery: 'single'; readonly call: (event: ReceivedEvent) => Promise<void> }
  | { readonly delivery: 'batch'; readonly call: (events: readonly ReceivedEvent[]) => Promise<void> }
);

/** The first event of a stream that could not be applied; those before it were. */
export interface Failure {
  readonly sequence: number;
  readonly error: Error;
}

export interface ApplierOptions {
  readonly source: Source;
  readonly subscriptions: readonly Subscription[];
  readonly retryPolicy: RetryPolicy;
  /** Shared by all partitions. */
  readonly streamsAtOnce: LimitFunction;
  readonly onFailure: (error: Error) => void;
}

/**
 * Calls the handlers: the batch ones first, each once with all its events, so that a policy sees projections that are up to date;
 * then the single ones, in order per stream, streams side by side.
 *
 * A stream whose event fails for good stops there; the others go on. A batch that fails is taken apart to find whose event it was.
 */
export class Applier {
  private readonly handled: ReadonlySet<string>;

  constructor(private readonly options: ApplierOptions) {
    this.handled = new Set(options.subscriptions.flatMap(({ types }) => [...types]));
  }

  handles(arrival: IncomingEvent): boolean {
    return arrival.event !== undefined && this.handled.has(arrival.event.type);
  }

  /** Rejects with Interrupted when the signal ends the work; then nothing is known of what was applied. */
  async apply(
    streams: ReadonlyMap<string, readonly IncomingEvent[]>,
    signal: AbortSignal,
  ): Promise<ReadonlyMap<string, Failure>> {
    return serviceContext.run({ source: this.options.source }, async () => {
      const events = new Map<string, ReceivedEvent[]>();
      for (const [stream, arrivals] of streams) {
        const handled = arrivals.filter((arrival) => this.handles(arrival)).flatMap(({ event }) => event ?? []);
        if (handled.length > 0) events.set(stream, handled);
      }
      const failures = new Map<string, Failure>();
      if (events.size === 0) return failures;
      await Promise.all(this.options.subscriptions.map((each) => this.applyBatch(each, events, failures, signal)));
      await Promise.all(
        [...events].map(([stream, ofStream]) =>
          this.options.streamsAtOnce(() => this.applySingly(stream, ofStream, failures, signal)),
        ),
      );
      return failures;
    });
  }

  private async applyBatch(
    subscription: Subscription,
    streams: ReadonlyMap<string, readonly ReceivedEvent[]>,
    failures: Map<string, Failure>,
    signal: AbortSignal,
  ): Promise<void> {
    if (subscription.delivery !== 'batch') return;
    const wanted = [...streams.values()].flat().filter(({ type }) => subscription.types.has(type));
    if (wanted.length === 0) return;
    const failed = await this.attempt(() => subscription.call(wanted), signal);
    if (!failed) return;
    for (const event of wanted) {
      if ((failures.get(event.subject)?.sequence ?? Infinity) <= event.sequence) continue;
      const error = await this.attempt(() => subscription.call([event]), signal, []);
      if (error) noteEarliest(failures, event, error);
    }
  }

  private async applySingly(
    stream: string,
    events: readonly ReceivedEvent[],
    failures: Map<string, Failure>,
    signal: AbortSignal,
  ): Promise<void> {
    for (const event of events) {
      if (event.sequence >= (failures.get(stream)?.sequence ?? Infinity)) return;
      for (const subscription of this.options.subscriptions) {
        if (subscription.delivery !== 'single' || !subscription.types.has(event.type)) continue;
        const error = await this.attempt(() => subscription.call(event), signal);
        if (error) return noteEarliest(failures, event, error);
      }
    }
  }

  /** The error of the last attempt, or undefined. */
  private async attempt(
    call: () => Promise<void>,
    signal: AbortSignal,
    pausesMs: readonly number[] = this.options.retryPolicy.pausesMs,
  ): Promise<Error | undefined> {
    try {
      await retrying(call, { ...this.options.retryPolicy, pausesMs }, signal, this.options.onFailure);
      return undefined;
    } catch (thrown) {
      if (thrown instanceof Interrupted) throw thrown;
      return asError(thrown);
    }
  }
}

const noteEarliest = (failures: Map<string, Failure>, event: ReceivedEvent, error: Error): void => {
  const known = failures.get(event.subject);
  if (!known || event.sequence < known.sequence) failures.set(event.subject, { sequence: event.sequence, error });
};
