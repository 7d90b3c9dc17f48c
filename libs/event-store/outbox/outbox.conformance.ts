import { describe, expect, it } from '@jest/globals';
import type { Commit } from '../log/commit.js';
import { storeUnderTest, type ConformanceDatabase } from '../under-test/store-under-test.fixture.js';
import { contextOf, tally } from '../under-test/tally.fixture.js';
import { Writer } from '../under-test/writer.fixture.js';

/** What the relay relies on, on any database that speaks the protocol. Called as `eventStoreConformance` is. */
export const outboxConformance = (emptyDatabase: () => Promise<ConformanceDatabase>): void => {
  const at = storeUnderTest(emptyDatabase);
  const { open, commitsOf, add } = at;

  describe('the outbox', () => {
    it('announces a commit before its command is answered, and keeps it pending until it is marked', async () => {
      const announced: string[] = [];
      at.store.outbox.onCommitted((commits) => announced.push(...commits.map(({ _id }) => _id)));
      await add('tally/a', 'a').then(() => announced.push('answered'));
      await add('tally/a', 'b');

      expect(announced.slice(0, 2)).toEqual(['tally/a@0000000001', 'answered']);
      expect((await at.store.outbox.pending(1)).map(({ _id }) => _id)).toEqual(['tally/a@0000000001']);
      await at.store.outbox.markPublished(['tally/a@0000000001']);
      expect((await at.store.outbox.pending(10)).map(({ _id }) => _id)).toEqual(['tally/a@0000000002']);
      expect(await at.store.verifyChain('tally/a')).toMatchObject({ intact: true });
    });

    it('knows what a killed process has stored, and after it was marked nobody finds it pending', async () => {
      const commands = Array.from({ length: 30 }, (_, i) => ({ stream: `tally/${i % 3}`, entry: `e${i}` }));
      const task = { mongoUri: at.database.mongoUri, database: at.database.database, callers: 4 };
      const writer = await Writer.start({ ...task, commands });
      writer.begin();
      while (writer.answers.length < 20) await new Promise((resolve) => setTimeout(resolve, 1));
      await writer.kill();

      const found = await at.store.outbox.pending(1_000);
      expect(found.reduce((sum, { events }) => sum + events.length, 0)).toBeGreaterThanOrEqual(20);
      for (const commit of found) expect(await at.store.outbox.isPending(commit)).toBe(true);
      const streamsFound = found.map(({ stream, version }) => [stream, version]);
      expect(streamsFound.toSorted()).toEqual(
        (await Promise.all([0, 1, 2].map((i) => commitsOf(`tally/${i}`))))
          .flat()
          .map(({ stream, version }) => [stream, version])
          .toSorted(),
      );
      await at.store.outbox.markPublished(found.map(({ _id }) => _id));
      expect(await at.store.outbox.pending(1_000)).toEqual([]);
      expect(await (await open()).outbox.pending(1_000)).toEqual([]);
    });

    it('is empty on disk after an orderly end when all was marked, and holds the rest otherwise', async () => {
      for (const entry of ['a', 'b']) await add('tally/a', entry);
      await at.store.outbox.markPublished(['tally/a@0000000001', 'tally/a@0000000002']);
      await at.store.close();
      const next = await open();
      expect(await next.outbox.pending(10)).toEqual([]);

      await next.category(tally).execute('tally/b', { entry: 'c', amount: 1 }, contextOf('c'));
      await next.close();
      expect((await (await open()).outbox.pending(10)).map(({ _id }) => _id)).toEqual(['tally/b@0000000001']);
    });

    it('finds what an earlier version left pending', async () => {
      await add('tally/a', 'a');
      await at.store.outbox.markPublished(['tally/a@0000000001']);
      await at.store.connection
        .collection<Commit>('commits')
        .updateOne({ stream: 'tally/a' }, { $set: { pending: true } });

      const next = await open();
      const [left] = await next.outbox.pending(10);
      expect(left?._id).toBe('tally/a@0000000001');
      expect(await next.outbox.isPending(left!)).toBe(true);
      await next.outbox.markPublished(['tally/a@0000000001']);
      expect(await (await open()).outbox.pending(10)).toEqual([]);
    });

    it('walks a stream back and gives what the others see of a commit', async () => {
      await add('tally/a', 'a');
      await at.streams.execute('tally/a', { entry: 'b', amount: 1, times: 3 }, contextOf());
      await add('tally/a', 'c');
      const ids = ['tally/a@0000000005', 'tally/a@0000000003', 'tally/a@0000000001'];
      const [last, first] = await at.store.outbox.commitsOf(ids);

      const middle = await at.store.outbox.previousCommit(last!);
      expect(middle).toMatchObject({ version: 2 });
      expect(await at.store.outbox.previousCommit(middle!)).toEqual(first);
      expect(await at.store.outbox.previousCommit(first!)).toBeUndefined();
      expect(at.store.outbox.publicEvents(first!)).toMatchObject([
        { type: 'reservation.released', data: { reservation: 'a' } },
      ]);
    });
  });
};
