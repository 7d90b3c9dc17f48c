import { Logger } from '@nestjs/common';
import type { EventConsumer } from './event-consumer.js';
import type { Broker, BrokerAdmin } from '../kafka/index.js';
import { metrics } from '../metrics.js';
import { asError, pause } from '../flow/pause.js';

/** How far this member is behind in one partition that it owns. */
export interface PartitionState {
  readonly topic: string;
  readonly partition: number;
  /** Records that it has not taken. */
  readonly lag: number;
  /** 0 without lag. */
  readonly behindSeconds: number;
}

export interface LagOptions {
  readonly broker: Broker;
  readonly group: string;
  readonly topics: readonly string[];
  /** Default 10,000. */
  readonly everyMs?: number;
  /** A partition that is behind for so long without any progress is stuck. Default 60,000. */
  readonly stuckMs?: number;
  /** Told once: the client does not deliver what there is, and a new process is the remedy that always works. */
  readonly onStuck: (state: PartitionState) => void;
}

const firstLookMs = 1_000;

/** Compares what this member has taken with what the broker has, and notices when nothing moves although there is something to do. */
export class Lag {
  private readonly logger = new Logger('Lag');
  private readonly stopping = new AbortController();
  private readonly caughtUpAt = new Map<string, number>();
  private states: readonly PartitionState[] = [];
  private admin: BrokerAdmin | undefined;
  private running: Promise<void> | undefined;
  private answered = true;
  private count: number | undefined;
  private ends = 0;

  constructor(
    private readonly consumer: EventConsumer,
    private readonly options: LagOptions,
  ) {}

  start(): void {
    this.running ??= this.run();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  /** Of the partitions that this member owns, as of the last look (at most 10 s ago while the broker answers). */
  partitions(): readonly PartitionState[] {
    return this.states;
  }

  /** Did the broker answer the last look? True before the first. */
  get isAnswered(): boolean {
    return this.answered;
  }

  /** How many partitions the topics have together; undefined before the first look. */
  get partitionCount(): number | undefined {
    return this.count;
  }

  /** Looks now: what this member has not taken of its partitions, and how much there is of them. Throws where the broker does not answer. */
  async backlog(): Promise<{ readonly unread: number; readonly recorded: number }> {
    await this.look();
    return { unread: this.states.reduce((sum, { lag }) => sum + lag, 0), recorded: this.ends };
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    for (let waitMs = firstLookMs; !signal.aborted; waitMs = this.options.everyMs ?? 10_000) {
      await pause(waitMs, signal);
      if (signal.aborted) break;
      try {
        await this.look();
        this.answered = true;
      } catch (error) {
        // Without the broker's answer nobody is stuck: there is nothing to compare with.
        this.answered = false;
        this.logger.debug(asError(error).message);
        await this.closeAdmin();
      }
    }
    await this.closeAdmin();
  }

  private async look(): Promise<void> {
    this.admin ??= await this.options.broker.admin();
    const ends = new Map<string, ReadonlyMap<number, number>>();
    const committed = new Map<string, ReadonlyMap<number, number>>();
    for (const topic of this.options.topics) {
      committed.set(topic, await this.admin.committedOffsets(this.options.group, topic));
      ends.set(topic, await this.admin.endOffsets(topic));
    }
    this.count = [...ends.values()].reduce((sum, offsets) => sum + offsets.size, 0);
    const sumOf = (all: Iterable<number>): number => [...all].reduce((sum, one) => sum + one, 0);
    this.ends = sumOf([...ends.values()].map((offsets) => sumOf(offsets.values())));
    const now = Date.now();
    metrics.lag.reset();
    metrics.behind.reset();
    this.states = this.consumer.owned().map(({ place, position, lastRecordAt, lastProgressAt }) => {
      const { topic, partition } = place;
      const key = `${topic}/${partition}`;
      const taken = position ?? committed.get(topic)?.get(partition) ?? 0;
      const lag = Math.max(0, (ends.get(topic)?.get(partition) ?? 0) - taken);
      if (lag === 0 || !this.caughtUpAt.has(key)) this.caughtUpAt.set(key, now);
      const since = Math.max(lastRecordAt, this.caughtUpAt.get(key) ?? now);
      const state = { ...place, lag, behindSeconds: lag === 0 ? 0 : Math.max(0, (now - since) / 1_000) };
      const labels = { group: this.options.group, topic, partition };
      metrics.lag.set(labels, lag);
      metrics.behind.set(labels, state.behindSeconds);
      const quietMs = now - Math.max(lastProgressAt, this.caughtUpAt.get(key) ?? now);
      if (lag > 0 && quietMs > (this.options.stuckMs ?? 60_000)) this.options.onStuck(state);
      return state;
    });
  }

  private async closeAdmin(): Promise<void> {
    const { admin } = this;
    this.admin = undefined;
    await admin?.close().catch(() => undefined);
  }
}
