import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { BundleLine } from '#contracts';
import { booker, BookingDesk } from '../../http/bookings.fixture.js';
import { ResourceReadModel } from '../../read-models/resource-read-model.js';
import { InMemoryResourceReadModel } from '../../read-models/in-memory-resource-read-model.js';
import { eventually, hour } from '../../unit-app.fixture.js';
import { BundleAlternatives, type LineChange } from './bundle-alternatives.js';

const twiceAtOnce = [{ of: 'body', measure: 'count', per: 'at-once', limit: 2 }];

describe('What makes a bundle possible', () => {
  let desk: BookingDesk;
  let alternatives: BundleAlternatives;
  let live: InMemoryResourceReadModel;
  let copies: ResourceReadModel;
  const halls: Record<'one' | 'two' | 'room' | 'fund' | 'rare' | 'theirs', string> = {
    one: '',
    two: '',
    room: '',
    fund: '',
    rare: '',
    theirs: '',
  };

  beforeAll(async () => {
    desk = await BookingDesk.open();
    const { organisation, propaganda } = desk;
    [alternatives, live, copies] = [BundleAlternatives, InMemoryResourceReadModel, ResourceReadModel].map((part) =>
      organisation.app.get(part as never, { strict: false }),
    ) as [BundleAlternatives, InMemoryResourceReadModel, ResourceReadModel];
    const hours = [{ days: ['MO', 'TU', 'WE'], from: '08:00', to: '20:00' }];
    halls.one = await desk.offer({ name: '一号厅', openingHours: hours });
    halls.two = await desk.offer({ name: '二号厅', openingHours: hours, bufferSeconds: 1_800 });
    halls.room = await desk.offer({ name: '教室', kind: 'training-place', sharing: 'capacity', capacity: 3 });
    halls.fund = await desk.offer({ name: '经费', kind: 'fund', sharing: 'budget', budgetFen: 1_000 });
    halls.rare = await desk.offer({ name: '剧场', kind: 'culture', quotas: twiceAtOnce });
    halls.theirs = await desk.offer({ name: '展厅' }, propaganda, { ...booker, roles: ['resource-owner'] });
    await desk.booked(halls.one, { from: hour(0), to: hour(2) });
    await desk.booked(halls.two, { from: hour(3), to: hour(4) });
    await desk.booked(halls.room, { from: hour(0), to: hour(3), quantity: 2 });
    await desk.booked(halls.fund, { amountFen: 700 });
    // Far from what is asked for.
    await desk.booked(halls.rare, { from: hour(24 * 60), to: hour(24 * 60 + 1) });
    await desk.booked(halls.rare, { from: hour(24 * 61), to: hour(24 * 61 + 1) });
    await eventually(async () => {
      const { body } = await organisation.get<{ items: object[] }>('/v1/reservations?limit=50');
      return body.items.length === 6 && live.known?.reservations === 6 && live.known.get(halls.theirs);
    });
  }, 60_000);
  afterAll(() => desk.world.close(), 60_000);

  const line = (number: number, resource: string, from: number, to: number, more = {}): BundleLine => ({
    line: number,
    resource,
    reservation: `${resource}.line${number}`,
    from: hour(from),
    to: hour(to),
    quantity: 1,
    ...more,
  });
  const change = (...lines: BundleLine[]): Promise<readonly LineChange[]> =>
    alternatives.smallestChange({ id: 'bundle', host: 'LJ-CZJ', lines });
  /** As it is answered from memory, and from the database. */
  const bothWays = async (...lines: BundleLine[]): Promise<readonly LineChange[]> => {
    const read = jest.spyOn(copies, 'reservationsIn');
    const remembered = await change(...lines);
    expect(read).not.toHaveBeenCalled();
    const forgetful = jest.spyOn(live, 'known', 'get').mockReturnValue(undefined);
    expect(await change(...lines)).toEqual(remembered);
    expect(read).toHaveBeenCalled();
    forgetful.mockRestore();
    read.mockRestore();
    return remembered;
  };

  it('is the same from memory as from the database: another hall at the same time', async () => {
    expect(await bothWays(line(1, halls.one, 1, 2), line(2, halls.two, 5, 6))).toEqual([
      expect.objectContaining({ line: 1, kind: 'other-resource', from: hour(1), to: hour(2) }),
    ]);
  });

  it('is the same where two lines want the same place: the second has to go elsewhere', async () => {
    const [only] = await bothWays(line(1, halls.theirs, 5, 6), line(2, halls.theirs, 5, 6));
    expect(only).toMatchObject({ line: 2, kind: 'other-resource' });
  });

  it('is the same for places, also those that the other lines take', async () => {
    const changes = await bothWays(
      line(1, halls.room, 0, 1, { quantity: 1 }),
      line(2, halls.room, 2, 4, { quantity: 2 }),
    );
    expect(changes).toEqual([expect.objectContaining({ line: 2, kind: 'shift', from: hour(3) })]);
  });

  it('is the same for a budget that is too small for both draws: there is none', async () => {
    const draws = [1, 2].map((number) => line(number, halls.fund, 5, 6, { amountFen: 200 }));
    expect(await bothWays(...draws)).toEqual([]);
    expect(await bothWays(line(1, halls.one, 0, 1), ...draws.slice(1))).toHaveLength(1);
  });

  it('is the same where a quota is used up far from the time asked for: there is none', async () => {
    const asked = { id: 'bundle', host: 'LJ-XC', lines: [line(1, halls.rare, 5, 6), line(2, halls.one, 0, 1)] };
    const remembered = await alternatives.smallestChange(asked);
    const forgetful = jest.spyOn(live, 'known', 'get').mockReturnValue(undefined);
    expect([remembered, await alternatives.smallestChange(asked)]).toEqual([[], []]);
    forgetful.mockRestore();
  });

  it('leaves the calendars in memory as they were', () => {
    expect(live.known?.reservations).toBe(6);
    expect(live.known?.get(halls.fund)?.calendar.drawnFen).toBe(700);
    expect(live.known?.get(halls.theirs)?.calendar.occupancy.size).toBe(0);
  });
});
