import type { ReceivedEvent } from '#contracts';
import type { EventHead } from './decoded.js';
import type { PartitionOffset } from '../kafka/index.js';

/** An event with a valid envelope and its place; without `event` its type is not known here, only its version counts. */
export interface IncomingEvent {
  readonly head: EventHead;
  readonly event?: ReceivedEvent;
  readonly place: PartitionOffset;
}

/** Why a stream takes nothing more by itself. */
export interface Stopped {
  /** `gap`: versions are missing, it goes on when they come. `poison`: an event cannot be applied, it goes on when a redrive succeeds. */
  readonly kind: 'gap' | 'poison';
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
  /** To be parked: behind a gap or a poisoned event. */
  readonly waiting: readonly IncomingEvent[];
  readonly duplicates: number;
}

/** The door of a stream: a version already taken is dropped, the next is applied, anything behind a gap or a poisoned event waits. */
export const classifyBySequence = (mark: Mark, arrivals: readonly IncomingEvent[]): Admission => {
  const next: IncomingEvent[] = [];
  const waiting: IncomingEvent[] = [];
  let { version } = mark;
  for (const arrival of arrivals) {
    const { sequence } = arrival.head;
    if (sequence <= version) continue;
    if (mark.stopped?.kind !== 'poison' && sequence === version + 1) {
      next.push(arrival);
      version = sequence;
    } else waiting.push(arrival);
  }
  return { next, waiting, duplicates: arrivals.length - next.length - waiting.length };
};
