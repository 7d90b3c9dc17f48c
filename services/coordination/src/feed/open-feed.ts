import type { FeedReader, MayBearOldForm, OffsetVector as TopicOffsets, ReadFeed } from '#messaging';
import type { CoordinationConfig } from '../config.js';
import type { RejectedRecords } from '../feed-store/rejected-records.js';
import type { TimelineIndex } from '../timeline-index/timeline-index.js';
import type { FeedStore } from '../feed-store/feed-store.js';
import { feedTopics, lanesOf, offsetVector, positionsOf } from '../feed-store/feed-topics.js';
import { FeedWriter } from './feed-writer.js';
import { reaches, type PartitionIndex, type OffsetVector } from '../feed-store/partition-index.js';
import { LiveFeed } from './live-feed.js';

/** A feed that runs in this process. */
export interface OpenFeed {
  readonly reader: FeedReader;
  readonly lanes: PartitionIndex;
  readonly live: LiveFeed;
  readonly writer: FeedWriter;
  /** The broker's ends when this replica began: it is ready once it has come so far. */
  readonly goal: OffsetVector;
}

export interface FeedParts {
  readonly config: CoordinationConfig;
  readonly store: FeedStore;
  readonly timelines: TimelineIndex;
  readonly rejected: RejectedRecords;
  readonly readFeed: ReadFeed;
  /** Up to where old forms count, given the broker's ends: recorded at the first start. */
  readonly oldForms: (ends: TopicOffsets) => Promise<MayBearOldForm>;
  readonly warn: (message: string) => void;
}

/**
 * Begins to read where the stored feed ends, by whichever replica it was written.
 *
 * Errors: the broker is away, a topic is missing, or the broker's log is another one than the feed was made from (the stored feed is
 * dropped then). The caller tries again.
 */
export const openFeed = async ({
  config,
  store,
  timelines,
  rejected,
  readFeed,
  oldForms,
  warn,
}: FeedParts): Promise<OpenFeed> => {
  const { namespace } = config;
  const stored = offsetVector(namespace, await store.positions());
  let opened: (writer: FeedWriter) => void = () => undefined;
  let failed: (error: unknown) => void = () => undefined;
  const writing = new Promise<FeedWriter>((resolve, reject) => {
    opened = resolve;
    failed = reject;
  });
  writing.catch(() => undefined); // told by the throw below
  const reader = readFeed({
    brokers: config.brokers,
    topics: feedTopics(namespace),
    name: `${namespace}.coordination-feed`,
    from: stored,
    onBatch: async (records) => (await writing).take(records),
    onTrouble: (error) => warn(`reading the feed: ${error.message}`),
  });
  try {
    const ends = await reader.ends();
    const lanes = lanesOf(namespace, ends);
    if (lanes === undefined) throw new Error('a topic is missing');
    const from = positionsOf(namespace, lanes, stored);
    const goal = positionsOf(namespace, lanes, ends);
    if (!reaches(goal, from)) {
      await store.drop();
      await timelines.drop();
      await rejected.drop();
      throw new Error('the broker has another log than the stored feed: the feed is made again');
    }
    const live = new LiveFeed(lanes, from);
    const sinks = {
      store,
      keepers: [timelines],
      keepRejected: (records: Parameters<typeof rejected.keep>[0]) => rejected.keep(records),
      show: (taken: Parameters<typeof live.push>[0]) => live.push(taken),
    };
    const writer = new FeedWriter(namespace, lanes, from, sinks, await oldForms(ends));
    opened(writer);
    return { reader, lanes, live, writer, goal };
  } catch (error) {
    failed(error);
    await reader.stop();
    throw error;
  }
};
