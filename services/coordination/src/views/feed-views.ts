import { Type } from 'typebox';
import { Instant, Nullable, type ViewOf } from '#contracts';
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { Problem } from '#http';
import { CLOCK, type Clock } from '#kernel';
import { COORDINATION_CONFIG, type CoordinationConfig } from '../config.js';
import { FeedStore } from '../feed-store/feed-store.js';
import { Feed } from '../feed/feed.service.js';
import { FeedFold, type NamedView, type OnMissed } from './feed-fold.js';
import type { FeedView, ViewHandle } from './feed-view.js';
import { KeptViews } from './kept-views.js';
import { Rebuild, RebuildState } from './rebuild.js';

const followEveryMs = 1_000;
/** Until the feed runs. */
const startEveryMs = 100;
const patienceMs = 5_000;
/** What a redrive has just put into the past may need a moment to be found. */
const switchTries = 10;
const switchEveryMs = 500;

/** The views of the replica that answers. */
export const ViewsState = Type.Object(
  {
    /** Another one of the same service says another name. */
    replica: Type.String(),
    /** Since when those that answer have been read through; null before the first time. */
    builtAt: Nullable(Instant),
    /** `missed`: events that it did not bear and goes on without. */
    views: Type.Array(Type.Object({ name: Type.String(), missed: Type.Integer({ minimum: 0 }) })),
    /** The last that was asked for. */
    rebuild: Nullable(RebuildState),
  },
  { $id: 'Views' },
);
export type ViewsState = ViewOf<typeof ViewsState>;

/**
 * Folds the whole feed into views, in each replica for itself: what the feed shows is the only truth, and nothing of a view is stored, so that it
 * cannot disagree with the feed.
 *
 * Reads what every replica sees, the feed's pages from the first event on, and not what this replica wrote first. Guarantees each view what
 * {@link FeedView} says. An event that a redrive puts into the past is taken within a second, in every replica; what its stream showed after it
 * has waited for it until then.
 *
 * {@link rebuild} makes all views anew beside those that answer, and switches to them.
 */
