import { Desk } from '../../../services/coordination/test/desk.js';
import { ReplicaProcesses } from '../../../services/coordination/test/replica-processes.js';
import { seeded, type Random } from '../../e2e/seeded.js';
import { Follower } from './follower.js';
import { faultIn } from './history.js';
import { Traffic, type TrafficWish } from './traffic.js';

export const startMs = 120_000;

/** Two replicas in processes of their own with one database, and everything random from one seed, which is printed. */
export class TwoReplicas {
  private constructor(
    readonly desk: Desk,
    readonly processes: ReplicaProcesses,
    readonly urls: readonly [string, string],
    readonly random: Random,
  ) {}

  static async start(): Promise<TwoReplicas> {
    const seed = Number(process.env['LIANDONG_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
    console.log(`The feed’s seed: LIANDONG_SEED=${seed}`);
    const desk = await Desk.open();
    const processes = new ReplicaProcesses(desk);
    const urls = [await processes.start('one'), await processes.start('two')] as const;
    return new TwoReplicas(desk, processes, urls, seeded(seed));
  }

  async close(): Promise<void> {
    await this.processes.close();
    await this.desk.close();
  }

  traffic(wish: TrafficWish): Traffic {
    return new Traffic(this.desk, this.random, wish);
  }

  /** So many clients, none connected. */
  async followers(count: number): Promise<readonly Follower[]> {
    const token = await this.desk.token();
    return Array.from({ length: count }, () => new Follower(token));
  }

  readonly any = (): string => this.random.pick(this.urls);
}

/** What is wrong with the followers' histories, once all have seen as much as was sent and a duplicate has had time to show. */
export const faultsOf = async (followers: readonly Follower[], traffic: Traffic): Promise<readonly string[]> => {
  const isThere = (): boolean => followers.every(({ seen }) => seen.length >= traffic.count);
  for (const end = Date.now() + 30_000; !isThere() && Date.now() < end;) await pause(50);
  await pause(1_000);
  return followers.flatMap(({ seen }, index) => {
    const fault = faultIn(seen, traffic.latest);
    return fault === undefined ? [] : [`client ${index}: ${fault}`];
  });
};

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
