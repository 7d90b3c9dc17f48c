import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, hour } from '../unit-app.fixture.js';
import { booker, BookingDesk, owner, problem, type Reservation } from './bookings.fixture.js';

interface Alternative {
  readonly kind: string;
  readonly resource: string;
  readonly from: string;
  readonly to: string;
  readonly occurrence?: string;
}
interface Displaced {
  readonly reservation: string;
  readonly occurrences?: readonly { readonly from: string }[];
  readonly alternatives: readonly Alternative[];
}
interface Blocking {
  readonly id?: string;
  readonly displaced: readonly Displaced[];
}

describe('What loses its place', () => {
  let desk: BookingDesk;
  beforeAll(async () => {
    desk = await BookingDesk.open();
  }, 60_000);
  afterAll(() => desk.world.close(), 60_000);

  const block = (hall: string, from: number, to: number, query = '') =>
    desk.organisation.post<Blocking>(
      `/v1/resources/${hall}/blockings${query}`,
      { from: hour(from), to: hour(to), reason: '检修' },
      owner,
    );
  const stays = (...ids: string[]) =>
    Promise.all(
      ids.map(async (id) => (await desk.organisation.get<Reservation>(`/v1/reservations/${id}`)).body.status),
    );

  it('is shown before it happens, each with what it could have instead, and the same after it has happened', async () => {
    const hall = await desk.offer({ kind: 'training-place' });
    const stand = await desk.offer({ kind: 'training-place' });
    await eventually(async () => (await desk.organisation.get(`/v1/resources/${stand}`)).status === 200);
    await eventually(async () => {
      const { body } = await desk.organisation.get<{ items: object[] }>('/v1/resources?kind=training-place');
      return body.items.length === 2;
    });
    const [one, two] = [
      await desk.booked(hall, { from: hour(1), to: hour(3) }),
      await desk.booked(hall, { from: hour(3), to: hour(4) }, owner),
    ];
    const dry = await block(hall, 2, 4, '?dryRun=true');
    expect(dry.status).toBe(200);
    expect(dry.body.displaced.map(({ reservation }) => reservation)).toEqual([one.id, two.id]);
    for (const { alternatives } of dry.body.displaced) {
      expect(alternatives.length).toBeGreaterThanOrEqual(3);
      expect(alternatives).toContainEqual(expect.objectContaining({ kind: 'other-resource', resource: stand }));
    }
    expect(dry.body.displaced[0]?.alternatives).toContainEqual({
      kind: 'shift',
      resource: hall,
      from: hour(0),
      to: hour(2),
    });
    expect(await stays(one.id, two.id)).toEqual(['confirmed', 'confirmed']);

    const done = await block(hall, 2, 4);
    expect([done.status, done.body.displaced]).toEqual([201, dry.body.displaced]);
    expect(await stays(one.id, two.id)).toEqual(['displaced', 'displaced']);
    for (const unit of [desk.organisation, desk.propaganda]) {
      await eventually(
        async () => (await unit.get<Reservation>(`/v1/reservations/${one.id}`)).body.status === 'displaced',
      );
    }
  });

  it('can be booked anew at each of the alternatives as it stands', async () => {
    const hall = await desk.offer({ kind: 'information' });
    const { id } = await desk.booked(hall, { from: hour(1), to: hour(3) });
    await desk.booked(hall, { from: hour(5), to: hour(6) }, owner);
    const { displaced } = (await block(hall, 2, 4)).body;
    expect(displaced.map(({ reservation }) => reservation)).toEqual([id]);
    for (const { resource, from, to } of displaced[0]?.alternatives ?? []) {
      const again = await desk.booked(resource, { from, to });
      expect((await desk.step(again.id, 'release', {})).status).toBe(200);
    }
  });

  it('of a series is told date by date', async () => {
    const hall = await desk.offer({ kind: 'people' });
    const series = await desk.booked(hall, { recurrence: { rrule: 'FREQ=DAILY;COUNT=4' } });
    const { body } = await block(hall, 24, 50, '?dryRun=true');
    const [told] = body.displaced;
    expect(told).toMatchObject({ reservation: series.id, occurrences: [{ from: hour(24) }, { from: hour(48) }] });
    expect(new Set(told?.alternatives.map(({ occurrence }) => occurrence))).toEqual(new Set([hour(24), hour(48)]));
    const done = await block(hall, 24, 50);
    expect(done.body.displaced).toEqual(body.displaced);
    const { body: left } = await desk.organisation.get<Reservation>(`/v1/reservations/${series.id}`);
    expect([left.status, left.occurrences?.length]).toEqual(['confirmed', 2]);
  });

  it('by a named override is told what it could have instead', async () => {
    const hall = await desk.offer({ kind: 'activity-place' });
    const { id } = await desk.booked(hall);
    const { status, body } = await desk.step<Displaced & Reservation>(id, 'displace', { reason: '应急' }, owner);
    expect([status, body.status]).toEqual([200, 'displaced']);
    expect(body.alternatives.length).toBeGreaterThanOrEqual(3);
    const [first] = body.alternatives;
    expect((await desk.book(hall, { from: first?.from, to: first?.to }, booker)).status).toBe(201);
  });

  it('is nothing where a period is over or turned round, on a dry run too', async () => {
    const hall = await desk.offer();
    for (const query of ['', '?dryRun=true']) {
      expect(await block(hall, 3, 1, query)).toMatchObject({ body: { type: problem('ends-before-it-starts') } });
      expect(await block(hall, -9_000_000, -8_999_999, query)).toMatchObject({
        status: 422,
        body: { type: problem('in-the-past') },
      });
    }
  });
});
