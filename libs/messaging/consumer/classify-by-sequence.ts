import type { ReceivedEvent } from '#contracts';
import type { EventHead } from './decoded.js';
import type { PartitionOffset, ReadRecord } from '../kafka/index.js';

/** An event with a valid envelope, its place and its record; without `event` this process does not know its noun, name or version. */
export interface IncomingEvent {
  readonly head: EventHead;
  readonly event?: ReceivedEvent;
  readonly place: PartitionOffset;
  readonly record: ReadRecord;
}

/** Why a stream takes nothing more by itself. */
export interface Stopped {
  /**
   * `gap`: versions are missing, it goes on when they come. `poison`: an event cannot be applied, it goes on when a redrive succeeds. `unknown`: an
   * event is not known here, it goes on by itself when the reader has been upgraded.
   */
  readonly kind: 'gap' | 'poison' | 'unknown';
  /** The highest version that is parked. */
  readonly to: number;
  readonly deadLetter: string;
}

/** How far a consumer group has taken a stream. */
export interface Mark {
  /** The version taken; 0 before the first. */
  readonly version: number;
  readonly stopped?: Stopped;
}

export interface Admission {
  /** To be applied now, in order. */
  readonly next: readonly IncomingEvent[];
  /** To be parked: not known here, or behind a gap, a poisoned or an unknown event. */
  readonly waiting: readonly IncomingEvent[];
  readonly duplicates: number;
}

/** Deduplicates and orders a stream by its versions: one already taken is dropped, the next is applied, anything behind a stop waits. */
export const classifyBySequence = (mark: Mark, arrivals: readonly IncomingEvent[]): Admission => {
  const next: IncomingEvent[] = [];
  const waiting: IncomingEvent[] = [];
  let { version } = mark;
  for (const arrival of arrivals) {
    const { sequence } = arrival.head;
    if (sequence <= version) continue;
    const isNext = sequence === version + 1 && (mark.stopped === undefined || mark.stopped.kind === 'gap');
    // What is not known here stops the stream; the mark never moves over it.
    if (isNext && arrival.event !== undefined && waiting.length === 0) {
      next.push(arrival);
      version = sequence;
    } else waiting.push(arrival);
  }
  return { next, waiting, duplicates: arrivals.length - next.length - waiting.length };
};
