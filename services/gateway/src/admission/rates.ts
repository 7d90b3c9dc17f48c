import { LRUCache } from 'lru-cache';
import { tooManyRequests } from '#http';

/** What one replica tells the others of a key: numbers since it began, so that a report that is missed costs nothing, and what it knows to be left. */
export interface RateReport {
  readonly taken: number;
  readonly asked: number;
  readonly level: number;
}

interface Bucket {
  /** What is left for all replicas together, as far as is known here; below 0 where others took more meanwhile. */
  level: number;
  /** What this replica may still take of it before it hears of the others again. */
  allowance: number;
  /** The part of all that this replica takes. */
  share: number;
  at: number;
  taken: number;
  asked: number;
  /** What was asked here between the last two exchanges. */
  demand: number;
  askedBefore: number;
  readonly others: Map<string, RateReport>;
}

const forgottenAfterMs = 120_000;

/**
 * Token buckets by key, `perMinute` at once and refilled evenly, shared by several replicas: each takes the part of the bucket that is asked
 * of it, and counts off what the others say that they took. One that hears of nobody has it all.
 */
export class Rates {
  private readonly buckets = new LRUCache<string, Bucket>({
    max: 100_000,
    ttl: forgottenAfterMs,
    updateAgeOnGet: true,
  });
  private replicas = 1;

  constructor(
    private readonly perMinute: number,
    private readonly nowMs: () => number,
  ) {}

  /** Error: Problem 429 `too-many-requests` with `Retry-After` in seconds. */
  take(key: string): void {
    const bucket = this.refilled(key);
    bucket.asked += 1;
    if (bucket.allowance < 1 || bucket.level < 1) {
      const perSecond = (this.perMinute * bucket.share) / 60;
      const missing = 1 - Math.min(bucket.allowance, bucket.level);
      throw tooManyRequests(`At most ${this.perMinute} requests a minute.`, missing / perSecond);
    }
    bucket.allowance -= 1;
    bucket.level -= 1;
    bucket.taken += 1;
  }

  /** What was taken and asked here, by key. */
  report(): ReadonlyMap<string, RateReport> {
    const keys = [...this.buckets.keys()];
    return new Map(keys.map((key) => [key, reportOf(this.refilled(key))]));
  }

  /** Takes in what the others reported, by replica and key, and divides what is left by what was asked of each. */
  learn(reports: ReadonlyMap<string, ReadonlyMap<string, RateReport>>): void {
    this.replicas = reports.size + 1;
    // Gathered first: what is looked up moves to the end.
    for (const key of [...this.buckets.keys()]) {
      const bucket = this.refilled(key);
      bucket.demand = bucket.asked - bucket.askedBefore;
      bucket.askedBefore = bucket.asked;
      let demandElsewhere = 0;
      for (const [replica, ofReplica] of reports) {
        const now = ofReplica.get(key);
        if (!now) continue;
        const before = bucket.others.get(replica);
        // Of one that is new here it counts what is missing there, since its numbers may be old.
        bucket.level -= Math.max(0, before ? now.taken - before.taken : this.perMinute - now.level);
        demandElsewhere += Math.max(0, now.asked - (before?.asked ?? 0));
        bucket.others.set(replica, now);
      }
      bucket.share = (bucket.demand + 1) / (bucket.demand + demandElsewhere + this.replicas);
      bucket.allowance = bucket.level * bucket.share;
    }
  }

  private refilled(key: string): Bucket {
    const at = this.nowMs();
    const known = this.buckets.get(key);
    if (!known) {
      const share = 1 / this.replicas;
      const allowance = this.perMinute * share;
      const fresh = { level: this.perMinute, allowance, share, at, taken: 0, asked: 0, demand: 0, askedBefore: 0 };
      const bucket: Bucket = { ...fresh, others: new Map() };
      this.buckets.set(key, bucket);
      return bucket;
    }
    const refill = (Math.max(0, at - known.at) * this.perMinute) / 60_000;
    known.level = Math.min(this.perMinute, known.level + refill);
    known.allowance = Math.min(this.perMinute, known.allowance + refill * known.share);
    known.at = at;
    return known;
  }
}

const reportOf = ({ taken, asked, level }: Bucket): RateReport => ({ taken, asked, level });
