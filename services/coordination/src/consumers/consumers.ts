import { Inject, Injectable } from '@nestjs/common';
import { Type } from 'typebox';
import { Nullable, type ViewOf } from '#contracts';
import { type Unit, units } from '#kernel';
import { consumerLag, topicOffsets } from '#messaging';
import { COORDINATION_CONFIG, type CoordinationConfig } from '../config.js';
import { Feed } from '../feed/feed.service.js';
import { FeedStore, placeOf } from '../feed-store/feed-store.js';
import { feedTopics, laneOfRecord } from '../feed-store/feed-topics.js';
import { at } from '../feed-store/partition-index.js';

export const ConsumerState = Type.Object(
  {
    /** The consuming service; `coordination` is the replica that answers. */
    service: Type.String(),
    topic: Type.String(),
    partition: Type.Integer({ minimum: 0 }),
    /** Records that it has not taken. */
    lag: Type.Integer({ minimum: 0 }),
    /** How long ago the broker took the first of them; 0 without lag, null where the feed does not know that record yet. */
    behindSeconds: Nullable(Type.Number()),
    /** Behind for at least `LAG_ALERT_SECONDS`: somebody should look. */
    isLate: Type.Boolean(),
  },
  { $id: 'Consumer' },
);
export type ConsumerState = ViewOf<typeof ConsumerState>;

interface Lag {
  readonly service: string;
  readonly topic: string;
  readonly partition: number;
  readonly next: number;
  readonly lag: number;
}

const keepMs = 1000;
/** The first unread record may be a late duplicate, which the feed does not hold: one of the next ones says how old it is. */
const lookAhead = 10;

/** How far behind every consumer is. Asked of the broker at most once a second, however many ask here. */
@Injectable()
export class Consumers {
  private latest: { readonly atMs: number; readonly states: Promise<ConsumerState[]> } | undefined;

  constructor(
    @Inject(COORDINATION_CONFIG) private readonly config: CoordinationConfig,
    private readonly feed: Feed,
    private readonly store: FeedStore,
  ) {}

  /** Rejects while the broker is away. */
  states(): Promise<ConsumerState[]> {
    const nowMs = Date.now();
    if (this.latest === undefined || nowMs - this.latest.atMs > keepMs)
      this.latest = { atMs: nowMs, states: this.ask() };
    return this.latest.states;
  }

  private async ask(): Promise<ConsumerState[]> {
    const { brokers, namespace } = this.config;
    const topics = feedTopics(namespace);
    const ofUnit = async (unit: Unit): Promise<readonly Lag[]> => {
      const found = await consumerLag(brokers, `${namespace}.${unit}`, topics);
      return found.map((lag) => ({ service: unit, ...lag }));
    };
    // All at once: each asks over a connection of its own.
    const [unitLags, ownLags] = await Promise.all([
      Promise.all(units.map(ofUnit)),
      Promise.all(topics.map((topic) => this.ownLag(topic))),
    ]);
    return this.withAge([...unitLags, ...ownLags].flat());
  }

  private async ownLag(topic: string): Promise<readonly Lag[]> {
    const ends = await topicOffsets(this.config.brokers, topic);
    const { lanes, position } = this.feed;
    return [...ends].map(([partition, end]) => {
      const lane = laneOfRecord(this.config.namespace, lanes, { topic, partition });
      const next = lane === undefined ? 0 : at(position, lane);
      return { service: 'coordination', topic, partition, next, lag: Math.max(0, end - next) };
    });
  }

  private async withAge(lags: readonly Lag[]): Promise<ConsumerState[]> {
    const { lanes } = this.feed;
    const places = new Map(
      lags.map((lag) => {
        const lane = laneOfRecord(this.config.namespace, lanes, lag);
        const ahead = lag.lag === 0 || lane === undefined ? 0 : Math.min(lag.lag, lookAhead);
        return [
          lag,
          Array.from({ length: ahead }, (_, i) => placeOf(lanes, lane ?? 0, Math.max(0, lag.next) + i)),
        ] as const;
      }),
    );
    const recordedAt = await this.store.recordedAt([...places.values()].flat());
    const nowMs = Date.now();
    return lags.map((consumer) => {
      const { service, topic, partition, lag } = consumer;
      const place = places.get(consumer)?.find((candidate) => recordedAt.has(candidate));
      const since = place === undefined ? undefined : recordedAt.get(place);
      const behindSeconds =
        since === undefined ? null : Math.max(0, Math.round((nowMs - Date.parse(since)) / 100) / 10);
      const age = lag === 0 ? 0 : behindSeconds;
      const isLate = (age ?? 0) >= this.config.lagAlertSeconds;
      return { service, topic, partition, lag, behindSeconds: age, isLate };
    });
  }
}
