import pLimit from 'p-limit';
import { LRUCache } from 'lru-cache';
import type { OffsetVector } from '../feed-store/partition-index.js';

const minuteMs = 60_000;
/** So long an answer is given again: what a redrive puts before it meanwhile is missed by whoever begins there. */
const keptMs = 30_000;
const mostKept = 100;

/**
 * Where to begin in the feed for what was decided from an instant on. To find it the store looks at all that came since, which holds up what it
 * is to take; so one is looked for at a time, and once for all who begin in the same minute.
 *
 * Guarantees positions before every event that was decided at or after the instant, and before some others: the caller's filter hides those.
 * What comes later lies behind, so that an answer stays right. Errors: those of the look-up, which is made again then.
 */
export class InstantPositions {
  private readonly answers = new LRUCache<number, Promise<OffsetVector>>({ max: mostKept, ttl: keptMs });
  private readonly turn = pLimit(1);

  constructor(private readonly lookUp: (instant: Date) => Promise<OffsetVector>) {}

  at(instant: Date): Promise<OffsetVector> {
    const minute = Math.floor(instant.getTime() / minuteMs);
    const known = this.answers.get(minute);
    if (known) return known;
    const answer = this.turn(async () => this.lookUp(new Date(minute * minuteMs)));
    answer.catch(() => {
      if (this.answers.get(minute) === answer) this.answers.delete(minute);
    });
    this.answers.set(minute, answer);
    return answer;
  }

  /** To be called when something came to lie in the past. */
  clear(): void {
    this.answers.clear();
  }
}
