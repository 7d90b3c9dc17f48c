import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { setImmediate as yielded, setTimeout as pause } from 'node:timers/promises';
import { Problem } from '#http';
import { COORDINATION_CONFIG, type CoordinationConfig } from '../config.js';
import { eventKey } from '../feed/feed-entry.js';
import { FeedStore } from '../feed/feed-store.js';
import { laneOfRecord } from '../feed/feed-topics.js';
import { Feed } from '../feed/feed.service.js';
import { at, reaches, type Positions } from '../feed/lanes.js';
import type { StructuredEvent } from '../feed/structured-event.js';
import type { FeedView, ViewHandle } from './feed-view.js';
import { RedrivenPlaces } from './redriven-places.js';
import { StreamOrder, type Gap } from './stream-order.js';

const followEveryMs = 1_000;
/** Until the feed runs. */
const startEveryMs = 100;
/** So often the store is asked for what a redrive may have put into the past. */
const lateEveryMs = 500;
const chunk = 500;
const patienceMs = 5_000;

/**
 * Folds the whole feed into views, in each replica for itself: what the feed shows is the only truth, nothing of a view is stored, so that it cannot
 * disagree with the feed, and a new version of a view is made by the process that brings it, beside the replicas that serve the old one.
 *
 * Reads what every replica sees, the feed's pages from the first event on, and not what this replica wrote first. Guarantees each view what
 * {@link FeedView} says. An event that a redrive puts into the past is taken within a second, in every replica; what its stream showed after it
 * has waited for it until then.
 */
@Injectable()
export class FeedViews implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(FeedViews.name);
  private readonly ending = new AbortController();
  private readonly views: FeedView[] = [];
  private readonly order = new StreamOrder();
  private readonly redriven = new RedrivenPlaces();
  private positions: Positions | undefined;
  private hasBegun = false;
  private lookedForLateAtMs = 0;
  private following: Promise<void> | undefined;
  private turn: Promise<void> = Promise.resolve();
  private nextTurn: Promise<void> | undefined;

  constructor(
    @Inject(COORDINATION_CONFIG) private readonly config: CoordinationConfig,
    private readonly feed: Feed,
    private readonly store: FeedStore,
  ) {}

  /** To be called before the service starts, by the constructor of the feature whose view it is. `name` is for the log. */
  keep<View extends FeedView>(name: string, make: () => View): ViewHandle<View> {
    if (this.following) throw new Error(`the view ${name} came after the start`);
    const view = make();
    this.views.push(view);
    return {
      current: async () => {
        await this.caughtUp();
        return view;
      },
    };
  }

  onApplicationBootstrap(): void {
    this.following = this.follow();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.ending.abort();
    await this.following;
    await this.turn;
  }

  /** Has the whole feed been folded once? */
  get isReady(): boolean {
    return this.hasBegun;
  }

  private async follow(): Promise<void> {
    const { signal } = this.ending;
    while (!signal.aborted) {
      await this.advanced().then(
        () => (this.hasBegun = true),
        (error: unknown) => {
          if (!(error instanceof Problem)) this.log.warn(`folding the feed: ${String(error)}`);
        },
      );
      await pause(this.hasBegun ? followEveryMs : startEveryMs, undefined, { signal }).catch(() => undefined);
    }
  }

  private async caughtUp(): Promise<void> {
    if (this.hasBegun && this.positions !== undefined && reaches(this.positions, this.feed.position)) return;
    const late = new AbortController();
    const tooLate = pause(patienceMs, undefined, { signal: late.signal }).then(() => {
      const detail = 'The desk is still reading what happened before it started.';
      throw new Problem(503, 'view-not-ready', detail, {}, { 'retry-after': '2' });
    });
    tooLate.catch(() => undefined);
    await Promise.race([this.advanced(), tooLate]).finally(() => late.abort());
  }

  /** One turn after another; callers that come while one is under way share the next, which begins after they came. */
  private advanced(): Promise<void> {
    this.nextTurn ??= this.turn.then(() => {
      this.nextTurn = undefined;
      return this.advance();
    });
    this.turn = this.nextTurn.catch(() => undefined);
    return this.nextTurn;
  }

  private async advance(): Promise<void> {
    const from = this.positions ?? this.feed.lanes.start();
    for await (const page of this.feed.pages(from)) {
      for (const entry of page.entries) {
        if (entry.offset >= at(this.positions ?? [], entry.lane)) this.take(entry.event);
      }
      this.positions = [...page.positions];
      if (this.ending.signal.aborted) return;
      await yielded();
    }
    await this.takeLate();
  }

  private take(event: StructuredEvent): void {
    if (this.order.place(event.subject, event.sequence) !== 'next') return;
    this.redriven.note(event, performance.now());
    for (const view of this.views) {
      try {
        view.take(event);
      } catch (error) {
        this.log.error(`a view does not bear ${event.id} and goes on without it: ${String(error)}`);
      }
    }
  }

  private async takeLate(): Promise<void> {
    const nowMs = performance.now();
    if (nowMs - this.lookedForLateAtMs < lateEveryMs) return;
    this.lookedForLateAtMs = nowMs;
    await this.takeRedriven(nowMs);
    const { gaps } = this.order;
    for (let first = 0; first < gaps.length; first += chunk) await this.closeGaps(gaps.slice(first, first + chunk));
  }

  private async takeRedriven(nowMs: number): Promise<void> {
    const { lanes } = this.feed;
    for (const place of this.redriven.watched(nowMs)) {
      const { offset } = place;
      const lane = laneOfRecord(this.config.namespace, lanes, place);
      if (lane === undefined) continue;
      const found = await this.store.read(lanes, [{ lane, from: offset, to: offset + 1 }]);
      for (const entry of found.get(lane) ?? []) {
        this.redriven.found(place);
        this.take(entry.event);
      }
    }
  }

  private async closeGaps(gaps: readonly Gap[]): Promise<void> {
    const come = await this.store.byKeys(gaps.map(({ subject, next }) => eventKey(subject, next)));
    for (const { event } of come) await this.takeOnwards(event.subject, event.sequence);
  }

  /** Takes the stream from this version on as far as the store has it without a hole. */
  private async takeOnwards(subject: string, from: number): Promise<void> {
    for (let next = from; ; next += chunk) {
      const keys = Array.from({ length: chunk }, (_, i) => eventKey(subject, next + i));
      const events = (await this.store.byKeys(keys)).map(({ event }) => event);
      events.sort((one, other) => one.sequence - other.sequence);
      const whole = events.findIndex(({ sequence }, i) => sequence !== next + i);
      for (const event of whole < 0 ? events : events.slice(0, whole)) this.take(event);
      if (whole >= 0) return;
      if (events.length < chunk) return this.order.close(subject);
    }
  }
}
