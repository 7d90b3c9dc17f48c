import { Logger } from '@nestjs/common';
import type { Commit, Outbox } from '#event-store';
import type { Clock, Source } from '#kernel';
import { recordsOf } from './cloud-event.js';
import type { Broker, BrokerProducer, OutgoingRecord } from './kafka/index.js';
import { metrics } from './metrics.js';
import { asError, growing, pause } from './pause.js';
import { PublishedVersions, RelayQueue } from './relay-queue.js';

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
const pendingPage = 1_000;
/** What others committed just now is most likely on its way by their own relay. */
const sweepOlderThanMs = 5_000;
const maxUnmarked = 20_000;

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
  private readonly unmarked = new Set<string>();
  private readonly blocked = new Set<string>();
  private producer: BrokerProducer | undefined;
  private stopListening: () => void = () => undefined;
  private wake: () => void = () => undefined;
  private sweepTimer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private marking: Promise<void> | undefined;
  private look: 'none' | 'old' | 'all' = 'all';
  private isIdle = false;
  private idleListeners: (() => void)[] = [];

  constructor(
    private readonly outbox: Outbox,
    private readonly broker: Broker,
    private readonly options: RelayOptions,
  ) {
    this.queue = new RelayQueue(options.maxQueued ?? 5_000);
  }

  /** Begins at once; a broker that is away is waited for. */
  start(): void {
    if (this.running) return;
    this.stopListening = this.outbox.onCommitted((commits) => this.enqueue(commits));
    this.sweepTimer = setInterval(() => this.sweep('old'), this.options.sweepMs ?? 15_000);
    this.running = this.run();
  }

  /** Resolves when everything known in memory is on Kafka and marked, or after `timeoutMs`. */
  async flush(timeoutMs = 5_000): Promise<void> {
    if (!this.running || this.hasNothingToDo()) return;
    const idle = new Promise<void>((resolve) => this.idleListeners.push(resolve));
    this.wake();
    await Promise.race([idle, pause(timeoutMs, this.stopping.signal)]);
  }

  /** Flushes, then ends. What could not be sent in time stays pending on disk for the next start or another replica. */
  async stop(): Promise<void> {
    if (this.stopping.signal.aborted) return;
    await this.flush();
    this.stopListening();
    clearInterval(this.sweepTimer);
    this.stopping.abort();
    this.wake();
    await this.running;
    await this.marking;
    await this.producer?.close().catch(() => undefined);
  }

  private enqueue(commits: readonly Commit[]): void {
    for (const commit of commits) this.queue.add(commit);
    metrics.relayQueued.set({ topic: this.options.topic }, this.queue.size);
    this.wake();
  }

  private sweep(kind: 'old' | 'all'): void {
    if (this.look !== 'all') this.look = kind;
    this.wake();
  }

  private hasNothingToDo(): boolean {
    return this.isIdle && this.queue.size === 0 && this.look === 'none' && this.unmarked.size === 0;
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
    if (this.queue.size === 0 && (this.look !== 'none' || this.queue.hasOverflown)) await this.lookOnDisk();
    if (this.queue.size === 0) {
      if (this.look === 'none' && !this.queue.hasOverflown) await this.rest();
      return;
    }
    if (this.unmarked.size >= maxUnmarked) await this.marking;
    const batch = this.queue.take(maxRequestEvents);
    try {
      await this.send(await this.withPredecessors(batch));
    } catch (error) {
      this.queue.giveBack(batch);
      throw error;
    }
    metrics.relayQueued.set({ topic: this.options.topic }, this.queue.size);
  }

  private async rest(): Promise<void> {
    const woken = new Promise<void>((resolve) => (this.wake = resolve));
    this.isIdle = true;
    this.tellIdle();
    if (!this.stopping.signal.aborted) await woken;
    this.isIdle = false;
  }

  private tellIdle(): void {
    if (!this.hasNothingToDo()) return;
    for (const listener of this.idleListeners.splice(0)) listener();
  }

  private async lookOnDisk(): Promise<void> {
    const look = this.queue.hasOverflown ? 'all' : this.look;
    this.queue.reopen();
    this.look = 'none';
    if (look !== 'none') this.forgetBlocked();
    try {
      const found = await this.outbox.pending(pendingPage);
      const before = this.options.clock.now().getTime() - sweepOlderThanMs;
      for (const commit of found) {
        if (look === 'all' || Date.parse(commit.at) < before) this.queue.add(commit);
      }
      // A full page may hide more, but only a page with something new in it is a reason to look again at once.
      if (found.length === pendingPage && this.queue.size > 0) this.queue.overflow();
    } catch (error) {
      this.look = look;
      throw error;
    }
  }

  /** The batch with, before each commit, the earlier pending ones of its stream that the batch does not hold. */
  private async withPredecessors(batch: readonly Commit[]): Promise<readonly Commit[]> {
    const held = new Map<string, Commit>();
    for (const commit of batch) held.set(commit._id, commit);
    const first = new Map<string, Commit>();
    for (const commit of batch) {
      const known = first.get(commit.stream);
      if (!known || commit.version < known.version) first.set(commit.stream, commit);
    }
    const unsure = [...first.values()].filter((commit) => !this.published.reaches(commit));
    const earlier = await Promise.all(unsure.map((commit) => this.pendingBefore(commit)));
    const added = earlier.flat().filter((commit) => !held.has(commit._id));
    return [...added, ...inOrderPerStream(batch)];
  }

  private async pendingBefore(commit: Commit): Promise<readonly Commit[]> {
    const earlier: Commit[] = [];
    for (let at = commit; !this.published.reaches(at);) {
      const previous = await this.outbox.previousCommit(at);
      if (!previous?.pending) break;
      earlier.unshift(previous);
      at = previous;
    }
    return earlier;
  }

  private async send(commits: readonly Commit[]): Promise<void> {
    const recordedAt = this.options.clock.now().toISOString();
    let request: { readonly commits: Commit[]; readonly records: OutgoingRecord[]; bytes: number } = empty();
    for (const commit of commits) {
      const records = this.recordsOf(commit, recordedAt);
      if (!records) continue;
      request.commits.push(commit);
      for (const record of records) {
        const bytes = sizeOf(record);
        if (request.bytes + bytes > maxRequestBytes && request.records.length > 0) {
          // The commit whose records are cut here is marked with the request that holds its last one.
          await this.request(request.records, request.commits.slice(0, -1));
          request = { ...empty(), commits: [commit] };
        }
        request.records.push(record);
        request.bytes += bytes;
      }
    }
    if (request.records.length > 0) await this.request(request.records, request.commits);
  }

  private recordsOf(commit: Commit, recordedAt: string): readonly OutgoingRecord[] | undefined {
    if (this.blocked.has(commit.stream)) {
      this.queue.forget([commit._id]);
      return undefined;
    }
    try {
      return recordsOf(commit, this.outbox.publicEvents(commit), this.options.source, recordedAt);
    } catch (error) {
      this.logger.error(`${commit.stream} is held back: ${asError(error).message}`);
      this.blocked.add(commit.stream);
      this.queue.forget([commit._id]);
      metrics.relayBlocked.set({ topic: this.options.topic }, this.blocked.size);
      return undefined;
    }
  }

  private forgetBlocked(): void {
    this.blocked.clear();
    metrics.relayBlocked.set({ topic: this.options.topic }, 0);
  }

  private async request(records: readonly OutgoingRecord[], done: readonly Commit[]): Promise<void> {
    this.producer ??= await this.broker.producer();
    await this.producer.send(new Map([[this.options.topic, records]]));
    metrics.relayed.inc({ topic: this.options.topic }, records.length);
    for (const commit of done) {
      this.published.add(commit);
      this.unmarked.add(commit._id);
    }
    this.marking ??= this.markAll().finally(() => {
      this.marking = undefined;
      this.tellIdle();
    });
  }

  /** Beside the next sends; what was sent while one bulk update ran goes into the next one. */
  private async markAll(): Promise<void> {
    for (let failures = 0; this.unmarked.size > 0;) {
      const ids = [...this.unmarked];
      try {
        await this.outbox.markPublished(ids);
      } catch (error) {
        metrics.relayFailures.inc({ topic: this.options.topic });
        if (this.stopping.signal.aborted) return;
        if (failures === 0) this.logger.warn(`cannot mark what ${this.options.topic} has: ${asError(error).message}`);
        await pause(growing(failures++, 100, 3_000), this.stopping.signal);
        continue;
      }
      failures = 0;
      for (const id of ids) this.unmarked.delete(id);
      this.queue.forget(ids);
    }
  }

  private async closeProducer(): Promise<void> {
    const { producer } = this;
    this.producer = undefined;
    await producer?.close().catch(() => undefined);
  }
}

const empty = () => ({ commits: [] as Commit[], records: [] as OutgoingRecord[], bytes: 0 });

const sizeOf = (record: OutgoingRecord): number => Buffer.byteLength(record.value) + 600;

/** The queue holds the commits of one stream in order unless a late look on disk found an earlier one. */
const inOrderPerStream = (commits: readonly Commit[]): readonly Commit[] => {
  const byStream = Map.groupBy(commits, (commit) => commit.stream);
  if (byStream.size === commits.length) return commits;
  return [...byStream.values()].flatMap((ofStream) => ofStream.toSorted((a, b) => a.version - b.version));
};
