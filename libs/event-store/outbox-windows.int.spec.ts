import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createConnection, type Connection, type mongo } from 'mongoose';
import { databaseOf } from './mongo-commit-log.js';
import { OutboxWindows, type WindowBounds, type WindowDocument } from './outbox-windows.js';

const bounds: WindowBounds = { useMs: 30, ids: 1_000, deadAfterMs: 60_000 };

describe('The windows of the outbox', () => {
  let connection: Connection;
  let collection: mongo.Collection<WindowDocument>;
  const opened: OutboxWindows[] = [];

  const open = async (changed: Partial<WindowBounds> = {}): Promise<OutboxWindows> => {
    const windows = await OutboxWindows.open(collection, { ...bounds, ...changed });
    opened.push(windows);
    return windows;
  };
  const onDisk = async (): Promise<string[]> => (await collection.find().toArray()).map(({ _id }) => _id);

  beforeAll(async () => {
    const uri = process.env['MONGODB_URI'] ?? 'mongodb://127.0.0.1:4117';
    connection = await createConnection(uri, { dbName: `test-outbox-${randomUUID().slice(0, 8)}` }).asPromise();
  });
  beforeEach(() => {
    collection = databaseOf(connection).collection<WindowDocument>(`outbox-${randomUUID().slice(0, 8)}`);
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((windows) => windows.close()));
  });
  afterAll(async () => {
    await connection.dropDatabase();
    await connection.close();
  });

  it('stay on disk until the last of their commits is published', async () => {
    const windows = await open();
    const first = windows.enter('a');
    expect(windows.enter('b')).toBe(first);
    await until(async () => (await onDisk()).length === 2);
    const second = windows.enter('c');

    windows.left(['a', 'c']);
    await windows.removeDone();
    expect((await onDisk()).sort()).toEqual([first, second].sort());
    windows.left(['b']);
    await windows.removeDone();
    expect(await onDisk()).not.toContain(first);
  });

  it('are the same for a commit that is inserted again, however late', async () => {
    const windows = await open();
    const first = windows.enter('a');
    await until(async () => (await onDisk()).length === 2);

    expect(windows.holds('a')).toBe(true);
    expect(windows.enter('a')).toBe(first);
    expect(windows.enter('b')).not.toBe(first);
  });

  it('of a process that died are seen by the others, and only by them are the commits asked for', async () => {
    const dead = await open();
    const window = dead.enter('a');
    const living = await open();
    const own = living.enter('b');
    living.left(['b']);

    expect((await living.ofOthers()).map(({ _id }) => _id)).toEqual([window]);
    expect(await living.isOpenFor('a', window)).toBe(true);
    expect(await living.isOpenFor('b', own)).toBe(false);
    expect(living.left(['a'])).toEqual(['a']);
  });

  it('are left to what is on disk when their commits are too many for memory', async () => {
    const windows = await open({ ids: 10 });
    const ids = Array.from({ length: 25 }, (_, i) => `c${i}`);
    const [window = ''] = ids.map((id) => windows.enter(id));
    await until(async () => (await windows.ofOthers()).length === 1);

    expect(windows.unpublished(100)).toEqual([]);
    expect(await windows.isOpenFor('c3', window)).toBe(true);
    expect(windows.left(ids)).toEqual(ids);
    await windows.removeDone();
    expect(await onDisk()).toContain(window);
  });

  it('get no commit when they are old, and are taken away when no process can fill them any more', async () => {
    const windows = await open({ deadAfterMs: 400 });
    const [old = ''] = await onDisk();
    const others = await open();
    await sleep(250);
    await others.removeDead(await others.ofOthers());
    expect(await onDisk()).toContain(old);

    await windows.ready();
    expect(windows.enter('a')).not.toBe(old);
    const impatient = await open({ deadAfterMs: 1 });
    await sleep(5);
    await impatient.removeDead((await impatient.ofOthers()).filter(({ _id }) => _id === old));
    expect(await onDisk()).not.toContain(old);
  });

  it('leave nothing behind when everything was published before the end, and all that was not', async () => {
    const tidy = await open();
    tidy.enter('a');
    tidy.left(['a']);
    const hurried = await open();
    const window = hurried.enter('b');
    await tidy.close();
    await hurried.close();

    expect(await onDisk()).toEqual([window]);
  });

  it('are there for each stored commit that is not published, at every step of the random lives of three processes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 80 }), async (steps) => {
        collection = databaseOf(connection).collection<WindowDocument>(`outbox-${randomUUID().slice(0, 8)}`);
        const lives = await Promise.all([0, 1, 2].map(async () => new Life(await open(short))));
        for (const { who, what, count } of steps) {
          const life = lives[who]!;
          if (what === 'die') lives[who] = new Life(await open(short), life.stored);
          else await life[what](count);
          const there = new Set(await onDisk());
          expect(lives.flatMap(({ stored }) => [...stored.values()]).filter((window) => !there.has(window))).toEqual(
            [],
          );
        }
        await Promise.all(opened.splice(0).map((windows) => windows.close()));
      }),
      { numRuns: 20 },
    );
  }, 60_000);
});

const short: WindowBounds = { useMs: 4, ids: 12, deadAfterMs: 60_000 };
const step = fc.record({
  who: fc.nat({ max: 2 }),
  what: fc.constantFrom('store', 'store', 'lose', 'doubt', 'settle', 'publish', 'publish', 'rest', 'tidy', 'die'),
  count: fc.integer({ min: 1, max: 6 }),
});

/** What a process does with its windows. The commits that it stored outlive it. */
class Life {
  private readonly mine: string[] = [];
  private readonly doubtful: string[] = [];

  constructor(
    private readonly windows: OutboxWindows,
    /** By commit that is on disk and not on Kafka, its window. */
    readonly stored = new Map<string, string>(),
  ) {}

  async store(count: number): Promise<void> {
    for (let i = 0; i < count; i++) await this.insert(randomUUID());
  }

  /** Another has the version: surely not on disk. */
  async lose(): Promise<void> {
    await this.windows.ready();
    const id = randomUUID();
    this.windows.enter(id);
    this.windows.left([id]);
  }

  /** It is on disk, and the answer was lost. */
  async doubt(): Promise<void> {
    const id = randomUUID();
    await this.insert(id);
    this.doubtful.push(id);
  }

  /** Tried again, it is found to be there. */
  async settle(): Promise<void> {
    const id = this.doubtful.pop();
    if (id === undefined || !this.stored.has(id) || !this.windows.holds(id)) return;
    await this.windows.ready();
    expect(this.windows.enter(id)).toBe(this.stored.get(id));
  }

  async publish(count: number): Promise<void> {
    const ids = this.mine.splice(0, count);
    for (const id of ids) this.stored.delete(id);
    this.windows.left(ids);
    await this.windows.removeDone();
  }

  async rest(ms: number): Promise<void> {
    await sleep(ms);
  }

  async tidy(): Promise<void> {
    await this.windows.removeDead(await this.windows.ofOthers());
  }

  private async insert(id: string): Promise<void> {
    await this.windows.ready();
    const window = this.windows.enter(id);
    this.mine.push(id);
    await Promise.resolve();
    this.stored.set(id, window);
  }
}

const until = async (isTrue: () => Promise<boolean>): Promise<void> => {
  while (!(await isTrue())) await sleep(5);
};
