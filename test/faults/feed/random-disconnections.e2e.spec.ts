import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../../../services/coordination/test/desk.js';
import type { Follower } from './follower.js';
import { faultsOf, startMs, TwoReplicas } from './two-replicas.js';

const clients = 20;
const cutsOfEach = 50;

describe(`${clients} clients of two replicas, under traffic with late duplicates`, () => {
  let replicas: TwoReplicas;

  beforeAll(async () => {
    replicas = await TwoReplicas.start();
  }, startMs);

  afterAll(() => replicas.close(), startMs);

  /** Cuts itself off at random points, some before the answer has come, and goes on at either replica. */
  const cutAgainAndAgain = async (follower: Follower): Promise<void> => {
    const { random } = replicas;
    for (let cut = 0; cut < cutsOfEach; cut++) {
      const moreEvents = random.below(40);
      const until = follower.seen.length + moreEvents;
      for (const end = Date.now() + random.below(250); follower.seen.length < until && Date.now() < end;)
        await pause(5);
      follower.cut();
      if (random.chance(0.1)) {
        const early = follower.connect(replicas.any()).catch(() => undefined);
        follower.cut();
        await early;
      }
      await follower.reconnect(replicas.any);
    }
  };

  it(`shows each of them everything exactly once and in order per subject, over ${clients * cutsOfEach} random disconnections`, async () => {
    const traffic = replicas.traffic({ name: 'cuts' });
    const followers = await replicas.followers(clients);
    await Promise.all(followers.map((follower) => follower.connect(replicas.any())));
    await traffic.during(Promise.all(followers.map(cutAgainAndAgain)));
    expect(await faultsOf(followers, traffic)).toEqual([]);
    expect(traffic.lateCount).toBeGreaterThan(100);
    expect(traffic.count).toBeGreaterThan(500);
    for (const follower of followers) follower.cut();
  }, 120_000);

  it('shows them everything exactly once when the replicas die under them by kill -9, one after the other', async () => {
    const traffic = replicas.traffic({ name: 'kills' });
    const followers = await replicas.followers(clients);
    let isOver = false;
    const keepFollowing = async (follower: Follower): Promise<void> => {
      await follower.connect(replicas.any());
      for (;;) {
        await follower.ended();
        if (isOver) return;
        await follower.reconnect(replicas.any);
      }
    };
    const killInTurn = async (): Promise<void> => {
      for (const name of ['one', 'two', 'one']) {
        await pause(500 + replicas.random.below(1_000));
        await replicas.processes.kill(name);
        await pause(500 + replicas.random.below(1_000));
        await replicas.processes.resume(name);
      }
    };
    const following = followers.map(keepFollowing);
    await eventually(() => followers.every(({ lastId }) => lastId !== undefined));
    try {
      await traffic.during(killInTurn());
      expect(await faultsOf(followers, traffic)).toEqual([]);
    } finally {
      isOver = true;
      for (const follower of followers) follower.cut();
    }
    await Promise.all(following);
  }, 120_000);
});
