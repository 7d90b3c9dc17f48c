import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import type { mongo } from 'mongoose';

/** Of the collection `outbox`: while it is there, Kafka may lack commits that were inserted in it. */
export interface WindowDocument {
  readonly _id: string;
  readonly openedAt: Date;
}

/** What a commit carries from its insert on: the id of its window, or a mark of its own that is taken away when it is published. */
export type PendingMark = string | true;

export interface WindowBounds {
  /** How long commits go into one window, from the first on. */
  readonly useMs: number;
  /** When commits are held back in a window for so long after its end, they get marks of their own. */
  readonly heldMs: number;
  /** How many unpublished commits are known in memory; the ones beyond it get marks of their own. */
  readonly ids: number;
  /** No window gets commits when it is half as old, and what is older than this and empty is taken away, whoever opened it. */
  readonly deadAfterMs: number;
}

interface Window extends WindowDocument {
  readonly unpublished: Set<string>;
  endedAtMs: number | undefined;
}

interface Entry {
  readonly window: Window;
  /** How many inserts of it went out: only of a single one is the outcome the outcome of the commit. */
  inserts: number;
  isStored: boolean;
}

/**
 * Says of commits whether Kafka has them, for two writes a window and not one more for each commit.
 *
 * Guarantees: a window is on disk before the first commit goes into it, and is taken away only when each commit that may have been
 * stored in it was published or has a mark of its own. So a commit whose window is gone is on Kafka, whoever died at what moment; one
 * whose window is there may be. Assumes that no process stands still for half of `deadAfterMs` between {@link ready} and its insert.
 */
export class PublicationEpochs {
  private readonly logger = new Logger('EventStore');
  /** Commits that may be on disk and are not known to be on Kafka. */
  private readonly entries = new Map<string, Entry>();
  private readonly own = new Map<string, Window>();
  /** All published, and still on disk. */
  private readonly done = new Set<string>();
  private timer: NodeJS.Timeout | undefined;
  private beginning: Promise<void> | undefined;
  private closing: Promise<void> | undefined;
  private isMoving = false;

  private constructor(
    private readonly collection: mongo.Collection<WindowDocument>,
    private readonly giveOwnMarks: (commitIds: readonly string[]) => Promise<void>,
    private readonly bounds: WindowBounds,
    private present: Window,
  ) {
    this.own.set(present._id, present);
  }

  /** `giveOwnMarks` writes the mark `true` into commits. */
  static async open(
    collection: mongo.Collection<WindowDocument>,
    giveOwnMarks: (commitIds: readonly string[]) => Promise<void>,
    bounds: WindowBounds,
  ): Promise<PublicationEpochs> {
    return new PublicationEpochs(collection, giveOwnMarks, bounds, await newWindow(collection));
  }

  /** To be waited for before commits {@link enter}. Throws when a window is needed and the database does not answer. */
  async ready(): Promise<void> {
    if (this.isOld(this.present)) await this.begin();
  }

  /** The mark to insert the commit with. A commit that comes again gets that of before, since its first insert may have worked. */
  enter(commitId: string): PendingMark {
    if (this.closing) throw new Error('the outbox is closed');
    const known = this.entries.get(commitId);
    if (known && !this.isOld(known.window)) {
      known.inserts += 1;
      return known.window._id;
    }
    if (known) this.forget(commitId, known);
    if (this.entries.size >= this.bounds.ids) return true;
    const { present } = this;
    present.unpublished.add(commitId);
    this.entries.set(commitId, { window: present, inserts: (known?.inserts ?? 0) + 1, isStored: false });
    this.rouse();
    return present._id;
  }

  /** These are on disk. */
  stored(commitIds: readonly string[]): void {
    for (const id of commitIds) {
      const entry = this.entries.get(id);
      if (entry) entry.isStored = true;
    }
  }

  /** Of these others have the version: they are not on disk, but for those whose earlier insert may have worked. */
  refused(commitIds: readonly string[]): void {
    for (const id of commitIds) {
      const entry = this.entries.get(id);
      if (entry?.inserts === 1 && !entry.isStored) this.forget(id, entry);
    }
  }

  /** Those whose marks are to be taken from their documents when they are published: they have their own, or another process inserted them. */
  markedAlone(commitIds: readonly string[]): readonly string[] {
    return commitIds.filter((id) => !this.entries.has(id));
  }

