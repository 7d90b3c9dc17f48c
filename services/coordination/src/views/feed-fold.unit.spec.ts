import { eventKey, FeedEntry } from '../feed-store/feed-entry.js';
import { PartitionIndex } from '../feed-store/partition-index.js';
import type { StructuredEvent } from '../feed-store/structured-event.js';
import { FeedFold, type FoldSource } from './feed-fold.js';

const lanes = new PartitionIndex([{ source: 'organisation', generation: 1, partitions: 1 }]);
const never = new AbortController().signal;

const eventOf = (
  subject: string,
  sequence: number,
  type = 'initiative.started',
  data: object = {},
): StructuredEvent => ({
  specversion: '1.0',
  id: `${subject}#${sequence}`,
  source: '/liandong/organisation',
  type: `liandong.${type}.v1`,
  subject,
  sequence,
  time: '2027-03-01T00:00:00.000Z',
  data,
});

/** A feed of one lane; what a redrive puts at an old place is in the store, and in no page of those who have passed it. */
const smallFeed = () => {
  const stored = new Map<number, StructuredEvent>();
  let head = 0;
  const entryAt = (offset: number): FeedEntry[] => {
    const event = stored.get(offset);
    return event ? [new FeedEntry(0, offset, JSON.stringify(event), event)] : [];
  };
  const source: FoldSource = {
    namespace: 'liandong',
    feed: {
      lanes,
      async *pages(from) {
        const offsets = Array.from({ length: head - (from[0] ?? 0) }, (_, i) => (from[0] ?? 0) + i);
        await Promise.resolve();
        yield { entries: offsets.flatMap(entryAt), positions: [head] };
      },
    },
    store: {
      read: (_, windows) => Promise.resolve(new Map([[0, windows.flatMap(({ from }) => entryAt(from))]])),
      byKeys: (keys) =>
        Promise.resolve(
          [...stored.values()].flatMap((event) => {
            const key = eventKey(event.subject, event.sequence);
            return keys.includes(key) ? [{ key, event }] : [];
          }),
        ),
    },
  };
  return {
    source,
    push: (event?: StructuredEvent) => {
      if (event) stored.set(head, event);
      return head++;
    },
    redrive: (offset: number, event: StructuredEvent) => stored.set(offset, event),
  };
};

const foldOf = (source: FoldSource) => {
  const taken: string[] = [];
  const missed: string[] = [];
  const view = {
    take: ({ id }: StructuredEvent) => {
      if (id.startsWith('initiative/heavy#')) throw new Error('no room');
      taken.push(id);
    },
  };
  const fold = new FeedFold(source, [{ name: 'taken', view }], (name, { id }) => missed.push(`${name} ${id}`));
  return { fold, taken, missed };
};

describe('a fold of the feed', () => {
  it('has not all of another one before it has found what a redrive put at the end of a stream', async () => {
    const { source, push, redrive } = smallFeed();
    push(eventOf('initiative/a', 1));
    const place = push();
    const record = { topic: 'liandong.organisation', partition: 0, offset: place };
    const [old, fresh] = [foldOf(source), foldOf(source)];
    await old.fold.advance(never);
    await fresh.fold.advance(never);
    expect(await fresh.fold.hasAllOf(old.fold)).toBe(true);

    push(eventOf('redrive/x', 1, 'redrive.requested', { record }));
    await fresh.fold.advance(never, true);
    redrive(place, eventOf('initiative/a', 2));
    await old.fold.advance(never, true);
    expect(old.taken).toEqual(['initiative/a#1', 'redrive/x#1', 'initiative/a#2']);
    expect(await fresh.fold.hasAllOf(old.fold)).toBe(false);
    await fresh.fold.advance(never, true);
    expect(await fresh.fold.hasAllOf(old.fold)).toBe(true);
    expect(fresh.taken).toEqual(old.taken);
  });

  it('has not all of another one that is further, and has all of one that is behind', async () => {
    const { source, push } = smallFeed();
    push(eventOf('initiative/a', 1));
    const [old, fresh] = [foldOf(source), foldOf(source)];
    await fresh.fold.advance(never);
    push(eventOf('initiative/b', 1));
    await old.fold.advance(never);
    expect(await fresh.fold.hasAllOf(old.fold)).toBe(false);
    expect(await old.fold.hasAllOf(fresh.fold)).toBe(true);
  });

  it('gives later versions of a stream only after the one that is missing, and all of them then', async () => {
    const { source, push, redrive } = smallFeed();
    push(eventOf('initiative/a', 1));
    const place = push();
    push(eventOf('initiative/a', 3));
    const { fold, taken } = foldOf(source);
    await fold.advance(never);
    expect(taken).toEqual(['initiative/a#1']);
    redrive(place, eventOf('initiative/a', 2));
    await fold.advance(never, true);
    expect(taken).toEqual(['initiative/a#1', 'initiative/a#2', 'initiative/a#3']);
  });

  it('tells which event a view does not bear, and goes on', async () => {
    const { source, push } = smallFeed();
    push(eventOf('initiative/heavy', 1));
    push(eventOf('initiative/a', 1));
    const { fold, taken, missed } = foldOf(source);
    await fold.advance(never);
    expect([taken, missed]).toEqual([['initiative/a#1'], ['taken initiative/heavy#1']]);
  });

  it('ends early, after a page, when it is told to, and goes on from there', async () => {
    const { source, push } = smallFeed();
    push(eventOf('initiative/a', 1));
    const { fold, taken } = foldOf(source);
    await fold.advance(AbortSignal.abort());
    push(eventOf('initiative/a', 2));
    await fold.advance(never);
    expect(taken).toEqual(['initiative/a#1', 'initiative/a#2']);
    expect(fold.passed).toBe(2);
  });
});
