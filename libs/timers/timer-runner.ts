import type { Logger } from '@nestjs/common';
import type { mongo } from 'mongoose';
import { type Clock, isRunClock } from '#kernel';
import type { TimerMethod } from './on-timer.js';
import { backoffMs, type TimerDocument } from './timer.js';

export interface RunnerPace {
  /** How often it looks for the timers of all replicas that come due soon. */
  readonly sweepMs: number;
  /** How long a replica has a timer for itself. A handler that takes longer may meet a second call. */
  readonly leaseMs: number;
  /** Handlers under way at a time. */
  readonly firings: number;
}

const timersPerSweep = 1_000;
/** A timeout may come a millisecond before its time, when the timer cannot be claimed yet. */
const timeoutIsEarlyMs = 5;

/**
 * Fires the timers of one database in this process.
 *
 * Timers due within two sweeps are waited for in memory, whoever set them; each is held for a lease before the handler runs, so that
 * replicas rarely fire the same one, and deleted after the handler has succeeded, so that none is lost. When the run's clock is moved, what it
 * has passed fires at once; leases and pauses between attempts run on the machine's clock.
 */
export class TimerRunner {
  private readonly expected = new Map<string, { readonly at: string; readonly handle: NodeJS.Timeout }>();
  private readonly due: string[] = [];
  private readonly firing = new Set<Promise<void>>();
  private sweep: NodeJS.Timeout | undefined;
  private sweeping: Promise<void> = Promise.resolve();
  private handlers: ReadonlyMap<string, TimerMethod> = new Map();
  private isRunning = false;
  private stopListening = (): void => undefined;

  constructor(
    private readonly documents: mongo.Collection<TimerDocument>,
    private readonly clock: Clock,
    private readonly pace: RunnerPace,
    private readonly logger: Pick<Logger, 'warn' | 'error'>,
  ) {}

  /** Timers of other names are left to those who have a handler for them. */
  start(handlers: ReadonlyMap<string, TimerMethod>): void {
    this.handlers = handlers;
    this.isRunning = true;
    if (isRunClock(this.clock)) this.stopListening = this.clock.onAdvance(() => this.lookAgain());
    this.sweepNow();
  }

  /** How many timers are due and not done with, those at work and between attempts included. */
  dueCount(): Promise<number> {
    return this.documents.countDocuments({
      nextAt: { $lte: this.instantIn(0) },
      name: { $in: [...this.handlers.keys()] },
    });
  }

  /** The instant (by the run's clock) for which the next timer is set; undefined when there is none. */
  async nextAt(): Promise<string | undefined> {
    const next = await this.documents
      .find({ name: { $in: [...this.handlers.keys()] } })
      .sort({ nextAt: 1 })
      .limit(1)
      .next();
    return next?.nextAt;
  }

  /** Fires no more and resolves when the handlers under way have ended. */
  async stop(): Promise<void> {
    this.isRunning = false;
    this.stopListening();
    clearTimeout(this.sweep);
    this.forgetExpected();
    this.due.length = 0;
    await this.sweeping;
    await Promise.all(this.firing);
  }

  /** A timer is due at this instant; one beyond the horizon is left to a later sweep. */
  expect(id: string, at: string): void {
    if (!this.isRunning || at > this.horizon()) return;
    const before = this.expected.get(id);
    if (before?.at === at) return;
    clearTimeout(before?.handle);
    this.expectIn(id, Math.max(0, Date.parse(at) - this.clock.now().getTime()) + timeoutIsEarlyMs, at);
  }

  private expectIn(id: string, ms: number, at = ''): void {
    if (!this.isRunning) return;
    const handle = setTimeout(() => {
      this.expected.delete(id);
      this.due.push(id);
      this.fireDue();
    }, ms);
    this.expected.set(id, { at, handle });
  }

  /** The clock was moved: what was waited for by it is waited for anew. */
  private lookAgain(): void {
    clearTimeout(this.sweep);
    this.forgetExpected();
    void this.sweeping.then(() => {
      clearTimeout(this.sweep);
      if (this.isRunning) this.sweepNow();
    });
  }

  private forgetExpected(): void {
    for (const { handle } of this.expected.values()) clearTimeout(handle);
    this.expected.clear();
  }

  private horizon(): string {
    return this.instantIn(2 * this.pace.sweepMs);
  }

  private instantIn(ms: number): string {
    return new Date(this.clock.now().getTime() + ms).toISOString();
  }

  private sweepNow(): void {
    this.sweeping = this.look()
      .catch((error: unknown) => {
        this.logger.warn(`timers not read, trying again: ${String(error)}`);
        return this.pace.sweepMs;
      })
      .then((nextMs) => {
        if (this.isRunning) this.sweep = setTimeout(() => this.sweepNow(), nextMs);
      });
  }

  /** Returns after how many milliseconds to look again: earlier than usual when there were more than it takes at a time. */
  private async look(): Promise<number> {
    const soon = await this.documents
      .find({ nextAt: { $lte: this.horizon() }, name: { $in: [...this.handlers.keys()] } })
      .project<Pick<TimerDocument, '_id' | 'nextAt'>>({ nextAt: 1 })
      .sort({ nextAt: 1 })
      .limit(timersPerSweep)
      .toArray();
    for (const { _id, nextAt } of soon) this.expect(_id, nextAt);
    const last = soon.length === timersPerSweep ? soon.at(-1) : undefined;
    if (!last) return this.pace.sweepMs;
    return Math.min(this.pace.sweepMs, Math.max(250, Date.parse(last.nextAt) - this.clock.now().getTime()));
  }

  private fireDue(): void {
    while (this.isRunning && this.firing.size < this.pace.firings) {
      const id = this.due.shift();
      if (id === undefined) return;
      const fired: Promise<void> = this.fire(id)
        .catch((error: unknown) => this.logger.warn(`timer ${id} stays for the next sweep: ${String(error)}`))
        .finally(() => {
          this.firing.delete(fired);
          this.fireDue();
        });
      this.firing.add(fired);
    }
  }

  private async fire(id: string): Promise<void> {
    const timer = await this.claim(id);
    const handler = timer && this.handlers.get(timer.name);
    if (!handler) return;
    const asTaken = { _id: id, revision: timer.revision };
    try {
      await handler({ id, name: timer.name, dueAt: timer.dueAt, payload: timer.payload as never });
      await this.documents.deleteOne(asTaken);
    } catch (error) {
      const pauseMs = backoffMs(timer.attempts);
      this.logger.error(`timer ${id} failed ${timer.attempts} times, again in ${pauseMs} ms: ${String(error)}`);
      const { matchedCount } = await this.documents.updateOne(asTaken, {
        $set: { heldUntil: machineInstantIn(pauseMs) },
      });
      if (matchedCount > 0) this.expectIn(id, pauseMs);
    }
  }

  /** Null when it was cancelled, moved, or another replica has it. */
  private claim(id: string): Promise<TimerDocument | null> {
    return this.documents.findOneAndUpdate(
      {
        _id: id,
        nextAt: { $lte: this.instantIn(0) },
        name: { $in: [...this.handlers.keys()] },
        $or: [{ heldUntil: { $exists: false } }, { heldUntil: { $lte: machineInstantIn(0) } }],
      },
      { $set: { heldUntil: machineInstantIn(this.pace.leaseMs) }, $inc: { attempts: 1 } },
      { returnDocument: 'after' },
    );
  }
}

const machineInstantIn = (ms: number): string => new Date(Date.now() + ms).toISOString();
