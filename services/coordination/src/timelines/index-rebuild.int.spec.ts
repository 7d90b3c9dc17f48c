import { jest } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { Desk, eventually, type Replica } from '../../test/desk.js';
import type { WrittenEvent } from '../../test/records.js';
import type { IndexState } from './index-rebuilds.js';
import { TimelineIndex } from '../timeline-index/timeline-index.js';
import type { Timeline } from './timelines.js';

jest.setTimeout(60_000);

const initiative = 'org-i1';
/** Answers of bodies, each in a stream of its own, of which only the index knows that they concern the initiative. */
const answers = (from: number, to: number): WrittenEvent[] =>
  Array.from({ length: to - from }, (_, i) => ({
    source: 'mass-organisations',
    subject: `participation/mass-organisations/${initiative}/LJ-B${from + i}`,
    sequence: 1,
    id: `answer-${from + i}`,
    causationId: from + i === 0 ? 'a-request' : `answer-${from + i - 1}`,
    event: { type: 'participation.accepted', data: { initiative, body: `LJ-B${from + i}` } },
  }));

describe('the index of timelines, made anew while it answers', () => {
  let desk: Desk;
  let replica: Replica;
  let other: Replica;

  beforeAll(async () => {
    desk = await Desk.open();
    [replica, other] = [await desk.start(), await desk.start()];
    await desk.write(answers(0, 300));
    await eventually(async () => (await shown(replica)).length === 300);
  });
  afterAll(() => desk.close());

  const shown = async (of: Replica): Promise<string[]> => {
    const { body } = await desk.get<Timeline>(of, `/v1/timelines/initiative/${initiative}?limit=500`);
    return body.items?.map(({ event, causedBy, effects }) => JSON.stringify([event.id, causedBy, effects])) ?? [];
  };
  const state = async (of = replica) => (await desk.get<IndexState>(of, '/v1/timeline-index')).body;
  const rebuild = (of = replica) => desk.post<IndexState>(of, '/v1/timeline-index/rebuild', {}, 'supervisor');
  const ended = () => eventually(async () => (await state()).rebuild?.state !== 'running');
  const index = () => replica.app.get(TimelineIndex, { strict: false });

  it('never shows less than before, has what came meanwhile, and says the same in both replicas', async () => {
    let isWriting = true;
    let count = 300;
    const traffic = (async () => {
      while (isWriting && count < 450) {
        await desk.write(answers(count, count + 1));
        count++;
        await pause(15);
      }
    })();
    const seen = new Map<Replica, number[]>();
    const look = async (of: Replica) => {
      while (isWriting) seen.set(of, [...(seen.get(of) ?? []), (await shown(of)).length]);
    };
    const readers = [look(replica), look(other)];
    const asked = await rebuild();
    await ended();
    const after = await state(other);
    await pause(300);
    isWriting = false;
    await Promise.all([traffic, ...readers]);
    expect(asked).toMatchObject({ status: 202, body: { generation: 1, rebuild: { state: 'running' } } });
    expect(after).toMatchObject({ generation: 2, building: null });
    expect((await state()).rebuild).toMatchObject({ state: 'done', requestedBy: 'organisation' });
    for (const counts of seen.values()) expect(counts).toEqual([...counts].sort((a, b) => a - b));
    await eventually(async () => (await shown(replica)).length === count && (await shown(other)).length === count);
    expect(await shown(other)).toEqual(await shown(replica));
  });

  it('equals the one before, and has again what was lost', async () => {
    const before = await shown(replica);
    const { live } = await index().generations.read();
    const concerns = index()['connection'].collection<{ _id: string }>(`concerns-${live}`);
    await concerns.deleteMany({ _id: `initiative/${initiative}~3` });
    expect((await shown(replica)).length).toBeLessThan(before.length);
    await rebuild();
    await ended();
    expect(await shown(replica)).toEqual(before);
  });

  it('is made by one replica when two are asked at once', async () => {
    const { generation } = await state();
    const [one, two] = await Promise.all([rebuild(), rebuild(other)]);
    expect([one.status, two.status]).toEqual([202, 202]);
    await eventually(async () => (await state()).building === null);
    expect((await state(other)).generation).toBe(generation + 1);
  });

  it('waits for a replica that still makes it, and is made by another one when that has died over it', async () => {
    const { generation } = await state();
    const { generations } = index();
    const abandoned = (await generations.begin('somebody')) as number;
    expect((await rebuild(other)).body).toMatchObject({
      generation,
      building: { generation: abandoned, by: 'somebody' },
    });
    await index()
      ['connection'].collection('timeline-index')
      .updateOne({}, { $set: { seenAtMs: Date.now() - 61_000 } });
    await rebuild(other);
    await eventually(async () => (await state()).building === null);
    expect((await state()).generation).toBe(abandoned + 1);
    await expect(generations.switchTo(abandoned)).rejects.toThrow('taken over');
  });

  it('goes on from before and says so where the new one cannot be written', async () => {
    const before = await shown(replica);
    const { generation } = await state();
    const write = jest.spyOn(index(), 'write').mockRejectedValue(new Error('the disk is full'));
    await rebuild();
    await ended();
    write.mockRestore();
    expect(await state()).toMatchObject({
      generation,
      building: null,
      rebuild: { state: 'failed', reason: 'the disk is full' },
    });
    expect(await shown(replica)).toEqual(before);
  });
});