  /** These are on Kafka. */
  async published(commitIds: readonly string[]): Promise<void> {
    this.forgetAll(commitIds);
    if (commitIds.length > 0) this.isMoving = true;
    await this.removeDone();
  }

  /** Commits that this process put in and that are not known to be on Kafka, the oldest first; some may not be on disk. */
  unpublished(): readonly string[] {
    return [...this.entries.keys()];
  }

  /** Open windows of which this process does not know what is published. */
  async ofOthers(): Promise<readonly WindowDocument[]> {
    const open = await this.collection.find().sort({ openedAt: 1 }).toArray();
    return open.filter(({ _id }) => !this.knows(_id));
  }

  /** May Kafka lack the commit with this id, inserted in this window? */
  async isOpenFor(commitId: string, window: string): Promise<boolean> {
    if (this.entries.has(commitId)) return true;
    if (this.knows(window)) return false;
    return (await this.collection.findOne({ _id: window })) !== null;
  }

  /** Of these windows, which hold no pending commit, takes away those that no process can fill any more. */
  async removeDead(windows: readonly WindowDocument[]): Promise<void> {
    const before = Date.now() - this.bounds.deadAfterMs;
    const dead = windows.filter(({ openedAt }) => openedAt.getTime() < before).map(({ _id }) => _id);
    if (dead.length > 0) await this.collection.deleteMany({ _id: { $in: dead } });
  }

  /** Ends the present window. It goes on until the next one is on disk, and while nothing of it could be published. */
  async turn(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.closing) return;
    if (this.present.unpublished.size > 0 && !this.isMoving) return this.rouse();
    this.isMoving = false;
    try {
      await this.begin();
      await this.letGoOfHeld();
    } catch (error) {
      this.logger.warn(`the outbox goes on with its window: ${String(error)}`);
      this.rouse();
    }
    await this.removeDone();
  }

  /** Takes away what is done; what is not stays on disk for the next start or another replica. No commit enters any more. */
  close(): Promise<void> {
    this.closing ??= this.finish();
    return this.closing;
  }

  private async finish(): Promise<void> {
    clearTimeout(this.timer);
    await this.beginning?.catch(() => undefined);
    this.end(this.present);
    await this.removeDone();
  }

  private isOld({ openedAt }: WindowDocument): boolean {
    return Date.now() - openedAt.getTime() > this.bounds.deadAfterMs / 2;
  }

  private knows(window: string): boolean {
    return this.own.has(window) || this.done.has(window);
  }

  private rouse(): void {
    if (!this.closing) this.timer ??= setTimeout(() => void this.turn(), this.bounds.useMs).unref();
  }

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
    window.endedAtMs = performance.now();
    this.settle(window);
  }

  private settle(window: Window): void {
    if (window.endedAtMs === undefined || window.unpublished.size > 0) return;
    this.own.delete(window._id);
    this.done.add(window._id);
  }

  private forgetAll(commitIds: readonly string[]): void {
    for (const id of commitIds) {
      const entry = this.entries.get(id);
      if (entry) this.forget(id, entry);
    }
  }

  private forget(commitId: string, { window }: Entry): void {
    this.entries.delete(commitId);
    window.unpublished.delete(commitId);
    this.settle(window);
  }

  /** A few commits that are held back would keep all the others of their windows pending, and the windows on disk. */
  private async letGoOfHeld(): Promise<void> {
    const before = performance.now() - this.bounds.heldMs;
    const held = [...this.own.values()]
      .filter(({ endedAtMs }) => endedAtMs !== undefined && endedAtMs < before)
      .flatMap(({ unpublished }) => [...unpublished].filter((id) => this.entries.get(id)?.isStored));
    if (held.length === 0) return;
    await this.giveOwnMarks(held);
    this.forgetAll(held);
  }

  /** What cannot be taken away now is kept in mind. */
  private async removeDone(): Promise<void> {
    if (this.done.size === 0) return;
    const ids = [...this.done];
    try {
      await this.collection.deleteMany({ _id: { $in: ids } });
      for (const id of ids) this.done.delete(id);
    } catch (error) {
      this.logger.warn(`windows of the outbox stay: ${String(error)}`);
      this.rouse();
    }
  }
}

const newWindow = async (collection: mongo.Collection<WindowDocument>): Promise<Window> => {
  const document = { _id: randomUUID(), openedAt: new Date() };
  await collection.insertOne(document);
  return { ...document, unpublished: new Set(), endedAtMs: undefined };
};
