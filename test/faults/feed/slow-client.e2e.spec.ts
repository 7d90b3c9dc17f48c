import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../../../services/coordination/test/desk.js';
import type { Follower } from './follower.js';
import { faultIn } from './history.js';
import { faultsOf, startMs, TwoReplicas } from './two-replicas.js';

/** More than the operating system takes for a connection that nobody reads, and a MiB. */
const megabytes = 10;
const size = 8_000; // characters of three bytes each

describe('a client that stops reading', () => {
  let replicas: TwoReplicas;
  let followers: readonly Follower[];

  beforeAll(async () => {
    replicas = await TwoReplicas.start();
    followers = await replicas.followers(3);
  }, startMs);

  afterAll(async () => {
    for (const follower of followers) follower.cut();
    await replicas.close();
  }, startMs);

  it('is told once to come again and let go, which no other client notices, and misses nothing when it comes', async () => {
    const [slow, quick, other] = followers as [Follower, Follower, Follower];
    const traffic = replicas.traffic({ name: 'slow', streams: 10, batch: 10, late: 1, size });
    await slow.connect(replicas.urls[0]);
    await quick.connect(replicas.urls[0]);
    await other.connect(replicas.urls[1]);
    await traffic.send();
    await eventually(() => slow.seen.length === traffic.count);
    slow.stopReading();
    while (traffic.count * size * 3 < megabytes * 2 ** 20) {
      await traffic.send();
      await eventually(() => quick.seen.length === traffic.count);
    }
    slow.readOn();
    await slow.ended();
    expect(slow.resyncs).toBe(1);
    const before = slow.seen.length;
    expect(before).toBeLessThan(traffic.count);
    await slow.connect(replicas.urls[1]);
    expect(await faultsOf(followers, traffic)).toEqual([]);
    expect(followers.map(({ resyncs }) => resyncs)).toEqual([1, 0, 0]);
    expect(faultIn(slow.seen.slice(0, before), traffic.latest)).toBeDefined(); // the rest came by its last id
  }, 120_000);
});
