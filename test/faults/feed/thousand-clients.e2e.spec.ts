import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import type { Follower } from './follower.js';
import type { Traffic } from './traffic.js';
import { faultsOf, startMs, TwoReplicas } from './two-replicas.js';

const clients = 1_000;
const some = { batch: 5, late: 2, pauseMs: 100 };

describe(`${clients} clients of one replica`, () => {
  let replicas: TwoReplicas;
  let followers: readonly Follower[] = [];

  beforeAll(async () => {
    replicas = await TwoReplicas.start();
  }, startMs);

  afterEach(() => {
    for (const follower of followers) follower.cut();
  });

  afterAll(() => replicas.close(), startMs);

  const connectAll = async (replica: string): Promise<void> => {
    followers = await replicas.followers(clients);
    await Promise.all(followers.map((follower) => follower.reconnect(() => replica)));
  };
  const send = async (traffic: Traffic, requests: number): Promise<void> => {
    for (let request = 0; request < requests; request++) await traffic.send();
  };

  it('miss nothing and see nothing twice when all are cut off at once and come back at once, at either replica', async () => {
    const traffic = replicas.traffic({ name: 'cut', ...some });
    await connectAll(replicas.urls[0]);
    await traffic.during(pause(1_000));
    for (const follower of followers) follower.cut();
    await send(traffic, 10); // while nobody listens
    await traffic.during(Promise.all(followers.map((follower) => follower.reconnect(replicas.any))));
    await traffic.during(pause(1_000));
    expect(await faultsOf(followers, traffic)).toEqual([]);
  }, 120_000);

  it('miss nothing and see nothing twice when their replica dies by kill -9 and all come to the other one', async () => {
    const traffic = replicas.traffic({ name: 'killed', ...some });
    const [one, two] = replicas.urls;
    await connectAll(one);
    await traffic.during(pause(1_000));
    await replicas.processes.kill('one');
    await send(traffic, 10);
    await Promise.all(followers.map((follower) => follower.ended()));
    await traffic.during(Promise.all(followers.map((follower) => follower.reconnect(() => two))));
    await traffic.during(pause(1_000));
    expect(await faultsOf(followers, traffic)).toEqual([]);
  }, 120_000);
});
