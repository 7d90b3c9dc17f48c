import { LRUCache } from 'lru-cache';
import type { LoadedStream } from './loaded-stream.js';
import type { DomainEvent } from './stream-category.js';

export interface CacheBounds {
  readonly streams: number;
  /** Rough weight of all states together. */
  readonly bytes: number;
}

/**
 * States of streams at rest, bounded in number and rough weight; the least lately used go first. Whoever works on a stream takes its
 * state out and puts it back, so that a state never has two users and one in use is never thrown away.
 */
export class StateCache<Event extends DomainEvent, State> {
  private readonly states: LRUCache<string, LoadedStream<Event, State>>;

  constructor(bounds: CacheBounds) {
    // Bounded by weight alone, with a least weight that bounds the number too: given a number, the cache would claim room for all at once.
    const leastWeight = Math.ceil(bounds.bytes / bounds.streams);
    this.states = new LRUCache({
      maxSize: bounds.bytes,
      sizeCalculation: (loaded) => Math.max(leastWeight, Math.ceil(loaded.weight)),
    });
  }

  get size(): number {
    return this.states.size;
  }

  take(stream: string): LoadedStream<Event, State> | undefined {
    const loaded = this.states.get(stream);
    this.states.delete(stream);
    return loaded;
  }

  /** A state heavier than the whole cache is not kept. */
  put(loaded: LoadedStream<Event, State>): void {
    this.states.set(loaded.stream, loaded);
  }
}
