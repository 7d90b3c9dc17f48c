import { Logger } from '@nestjs/common';
import type { BrokerConsumer, PartitionOffset, ReadRecord, TopicPartition } from '../kafka/index.js';
import { asError, growing, pause } from '../flow/pause.js';
import { Interrupted } from '../flow/retrying.js';
import type { StreamProcessor } from './stream-processor.js';

/** Buffered beyond this, a partition is paused at the broker until half of it is gone. */
const maxBufferedBytes = 512 * 1024;
const maxBatch = 500;
/** A short wait for room spares a pause, which costs up to one long fetch. */
const waitForRoomMs = 500;

/**
 * One owned partition: its records one batch after another, beside all other partitions, so that a slow handler of one holds up
 * neither the others nor the membership of the group.
 */
export class PartitionWorker {
  private readonly logger = new Logger('Consumer');
  private readonly stopping = new AbortController();
  private readonly tasks: (() => Promise<void>)[] = [];
  private readonly ended: Promise<void>;
  private buffer: ReadRecord[] = [];
  private bufferedBytes = 0;
  private isPaused = false;
  private wake: () => void = () => undefined;
  private roomMade: () => void = () => undefined;
  private flushing: Promise<void> = Promise.resolve();
  private next: number | undefined;
  private committed: number | undefined;
  /** Milliseconds since 1970: when the last record taken was written. */
  lastRecordAt = 0;
  /** When the lane last took something or had nothing to take. */
  lastProgressAt = Date.now();

  constructor(
    readonly place: TopicPartition,
    private readonly consumer: BrokerConsumer,
    private readonly processor: StreamProcessor,
    /** The end of the lane that this process had for the partition before. */
    predecessor: Promise<void>,
  ) {
    this.ended = predecessor.then(() => this.run());
  }

  /** The next offset to take; undefined before the first record. */
  get position(): number | undefined {
    return this.next;
  }

  get isBusy(): boolean {
    return this.buffer.length > 0 || this.tasks.length > 0;
  }

  /** Takes records; resolves soon, at the latest after {@link waitForRoomMs}. */
  async push(records: readonly ReadRecord[]): Promise<void> {
    if (this.stopping.signal.aborted) return;
    this.buffer.push(...records);
    for (const record of records) this.bufferedBytes += sizeOf(record);
    this.wake();
    if (this.bufferedBytes <= maxBufferedBytes) return;
    const timer = new AbortController();
    const room = new Promise<void>((resolve) => (this.roomMade = resolve));
    await Promise.race([room, pause(waitForRoomMs, AbortSignal.any([timer.signal, this.stopping.signal]))]);
    timer.abort();
    if (this.bufferedBytes > maxBufferedBytes && !this.isPaused && !this.stopping.signal.aborted) {
      this.isPaused = true;
      this.consumer.pause(this.place);
    }
  }

  /** Does a piece of work between two batches. */
  enqueue(task: (processor: StreamProcessor, signal: AbortSignal) => Promise<void>): void {
    this.tasks.push(() => task(this.processor, this.stopping.signal));
    this.wake();
  }

  /** Reads the partition again from its first record: everything already taken is dropped at the door. */
  reread(): void {
    this.buffer = [];
    this.bufferedBytes = 0;
    this.consumer.seek({ ...this.place, offset: 0 });
  }

  /** Writes the marks and gives the offset that may be committed now, if it has moved. */
  async settle(): Promise<PartitionOffset | undefined> {
    const offset = this.next;
    this.flushing = this.flushing.then(() => this.processor.flush());
    const flushed = this.flushing;
    this.flushing = flushed.catch(() => undefined);
    await flushed;
    if (offset === undefined || offset <= (this.committed ?? -1)) return undefined;
    return { ...this.place, offset };
  }

  hasCommitted(offset: number): void {
    this.committed = Math.max(this.committed ?? -1, offset);
  }

  /** Gives up what is buffered, finishes what is in work (or gives it up where it waits for a retry), writes the marks. */
  async stop(): Promise<void> {
    this.stopping.abort();
    this.wake();
    await this.ended;
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    for (let failures = 0; !signal.aborted;) {
      try {
        await this.step(signal);
        failures = 0;
      } catch (error) {
        if (error instanceof Interrupted) break;
        if (failures === 0)
          this.logger.warn(`${this.place.topic}/${this.place.partition} waits: ${asError(error).message}`);
        await pause(growing(failures++, 50, 2_000), signal);
      }
    }
    await this.settle().catch(() => undefined);
  }

  private async step(signal: AbortSignal): Promise<void> {
    const task = this.tasks.shift();
    if (task) return task();
    if (this.buffer.length === 0) {
      this.lastProgressAt = Date.now();
      const woken = new Promise<void>((resolve) => (this.wake = resolve));
      if (!signal.aborted) await woken;
      this.lastProgressAt = Date.now();
      return;
    }
    const { buffer } = this;
    const batch = buffer.slice(0, maxBatch);
    await this.processor.process(batch, signal);
    const last = batch.at(-1);
    if (last) {
      this.next = Math.max(this.next ?? 0, last.offset + 1);
      this.lastRecordAt = last.timestamp;
    }
    this.lastProgressAt = Date.now();
    // A reread has begun meanwhile: what was buffered is gone already.
    if (buffer !== this.buffer) return;
    this.buffer = buffer.slice(batch.length);
    for (const record of batch) this.bufferedBytes -= sizeOf(record);
    this.makeRoom();
  }

  private makeRoom(): void {
    if (this.bufferedBytes > maxBufferedBytes / 2) return;
    this.roomMade();
    if (!this.isPaused) return;
    this.isPaused = false;
    this.consumer.resume(this.place);
  }
}

const sizeOf = ({ value }: ReadRecord): number => (value?.length ?? 0) + 600;
