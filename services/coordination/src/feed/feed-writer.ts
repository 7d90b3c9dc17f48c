import { isOldForm, noOldForms, type FeedRecord, type MayBearOldForm } from '#messaging';
import { FeedEntry } from '../feed-store/feed-entry.js';
import type { FeedStore, Occurrence } from '../feed-store/feed-store.js';
import { laneOfRecord } from '../feed-store/feed-topics.js';
import { at, type PartitionIndex, type OffsetVector } from '../feed-store/partition-index.js';
import type { Taken } from './live-feed.js';
import { structured } from '../feed-store/structured-event.js';

/** A record that is no event of its topic's unit: it moves nothing and is kept with its bytes. */
export interface RejectedRecord {
  readonly record: FeedRecord;
  readonly reason: string;
}

/** Who else keeps something of each new event, before the feed's position is saved; each must bear the same events again. */
export interface FeedKeeper {
  keep(entries: readonly FeedEntry[]): Promise<void>;
}

export interface FeedSinks {
  readonly store: Pick<FeedStore, 'keepFirst'>;
  readonly keepers: readonly FeedKeeper[];
  keepRejected(rejected: readonly RejectedRecord[]): Promise<void>;
  /** Shows what was taken to those who follow live. */
  show(taken: readonly Taken[]): void;
}

/**
 * Turns what the reader brings into the feed, one batch after another.
 *
 * Guarantees: a record is shown once, after it is stored; a late duplicate and a dead letter only move the position; a batch that
 * failed half way comes again and shows only what it has not shown.
 */
export class FeedWriter {
  private readonly shown: number[];
  private readonly taken: number[];

  constructor(
    private readonly namespace: string,
    private readonly lanes: PartitionIndex,
    from: OffsetVector,
    private readonly sinks: FeedSinks,
    private readonly mayBearOldForm: MayBearOldForm = noOldForms,
  ) {
    this.shown = [...from];
    this.taken = [...from];
  }

  /** Below it everything is stored, by everybody who keeps something. */
  get positions(): OffsetVector {
    return this.taken;
  }

  async take(records: readonly FeedRecord[]): Promise<void> {
    const places = records.map((record) => ({ record, lane: this.laneOf(record) }));
    const occurrences = new Map<FeedRecord, Occurrence>();
    const rejected: RejectedRecord[] = [];
    for (const { record, lane } of places) {
      const read = this.read(record, lane);
      if ('reason' in read) rejected.push(read);
      else occurrences.set(record, read);
    }
    const first = await this.sinks.store.keepFirst(this.lanes, [...occurrences.values()]);
    const taken: Taken[] = [];
    for (const { record, lane } of places) {
      if (record.offset < at(this.shown, lane)) continue;
      this.shown[lane] = record.offset + 1;
      const entry = occurrences.get(record)?.entry;
      taken.push({ lane, offset: record.offset, ...(entry !== undefined && first.has(entry) ? { entry } : {}) });
    }
    this.sinks.show(taken);
    await Promise.all([
      rejected.length === 0 ? undefined : this.sinks.keepRejected(rejected),
      ...(first.size === 0 ? [] : this.sinks.keepers.map((keeper) => keeper.keep([...first]))),
    ]);
    for (const { record, lane } of places) this.taken[lane] = Math.max(at(this.taken, lane), record.offset + 1);
  }

  /**
   * Stores a record that was rejected before, where it lies in the log; undefined when it is an event now, else why it is none.
   * Nothing is shown to those who follow live, who have passed its place. Of a version that is stored already it is a late duplicate.
   */
  async takeAgain(record: FeedRecord): Promise<string | undefined> {
    const read = this.read(record, this.laneOf(record));
    if ('reason' in read) return read.reason;
    const first = await this.sinks.store.keepFirst(this.lanes, [read]);
    if (first.size > 0) await Promise.all(this.sinks.keepers.map((keeper) => keeper.keep([...first])));
    return undefined;
  }

  whyRejected(record: FeedRecord): string | undefined {
    const read = this.read(record, this.laneOf(record));
    return 'reason' in read ? read.reason : undefined;
  }

  private laneOf(record: FeedRecord): number {
    const lane = laneOfRecord(this.namespace, this.lanes, record);
    if (lane === undefined)
      throw new Error(`the feed has no ${record.topic}/${record.partition}: was a topic given more partitions?`);
    return lane;
  }

  private read(record: FeedRecord, lane: number): Occurrence | RejectedRecord {
    const { decoded } = record;
    if (decoded.kind === 'rejected') return { record, reason: decoded.reason };
    const { subject, source } = decoded.kind === 'event' ? decoded.event : decoded.head;
    if (isOldForm(subject) && !this.mayBearOldForm(record))
      return { record, reason: `source ${source} may not write ${subject}` };
    try {
      const event = structured(record.raw);
      return { entry: new FeedEntry(lane, record.offset, JSON.stringify(event), event), recordedAt: record.recordedAt };
    } catch (error) {
      return { record, reason: `the payload is not JSON: ${error instanceof Error ? error.message : String(error)}` };
    }
  }
}
