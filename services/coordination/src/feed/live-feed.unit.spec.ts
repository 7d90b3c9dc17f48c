import { setTimeout as pause } from 'node:timers/promises';
import type { DisclosureLevel } from '#contracts';
import { unpackCursor } from './cursor.js';
import { FeedClient, type ClientLimits, type Sink } from './feed-client.js';
import { FeedEntry } from '../feed-store/feed-entry.js';
import { filterOf } from './feed-filter.js';
import { PartitionIndex } from '../feed-store/partition-index.js';
import { LiveFeed, type Subscriber, type Taken } from './live-feed.js';
import type { StructuredEvent } from '../feed-store/structured-event.js';

const lanes = new PartitionIndex([
  { source: 'organisation', generation: 1, partitions: 2 },
  { source: 'propaganda', generation: 1, partitions: 1 },
]);
const limits = { gatherMs: 5, ringEntries: 100, ringBytes: 1_000_000 };

const entry = (lane: number, offset: number, subject = `initiative/org-${lane}`): FeedEntry => {
  const event: StructuredEvent = {
    specversion: '1.0',
    id: `${lane}-${offset}`,
    source: lane < 2 ? '/liandong/organisation' : '/liandong/propaganda',
    type: 'liandong.initiative.posted.v1',
    subject,
    time: '2027-03-01T08:00:00.000Z',
    sequence: offset + 1,
    data: {},
  };
  return new FeedEntry(lane, offset, JSON.stringify(event), event);
};
const taken = (lane: number, offset: number): Taken => ({ lane, offset, entry: entry(lane, offset) });

/** A connection that remembers what was written, and reads only when told to. */
class FakeSink implements Sink {
  writes: string[] = [];
  isEnded = false;
  destroyed = false;
  stuckBytes = 0;
  private readonly listeners = new Map<string, (() => void)[]>();

  get writableLength(): number {
    return this.stuckBytes;
  }
  write(chunk: string | Buffer): boolean {
    this.writes.push(chunk.toString());
    return true;
  }
  end(): void {
    this.isEnded = true;
  }
  destroy(): void {
    this.destroyed = true;
  }
  once(event: string, listener: () => void): void {
    this.listeners.set(event, [...(this.listeners.get(event) ?? []), listener]);
  }
  emit(event: 'drain' | 'close'): void {
    for (const listener of this.listeners.get(event) ?? []) listener();
  }
  get messages(): { id?: string; event?: string; data?: string }[] {
    return this.writes
      .join('')
      .split('\n\n')
      .filter((block) => block !== '' && !block.startsWith(':'))
      .map((block) =>
        Object.fromEntries(
          block
            .split('\n')
            .map((line) => [line.slice(0, line.indexOf(': ')), line.slice(line.indexOf(': ') + 2)] as const),
        ),
      );
  }
  get eventIds(): string[] {
    return this.messages.flatMap(({ event, data }) =>
      event?.startsWith('liandong.') && data ? [(JSON.parse(data) as { id: string }).id] : [],
    );
  }
}

const feedOf = (): LiveFeed => new LiveFeed(lanes, lanes.start(), limits);
const clientOf = (
  feed: LiveFeed,
  sink: FakeSink,
  options: {
    from?: readonly number[];
    query?: Record<string, string>;
    expiresAtMs?: number;
    sight?: DisclosureLevel;
    limits?: Partial<ClientLimits>;
  } = {},
): FeedClient =>
  new FeedClient(lanes, sink, filterOf(options.query ?? {}, []), options.from ?? feed.position, {
    sight: options.sight ?? 'full',
    onClosed: (client) => feed.detach(client),
    ...(options.expiresAtMs === undefined ? {} : { expiresAtMs: options.expiresAtMs }),
    limits: { bufferBytes: 1000, heartbeatMs: 15_000, drainMs: 50, hiddenMs: 0, ...options.limits },
  });
const follow = (feed: LiveFeed, client: FeedClient): void => {
  client.goLive(feed.since(client.position, 1000) ?? [], feed.position);
  feed.attach(client);
};
const gathered = (): Promise<void> => pause(20);

