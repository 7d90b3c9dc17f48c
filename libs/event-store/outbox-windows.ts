import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import type { mongo } from 'mongoose';

/** Of the collection `outbox`: while it is there, Kafka may lack commits that were inserted in it. */
export interface WindowDocument {
  readonly _id: string;
  readonly openedAt: Date;
}

export interface WindowBounds {
  /** How long commits go into one window, from the first on. */
  readonly useMs: number;
  /** How many ids of unpublished commits are kept in memory; windows beyond it are left to what is on disk. */
  readonly ids: number;
  /** No window gets commits when it is half as old, and what is older than this and empty is taken away, whoever opened it. */
  readonly deadAfterMs: number;
}

interface Window extends WindowDocument {
  /** Ids of commits that this process put in, which may be on disk, and which are not known to be on Kafka. */
  readonly unpublished: Set<string>;
  hasEnded: boolean;
}

/**
 * Says of commits whether Kafka has them, for two writes a window and not one more for each commit.
 *
 * Guarantees: a window is on disk before the first commit goes into it, and is taken away only when every commit that may have been
 * stored in it was published. So a commit whose window is gone is on Kafka, whoever died at what moment; one whose window is there may be.
 */
export class OutboxWindows {
  private readonly logger = new Logger('EventStore');
  /** By commit, as long as it is unpublished. */
  private readonly windowOf = new Map<string, Window>();
  private readonly own = new Map<string, Window>();
  /** All published, and still on disk. */
  private readonly done = new Set<string>();
  private timer: NodeJS.Timeout | undefined;
  private beginning: Promise<void> | undefined;
  private closing: Promise<void> | undefined;

  private constructor(
    private readonly collection: mongo.Collection<WindowDocument>,
    private readonly bounds: WindowBounds,
    private present: Window,
  ) {
    this.own.set(present._id, present);
  }

  static async open(collection: mongo.Collection<WindowDocument>, bounds: WindowBounds): Promise<OutboxWindows> {
    return new OutboxWindows(collection, bounds, await newWindow(collection));
  }

  /** To be waited for before commits {@link enter}. Throws when a window is needed and the database does not answer. */
  async ready(): Promise<void> {
    if (Date.now() - this.present.openedAt.getTime() > this.bounds.deadAfterMs / 2) await this.begin();
  }

  /** The window to insert the commit in, the same each time until it has {@link left}. */
  enter(commitId: string): string {
    const known = this.windowOf.get(commitId);
    if (known) return known._id;
    const { present } = this;
    present.unpublished.add(commitId);
    this.windowOf.set(commitId, present);
    this.timer ??= setTimeout(() => this.turn(), this.bounds.useMs).unref();
    return present._id;
  }

  /** Did this commit enter, and not leave yet? */
  holds(commitId: string): boolean {
    return this.windowOf.has(commitId);
  }

  /** These are on Kafka, or surely not on disk. Gives those of which this process knows no window: they need a mark of their own. */
  left(commitIds: readonly string[]): string[] {
    return commitIds.filter((id) => {
      const window = this.windowOf.get(id);
      if (!window) return true;
      this.windowOf.delete(id);
      window.unpublished.delete(id);
      this.settle(window);
      return false;
    });
  }

  /** Takes away the windows in which all is published. Throws when the database does not answer; they are kept in mind. */
  async removeDone(): Promise<void> {
    if (this.done.size === 0) return;
    const ids = [...this.done];
    await this.collection.deleteMany({ _id: { $in: ids } });
    for (const id of ids) this.done.delete(id);
  }

  /** Commits that this process put in and that are not known to be on Kafka, the oldest first; some may not be on disk. */
  unpublished(limit: number): readonly string[] {
    return [...this.windowOf.keys()].slice(0, limit);
  }

  /** Open windows of which this process does not know what is published. */
  async ofOthers(): Promise<readonly WindowDocument[]> {
    const open = await this.collection.find().toArray();
    return open.filter(({ _id }) => !this.knows(_id));
  }

  /** May Kafka lack the commit with this id, inserted in this window? */
  async isOpenFor(commitId: string, window: string): Promise<boolean> {
    if (this.windowOf.has(commitId)) return true;
    if (this.knows(window)) return false;
    return (await this.collection.findOne({ _id: window })) !== null;
  }

  /** Of these windows, which hold no pending commit, takes away those that no process can fill any more. */
  async removeDead(windows: readonly WindowDocument[]): Promise<void> {
    const before = Date.now() - this.bounds.deadAfterMs;
    const dead = windows.filter(({ openedAt }) => openedAt.getTime() < before).map(({ _id }) => _id);
    if (dead.length > 0) await this.collection.deleteMany({ _id: { $in: dead } });
  }

  /** Takes away what is done; what is not stays on disk for the next start or another replica. */
  close(): Promise<void> {
    this.closing ??= this.finish();
    return this.closing;
  }

  private async finish(): Promise<void> {
    clearTimeout(this.timer);
    await this.beginning?.catch(() => undefined);
    this.end(this.present);
    await this.removeDone().catch((error: unknown) => this.logger.warn(`windows of the outbox stay: ${String(error)}`));
  }

  private knows(window: string): boolean {
    return this.own.has(window) || this.done.has(window);
  }

  private turn(): void {
    this.timer = undefined;
    this.begin()
      .then(() => this.removeDone())
      .catch((error: unknown) => this.logger.warn(`the outbox goes on with its window: ${String(error)}`));
  }

  /** The present window goes on until the next one is on disk. */
  private begin(): Promise<void> {
    this.beginning ??= newWindow(this.collection)
      .then((next) => {
        const last = this.present;
        this.own.set(next._id, next);
        this.present = next;
        this.end(last);
      })
      .finally(() => (this.beginning = undefined));
    return this.beginning;
  }

  private end(window: Window): void {
    window.hasEnded = true;
    this.settle(window);
    for (const [id, oldest] of this.own) {
      if (this.windowOf.size <= this.bounds.ids) return;
      if (oldest.hasEnded) this.leaveToDisk(id, oldest);
    }
  }

  private settle(window: Window): void {
    if (!window.hasEnded || window.unpublished.size > 0) return;
    this.own.delete(window._id);
    this.done.add(window._id);
  }

  private leaveToDisk(id: string, { unpublished }: Window): void {
    this.own.delete(id);
    for (const commit of unpublished) this.windowOf.delete(commit);
  }
}

const newWindow = async (collection: mongo.Collection<WindowDocument>): Promise<Window> => {
  const document = { _id: randomUUID(), openedAt: new Date() };
  await collection.insertOne(document);
  return { ...document, unpublished: new Set(), hasEnded: false };
};
