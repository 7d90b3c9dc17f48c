import { jest } from '@jest/globals';
import { get, type ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { ownedId } from '#kernel';
import { Desk, eventually, type Replica } from '../../test/desk.js';
import { idOf, type WrittenEvent } from '../../test/records.js';
import { Unmaskings } from '../masking/unmaskings.js';
import { FeedStore } from '../feed-store/feed-store.js';
import { Feed } from './feed.service.js';
import type { StructuredEvent } from '../feed-store/structured-event.js';

jest.setTimeout(60_000);

interface EventPage {
  readonly items: readonly StructuredEvent[];
  readonly next: string;
}

const sources = ['organisation', 'propaganda', 'discipline', 'mass-organisations'] as const;
const streams = 40;

/** The `n`-th change of a run over many streams of all units. */
const change = (run: string, n: number): WrittenEvent => {
  const stream = n % streams;
  const source = sources[stream % sources.length] ?? 'organisation';
  const id = ownedId(source, `${run}-${stream}`);
  return {
    source,
    subject: `initiative/${id}`,
    sequence: Math.floor(n / streams) + 1,
    event: { type: 'initiative.withdrawn', data: { initiative: id, reason: `change ${n}` } },
  };
};

const changes = (run: string, from: number, to: number): WrittenEvent[] =>
  Array.from({ length: to - from }, (_, i) => change(run, from + i));

const ofRun = (events: readonly StructuredEvent[], run: string): StructuredEvent[] =>
  events.filter(({ subject }) => new RegExp(`^initiative/[a-z]+-${run}-`).test(subject));

const pagesOfRun = `subject=${sources.map((source) => `initiative/${ownedId(source, 'pages-*')}`).join(',')}`;

/** Each event once, and each subject's in order without a gap. */
const expectExactlyOnceInOrder = (events: readonly StructuredEvent[], expected: readonly WrittenEvent[]): void => {
  const next = new Map<string, number>();
  for (const { subject, sequence } of events) {
    expect({ subject, sequence }).toEqual({ subject, sequence: next.get(subject) ?? 1 });
    next.set(subject, sequence + 1);
  }
  expect(events.map(({ id }) => id).sort()).toEqual(expected.map((event) => idOf(event)).sort());
};

describe('the feed', () => {
  let desk: Desk;
  let replicas: Replica[];
  const replica = (n = 0): Replica => replicas[n % replicas.length] as Replica;

  beforeAll(async () => {
    desk = await Desk.open();
    replicas = [await desk.start(), await desk.start()];
  });
  afterAll(() => desk.close());

  const allPages = async (path: string, of: Replica): Promise<StructuredEvent[]> => {
    const events: StructuredEvent[] = [];
    for (let after = ''; ;) {
      const { body } = await desk.get<EventPage>(of, `/v1/events?limit=500&${path}${after}`);
      if (body.items.length === 0) return events;
      events.push(...body.items);
      after = `&after=${body.next}`;
    }
  };

  it('shows 1,000 changes exactly once and in order per subject over ten forced disconnections, on two replicas in turn, with late duplicates', async () => {
    const all = changes('run', 0, 1000);
    const listener = await desk.listener();
    await listener.connect(`${replica(0).url}/v1/events`);
    const writing = (async () => {
      for (let n = 0; n < 1000; n += 20) {
        const late = n < 100 ? [] : changes('run', n - 100, n - 80);
        await desk.write([...changes('run', n, n + 20), ...late]);
      }
    })();
    for (let cut = 1; cut <= 10; cut++) {
      await eventually(() => ofRun(listener.events, 'run').length >= cut * 90);
      await listener.cut();
      expect(await listener.connect(`${replica(cut).url}/v1/events`)).toBe(200);
    }
    await writing;
    await eventually(() => ofRun(listener.events, 'run').length >= 1000);
    await listener.cut();
    expectExactlyOnceInOrder(ofRun(listener.events, 'run'), all);
  });

  it('gives the same events in pages on both replicas', async () => {
    await desk.write(changes('pages', 0, 120));
    await desk.write(changes('pages', 60, 120));
    for (const each of replicas) {
      await eventually(async () => (await allPages(pagesOfRun, each)).length >= 120);
      expectExactlyOnceInOrder(await allPages(pagesOfRun, each), changes('pages', 0, 120));
    }
  });

  it('lets a replica that has only begun serve a client from any event of the past', async () => {
    const listener = await desk.listener();
    await listener.connect(`${replica(0).url}/v1/events`);
    await desk.write(changes('past', 0, 100));
    await eventually(() => ofRun(listener.events, 'past').length === 100);
    await listener.cut();
    const seen = listener.messages.filter(({ data }) => /initiative\/[a-z]+-past-/.test(data ?? ''));
    const young = await desk.start();
    for (const place of [0, 37, 98]) {
      const again = await desk.listener();
      await again.connect(`${young.url}/v1/events`, seen[place]?.id);
      await eventually(() => ofRun(again.events, 'past').length >= 99 - place);
      await again.cut();
      const before = seen.slice(0, place + 1).map(({ data }) => (JSON.parse(data ?? '') as StructuredEvent).id);
      const after = ofRun(again.events, 'past').map(({ id }) => id);
      expect([...before, ...after].sort()).toEqual(changes('past', 0, 100).map(idOf).sort());
    }
    await desk.stop(young);
  });

  it('moves the cursor of a client past what its filter hides', async () => {
    const listener = await desk.listener();
    await listener.connect(`${replica(0).url}/v1/events?subject=initiative/pro-hidden-1`);
    await eventually(() => listener.lastId !== undefined);
    const begin = listener.lastId;
    await desk.write(changes('hidden', 2, 10));
    await eventually(() => listener.lastId !== begin);
    expect(listener.events).toEqual([]);
    await desk.write([change('hidden', 1)]);
    await eventually(() => listener.events.length > 0);
    await listener.cut();
    expect(listener.events.map(({ id }) => id)).toEqual(['initiative/pro-hidden-1#1']);
  });

  it('begins at the instant that was asked for', async () => {
    const time = (second: number): string => new Date(Date.UTC(2031, 0, 1, 0, 0, second)).toISOString();
    await desk.write(changes('instant', 0, 30).map((written, i) => ({ ...written, time: time(i) })));
    const path = `from=${time(20)}&to=${time(25)}`;
    await eventually(async () => (await allPages(path, replica(1))).length === 5);
    const listener = await desk.listener();
    await listener.connect(`${replica(0).url}/v1/events?from=${time(20)}`);
    await eventually(() => listener.events.length === 10);
    await listener.cut();
    expect(ofRun(listener.events, 'instant')).toHaveLength(10);
  });

  it('opens so many streams for a client and no more, and one again when another has ended', async () => {
    const limited = await desk.start({}, undefined, { MAX_STREAMS_PER_CLIENT: '2' });
    const listeners = [await desk.listener(), await desk.listener()];
    for (const listener of listeners) await listener.connect(`${limited.url}/v1/events`);
    const ask = async (who?: 'auditor') =>
      fetch(`${limited.url}/v1/events`, {
        headers: {
          authorization: `Bearer ${await desk.token(who && { sub: who, role: who })}`,
          accept: 'text/event-stream',
        },
      });
    const third = await ask();
    expect([third.status, third.headers.get('retry-after')]).toEqual([429, '10']);
    const ofAnother = await ask('auditor');
    expect(ofAnother.status).toBe(200);
    await ofAnother.body?.cancel();
    await listeners[0]!.cut();
    await eventually(async () => {
      const again = await ask();
      await again.body?.cancel();
      return again.status === 200;
    });
    await listeners[1]!.cut();
    await desk.stop(limited);
  });

  it('ends the streams of a session that has ended, at each replica, within ten seconds', async () => {
    const headers = { authorization: `Bearer ${await desk.tokenOf('session-1')}`, accept: 'text/event-stream' };
    const streams = await Promise.all([0, 1].map((n) => fetch(`${replica(n).url}/v1/events`, { headers })));
    const other = await desk.listener();
    await other.connect(`${replica(1).url}/v1/events`);
    const begin = performance.now();
    expect(await desk.endSession(replica(0), 'session-1')).toBe(204);
    await Promise.all(streams.map((stream) => stream.text()));
    expect(performance.now() - begin).toBeLessThan(10_000);
    expect((await fetch(`${replica(1).url}/v1/events`, { headers })).status).toBe(401);
    await expect(Promise.race([other.ended().then(() => 'ended'), pause(500, 'open')])).resolves.toBe('open');
    await other.cut();
  });

  it('shows an event as a structured CloudEvent', async () => {
    const listener = await desk.listener('auditor');
    await listener.connect(`${replica(1).url}/v1/events`);
    await desk.write([{ ...change('shape', 1), time: '2027-03-01T08:00:00.000Z', onBehalfOf: 'LJ-TJJ' }]);
    await eventually(() => listener.events.length > 0);
    await listener.cut();
    expect(listener.messages.at(-1)?.event).toBe('liandong.initiative.withdrawn.v1');
    expect(listener.events[0]).toMatchObject({
      specversion: '1.0',
      id: 'initiative/pro-shape-1#1',
      source: '/liandong/propaganda',
      type: 'liandong.initiative.withdrawn.v1',
      subject: 'initiative/pro-shape-1',
      time: '2027-03-01T08:00:00.000Z',
      sequence: 1,
      datacontenttype: 'application/json',
      causationid: 'a-request',
      onbehalfof: 'LJ-TJJ',
      data: { initiative: 'pro-shape-1', reason: 'change 1' },
    });
  });

  it('keeps a record that is no event with its bytes among the dead letters, and harms no other', async () => {
    const listener = await desk.listener();
    await listener.connect(`${replica(0).url}/v1/events`);
    const topic = `${desk.namespace}.organisation`;
    await desk.writeRaw(topic, { key: 'initiative/org-poison-4', value: '{"half', headers: { ce_id: 'x' } });
    await desk.write([change('poison', 4)]);
    await eventually(() => ofRun(listener.events, 'poison').length === 1);
    await listener.cut();
    const { status, body } = await desk.get<{ items: Record<string, unknown>[] }>(
      replica(1),
      '/v1/dead-letters',
      'supervisor',
    );
    expect(status).toBe(200);
    expect(body.items).toHaveLength(1);
    expect(body.items[0]).toMatchObject({
      topic,
      key: Buffer.from('initiative/org-poison-4').toString('base64'),
      value: Buffer.from('{"half').toString('base64'),
      headers: { ce_id: Buffer.from('x').toString('base64') },
    });
  });

  it('closes the stream of a client whose token has expired', async () => {
    const listener = await desk.listener('coordinator', Math.floor(Date.now() / 1000) + 2);
    expect(await listener.connect(`${replica(0).url}/v1/events`)).toBe(200);
    await desk.write(changes('expiry', 0, 40));
    await listener.ended();
    expect(ofRun(listener.events, 'expiry')).toHaveLength(40);
  });

  it('closes the stream of a client whose token expires while it reads the past', async () => {
    await desk.write(changes('slow-past', 0, 1000));
    const stored = replica(0).app.get(FeedStore, { strict: false });
    const isSaved = async () => [...(await stored.positions()).values()].reduce((sum, next) => sum + next, 0) >= 1000;
    await eventually(isSaved);
    const young = await desk.start(); // has nothing in memory: the past comes from the store
    const store = young.app.get(FeedStore, { strict: false });
    const read = store.read.bind(store);
    let answer = (): void => undefined;
    const answered = new Promise<void>((resolve) => (answer = resolve));
    const listener = await desk.listener('coordinator', Math.floor(Date.now() / 1000) + 2);
    const slowly = jest.spyOn(store, 'read').mockImplementation(async (...asked) => {
      await answered;
      return read(...asked);
    });
    expect(await listener.connect(`${young.url}/v1/events?from=2020-01-01T00:00:00Z`)).toBe(200);
    await listener.ended();
    expect(listener.events).toEqual([]);
    answer();
    slowly.mockRestore();
    await desk.stop(young);
  });

  it('lets nobody follow who has gone while the stream was set up', async () => {
    const { app, url } = replica(0);
    const [unmaskings, feed] = [app.get(Unmaskings, { strict: false }), app.get(Feed, { strict: false })];
    const token = await desk.token();
    let open = (): void => undefined;
    const opened = new Promise<void>((resolve) => (open = resolve));
    const sightOf = jest.spyOn(unmaskings, 'sightOf').mockImplementation(async () => {
      await opened;
      return { sight: 'masked' };
    });
    const follow = jest.spyOn(feed, 'follow');
    const gone = new Promise((resolve) =>
      app.getHttpServer().once('request', (_: unknown, response: ServerResponse) => response.once('close', resolve)),
    );
    const request = get(`${url}/v1/events`, {
      headers: { authorization: `Bearer ${token}`, accept: 'text/event-stream' },
      agent: false,
    });
    request.once('error', () => undefined);
    await eventually(() => sightOf.mock.calls.length > 0);
    request.destroy();
    await gone;
    open();
    await pause(100);
    expect(follow.mock.calls.filter(([client]) => client.isConnected)).toHaveLength(0);
    for (const spy of [sightOf, follow]) spy.mockRestore();
  });

  const bytes = (...values: readonly (number | string)[]): string =>
    Buffer.from(values.map((value) => (typeof value === 'string' ? value.charCodeAt(0) : value))).toString('base64url');

  it.each([
    ['a cursor of a stranger topic', `/v1/events?after=${bytes(1, 'x', 1, 1, 5)}`, 400, 'bad-cursor'],
    [
      'a cursor of an unknown partition',
      `/v1/events?after=${bytes(1, 'o', 1, 7, 0, 0, 0, 0, 0, 0, 1)}`,
      400,
      'bad-cursor',
    ],
    [
      'a cursor of a log that is longer than this one',
      `/v1/events?after=${bytes(1, 'o', 1, 1, 0xff, 0xff, 0x7f)}`,
      400,
      'bad-cursor',
    ],
    ['a cursor that is none', '/v1/events?after=yesterday', 400, 'bad-cursor'],
    ['an unknown filter', '/v1/events?colour=red', 400, 'validation-failed'],
    ['a bad instant', '/v1/events?from=yesterday', 400, 'validation-failed'],
    ['a page that is too large', '/v1/events?limit=501', 400, 'validation-failed'],
    ['a path that is not served', '/v1/nowhere', 404, 'not-found'],
  ])('answers with a problem for %s', async (_what, path, status, code) => {
    const answer = await desk.get(replica(0), path);
    expect(answer).toMatchObject({ status, body: { type: `urn:liandong:problem:${code}`, status } });
  });

  it('is refused to members, and the stream with a bad cursor to everybody', async () => {
    expect((await desk.get(replica(0), '/v1/events', 'member')).status).toBe(403);
    const listener = await desk.listener();
    expect(await listener.connect(`${replica(0).url}/v1/events`, bytes(1, 'x', 1, 1, 5))).toBe(400);
    expect((await fetch(`${replica(0).url}/v1/events`)).status).toBe(401);
  });

  it('says of every consumer how far behind it is', async () => {
    const { status, body } = await desk.get<{
      items: { service: string; topic: string; lag: number; isLate: boolean }[];
    }>(replica(0), '/v1/consumers');
    expect(status).toBe(200);
    expect(body.items).toHaveLength(5 * 5 * 6);
    const own = body.items.filter(({ service }) => service === 'coordination');
    expect(own.every(({ lag }) => lag === 0)).toBe(true);
    expect(body.items.some(({ service, lag }) => service === 'discipline' && lag > 0)).toBe(true);
    expect(own.some(({ isLate }) => isLate)).toBe(false);
    await eventually(async () => {
      const later = await desk.get<{ items: { service: string; isLate: boolean }[] }>(replica(0), '/v1/consumers');
      return later.body.items.some(({ service, isLate }) => service === 'discipline' && isLate);
    });
  });
});
