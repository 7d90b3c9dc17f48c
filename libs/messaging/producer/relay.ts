import { setImmediate as nextTurn } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import type { Commit, Outbox } from '#event-store';
import type { Clock, Source } from '#kernel';
import { recordsOf } from './cloud-event.js';
import type { Broker, BrokerProducer, OutgoingRecord } from '../kafka/index.js';
import { metrics } from '../metrics.js';
import { asError, growing, pause } from '../flow/pause.js';
import { RelayMarker } from './relay-marker.js';
import { PublishedVersions, RelayQueue } from './relay-queue.js';
import { requestsOf } from './relay-requests.js';

export interface RelayOptions {
  readonly topic: string;
  readonly source: Source;
  readonly clock: Clock;
  /** Commits kept in memory; more stay on disk. Default 5,000. */
  readonly maxQueued?: number;
  /** How often to look for what a dead replica left. Default 15,000. */
  readonly sweepMs?: number;
}

/** One request stays well under the broker's default of 1 MiB for a batch. */
const maxRequestBytes = 700 * 1024;
const maxRequestEvents = 500;
const pendingPage = { first: 1_000, largest: 16_000 };
/** What others committed just now is most likely on its way by their own relay. */
const sweepOlderThanMs = 5_000;
const maxUnmarked = 20_000;
/** The callers of a commit are answered, ask again, their next commit is decided and goes to the database. */
const turnsOfNextCommit = 3;

/**
 * Brings commits to Kafka.
 *
 * Guarantees: every commit is sent at least once, and per stream the first occurrences appear in order: before a commit, all earlier
 * pending ones of its stream are sent, whoever made them. A commit is marked only after Kafka acknowledged it. While the broker is
 * away nothing is lost and memory stays bounded; it drains by itself. One request is in flight at a time; what comes meanwhile
 * goes together into the next one, so nothing ever waits for a timer.
 *
 * A commit that cannot be made into events holds back its own stream only, is logged, and is tried again at every sweep.
 */
export class Relay {
  private readonly logger = new Logger('Relay');
  private readonly queue: RelayQueue;
  private readonly published = new PublishedVersions(20_000);
  private readonly stopping = new AbortController();
  private readonly marker: RelayMarker;
  private readonly blocked = new Set<string>();
  private producer: BrokerProducer | undefined;
  private stopListening: () => void = () => undefined;
  private wake: () => void = () => undefined;
  private sweepTimer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private look: 'none' | 'old' | 'all' = 'all';
  private page = pendingPage.first;
  private isResting = false;
  private idleListeners: (() => void)[] = [];

  constructor(
    private readonly outbox: Outbox,
    private readonly broker: Broker,
    private readonly options: RelayOptions,
  ) {
    this.queue = new RelayQueue(options.maxQueued ?? 5_000);
    this.marker = new RelayMarker(
      outbox,
      {
        onMarked: (ids) => this.queue.forget(ids),
        onFailure: () => metrics.relayFailures.inc({ topic: options.topic }),
        onSettled: () => this.tellIdle(),
      },
      this.stopping.signal,
    );
  }

  /** Begins at once; a broker that is away is waited for. */
  start(): void {
    if (this.running) return;
    this.stopListening = this.outbox.onCommitted((commits) => this.enqueue(commits));
    this.sweepTimer = setInterval(() => this.sweep(), this.options.sweepMs ?? 15_000);
    this.running = this.run();
  }

  /** Resolves when everything that this process knows to be pending is on Kafka and marked, or after `timeoutMs`. */
  async flush(timeoutMs = 5_000): Promise<void> {
    if (!this.running || this.isIdle) return;
    const timer = new AbortController();
    const idle = new Promise<void>((resolve) => this.idleListeners.push(resolve));
    await Promise.race([idle, pause(timeoutMs, AbortSignal.any([timer.signal, this.stopping.signal]))]);
    timer.abort();
  }

  /** Flushes, then ends. What could not be sent in time stays pending on disk for the next start or another replica. */
  async stop(): Promise<void> {
    if (this.stopping.signal.aborted) return this.running;
    await this.flush();
    this.stopListening();
    clearInterval(this.sweepTimer);
    this.stopping.abort();
    this.wake();
    await this.running;
    await this.marker.settled();
    await this.closeProducer();
  }

  private enqueue(commits: readonly Commit[]): void {
    for (const commit of commits) this.queue.add(commit);
    metrics.relayQueued.set({ topic: this.options.topic }, this.queue.size);
    this.wake();
  }

  private sweep(): void {
    if (this.look === 'none') this.look = 'old';
    this.wake();
  }

  /** Is everything that this process knows to be pending on Kafka and marked? */
  get isIdle(): boolean {
    return this.isResting && this.queue.size === 0 && this.marker.size === 0;
  }

