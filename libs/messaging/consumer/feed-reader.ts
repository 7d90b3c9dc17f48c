import type { Decoded } from './decoded.js';
import type { KafkaSecurity, ReadRecord } from '../kafka/broker.js';

/** Per topic and partition the offset of the next record to read; what is absent is read from the first record. */
export type OffsetVector = Readonly<Record<string, Readonly<Record<number, number>>>>;

/**
 * One record with its place. `recordedAt` is when the broker took it (RFC 3339, UTC); `raw` holds key, value and headers as they came. Old forms are
 * decoded: up to where they count is for the caller to say.
 */
export interface FeedRecord {
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
  readonly recordedAt: string;
  readonly decoded: Decoded;
  readonly raw: ReadRecord;
}

export interface FeedOptions {
  readonly brokers: readonly string[];
  readonly security?: KafkaSecurity;
  readonly topics: readonly string[];
  /** Names the reader in the broker's logs; each call reads everything, whatever its name. */
  readonly name: string;
  readonly from: OffsetVector;
  /**
   * Takes what has arrived: up to `maxRecords` records of any partitions, each partition in order without a hole. One call at a time.
   * When it rejects, the same records come again, after a growing pause of at most 5 s, until it resolves.
   */
  readonly onBatch: (records: readonly FeedRecord[]) => Promise<void>;
  /** Default 1,000. */
  readonly maxRecords?: number;
  /** Told when a batch failed or the broker could not be reached; reading goes on by itself. */
  readonly onTrouble?: (error: Error) => void;
}

/** A running reader. */
export interface FeedReader {
  /** What `onBatch` has taken so far, over `from`. */
  positions(): OffsetVector;
  /** The next offset of each partition at the broker. Rejects while the broker is away. */
  ends(): Promise<OffsetVector>;
  /** Ends reading. The batch in work is finished first; no call of `onBatch` begins after this resolved. Leaves nothing at the broker. */
  stop(): Promise<void>;
}

/**
 * Reads all partitions of all topics, in every replica, without sharing them out.
 *
 * Guarantees: per partition every record once and in order in the life of one reader, unless `onBatch` rejects; no offset is stored
 * at the broker: the caller keeps {@link FeedReader.positions} (or the offsets of what it stored) and gives them as `from`. Returns at
 * once; a broker that is away is waited for.
 */
export type ReadFeed = (options: FeedOptions) => FeedReader;
