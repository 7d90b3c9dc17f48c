import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TokenClaims } from '#testing';
import { eventually, hour, type UnitApp, World } from './unit-app.fixture.js';

const owner: TokenClaims = { sub: 'committee', unit: 'organisation', body: 'LJ-GW' };
const rooms = 30;
const perRoom = 100;
/** What one call may take in the mean: some hundreds of bookings a second on one core, a tenth of a second for anything else. */
const bookingMs = 10;
const quickMs = 100;

describe('With 3,000 reservations in 30 rooms', () => {
  let world: World;
  let organisation: UnitApp;
  let propaganda: UnitApp;
  const ids: string[] = [];

  beforeAll(async () => {
    world = await World.open();
    [organisation, propaganda] = await Promise.all([world.start('organisation'), world.start('propaganda')]);
    for (let room = 0; room < rooms; room++) {
      const hall = {
        name: `Room ${room}`,
        kind: 'venue',
        sharing: 'exclusive',
        timeZone: 'Europe/Brussels',
        approval: 'automatic',
      };
      ids.push((await organisation.post<{ id: string }>('/v1/resources', hall, owner)).body.id);
    }
  }, 60_000);
  afterAll(() => world.close(), 60_000);

  const book = (room: number, slot: number, minutes = 0) =>
    organisation.post(
      `/v1/resources/${ids[room]}/reservations`,
      { from: shifted(hour(slot), minutes), to: shifted(hour(slot + 1), minutes), purpose: 'session' },
      owner,
    );
  const shifted = (instant: string, minutes: number) => new Date(Date.parse(instant) + minutes * 60_000).toISOString();
  const inParallel = async <Item>(items: readonly Item[], atOnce: number, work: (item: Item) => Promise<unknown>) => {
    const queue = [...items];
    const workers = Array.from({ length: atOnce }, async () => {
      for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
    });
    await Promise.all(workers);
  };
  /** Processor time of this process, in which both units and their client run: other work on the machine does not count. */
  const meanMs = async (times: number, calls: () => Promise<unknown>): Promise<number> => {
    const before = process.cpuUsage();
    await calls();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000 / times;
  };
  const repeated = (call: () => Promise<unknown>) =>
    meanMs(20, async () => {
      for (let i = 0; i < 20; i++) await call();
    });

  it('a booking takes less than 10 ms of a core, a search, a list or a refusal with suggestions less than 100 ms', async () => {
    const slots = Array.from({ length: rooms * perRoom }, (_, i) => ({ room: i % rooms, slot: Math.floor(i / rooms) }));
    const booking = await meanMs(slots.length, () =>
      inParallel(slots, 16, async ({ room, slot }) => expect((await book(room, slot)).status).toBe(201)),
    );
    const list = (query: string) => propaganda.get<{ items: object[] }>(`/v1/reservations?${query}`);
    await eventually(
      async () => (await list(`resource=${ids[rooms - 1]}&from=${hour(perRoom - 1)}`)).body.items.length > 0,
    );
    const period = `from=${hour(0)}&to=${hour(4)}`;
    const took = {
      search: await repeated(() => propaganda.get(`/v1/resources?free=true&kind=venue&${period}`)),
      list: await repeated(() => list(period)),
      listOfRoom: await repeated(() => list(`resource=${ids[3]}`)),
      calendar: await repeated(() => propaganda.get(`/v1/resources/${ids[3]}/calendar?${period}`)),
      refusal: await repeated(() => book(3, 7, 10)),
    };
    expect(booking).toBeLessThan(bookingMs);
    for (const [what, ms] of Object.entries(took)) expect([what, ms < quickMs]).toEqual([what, true]);
  }, 300_000);
});