  private tellIdle(): void {
    if (this.isIdle) for (const listener of this.idleListeners.splice(0)) listener();
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    for (let failures = 0; !signal.aborted;) {
      try {
        await this.step();
        failures = 0;
      } catch (error) {
        metrics.relayFailures.inc({ topic: this.options.topic });
        if (failures === 0) this.logger.warn(`cannot relay to ${this.options.topic}: ${asError(error).message}`);
        await this.closeProducer();
        await pause(growing(failures++, 100, 3_000), signal);
      }
    }
  }

  private async step(): Promise<void> {
    if (this.queue.size > 0) return this.sendBatch();
    if (this.look !== 'none' || this.queue.hasOverflown) return this.lookOnDisk();
    const woken = new Promise<void>((resolve) => (this.wake = resolve));
    this.isResting = true;
    this.tellIdle();
    if (!this.stopping.signal.aborted) await woken;
    this.isResting = false;
  }

  private async sendBatch(): Promise<void> {
    if (this.marker.size >= maxUnmarked) await this.marker.settled();
    // Encoding for Kafka takes about as long as deciding. After these turns it runs while the database writes, and not before it.
    for (let turn = 0; turn < turnsOfNextCommit; turn++) await nextTurn();
    const batch = this.queue.take(maxRequestEvents);
    try {
      await this.send(await this.withPredecessors(batch));
    } catch (error) {
      this.queue.giveBack(batch);
      throw error;
    } finally {
      metrics.relayQueued.set({ topic: this.options.topic }, this.queue.size);
    }
  }

  private async lookOnDisk(): Promise<void> {
    const isFollowing = this.look === 'none'; // a page that was full
    const look = isFollowing ? 'old' : this.look;
    // What was sent and is not marked yet would fill the page.
    await this.marker.settled();
    this.queue.reopen();
    this.look = 'none';
    // Of the streams that are held back each sweep tries the first page again, and no page that follows it.
    if (!isFollowing && this.page === pendingPage.first) this.blocked.clear();
    metrics.relayBlocked.set({ topic: this.options.topic }, this.blocked.size);
    try {
      const recently = new Date(this.options.clock.now().getTime() - sweepOlderThanMs).toISOString();
      const found = await this.outbox.pending(this.page, look === 'all' ? undefined : recently);
      const wanted = found.filter((commit) => !this.blocked.has(commit.stream));
      const added = wanted.filter((commit) => this.queue.add(commit)).length;
      if (found.length < this.page) this.page = pendingPage.first;
      // A full page hides the rest: after its commits were sent the next one shows it; a page without news must be larger.
      else if (added > 0) this.queue.overflow();
      else if (this.page < pendingPage.largest) {
        this.page *= 2;
        this.look = look;
      } else this.page = pendingPage.first;
    } catch (error) {
      this.look = look;
      throw error;
    }
  }

  /** The batch in order per stream, after the earlier pending commits of its streams that it does not hold. */
  private async withPredecessors(batch: readonly Commit[]): Promise<readonly Commit[]> {
    const streams = [...Map.groupBy(batch, (commit) => commit.stream).values()];
    const ordered = streams.flatMap((commits) => commits.sort((a, b) => a.version - b.version));
    const held = new Set(ordered.map((commit) => commit._id));
    const earlier = await Promise.all(streams.map(async ([first]) => (first ? this.pendingBefore(first) : [])));
    return [...earlier.flat().filter((commit) => !held.has(commit._id)), ...ordered];
  }

  /** Walks back to the first commit that Kafka is known to have. */
  private async pendingBefore(commit: Commit): Promise<readonly Commit[]> {
    const earlier: Commit[] = [];
    for (let at = commit; !this.published.reaches(at);) {
      const previous = await this.outbox.previousCommit(at);
      if (!previous || !(await this.outbox.isPending(previous))) break;
      earlier.unshift(previous);
      at = previous;
    }
    return earlier;
  }

  private async send(commits: readonly Commit[]): Promise<void> {
    for (const { records, completes } of requestsOf(this.withRecords(commits), maxRequestBytes)) {
      this.producer ??= await this.broker.producer();
      await this.producer.send(new Map([[this.options.topic, records]]));
      metrics.relayed.inc({ topic: this.options.topic }, records.length);
      for (const commit of completes) this.published.add(commit);
      this.marker.add(completes.map((commit) => commit._id));
    }
  }

  private *withRecords(commits: readonly Commit[]): Generator<readonly [Commit, readonly OutgoingRecord[]]> {
    const recordedAt = this.options.clock.now().toISOString();
    for (const commit of commits) {
      if (!this.blocked.has(commit.stream)) {
        try {
          yield [commit, recordsOf(commit, this.outbox.publicEvents(commit), this.options.source, recordedAt)];
          continue;
        } catch (error) {
          this.logger.error(`${commit.stream} is held back: ${asError(error).message}`);
          this.blocked.add(commit.stream);
        }
      }
      this.queue.forget([commit._id]);
      metrics.relayBlocked.set({ topic: this.options.topic }, this.blocked.size);
    }
  }

  private async closeProducer(): Promise<void> {
    const { producer } = this;
    this.producer = undefined;
    await producer?.close().catch(() => undefined);
  }
}
