import { Inject, Injectable } from '@nestjs/common';
import type { Connection } from 'mongoose';
import { DATABASE, databaseOf } from '#event-store';
import { recordOldFormEnds, type MayBearOldForm, type OffsetVector as TopicOffsets } from '#messaging';
import { eventKey, FeedEntry } from './feed-entry.js';
import { insertNew } from './insert-new.js';
import type { PartitionIndex, OffsetVector } from './partition-index.js';
import type { StructuredEvent } from './structured-event.js';

/**
 * One first occurrence. `_id` is `<subject>@<sequence>`, so that the unique `_id` is what drops a late duplicate; `place` is
 * `<topic>.<generation>/<partition>/<offset>`. Both can be foreseen by a reader, who asks for the next ones by `$in`: that is a look-up
 * in a unique index on every server, where a range is a full scan on some.
 */
interface FeedDocument {
  readonly _id: string;
  readonly place: string;
  readonly lane: string;
  readonly offset: number;
  /** RFC 3339 in UTC with milliseconds, so that it sorts as text. */
  readonly time: string;
  /** When the broker took it. */
  readonly recordedAt: string;
  readonly json: string;
}

/** An event as it was read from Kafka, not yet known to be the first of its kind. */
export interface Occurrence {
  readonly entry: FeedEntry;
  readonly recordedAt: string;
}

/** The feed on disk, shared by all replicas; everything in it can be made again from Kafka. */
@Injectable()
export class FeedStore {
  constructor(@Inject(DATABASE) private readonly connection: Connection) {}

  async prepare(): Promise<void> {
    await this.feed.createIndex({ place: 1 }, { unique: true });
    await this.feed.createIndex({ time: 1 });
  }

  /** Up to where old forms count: the broker's ends when the feed of this database first began. */
  oldForms(ends: TopicOffsets): Promise<MayBearOldForm> {
    const ofTopic = (topic: string) => {
      const offsets = Object.entries(ends[topic] ?? {});
      return Promise.resolve(new Map(offsets.map(([partition, end]) => [Number(partition), end])));
    };
    return recordOldFormEnds(databaseOf(this.connection), Object.keys(ends), ofTopic);
  }

  /**
   * Stores what is new and tells which of the occurrences are the first ones.
   *
   * Which occurrence is the first is a fact of Kafka's log: all of a stream are in one lane, so it is the one of the lowest offset,
   * and every replica finds the same. It holds because each replica comes here lane by lane in order, and begins only where
   * everything before is stored: what is stored under a key lies at this offset (it is this occurrence, stored by another replica or
   * by an earlier try) or at a lower one (this is a late duplicate).
   *
   * Errors: whatever the database says; the caller comes again with the same occurrences.
   */
  async keepFirst(lanes: PartitionIndex, occurrences: readonly Occurrence[]): Promise<Set<FeedEntry>> {
    const documents = new Map<string, { readonly document: FeedDocument; readonly entry: FeedEntry }>();
    for (const { entry, recordedAt } of occurrences) {
      const document = documentOf(lanes, entry, recordedAt);
      if (!documents.has(document._id)) documents.set(document._id, { document, entry });
    }
    const first = new Set([...documents.values()].map(({ entry }) => entry));
    if (first.size === 0) return first;
    const hasDuplicates = await insertNew(
      this.feed,
      [...documents.values()].map(({ document }) => document),
    );
    if (!hasDuplicates) return first;
    const stored = await this.feed
      .find({ _id: { $in: [...documents.keys()] } }, { projection: { place: 1 } })
      .toArray();
    if (stored.length < documents.size)
      throw new Error('the stored feed belongs to another log: drop it to have it made again');
    for (const { _id, place } of stored) {
      const candidate = documents.get(_id);
      if (candidate !== undefined && candidate.document.place !== place) first.delete(candidate.entry);
    }
    return first;
  }

