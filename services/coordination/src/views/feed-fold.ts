import { setImmediate as yielded } from 'node:timers/promises';
import { eventKey } from '../feed-store/feed-entry.js';
import type { FeedStore, LaneWindow } from '../feed-store/feed-store.js';
import { laneOfRecord } from '../feed-store/feed-topics.js';
import type { Feed } from '../feed/feed.service.js';
import { at, reaches, type OffsetVector } from '../feed-store/partition-index.js';
import type { StructuredEvent } from '../feed-store/structured-event.js';
import type { FeedView } from './feed-view.js';
import { RedrivenPlaces, type RedrivenPlace } from './redriven-places.js';
import { StreamOrder, type Gap } from './stream-order.js';

/** So often the store is asked for what a redrive may have put into the past. */
const lateEveryMs = 500;
const chunk = 500;
/** Streams compared in one turn of the event loop. */
const streamsAtOnce = 10_000;

export interface NamedView {
  readonly name: string;
  readonly view: FeedView;
}

export interface FoldSource {
  readonly namespace: string;
  readonly feed: Pick<Feed, 'lanes' | 'pages'>;
  readonly store: Pick<FeedStore, 'read' | 'byKeys'>;
}

/** A view threw on an event and goes on without it. */
export type OnMissed = (name: string, event: StructuredEvent, error: unknown) => void;

/**
 * The whole feed folded into a set of views, from the first event on, as far as {@link advance} has brought it. Guarantees each view what
 * {@link FeedView} says. Yields after each page, so that others have their turn.
 */
export class FeedFold {
  private readonly order = new StreamOrder();
  private readonly redriven = new RedrivenPlaces();
  private positions: OffsetVector | undefined;
  private lookedForLateAtMs = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly source: FoldSource,
    private readonly views: readonly NamedView[],
    private readonly onMissed: OnMissed,
  ) {}

  /** Is everything taken that lies before these positions? */
  reaches(positions: OffsetVector): boolean {
    return this.positions !== undefined && reaches(this.positions, positions);
  }

  /** Records of the feed passed so far. */
  get passed(): number {
    return (this.positions ?? []).reduce((all, offset) => all + offset, 0);
  }

  /**
   * Takes what the feed shows by now, and at most twice a second what a redrive put into the past (`withLate`: in any case). One call at a
   * time; ends early, after a page, when the signal is aborted.
   *
   * Errors: Problem 503 `feed-not-ready`; what the store says. What was taken until then stays taken, so that the next call goes on.
   */
  async advance(signal: AbortSignal, withLate = false): Promise<void> {
    const from = this.positions ?? this.source.feed.lanes.start();
    for await (const page of this.source.feed.pages(from)) {
      for (const entry of page.entries) {
        if (entry.offset >= at(this.positions ?? [], entry.lane)) this.take(entry.event);
      }
      this.positions = [...page.positions];
      if (signal.aborted) return;
      await yielded();
    }
    await this.takeLate(withLate);
  }

  /** Has it of each stream all that the other has? Neither may be advanced meanwhile. */
  async hasAllOf(other: FeedFold): Promise<boolean> {
    if (!this.reaches(other.positions ?? [])) return false;
    let compared = 0;
    for (const [subject, last] of other.order.lastTaken()) {
      if (this.order.lastOf(subject) < last) return false;
      if (++compared % streamsAtOnce === 0) await yielded();
    }
    return true;
  }

  private take(event: StructuredEvent): void {
    if (this.order.place(event.subject, event.sequence) !== 'next') return;
    this.redriven.note(event, performance.now());
    for (const { name, view } of this.views) {
      try {
        view.take(event);
      } catch (error) {
        this.onMissed(name, event, error);
      }
    }
  }

  private async takeLate(inAnyCase: boolean): Promise<void> {
    const nowMs = performance.now();
    if (!inAnyCase && nowMs - this.lookedForLateAtMs < lateEveryMs) return;
    this.lookedForLateAtMs = nowMs;
    await this.takeRedriven(nowMs);
    const { gaps } = this.order;
    for (let first = 0; first < gaps.length; first += chunk) await this.closeGaps(gaps.slice(first, first + chunk));
  }

  private async takeRedriven(nowMs: number): Promise<void> {
    const { namespace, feed, store } = this.source;
    const { lanes } = feed;
    const places: (LaneWindow & { readonly place: RedrivenPlace })[] = [];
    for (const place of this.redriven.watched(nowMs)) {
      const lane = laneOfRecord(namespace, lanes, place);
      if (lane !== undefined) places.push({ lane, from: place.offset, to: place.offset + 1, place });
    }
    if (places.length === 0) return;
    const found = await store.read(lanes, places);
    for (const { lane, from, place } of places) {
      const entry = found.get(lane)?.find(({ offset }) => offset === from);
      if (entry === undefined) continue;
      this.redriven.found(place);
      this.take(entry.event);
    }
  }

  private async closeGaps(gaps: readonly Gap[]): Promise<void> {
    const come = await this.source.store.byKeys(gaps.map(({ subject, next }) => eventKey(subject, next)));
    for (const { event } of come) await this.takeOnwards(event.subject, event.sequence);
  }

  /** Takes the stream from this version on as far as the store has it without a hole. */
  private async takeOnwards(subject: string, from: number): Promise<void> {
    for (let next = from; ; next += chunk) {
      const keys = Array.from({ length: chunk }, (_, i) => eventKey(subject, next + i));
      const events = (await this.source.store.byKeys(keys)).map(({ event }) => event);
      events.sort((one, other) => one.sequence - other.sequence);
      const whole = events.findIndex(({ sequence }, i) => sequence !== next + i);
      for (const event of whole < 0 ? events : events.slice(0, whole)) this.take(event);
      if (whole >= 0) return;
      if (events.length < chunk) return this.order.close(subject);
    }
  }
}
