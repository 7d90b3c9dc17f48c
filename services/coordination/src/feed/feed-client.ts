import { packCursor } from './cursor.js';
import { accepts, type FeedFilter } from './feed-filter.js';
import type { DisclosureLevel } from '#contracts';
import { isConcealed } from '../masking/concealed.js';
import type { StructuredEvent } from '../feed-store/structured-event.js';
import type { FeedEntry } from '../feed-store/feed-entry.js';
import { at, furthest, reaches, type PartitionIndex, type OffsetVector } from '../feed-store/partition-index.js';
import { frameOf, type Gathering, type Subscriber } from './live-feed.js';

/** The part of a response that a client needs: `http.ServerResponse` has it. */
export interface Sink {
  readonly destroyed: boolean;
  readonly writableLength: number;
  write(chunk: string | Buffer): boolean;
  end(): void;
  destroy(): void;
  once(event: 'drain' | 'close', listener: () => void): unknown;
}

export interface ClientLimits {
  /** What may wait for a client that reads slowly; beyond it the client is told `resync` and let go. */
  readonly bufferBytes: number;
  readonly heartbeatMs: number;
  /** How long a client may take to read what it was sent while it catches up. */
  readonly drainMs: number;
  /** The hidden part of the feed moves the client's cursor at most so often. */
  readonly hiddenMs: number;
}

export const defaultClientLimits: ClientLimits = {
  bufferBytes: 1024 * 1024,
  heartbeatMs: 15_000,
  drainMs: 30_000,
  hiddenMs: 1_000,
};

/** A timer of Node's can wait no longer: 24 days. */
const longestWaitMs = 2 ** 31 - 1;

/**
 * One client of the stream: what it has been sent so far, and how it is let go.
 *
 * Each event's `id` is the client's own position after it: everything below was sent or hidden by its filter, so that the same
 * client goes on from there at any replica.
 */
export class FeedClient implements Subscriber {
  private positions: readonly number[];
  /** Where the client is further than this replica: what lies below was sent by another one. */
  private ahead: OffsetVector | undefined;
  /** The cursor that the client does not know of yet, since its filter hid what moved it. */
  private hiddenCursor: string | undefined;
  private lastWriteAt = Date.now();
  private lastCursorAt = 0;
  private isOpen: boolean;
  private expiry: NodeJS.Timeout | undefined;
  private readonly closed: Promise<void>;

  constructor(
    private readonly lanes: PartitionIndex,
    private readonly sink: Sink,
    private readonly filter: FeedFilter | undefined,
    from: OffsetVector,
    private readonly options: {
      readonly sight: DisclosureLevel;
      /** Whose own drafts the client sees. */
      readonly bodies?: readonly string[];
      readonly expiresAtMs?: number;
      readonly onClosed: (client: FeedClient) => void;
      readonly limits?: ClientLimits;
    },
  ) {
    this.positions = [...from];
    this.isOpen = !sink.destroyed; // whose connection has ended before is not told of it any more
    this.closed = new Promise((resolve) => {
      sink.once('close', () => {
        this.finish();
        resolve();
      });
    });
    if (this.isOpen) this.closeWhenExpired();
  }

  get isConnected(): boolean {
    return this.isOpen;
  }

  get position(): OffsetVector {
    return this.positions;
  }

  private get limits(): ClientLimits {
    return this.options.limits ?? defaultClientLimits;
  }

  /** Sends entries of the past, each lane in order, and waits until the client has room for more. False when it is gone. */
  async catchUp(entries: readonly FeedEntry[], upTo?: OffsetVector): Promise<boolean> {
    this.sendPast(entries, upTo);
    if (this.isOpen && this.sink.writableLength > this.limits.bufferBytes / 4) await this.drained();
    return this.isOpen;
  }

  /** Sends the last of the past; from here on everything comes by {@link deliver}, after `livePosition`. */
  goLive(entries: readonly FeedEntry[], livePosition: OffsetVector): void {
    this.sendPast(entries, furthest(this.positions, livePosition));
    if (!reaches(livePosition, this.positions)) this.ahead = this.positions;
  }

  deliver(gathering: Gathering): void {
    if (!this.maySend()) return;
    if (this.sink.writableLength > this.limits.bufferBytes) {
      this.letGo('you read too slowly: connect again with your last event id');
      return;
    }
    if (this.ahead !== undefined) {
      this.deliverBehind(gathering, this.ahead);
      return;
    }
    this.positions = gathering.positions;
    const { filter } = this;
    // The filter sees what the client sees: a search for words must not find what is hidden.
    const { frames, all } = gathering.seenBy(this.options.sight);
    const shown = frames.filter(({ entry }) => this.mayShow(entry.event) && (!filter || accepts(filter, entry.event)));
    if (shown.length === frames.length) {
      if (shown.length > 0) this.write(all);
    } else if (shown.length > 0) {
      this.write(Buffer.concat(shown.map(({ frame }) => frame)));
    }
    this.hiddenCursor = shown.at(-1)?.cursor === gathering.cursor ? undefined : gathering.cursor;
  }

