import { describe, expect, it } from '@jest/globals';
import type { Clock } from '#kernel';
import type { Commit } from './log/commit.js';
import { storeUnderTest, type ConformanceDatabase } from './under-test/store-under-test.fixture.js';
import { contextOf, tallyLimit, totalOf, tally } from './under-test/tally.fixture.js';
import { Writer } from './under-test/writer.fixture.js';

/**
 * What the event store must do on any database that speaks the protocol. Called inside a spec file with what makes an empty database.
 */
export const eventStoreConformance = (emptyDatabase: () => Promise<ConformanceDatabase>): void => {
  const at = storeUnderTest(emptyDatabase);
  const { open, commitsOf, add } = at;

  describe('a command', () => {
    it('is on disk when it is answered, with its version and the view right after it', async () => {
      const execution = await at.streams.execute('tally/a', { entry: 'e', amount: 3, times: 2 }, contextOf('c'), {
        view: (state, info) => ({ total: state.total, version: info.version }),
      });

      expect(execution).toEqual({ outcome: 'committed', version: 2, status: 201, view: { total: 6, version: 2 } });
      const [commit] = await commitsOf('tally/a');
      expect(commit).toMatchObject({ _id: 'tally/a@0000000001', version: 1, prevHash: '' });
      expect(commit?.events.map((event) => event.type)).toEqual(['entry.added', 'entry.added']);
      expect(commit?.commandIds).toMatchObject([{ id: 'c', status: 201, version: 2, actor: 'anna' }]);
    });

    it('that is refused writes nothing and is decided again when it comes again', async () => {
      await add('tally/a', 'most', tallyLimit);
      await expect(add('tally/a', 'more')).rejects.toMatchObject({ code: 'tally-full' });
      await expect(add('tally/a', 'more')).rejects.toMatchObject({ code: 'tally-full' });

      expect(await commitsOf('tally/a')).toHaveLength(1);
    });

    it('that changes nothing writes nothing', async () => {
      await add('tally/a', 'e');
      const again = await at.streams.execute('tally/a', { entry: 'e', amount: 1 }, contextOf());

      expect(again).toMatchObject({ outcome: 'unchanged', version: 1 });
      expect(await commitsOf('tally/a')).toHaveLength(1);
    });

    it('with If-Match of another version is refused, with the present one decided', async () => {
      await add('tally/a', 'e');
      const asked = (ifMatch: number, entry: string) =>
        at.streams.execute('tally/a', { entry, amount: 1 }, contextOf(), { ifMatch });

      await expect(asked(0, 'f')).rejects.toMatchObject({ code: 'version-mismatch', kind: 'precondition' });
      expect(await asked(1, 'f')).toMatchObject({ outcome: 'committed', version: 2 });
    });

    it('whose decider throws something else than a refusal fails alone', async () => {
      const [bad, good] = await Promise.allSettled([
        at.streams.execute('tally/a', { entry: 'bad', amount: -1 }, contextOf()),
        add('tally/a', 'good'),
      ]);

      expect(bad.status).toBe('rejected');
      expect(good).toMatchObject({ status: 'fulfilled', value: { version: 1 } });
    });
  });

  describe('a repeated command', () => {
    it('gets the status and version answered then and the present view', async () => {
      await add('tally/a', 'first');
      await add('tally/a', 'second');

      expect(await add('tally/a', 'first')).toEqual({ outcome: 'repeated', version: 1, status: 201, view: 2 });
    });

    it('is known to a process that has never seen it, though it would be refused today', async () => {
      await add('tally/a', 'half', tallyLimit / 2);
      await add('tally/a', 'rest', tallyLimit / 2);
      const elsewhere = (await open()).category(tally);
      const again = elsewhere.execute('tally/a', { entry: 'half', amount: tallyLimit / 2 }, contextOf('half'));

      expect(await again).toMatchObject({ outcome: 'repeated', version: 1 });
    });

    it('is found by its context alone, by whoever cannot make the command any more', async () => {
      await add('tally/a', 'first');
      await add('tally/a', 'second');
      const elsewhere = (await open()).category(tally);

      expect(await elsewhere.repeated('tally/a', contextOf('first'), totalOf)).toEqual({
        outcome: 'repeated',
        version: 1,
        status: 201,
        view: 2,
      });
      expect(await elsewhere.repeated('tally/a', contextOf('third'), totalOf)).toBeUndefined();
      await expect(elsewhere.repeated('tally/a', contextOf('first', 'another body'), totalOf)).rejects.toMatchObject({
        code: 'idempotency-key-reused',
        kind: 'unprocessable',
      });
    });

    it('given twice at once is decided once', async () => {
      const both = await Promise.all([add('tally/a', 'e'), add('tally/a', 'e')]);

      expect(both.map(({ outcome, version }) => [outcome, version])).toEqual([
        ['committed', 1],
        ['repeated', 1],
      ]);
    });

    it('with another body is refused as idempotency-key-reused', async () => {
      await add('tally/a', 'e');
      const reused = at.streams.execute('tally/a', { entry: 'x', amount: 9 }, contextOf('e', 'another body'));

      await expect(reused).rejects.toMatchObject({ code: 'idempotency-key-reused', kind: 'unprocessable' });
    });
  });

  describe('many commands at once', () => {
    it('of one stream share commits, each with its own version and view', async () => {
      const executions = await Promise.all(Array.from({ length: 200 }, (_, i) => add('tally/a', `e${i}`)));

      expect(executions.map(({ version, view }) => [version, view])).toEqual(
        Array.from({ length: 200 }, (_, i) => [i + 1, i + 1]),
      );
      expect((await commitsOf('tally/a')).length).toBeLessThan(20);
      expect(await at.store.verifyChain('tally/a')).toMatchObject({ intact: true, version: 200 });
    });

    it('of many streams are all stored', async () => {
      const names = Array.from({ length: 120 }, (_, i) => `tally/${i}`);
      await Promise.all(names.flatMap((name) => [add(name, 'a'), add(name, 'b')]));

      const totals = await Promise.all(names.map((name) => at.streams.read(name, totalOf)));
      expect(totals).toEqual(names.map(() => 2));
    });

    it('never together pass a limit that each alone keeps', async () => {
      const amount = tallyLimit / 10;
      const results = await Promise.allSettled(Array.from({ length: 25 }, (_, i) => add('tally/a', `e${i}`, amount)));

      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(10);
      expect(await at.streams.read('tally/a', totalOf)).toBe(tallyLimit);
    });
  });

  describe('reading', () => {
    it('of a stream that does not exist gives undefined', async () => {
      expect(await at.streams.read('tally/none', totalOf)).toBeUndefined();
      expect(await commitsOf('tally/none')).toEqual([]);
    });

    it('sees what another process has committed', async () => {
      const elsewhere = (await open()).category(tally);
      await add('tally/a', 'here');
      expect(await elsewhere.read('tally/a', totalOf)).toBe(1);
      await add('tally/a', 'here too');
      expect(await elsewhere.read('tally/a', totalOf)).toBe(2);
    });

    it('of a long stream gives every commit in order, from the one that holds the version asked for', async () => {
      for (let i = 0; i < 40; i++) {
        await at.streams.execute('tally/a', { entry: `e${i}`, amount: 1, times: (i % 7) * 11 + 1 }, contextOf());
      }
      const all = await commitsOf('tally/a');
      expect(all).toHaveLength(40);
      expect(await at.store.verifyChain('tally/a')).toMatchObject({ intact: true, commits: 40 });

      const held = all[25]!;
      const tail: Commit[] = [];
      for await (const commit of at.streams.history('tally/a', held.version + held.events.length - 1))
        tail.push(commit);
      expect(tail.map(({ _id }) => _id)).toEqual(all.slice(25).map(({ _id }) => _id));
    });

    it('at an instant gives the state of then', async () => {
      let now = Date.parse('2027-03-01T00:00:00.000Z');
      const clock: Clock = { now: () => new Date(now) };
      at.streams = (await open({ clock })).category(tally);
      for (const entry of ['a', 'b', 'c']) {
        await add('tally/a', entry);
        now += 60_000;
      }

      const totalAt = (instant: string) => at.streams.readAt('tally/a', instant, totalOf);
      expect(await totalAt('2027-02-28T23:59:59.999Z')).toBeUndefined();
      expect(await totalAt('2027-03-01T08:01:30+08:00')).toBe(2);
      expect(await totalAt('2028-01-01T00:00:00Z')).toBe(3);
    });

    it('time in a stream never goes back, whatever the clock does', async () => {
      let now = Date.parse('2027-03-01T00:00:00.000Z');
      at.streams = (await open({ clock: { now: () => new Date(now) } })).category(tally);
      await add('tally/a', 'a');
      now -= 3_600_000;
      await add('tally/a', 'b');

      expect((await commitsOf('tally/a')).map(({ at }) => at)).toEqual(Array(2).fill('2027-03-01T00:00:00.000Z'));
    });
  });

  describe('waiting', () => {
    it('ends with the view as soon as it is as wanted, also when another process made it so', async () => {
      const elsewhere = (await open()).category(tally);
      const waits = [at.streams, elsewhere].map((at) => at.waitFor('tally/a', totalOf, (total) => total >= 2, 10_000));
      await add('tally/a', 'a');
      await add('tally/a', 'b');

      expect(await Promise.all(waits)).toEqual([2, 2]);
    });

    it('ends with undefined when the time is over', async () => {
      expect(await at.streams.waitFor('tally/a', totalOf, () => true, 20)).toBeUndefined();
    });
  });

  it('an altered event breaks the chain at its commit', async () => {
    await add('tally/a', 'a');
    await add('tally/a', 'b');
    await add('tally/a', 'c');
    const commits = at.store.connection.collection<Commit>('commits');
    await commits.updateOne({ _id: 'tally/a@0000000002' }, { $set: { actor: 'somebody' } });

    expect(await at.store.verifyChain('tally/a')).toEqual({
      intact: false,
      brokenAt: 'tally/a@0000000002',
      reason: 'hash',
    });
  });

  it('two processes with the same commands on the same streams fork no stream and lose or double no command', async () => {
    const names = ['tally/x', 'tally/y', 'tally/z'];
    const commands = Array.from({ length: 240 }, (_, i) => ({ stream: names[i % 3]!, entry: `e${i}` }));
    const task = { mongoUri: at.database.mongoUri, database: at.database.database, callers: 16 };
    const writers = await Promise.all([
      Writer.start({ ...task, commands }),
      Writer.start({ ...task, commands: [...commands].reverse() }),
    ]);
    try {
      const done = writers.map((writer) => writer.done());
      for (const writer of writers) writer.begin();
      await Promise.all(done);
    } finally {
      await Promise.all(writers.map((writer) => writer.kill()));
    }

    expect(writers.flatMap((writer) => writer.errors)).toEqual([]);
    const [one, two] = writers.map((writer) => new Map(writer.answers.map((answer) => [answer.entry, answer])));
    for (const { entry } of commands) {
      const answers = [one?.get(entry), two?.get(entry)];
      expect(answers.map((answer) => answer?.outcome).sort()).toEqual(['committed', 'repeated']);
      expect(answers[0]?.version).toBe(answers[1]?.version);
    }
    for (const name of names) {
      const entries = (await commitsOf(name)).flatMap(({ events }) => events.map(({ data }) => data)) as {
        entry: string;
      }[];
      const expected = commands.filter(({ stream }) => stream === name).map(({ entry }) => entry);
      expect(entries.map(({ entry }) => entry).sort()).toEqual(expected.sort());
      expect(await at.store.verifyChain(name)).toMatchObject({ intact: true, version: 80 });
    }
  }, 60_000);
};
