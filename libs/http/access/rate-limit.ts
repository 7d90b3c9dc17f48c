import { LRUCache } from 'lru-cache';
import { Problem } from '../problems/problem.js';

interface Bucket {
  readonly tokens: number;
  readonly at: number;
}

/**
 * A token bucket per client: `perMinute` requests at once, refilled evenly. Clients that were quiet for a minute are forgotten.
 * It counts in one process; a limit over all replicas belongs to the gateway in front.
 */
export class RateLimit {
  private readonly buckets = new LRUCache<string, Bucket>({ max: 100_000, ttl: 60_000 });

  constructor(
    private readonly perMinute: number,
    private readonly nowMs: () => number,
  ) {}

  /** Error: Problem 429 `too-many-requests` with `Retry-After` in seconds. */
  take(client: string): void {
    const at = this.nowMs();
    const before = this.buckets.get(client) ?? { tokens: this.perMinute, at };
    const tokens = Math.min(this.perMinute, before.tokens + ((at - before.at) * this.perMinute) / 60_000);
    if (tokens < 1) {
      this.buckets.set(client, { tokens, at });
      throw tooManyRequests(`At most ${this.perMinute} requests a minute.`, ((1 - tokens) * 60) / this.perMinute);
    }
    this.buckets.set(client, { tokens: tokens - 1, at });
  }
}

/** 429, to be tried again after so many seconds, rounded up. */
export const tooManyRequests = (detail: string, afterSeconds: number): Problem =>
  new Problem(429, 'too-many-requests', detail, {}, { 'retry-after': String(Math.max(1, Math.ceil(afterSeconds))) });
