import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createConnection, type Connection, type mongo } from 'mongoose';
import { databaseOf } from './mongo-commit-log.js';
import { PublicationEpochs, type PendingMark, type WindowBounds, type WindowDocument } from './publication-epochs.js';

/** No timer of theirs fires in a test: the tests turn them. */
const bounds: WindowBounds = { useMs: 600_000, heldMs: 600_000, ids: 1_000, deadAfterMs: 600_000 };

describe('The windows of the outbox', () => {
  let connection: Connection;
  let collection: mongo.Collection<WindowDocument>;
  const opened: PublicationEpochs[] = [];
  const markedAlone: string[] = [];

  const open = async (changed: Partial<WindowBounds> = {}): Promise<PublicationEpochs> => {
    const giveOwnMarks = async (ids: readonly string[]): Promise<void> => {
      markedAlone.push(...ids);
      await Promise.resolve();
    };
    const windows = await PublicationEpochs.open(collection, giveOwnMarks, { ...bounds, ...changed });
    opened.push(windows);
    return windows;
  };
  const onDisk = async (): Promise<PendingMark[]> => (await collection.find().toArray()).map(({ _id }) => _id);
  const idOf = (mark: PendingMark): string => {
    if (mark === true) throw new Error('it has a mark of its own');
    return mark;
  };

  beforeAll(async () => {
    const uri = process.env['MONGODB_URI'] ?? 'mongodb://127.0.0.1:4117';
    connection = await createConnection(uri, { dbName: `test-outbox-${randomUUID().slice(0, 8)}` }).asPromise();
  });
  beforeEach(() => {
    collection = databaseOf(connection).collection<WindowDocument>(`outbox-${randomUUID().slice(0, 8)}`);
    markedAlone.length = 0;
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
    await windows.published(['a']);
    await windows.turn();
    const second = windows.enter('c');
    expect(second).not.toBe(first);

    await windows.published(['c']);
    expect((await onDisk()).sort()).toEqual([first, second].sort());
    await windows.published(['b']);
    expect(await onDisk()).toEqual([second]);
  });

  it('go on while nothing can be published, so that an outage leaves one and not thousands', async () => {
    const windows = await open();
    const first = windows.enter('a');
    await windows.turn();
    await windows.turn();
    expect(windows.enter('b')).toBe(first);

    await windows.published(['a']);
    await windows.turn();
    expect(windows.enter('c')).not.toBe(first);
  });

  it('are the same for a commit that is inserted again, however late', async () => {
    const windows = await open();
    const first = windows.enter('a');
    await windows.published(['elsewhere']);
    await windows.turn();

    expect(windows.enter('a')).toBe(first);
    expect(windows.enter('b')).not.toBe(first);
  });

  it('let a refused commit go only if no other insert of it can have worked', async () => {
    const windows = await open();
    const twice = idOf(windows.enter('twice'));
    windows.enter('twice');
    windows.enter('there');
    windows.stored(['there']);
    windows.enter('once');

    windows.refused(['once', 'twice', 'there']);
    expect(windows.unpublished()).toEqual(['twice', 'there']);
    expect(await windows.isOpenFor('twice', twice)).toBe(true);
    expect(await windows.isOpenFor('once', twice)).toBe(false);
  });

  it('of a process that died are seen by the others, and only by them are the commits marked one by one', async () => {
    const dead = await open();
    const window = idOf(dead.enter('a'));
    const living = await open();
    const own = idOf(living.enter('b'));
    await living.published(['b']);

    expect((await living.ofOthers()).map(({ _id }) => _id)).toEqual([window]);
    expect(await living.isOpenFor('a', window)).toBe(true);
    expect(await living.isOpenFor('b', own)).toBe(false);
    expect(living.markedAlone(['a', 'b'])).toEqual(['a', 'b']);
    expect(dead.markedAlone(['a'])).toEqual([]);
  });

  it('give commits a mark of their own while there are too many to be known', async () => {
    const windows = await open({ ids: 10 });
    const ids = Array.from({ length: 12 }, (_, i) => `c${i}`);
    const marks = ids.map((id) => windows.enter(id));

    expect(marks.slice(0, 10)).not.toContain(true);
    expect(marks.slice(10)).toEqual([true, true]);
    expect(windows.markedAlone(ids)).toEqual(['c10', 'c11']);
    await windows.published(ids);
    expect(windows.enter('d')).toBe(marks[0]);
  });

  it('that hold a few commits for long give them marks of their own, but keep those that may not be on disk', async () => {
    const windows = await open({ heldMs: 0 });
    const window = windows.enter('held');
    windows.enter('doubtful');
    windows.enter('sent');
    windows.stored(['held', 'sent']);
    await windows.published(['sent']);
    await windows.turn();
    await sleep(2);
    windows.enter('next');
    await windows.published(['next']);
    await windows.turn();

    expect(markedAlone).toEqual(['held']);
    expect(windows.unpublished()).toEqual(['doubtful']);
    expect(await onDisk()).toContain(window);
    windows.refused(['doubtful']);
    await windows.published([]);
    expect(await onDisk()).not.toContain(window);
  });

  it('get no commit when they are old, and are taken away when no process can fill them any more', async () => {
    const windows = await open({ deadAfterMs: 2_000 });
    const old = windows.enter('a');
    const others = await open({ deadAfterMs: 2_000 });
    await sleep(1_010);
    await others.removeDead(await others.ofOthers());
    expect(await onDisk()).toContain(old);

    await windows.ready();
    expect(windows.enter('b')).not.toBe(old);
    expect(windows.enter('a')).not.toBe(old);
    await sleep(1_010);
    await others.removeDead((await others.ofOthers()).filter(({ _id }) => _id === old));
    expect(await onDisk()).not.toContain(old);
  });

  it('leave nothing behind when everything was published before the end, and else what was not', async () => {
    const tidy = await open();
    tidy.enter('a');
    await tidy.published(['a']);
    const hurried = await open();
    const window = hurried.enter('b');
    await tidy.close();
    await hurried.close();

    expect(await onDisk()).toEqual([window]);
    expect(() => hurried.enter('c')).toThrow('closed');
  });

  it('are there for each stored commit that is not published, at every step of the random lives of three processes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 80 }), async (steps) => {
        collection = databaseOf(connection).collection<WindowDocument>(`outbox-${randomUUID().slice(0, 8)}`);
        const disk = new Map<string, PendingMark>();
        const start = (): Promise<PublicationEpochs> =>
          PublicationEpochs.open(
            collection,
            async (ids) => {
              for (const id of ids) if (disk.has(id)) disk.set(id, true);
              await Promise.resolve();
            },
            { ...bounds, heldMs: 0, ids: 9 },
          );
        const lives = await Promise.all([0, 1, 2].map(async () => new Life(await start(), disk)));
        for (const { who, what, version } of steps) {
          const life = lives[who]!;
          if (what === 'end') await life.windows.close();
          if (what === 'end' || what === 'die') lives[who] = new Life(await start(), disk);
          else await life[what](`s@${version}`);
          const there = new Set([...(await onDisk()), true]);
          expect([...disk].filter(([, mark]) => !there.has(mark))).toEqual([]);
        }
        await Promise.all(lives.map(({ windows }) => windows.close()));
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});

const step = fc.record({
  who: fc.nat({ max: 2 }),
  what: fc.constantFrom(
    ...(['insert', 'insert', 'doubt', 'send', 'late', 'publish', 'publish', 'turn'] as const),
    'end',
    'die',
  ),
  version: fc.nat({ max: 14 }),
});

/**
 * What a process does with its windows, as its log does. All three want the same versions, of which the first insert wins. `disk` has the marks of
 * the commits that are on disk and not on Kafka.
 */
class Life {
  /** Inserts on their way, whose marks are given already. */
  private readonly sent: { readonly id: string; readonly mark: PendingMark }[] = [];
  private static readonly taken = new WeakMap<Map<string, PendingMark>, Set<string>>();

  constructor(
    readonly windows: PublicationEpochs,
    private readonly disk: Map<string, PendingMark>,
  ) {
    if (!Life.taken.has(disk)) Life.taken.set(disk, new Set());
  }

  /** Inserts, and hears how it ended. */
  async insert(id: string): Promise<void> {
    await this.windows.ready();
    if (this.lands(id, this.windows.enter(id))) this.windows.stored([id]);
    else this.windows.refused([id]);
  }

  /** Inserts, and does not hear how it ended. */
  async doubt(id: string): Promise<void> {
    await this.windows.ready();
    this.lands(id, this.windows.enter(id));
  }

  /** An insert that stays under way. */
  async send(id: string): Promise<void> {
    await this.windows.ready();
    this.sent.push({ id, mark: this.windows.enter(id) });
  }

  /** One that was under way arrives. */
  async late(): Promise<void> {
    const insert = this.sent.shift();
    if (insert && this.lands(insert.id, insert.mark)) this.windows.stored([insert.id]);
    else if (insert) this.windows.refused([insert.id]);
    await Promise.resolve();
  }

  /** Kafka gets what this process put in, and one that any of them did: nothing that is not on disk. */
  async publish(id: string): Promise<void> {
    const ids = [...this.windows.unpublished(), id].filter((one) => this.disk.has(one)).slice(-4);
    for (const one of ids) this.disk.delete(one);
    await this.windows.published(ids);
  }

  async turn(): Promise<void> {
    await this.windows.turn();
  }

  private lands(id: string, mark: PendingMark): boolean {
    const taken = Life.taken.get(this.disk)!;
    if (taken.has(id)) return false;
    taken.add(id);
    this.disk.set(id, mark);
    return true;
  }
}