  /** The entries with offsets from `from` up to, not including, `to` in each lane, in order; holes are late duplicates. */
  async read(lanes: PartitionIndex, windows: readonly LaneWindow[]): Promise<Map<number, FeedEntry[]>> {
    const entries = new Map<number, FeedEntry[]>(windows.map(({ lane }) => [lane, []]));
    const byName = new Map(windows.map(({ lane }) => [lanes.nameOf(lane), lane]));
    const places = windows.flatMap(({ lane, from, to }) =>
      Array.from({ length: to - from }, (_, i) => placeOf(lanes, lane, from + i)),
    );
    const projection = { _id: 0, lane: 1, offset: 1, json: 1 };
    const found = await this.feed.find({ place: { $in: places } }, { projection }).toArray();
    found.sort((one, other) => one.offset - other.offset);
    for (const { lane: name, offset, json } of found) {
      const lane = byName.get(name);
      if (lane !== undefined) entries.get(lane)?.push(new FeedEntry(lane, offset, json));
    }
    return entries;
  }

  /** Positions before the first event of each lane that was decided at or after the instant; `head` where a lane has none. */
  async positionsAt(lanes: PartitionIndex, instant: Date, head: OffsetVector): Promise<number[]> {
    const first = await this.feed
      .aggregate<{ _id: string; offset: number }>([
        { $match: { time: { $gte: instant.toISOString() } } },
        { $group: { _id: '$lane', offset: { $min: '$offset' } } },
      ])
      .toArray();
    const offsets = new Map(first.map(({ _id, offset }) => [_id, offset]));
    return head.map((offset, lane) => Math.min(offset, offsets.get(lanes.nameOf(lane)) ?? offset));
  }

  /** Up to where everything is stored, by whichever replica: the next offset by the lane's name. */
  async positions(): Promise<Map<string, number>> {
    const stored = await this.marks.find({}).toArray();
    return new Map(stored.map(({ _id, next }) => [_id, next]));
  }

  /** The caller has stored everything below. Never goes back. */
  async savePositions(lanes: PartitionIndex, positions: OffsetVector): Promise<void> {
    const moved = positions.flatMap((next, lane) => (next === 0 ? [] : [{ _id: lanes.nameOf(lane), next }]));
    if (moved.length === 0) return;
    await this.marks.bulkWrite(
      moved.map(({ _id, next }) => ({ updateOne: { filter: { _id }, update: { $max: { next } }, upsert: true } })),
      { ordered: false },
    );
  }

  /** The stored events of these keys ({@link eventKey}), in no order. */
  async byKeys(keys: readonly string[]): Promise<StoredEvent[]> {
    const found = await this.feed.find({ _id: { $in: [...keys] } }).toArray();
    return found.map(({ _id, json }) => ({ key: _id, event: JSON.parse(json) as StructuredEvent }));
  }

  /** When the broker took the record at each of these places, where it is in the feed. */
  async recordedAt(places: readonly string[]): Promise<Map<string, string>> {
    const found = await this.feed
      .find({ place: { $in: [...places] } }, { projection: { place: 1, recordedAt: 1 } })
      .toArray();
    return new Map(found.map(({ place, recordedAt }) => [place, recordedAt]));
  }

  /** Forgets everything, when Kafka's log is another one than the feed was made from. */
  async drop(): Promise<void> {
    await this.marks.deleteMany({});
    await this.feed.deleteMany({});
  }

  private get feed() {
    return this.connection.collection<FeedDocument>('feed');
  }

  private get marks() {
    return this.connection.collection<{ _id: string; next: number }>('feed-positions');
  }
}

export interface LaneWindow {
  readonly lane: number;
  readonly from: number;
  readonly to: number;
}

export interface StoredEvent {
  readonly key: string;
  readonly event: StructuredEvent;
}

export const placeOf = (lanes: PartitionIndex, lane: number, offset: number): string =>
  `${lanes.nameOf(lane)}/${String(offset).padStart(12, '0')}`;

const documentOf = (lanes: PartitionIndex, entry: FeedEntry, recordedAt: string): FeedDocument => ({
  _id: eventKey(entry.event.subject, entry.event.sequence),
  place: placeOf(lanes, entry.lane, entry.offset),
  lane: lanes.nameOf(entry.lane),
  offset: entry.offset,
  time: new Date(entry.event.time).toISOString(),
  recordedAt,
  json: entry.json,
});