describe('the live feed', () => {
  let feed: LiveFeed;
  beforeEach(() => {
    feed = feedOf();
  });
  afterEach(() => feed.close());

  it('gathers what comes in a short time into one write for everybody', async () => {
    const sinks = [new FakeSink(), new FakeSink()];
    for (const sink of sinks) follow(feed, clientOf(feed, sink));
    feed.push([taken(0, 0)]);
    feed.push([taken(1, 0), taken(0, 1)]);
    await gathered();
    for (const sink of sinks) {
      expect(sink.writes).toHaveLength(1);
      expect(sink.eventIds).toEqual(['0-0', '1-0', '0-1']);
    }
  });

  it('gives each event an id from which exactly what follows it is sent', async () => {
    const sink = new FakeSink();
    follow(feed, clientOf(feed, sink));
    feed.push([taken(0, 0), taken(2, 0), taken(0, 1), taken(1, 0)]);
    await gathered();
    const all = sink.eventIds;
    for (const [i, { id }] of sink.messages.entries()) {
      const again = new FakeSink();
      follow(feed, clientOf(feed, again, { from: unpackCursor(lanes, id ?? '') }));
      expect(again.eventIds).toEqual(all.slice(i + 1));
    }
  });

  it('sends nothing twice to a client that another replica has brought further', async () => {
    const sink = new FakeSink();
    feed.push([taken(0, 0)]);
    await gathered();
    follow(feed, clientOf(feed, sink, { from: [3, 0, 1] }));
    feed.push([taken(0, 1), taken(0, 2), taken(2, 0), taken(1, 0)]);
    await gathered();
    expect(sink.eventIds).toEqual(['1-0']);
    expect(unpackCursor(lanes, sink.messages[0]?.id ?? '')).toEqual([3, 1, 1]);
    feed.push([taken(0, 3)]);
    await gathered();
    expect(sink.eventIds).toEqual(['1-0', '0-3']);
  });

  it('moves the cursor of a client past what its filter hides, with an id and no data', async () => {
    const sink = new FakeSink();
    const client = clientOf(feed, sink, { query: { unit: 'propaganda' } });
    follow(feed, client);
    feed.push([taken(0, 0), taken(1, 0)]);
    await gathered();
    expect(sink.writes).toEqual([]);
    client.tick(Date.now());
    expect(sink.messages).toHaveLength(1);
    expect(sink.messages[0]?.data).toBeUndefined();
    expect(unpackCursor(lanes, sink.messages[0]?.id ?? '')).toEqual([1, 1, 0]);
  });

  it('moves the cursor past a late duplicate without showing anything', async () => {
    const sink = new FakeSink();
    const client = clientOf(feed, sink);
    follow(feed, client);
    feed.push([{ lane: 0, offset: 0 }]);
    await gathered();
    client.tick(Date.now());
    expect(sink.eventIds).toEqual([]);
    expect(unpackCursor(lanes, sink.messages[0]?.id ?? '')).toEqual([1, 0, 0]);
  });

  it('tells a client that reads too slowly to come again, once, and lets it go', async () => {
    const slow = new FakeSink();
    const quick = new FakeSink();
    follow(feed, clientOf(feed, slow));
    follow(feed, clientOf(feed, quick));
    slow.stuckBytes = 1001;
    feed.push([taken(0, 0)]);
    await gathered();
    feed.push([taken(0, 1)]);
    await gathered();
    expect(slow.messages.map(({ event }) => event)).toEqual(['resync']);
    expect(slow.isEnded).toBe(true);
    expect(feed.subscriberCount).toBe(1);
    expect(quick.eventIds).toEqual(['0-0', '0-1']);
    await pause(60);
    expect(slow.destroyed).toBe(true);
  });

  it('lets go a client that does not read while it catches up', async () => {
    const sink = new FakeSink();
    const client = clientOf(feed, sink);
    sink.stuckBytes = 900;
    expect(await client.catchUp([entry(0, 0)])).toBe(false);
    expect(sink.messages.at(-1)?.event).toBe('resync');
    sink.emit('close');
  });

  it('waits for a client that catches up until it has read', async () => {
    const sink = new FakeSink();
    const client = clientOf(feed, sink);
    sink.stuckBytes = 900;
    const caughtUp = client.catchUp([entry(0, 0)]);
    sink.stuckBytes = 0;
    sink.emit('drain');
    expect(await caughtUp).toBe(true);
  });

  it('closes the stream when the token of the client has expired', async () => {
    const sink = new FakeSink();
    follow(feed, clientOf(feed, sink, { expiresAtMs: Date.now() + 30 }));
    await pause(10);
    expect(sink.isEnded).toBe(false);
    await pause(40);
    expect(sink.isEnded).toBe(true);
    expect(feed.subscriberCount).toBe(0);
  });

  it('closes the stream of a client that still catches up at that time too, and sends it nothing of what comes then', async () => {
    const sink = new FakeSink();
    const client = clientOf(feed, sink, { expiresAtMs: Date.now() + 30 });
    expect(await client.catchUp([entry(0, 0)])).toBe(true);
    await pause(50); // the store takes its time with the next page
    expect(sink.isEnded).toBe(true);
    expect(await client.catchUp([entry(0, 1)])).toBe(false);
    expect(sink.eventIds).toEqual(['0-0']);
  });

  it('sends nothing more from that time on, however late its timer comes', async () => {
    const expiresAtMs = Date.now() + 20;
    const busy = (): void => {
      while (Date.now() < expiresAtMs);
    };
    const [past, live] = [new FakeSink(), new FakeSink()];
    const catching = clientOf(feed, past, { expiresAtMs });
    follow(feed, clientOf(feed, live, { expiresAtMs }));
    feed.push([taken(0, 0)]);
    busy();
    expect(await catching.catchUp([entry(0, 0)])).toBe(false);
    feed.close(); // shows what was gathered
    expect([past.eventIds, live.eventIds]).toEqual([[], []]);
    expect([past.isEnded, live.isEnded]).toEqual([true, true]);
  });

  it('cuts off a client that does not even read to the end of its stream', async () => {
    const sink = new FakeSink();
    const client = clientOf(feed, sink, { expiresAtMs: Date.now() + 10 });
    sink.stuckBytes = 900;
    expect(await client.catchUp([entry(0, 0)])).toBe(false);
    await pause(60);
    expect(sink.destroyed).toBe(true);
  });

  it('has nobody following whose connection had ended before', () => {
    const sink = new FakeSink();
    sink.destroy();
    expect(clientOf(feed, sink).isConnected).toBe(false);
  });

  it('sends a heartbeat when there is nothing else', () => {
    const sink = new FakeSink();
    const client = clientOf(feed, sink);
    follow(feed, client);
    client.tick(Date.now() + 15_000);
    expect(sink.writes).toEqual([': heartbeat\n\n']);
  });

  it('says that the store must be asked for what its memory no longer holds', async () => {
    feed = new LiveFeed(lanes, [10, 0, 0], { ...limits, ringEntries: 2 });
    feed.push([taken(0, 10), taken(1, 0), taken(0, 11), taken(1, 1)]);
    await gathered();
    expect(feed.since([9, 0, 0], 10)).toBeUndefined();
    expect(feed.since([10, 0, 0], 10)).toBeUndefined();
    expect(feed.since([11, 1, 0], 10)?.map(({ event }) => event.id)).toEqual(['0-11', '1-1']);
    expect(feed.since([12, 1, 0], 10)?.map(({ event }) => event.id)).toEqual(['1-1']);
  });

  it('ends every stream when it closes, after what it had gathered', () => {
    const sink = new FakeSink();
    follow(feed, clientOf(feed, sink));
    const other: Subscriber = { deliver: () => undefined, tick: () => undefined, close: () => undefined };
    feed.attach(other);
    feed.push([taken(0, 0)]);
    feed.close();
    expect(sink.eventIds).toEqual(['0-0']);
    expect(sink.isEnded).toBe(true);
  });
});
