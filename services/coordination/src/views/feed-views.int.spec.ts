import { jest } from '@jest/globals';
import { Desk, eventually, type Replica } from '../../test/desk.js';
import type { WrittenEvent } from '../../test/records.js';
import { FeedEntry } from '../feed-store/feed-entry.js';
import { FeedStore } from '../feed-store/feed-store.js';
import { laneOfRecord } from '../feed-store/feed-topics.js';
import { Feed } from '../feed/feed.service.js';
import type { StructuredEvent } from '../feed-store/structured-event.js';
import { RejectedRecords } from '../feed-store/rejected-records.js';
import type { FeedView, ViewHandle } from './feed-view.js';
import { FeedViews } from './feed-views.js';

jest.setTimeout(60_000);

/** Keeps what it was given, in the order in which it came. */
class Seen implements FeedView {
  readonly events: StructuredEvent[] = [];
  take(event: StructuredEvent): void {
    this.events.push(event);
  }
  of(subject: string): number[] {
    return this.events.filter((event) => event.subject === subject).map(({ sequence }) => sequence);
  }
}

const withdrawn = (id: string, sequence: number): WrittenEvent => ({
  source: 'organisation',
  subject: `initiative/${id}`,
  sequence,
  event: { type: 'initiative.withdrawn', data: { initiative: id, reason: 'rain' } },
});

const streams = 12;
const many = (run: string, from: number, to: number): WrittenEvent[] =>
  Array.from({ length: to - from }, (_, i) => {
    const n = from + i;
    return withdrawn(`org-${run}-${n % streams}`, Math.floor(n / streams) + 1);
  });

describe('views of the feed', () => {
  let desk: Desk;
  const replicas: Replica[] = [];
  const handles: ViewHandle<Seen>[] = [];

  const startOne = async (): Promise<Replica> => {
    const replica = await desk.start({}, (app) => {
      handles.push(app.get(FeedViews, { strict: false }).keep('seen', () => new Seen()));
    });
    replicas.push(replica);
    return replica;
  };

  beforeAll(async () => {
    desk = await Desk.open();
    await desk.write(many('before', 0, 60));
    await startOne();
    await startOne();
  });
  afterAll(() => desk.close());

  const views = (): Promise<Seen[]> => Promise.all(handles.map((handle) => handle.current()));
  const expectWhole = (seen: Seen, run: string, each: number): void => {
    for (let stream = 0; stream < streams; stream++) {
      expect(seen.of(`initiative/org-${run}-${stream}`)).toEqual(Array.from({ length: each }, (_, i) => i + 1));
    }
  };
  const allHave = (subject: string, versions: number): Promise<void> =>
    eventually(async () => (await views()).every((seen) => seen.of(subject).length >= versions));

  it('have in two replicas each event once and each stream in order, though only one of them writes it first', async () => {
    await desk.write([...many('live', 0, 120), ...many('live', 0, 60), ...many('live', 120, 240)]);
    await allHave('initiative/org-live-11', 20);
    for (const seen of await views()) {
      expectWhole(seen, 'before', 5);
      expectWhole(seen, 'live', 20);
    }
  });

  it('are made anew from what is stored by a replica that starts later, and say the same', async () => {
    await startOne();
    const [first, , third] = await views();
    const names = (seen: Seen | undefined) => seen?.events.map(({ id }) => id).sort();
    expect(names(third)).toEqual(names(first));
    expectWhole(third as Seen, 'live', 20);
  });

  const done = new Set<string>();

  /** A record of this stream that is no event, and what a redrive does once it is one: it lies at its old place then. */
  const rejectedAt = async (subject: string): Promise<() => Promise<void>> => {
    const topic = `${desk.namespace}.organisation`;
    await desk.writeRaw(topic, { key: subject, value: '{"half', headers: { ce_id: subject } });
    const app = replicas[0]?.app;
    const { letters } = app?.get(RejectedRecords, { strict: false }) as RejectedRecords;
    const find = async () => (await letters.list({ limit: 500 })).find(({ _id }) => !done.has(_id));
    await eventually(async () => (await find()) !== undefined);
    const letter = (await find())!;
    done.add(letter._id);
    const { lanes } = app?.get(Feed, { strict: false }) as Feed;
    const lane = laneOfRecord(desk.namespace, lanes, letter) ?? -1;
    const sequence = 2;
    const { data } = withdrawn(subject.slice('initiative/'.length), sequence).event;
    const event: StructuredEvent = {
      specversion: '1.0',
      id: `${subject}#${sequence}`,
      source: '/liandong/organisation',
      type: 'liandong.initiative.withdrawn.v1',
      subject,
      sequence,
      time: new Date().toISOString(),
      data,
    };
    const entry = new FeedEntry(lane, letter.offset, JSON.stringify(event));
    const { partition, offset } = letter;
    return async () => {
      await desk.write([
        {
          source: 'coordination',
          subject: `redrive/${letter._id}`,
          sequence: 1,
          event: { type: 'redrive.requested', data: { record: { topic, partition, offset } } },
        },
      ]);
      const store = app?.get(FeedStore, { strict: false }) as FeedStore;
      await store.keepFirst(lanes, [{ entry, recordedAt: event.time }]);
    };
  };

  it('let later versions of a stream wait for one that a redrive puts at its old place, in every replica', async () => {
    const subject = 'initiative/org-late';
    await desk.write([withdrawn('org-late', 1)]);
    const redrive = await rejectedAt(subject);
    await desk.write([withdrawn('org-late', 3), withdrawn('org-late', 4)]);
    await desk.write([withdrawn('org-after', 1)]);
    await allHave('initiative/org-after', 1);
    for (const seen of await views()) expect(seen.of(subject)).toEqual([1]);
    await redrive();
    await allHave(subject, 4);
    await desk.write([withdrawn('org-late', 5)]);
    await allHave(subject, 5);
    for (const seen of await views()) expect(seen.of(subject)).toEqual([1, 2, 3, 4, 5]);
  });

  it('take what a redrive puts at the end of a stream, of which no gap tells', async () => {
    const subject = 'initiative/org-last';
    await desk.write([withdrawn('org-last', 1)]);
    const redrive = await rejectedAt(subject);
    await redrive();
    await allHave(subject, 2);
    for (const seen of await views()) expect(seen.of(subject)).toEqual([1, 2]);
  });

  it('say the same once they are made anew, redriven events included', async () => {
    const before = (await views())[0] as Seen;
    const kept = replicas[0]?.app.get(FeedViews, { strict: false }) as FeedViews;
    kept.rebuild('somebody');
    await eventually(() => kept.state.rebuild?.state === 'done');
    const after = (await views())[0] as Seen;
    expect(after).not.toBe(before);
    for (const { subject } of before.events) expect(after.of(subject)).toEqual(before.of(subject));
    expect(after.events).toHaveLength(before.events.length);
  });
});
