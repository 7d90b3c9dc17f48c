import { randomUUID } from 'node:crypto';
import type { mongo } from 'mongoose';
import type { Timer, TimerDocument } from './timer.js';
import type { TimerRunner } from './timer-runner.js';

/** Sets and cancels the unit's timers. What has been set is on disk and fires even if this process never comes back. */
export class Timers {
  constructor(
    private readonly documents: mongo.Collection<TimerDocument>,
    private readonly runner: Pick<TimerRunner, 'expect'>,
  ) {}

  /** Idempotent for the same id and content; another due time or payload replaces the earlier one. */
  async set(timer: Timer): Promise<void> {
    const dueAt = new Date(timer.dueAt).toISOString();
    const { id, name, payload } = timer;
    const document = { name, dueAt, payload, nextAt: dueAt, attempts: 0, revision: randomUUID() };
    await this.documents.updateOne({ _id: id }, { $set: document, $unset: { heldUntil: '' } }, { upsert: true });
    this.runner.expect(id, dueAt);
  }

  /** It does not fire any more, unless it is firing now. Nothing happens when there is none. */
  async cancel(id: string): Promise<void> {
    await this.documents.deleteOne({ _id: id });
  }
}
