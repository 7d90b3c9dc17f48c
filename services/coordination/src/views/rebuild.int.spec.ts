import { jest } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { Desk, eventually, type Replica } from '../../test/desk.js';
import type { WrittenEvent } from '../../test/records.js';
import { eventKey } from '../feed-store/feed-entry.js';
import { FeedStore } from '../feed-store/feed-store.js';
import type { StructuredEvent } from '../feed-store/structured-event.js';
import type { FeedView, ViewHandle } from './feed-view.js';
import { FeedViews, type ViewsState } from './feed-views.js';

jest.setTimeout(60_000);

/** Counts what it was given, stream by stream; which of them is told by its number. */
class Counted implements FeedView {
  readonly streams = new Map<string, number>();
  total = 0;

  constructor(
    readonly number: number,
    private readonly bears: (event: StructuredEvent, number: number) => boolean,
  ) {}

  take(event: StructuredEvent): void {
    if (!this.bears(event, this.number)) throw new Error('no room');
    this.streams.set(event.subject, event.sequence);
    this.total++;
  }
}

const streams = 20;
const written = (run: string, from: number, to: number): WrittenEvent[] =>
  Array.from({ length: to - from }, (_, i) => {
    const n = from + i;
    const id = `org-${run}-${n % streams}`;
    return {
      source: 'organisation',
      subject: `initiative/${id}`,
      sequence: Math.floor(n / streams) + 1,
      event: { type: 'initiative.withdrawn', data: { initiative: id, reason: 'rain' } },
    };
  });

describe('views that are made anew while they answer', () => {
  let desk: Desk;
  let replica: Replica;
  let handle: ViewHandle<Counted>;
  let made = 0;
  let bears: (event: StructuredEvent, number: number) => boolean = () => true;
  let isFactoryBroken = false;

  beforeAll(async () => {
    desk = await Desk.open();
    await desk.write(written('before', 0, 3_000));
    replica = await desk.start({}, (app) => {
      handle = app.get(FeedViews, { strict: false }).keep('counted', () => {
        if (isFactoryBroken) throw new Error('no paper');
        return new Counted(++made, (event, number) => bears(event, number));
      });
    });
    await eventually(async () => (await handle.current()).total === 3_000);
  });
  afterAll(() => desk.close());
  beforeEach(() => {
    bears = () => true;
    isFactoryBroken = false;
  });

  const state = async (): Promise<ViewsState> => (await desk.get<ViewsState>(replica, '/v1/views')).body;
  const rebuild = () => desk.post<ViewsState>(replica, '/v1/views/rebuild', {}, 'supervisor');
  const ended = async (): Promise<ViewsState> => {
    await eventually(async () => (await state()).rebuild?.state !== 'running');
    return state();
  };
  /** Folded once more, from what is stored, by nobody's view. */
  const storedStreams = async (names: Iterable<string>): Promise<Map<string, number>> => {
    const store = replica.app.get(FeedStore, { strict: false });
    const found = new Map<string, number>();
    for (const name of names) {
      const keys = Array.from({ length: 500 }, (_, i) => eventKey(name, i + 1));
      found.set(name, (await store.byKeys(keys)).length);
    }
    return found;
  };

  it('never answer with less than before under traffic, switch once, and equal those before and what is stored', async () => {
    const before = await handle.current();
    let isWriting = true;
    let count = 0;
    const traffic = (async () => {
      while (isWriting) {
        await desk.write(written('live', count, count + 20));
        count += 20;
        await pause(10);
      }
    })();
    const seen: { number: number; total: number }[] = [];
    const look = async () => {
      while (isWriting) {
        const view = await handle.current();
        seen.push({ number: view.number, total: view.total });
        await pause(1);
      }
    };
    const readers = [look(), look()];
    await eventually(() => count > 100);
    const asked = await rebuild();
    const { rebuild: last } = await ended();
    await pause(200);
    isWriting = false;
    await Promise.all([traffic, ...readers]);
    expect(asked).toMatchObject({ status: 202, body: { rebuild: { state: 'running' } } });
    expect(last).toMatchObject({ state: 'done', id: asked.body.rebuild?.id });
    await eventually(async () => (await handle.current()).total === 3_000 + count);

    const after = await handle.current();
    expect(after).not.toBe(before);
    expect([...new Set(seen.map(({ number }) => number))]).toEqual([before.number, after.number]);
    const totals = seen.map(({ total }) => total);
    expect(totals).toEqual([...totals].sort((one, other) => one - other));
    expect(totals.some((total) => total > 3_000)).toBe(true);
    expect(after.streams).toEqual(await storedStreams(after.streams.keys()));
    for (const [subject, last] of before.streams) expect(after.streams.get(subject)).toBeGreaterThanOrEqual(last);
  });

  it('go on from before and say so where a factory throws', async () => {
    const before = await handle.current();
    isFactoryBroken = true;
    await rebuild();
    expect((await ended()).rebuild).toMatchObject({ state: 'failed', reason: 'no paper', requestedBy: 'organisation' });
    await desk.write(written('after-factory', 0, 20));
    await eventually(async () => (await handle.current()).streams.has('initiative/org-after-factory-19'));
    expect(await handle.current()).toBe(before);
  });

  it('go on from before and say so where the new one does not bear an event that the old one has', async () => {
    const before = await handle.current();
    bears = ({ subject, sequence }, number) =>
      number <= before.number || subject !== 'initiative/org-before-7' || sequence < 100;
    await rebuild();
    const { rebuild: last, views } = await ended();
    expect(last).toMatchObject({ state: 'failed' });
    expect(last?.reason).toBe('the view counted does not bear initiative/org-before-7#100: Error: no room');
    expect(views).toContainEqual({ name: 'counted', missed: 0 });
    expect(await handle.current()).toBe(before);
  });

  it('have again, once made anew, an event that the old one went on without', async () => {
    const before = await handle.current();
    const { total } = before;
    bears = ({ subject }) => subject !== 'initiative/org-heavy-0';
    await desk.write(written('heavy', 0, 20));
    await eventually(async () => (await handle.current()).total === total + 19);
    expect((await state()).views).toContainEqual({ name: 'counted', missed: 1 });
    bears = () => true;
    await rebuild();
    expect(await ended()).toMatchObject({ rebuild: { state: 'done' } });
    const after = await handle.current();
    expect(after.total).toBe(total + 20);
    expect(after.streams.has('initiative/org-heavy-0')).toBe(true);
    expect((await state()).views).toContainEqual({ name: 'counted', missed: 0 });
  });

  it('are made by one rebuild for two who ask at once', async () => {
    const makes = made;
    const [one, other] = await Promise.all([rebuild(), rebuild()]);
    expect(one.body.rebuild?.id).toBe(other.body.rebuild?.id);
    expect((await ended()).rebuild?.id).toBe(one.body.rebuild?.id);
    expect(made).toBe(makes + 1);
  });

  it('are not made anew for those who may only look', async () => {
    expect(await desk.post(replica, '/v1/views/rebuild', {}, 'auditor')).toMatchObject({ status: 403 });
    expect(await desk.get(replica, '/v1/views', 'department')).toMatchObject({ status: 403 });
  });
});