@Injectable()
export class FeedViews implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(FeedViews.name);
  private readonly ending = new AbortController();
  private readonly replica = `${hostname()}/${randomUUID().slice(0, 8)}`;
  private readonly kept = new KeptViews();
  private live: FeedFold;
  private missed = new Map<string, number>();
  private builtAt: string | null = null;
  private lastRebuild: Rebuild | undefined;
  private rebuilding: Promise<void> | undefined;
  private following: Promise<void> | undefined;
  private turn: Promise<void> = Promise.resolve();
  private nextTurn: Promise<void> | undefined;

  constructor(
    @Inject(COORDINATION_CONFIG) private readonly config: CoordinationConfig,
    private readonly feed: Feed,
    private readonly store: FeedStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.live = this.foldInto(this.kept.first, this.countingIn(this.missed));
  }

  /**
   * To be called before the service starts, by the constructor of the feature whose view it is. `make` makes an empty view, at each rebuild
   * another one that shares nothing with the one before. `name` is for those who run the service.
   */
  keep<View extends FeedView>(name: string, make: () => View): ViewHandle<View> {
    if (this.following) throw new Error(`the view ${name} came after the start`);
    const shown = this.kept.add(name, make);
    return {
      current: async () => {
        await this.caughtUp();
        return shown();
      },
    };
  }

  onApplicationBootstrap(): void {
    this.following = this.follow();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.ending.abort(new Error('the service ends'));
    await this.following;
    await this.rebuilding;
    await this.turn;
  }

  /** Has the whole feed been folded once? */
  get isReady(): boolean {
    return this.builtAt !== null;
  }

  get state(): ViewsState {
    return {
      replica: this.replica,
      builtAt: this.builtAt,
      views: this.kept.names.map((name) => ({ name, missed: this.missed.get(name) ?? 0 })),
      rebuild: this.lastRebuild?.state ?? null,
    };
  }

  /**
   * Begins to make all views of this replica anew, from the first event of the feed, beside those that answer, which are kept current; where a
   * rebuild runs already, that one is meant. When the new ones have of every stream all that the old ones have, all of them take over in one
   * step: no reader sees a view that is half made or older than one before. Where a factory or a view throws, or the feed cannot be read, the old ones stay
   * and {@link state} says why.
   *
   * Error: Problem 503 `view-not-ready` before the first run through the feed has ended.
   */
  rebuild(requestedBy: string): void {
    if (!this.isReady) throw notReady();
    if (this.lastRebuild?.isRunning) return;
    const rebuild = new Rebuild(requestedBy, this.now);
    this.lastRebuild = rebuild;
    this.log.log(`the views are made anew, as ${requestedBy} asked`);
    this.rebuilding = this.makeAnew(rebuild).then(
      () => {
        rebuild.done(this.now);
        this.log.log(`the views that were made anew have taken over, after ${rebuild.state.read} records`);
      },
      (error: unknown) => {
        rebuild.failed(this.now, error);
        if (!this.ending.signal.aborted)
          this.log.error(`the views from before go on, those made anew have failed: ${rebuild.state.reason ?? ''}`);
      },
    );
  }

  private async makeAnew(rebuild: Rebuild): Promise<void> {
    const signal = AbortSignal.any([this.ending.signal, rebuild.signal]);
    const made = this.kept.makeAnew();
    const missed = new Map<string, number>();
    const count = this.countingIn(missed);
    const fresh: FeedFold = this.foldInto(made.views, (name, event, error) => {
      if (this.live === fresh) count(name, event, error);
      else rebuild.stop(new Error(`the view ${name} does not bear ${event.id}: ${String(error)}`));
    });
    rebuild.read = () => fresh.passed;
    await fresh.advance(signal); // the long way, outside of the turns that readers wait for
    for (let tries = 1; tries <= switchTries; tries++) {
      signal.throwIfAborted();
      const hasSwitched = await this.inTurn(async () => {
        await this.live.advance(this.ending.signal);
        await fresh.advance(signal, true);
        if (!(await fresh.hasAllOf(this.live))) return false;
        signal.throwIfAborted();
        this.live = fresh;
        this.missed = missed;
        this.builtAt = this.now;
        made.show();
        return true;
      });
      if (hasSwitched) return;
      await pause(switchEveryMs, undefined, { signal }).catch(() => undefined);
    }
    signal.throwIfAborted();
    throw new Error('a redriven event is in the old views and was not found for the new ones');
  }

  private foldInto(views: readonly NamedView[], onMissed: OnMissed): FeedFold {
    const { feed, store } = this;
    return new FeedFold({ namespace: this.config.namespace, feed, store }, views, onMissed);
  }

  private countingIn(missed: Map<string, number>): OnMissed {
    return (name, { id }, error) => {
      missed.set(name, (missed.get(name) ?? 0) + 1);
      this.log.error(`the view ${name} does not bear ${id} and goes on without it: ${String(error)}`);
    };
  }

  private async follow(): Promise<void> {
    const { signal } = this.ending;
    while (!signal.aborted) {
      await this.advanced().then(
        () => (this.builtAt ??= this.now),
        (error: unknown) => {
          if (!(error instanceof Problem)) this.log.warn(`folding the feed: ${String(error)}`);
        },
      );
      await pause(this.isReady ? followEveryMs : startEveryMs, undefined, { signal }).catch(() => undefined);
    }
  }

  private async caughtUp(): Promise<void> {
    if (this.isReady && this.live.reaches(this.feed.position)) return;
    const late = new AbortController();
    const tooLate = pause(patienceMs, undefined, { signal: late.signal }).then(() => {
      throw notReady();
    });
    tooLate.catch(() => undefined);
    await Promise.race([this.advanced(), tooLate]).finally(() => late.abort());
  }

  /** Callers that come while a turn is under way share the next, which begins after they came. */
  private advanced(): Promise<void> {
    this.nextTurn ??= this.inTurn(() => {
      this.nextTurn = undefined;
      return this.live.advance(this.ending.signal);
    });
    return this.nextTurn;
  }

  /** One turn after another: nothing else moves the views that answer, or puts others in their place. */
  private inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.turn.then(work);
    this.turn = result.then(
      () => undefined,
      () => undefined,
    );
    return result;
  }

  private get now(): string {
    return this.clock.now().toISOString();
  }
}

const notReady = (): Problem => {
  const detail = 'The desk is still reading what happened before it started.';
  return new Problem(503, 'view-not-ready', detail, {}, { 'retry-after': '2' });
};