  private mayShow(event: StructuredEvent): boolean {
    return !isConcealed(event, { level: this.options.sight, bodies: this.options.bodies ?? [] });
  }

  tick(nowMs: number): void {
    if (!this.isOpen) return;
    if (this.hiddenCursor !== undefined && nowMs - this.lastCursorAt >= this.limits.hiddenMs) {
      this.lastCursorAt = nowMs;
      this.write(`id: ${this.hiddenCursor}\n\n`);
      this.hiddenCursor = undefined;
    } else if (nowMs - this.lastWriteAt >= this.limits.heartbeatMs) {
      this.write(': heartbeat\n\n');
    }
  }

  /** Ends the stream in good order, with the cursor that the client does not know yet. */
  close(): void {
    if (this.isOpen) this.end(this.hiddenCursor === undefined ? '' : `id: ${this.hiddenCursor}\n\n`);
  }

  /** One `resync`, then the end. */
  letGo(reason: string): void {
    if (this.isOpen) this.end(`event: resync\ndata: ${JSON.stringify({ reason })}\n\n`);
  }

  /** Whoever does not read up to here is cut off. */
  private end(last: string): void {
    if (last !== '') this.write(last);
    this.finish();
    this.sink.end();
    const cut = setTimeout(() => this.sink.destroy(), this.limits.drainMs);
    void this.closed.then(() => clearTimeout(cut));
  }

  private get hasExpired(): boolean {
    return this.options.expiresAtMs !== undefined && Date.now() >= this.options.expiresAtMs;
  }

  /** At that time, whether the client follows or still catches up. */
  private closeWhenExpired(): void {
    const { expiresAtMs } = this.options;
    if (expiresAtMs === undefined) return;
    const waitMs = Math.min(Math.max(0, expiresAtMs - Date.now()), longestWaitMs);
    this.expiry = setTimeout(() => (this.hasExpired ? this.close() : this.closeWhenExpired()), waitMs);
  }

  /** Is there somebody to send to, who may still see it? A process that is busy is told of the time late. */
  private maySend(): boolean {
    if (this.hasExpired) this.close();
    return this.isOpen;
  }

  private sendPast(entries: readonly FeedEntry[], upTo: OffsetVector | undefined): void {
    if (!this.maySend()) return;
    const positions = [...this.positions];
    let frames = '';
    let told = '';
    for (const entry of entries) {
      if (entry.offset < at(positions, entry.lane)) continue;
      positions[entry.lane] = entry.offset + 1;
      const seen = entry.seenBy(this.options.sight);
      if (!this.mayShow(seen.event)) continue;
      if (this.filter !== undefined && !accepts(this.filter, seen.event)) continue;
      told = packCursor(this.lanes, positions);
      frames += frameOf(told, seen);
    }
    const reached = upTo === undefined ? positions : furthest(positions, upTo);
    const hasMoved = !reaches(this.positions, reached);
    this.positions = reached;
    if (frames !== '') this.write(frames);
    if (!hasMoved) return;
    const cursor = packCursor(this.lanes, reached);
    this.hiddenCursor = cursor === told ? undefined : cursor;
  }

  private deliverBehind(gathering: Gathering, ahead: OffsetVector): void {
    const { frames } = gathering.seenBy('full'); // sendPast masks them
    const entries = frames.map(({ entry }) => entry).filter((entry) => entry.offset >= at(ahead, entry.lane));
    this.sendPast(entries, furthest(this.positions, gathering.positions));
    if (reaches(gathering.positions, this.positions)) this.ahead = undefined;
  }

  private write(chunk: string | Buffer): void {
    this.lastWriteAt = Date.now();
    this.sink.write(chunk);
  }

  private async drained(): Promise<void> {
    let patience: NodeJS.Timeout | undefined;
    const isDrained = await new Promise<boolean>((resolve) => {
      patience = setTimeout(() => resolve(false), this.limits.drainMs);
      this.sink.once('drain', () => resolve(true));
      void this.closed.then(() => resolve(true));
    });
    clearTimeout(patience);
    if (!isDrained) this.letGo('you read too slowly: connect again with your last event id');
  }

  private finish(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    clearTimeout(this.expiry);
    this.options.onClosed(this);
  }
}
