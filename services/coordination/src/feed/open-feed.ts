import type { Feed as FeedReader, OffsetVector, ReadFeed } from '#messaging';
import type { CoordinationConfig } from '../config.js';
import type { RejectedRecords } from '../dead-letters/rejected-records.js';
import type { TimelineIndex } from '../timelines/timeline-index.js';
import type { FeedStore } from './feed-store.js';
import { feedTopics, lanesOf, offsetVector, positionsOf, topicOf } from './feed-topics.js';
import { FeedWriter } from './feed-writer.js';
import { at, reaches, type Lanes, type Positions } from './lanes.js';
import { LiveFeed } from './live-feed.js';

/** A feed that runs in this process. */
export interface OpenFeed {
  readonly reader: FeedReader;
  readonly lanes: Lanes;
  readonly live: LiveFeed;
  readonly writer: FeedWriter;
  /** The broker's ends when this replica began: it is ready once it has come so far. */
  readonly goal: Positions;
}

export interface FeedParts {
  readonly config: CoordinationConfig;
  readonly store: FeedStore;
  readonly timelines: TimelineIndex;
  readonly rejected: RejectedRecords;
  readonly readFeed: ReadFeed;
  readonly warn: (message: string) => void;
  /** Ends the opening too. */
  readonly signal: AbortSignal;
}

/**
 * Begins to read where the stored feed ends, by whichever replica it was written.
 *
 * Errors: the broker is away, a topic is missing, or the broker's log is another one than the feed was made from (the stored feed is
 * dropped then). The caller tries again.
 */
export const openFeed = async (parts: FeedParts): Promise<OpenFeed> => {
  const { config, store, timelines, rejected, readFeed, warn } = parts;
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
    const writer = new FeedWriter(namespace, lanes, from, {
      store,
      keepers: [timelines],
      keepRejected: (records) => rejected.keep(records),
      show: (taken) => live.push(taken),
    });
    await readRegisterFirst(parts, { writer, lanes, goal, stored });
    opened(writer);
    return { reader, lanes, live, writer, goal };
  } catch (error) {
    failed(error);
    await reader.stop();
    throw error;
  }
};

/** The unit that keeps the register. */
const registrar = 'organisation';

/**
 * Takes what the registrar's topic held at the start before anything of the others: a replica that reads the past at once from all topics could
 * meet what was said for a body before it meets the body.
 */
const readRegisterFirst = async (
  { config, readFeed, warn, signal }: FeedParts,
  feed: { readonly writer: FeedWriter; readonly lanes: Lanes; readonly goal: Positions; readonly stored: OffsetVector },
): Promise<void> => {
  const { writer, lanes, goal } = feed;
  const own = goal.flatMap((_, lane) => (lanes.nameOf(lane).startsWith(`${registrar}.`) ? [lane] : []));
  const isRead = (): boolean => own.every((lane) => at(writer.positions, lane) >= at(goal, lane));
  if (isRead()) return;
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  signal.addEventListener('abort', end, { once: true });
  const reader = readFeed({
    brokers: config.brokers,
    topics: [topicOf(config.namespace, registrar)],
    name: `${config.namespace}.coordination-register`,
    from: feed.stored,
    onBatch: async (records) => {
      await writer.take(records);
      if (isRead()) end();
    },
    onTrouble: (error) => warn(`reading the register: ${error.message}`),
  });
  await ended;
  await reader.stop();
  if (!isRead()) throw new Error('the service ends');
};
