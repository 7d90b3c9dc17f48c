import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TokenClaims } from '#testing';
import { eventually, hour, related } from '../unit-app.fixture.js';
import {
  agency,
  booker,
  BookingDesk,
  coordinator,
  owner,
  problem,
  type Refusal,
  type Reservation,
} from './bookings.fixture.js';

describe('A reservation', () => {
  let desk: BookingDesk;
  beforeAll(async () => {
    desk = await BookingDesk.open();
  }, 60_000);
  afterAll(() => desk.world.close(), 60_000);

  it('meets its first self when its key comes again, and is 422 when it asks for something else', async () => {
    const hall = await desk.offer();
    const headers = { 'idempotency-key': 'row-17' };
    const [first, second] = [await desk.book(hall, {}, booker, headers), await desk.book(hall, {}, booker, headers)];
    expect([second.status, second.body, second.headers.get('etag')]).toEqual([
      201,
      first.body,
      first.headers.get('etag'),
    ]);
    expect(await desk.book(hall, { purpose: '别的' }, booker, headers)).toMatchObject({
      status: 422,
      body: { type: problem('idempotency-key-reused') },
    });
  });

  it('is decided against the version that the caller saw, where they say which', async () => {
    const hall = await desk.offer();
    expect(await desk.book(hall, {}, booker, { 'if-match': '"7"' })).toMatchObject({
      status: 412,
      body: { type: problem('version-mismatch'), version: 1 },
    });
    expect((await desk.book(hall, {}, booker, { 'if-match': '"1"' })).status).toBe(201);
  });

  it('is booked by a coordinator for any body, by a system for its own, and says whose it is', async () => {
    const hall = await desk.offer();
    expect(await desk.book(hall, { body: 'LJ-CZJ' }, coordinator)).toMatchObject({
      status: 201,
      body: { body: 'LJ-CZJ' },
    });
    expect(await desk.book(hall, { from: hour(1), to: hour(2) }, agency)).toMatchObject({ body: { body: 'LJ-TJJ' } });
  });

  it('is open to jointly built bodies where the owner says so, and to nobody else', async () => {
    const hall = await desk.offer({ allowed: { relations: ['joint-building'] } });
    const finance: TokenClaims = { sub: 'finance', unit: 'organisation', body: 'LJ-CZJ' };
    expect(await desk.book(hall, {}, finance)).toMatchObject({
      status: 422,
      body: { type: problem('not-allowed-to-use') },
    });
    await desk.organisation.say('body/LJ-GW', related('LJ-GW', 'joint-building', 'LJ-CZJ'));
    await eventually(async () => (await desk.book(hall, {}, finance)).status === 201);
  });

  it('warns of a public holiday on which the place announces its hours', async () => {
    const hall = await desk.offer({ holidays: 'by-notice' });
    const day = { from: '2027-05-01T02:00:00Z', to: '2027-05-01T03:00:00Z' };
    expect(await desk.booked(hall, day)).toMatchObject({
      warnings: [{ code: 'holiday-by-notice', holiday: '劳动节' }],
    });
  });

  describe('that is held', () => {
    it('frees its place at its time, and everybody hears of it within two seconds', async () => {
      const hall = await desk.offer();
      const { id } = await desk.booked(hall, { holdSeconds: 1 });
      expect((await desk.book(hall)).status).toBe(409);
      const before = Date.now();
      await eventually(
        async () => (await desk.propaganda.get<Reservation>(`/v1/reservations/${id}`)).body.status === 'expired',
      );
      expect(Date.now() - before).toBeLessThan(3_000);
      expect((await desk.book(hall)).status).toBe(201);
      expect(await desk.step(id, 'confirm')).toMatchObject({ status: 409, body: { type: problem('hold-expired') } });
    });

    it('lives on where it is renewed, and for good where it is confirmed', async () => {
      const hall = await desk.offer();
      const { id } = await desk.booked(hall, { holdSeconds: 1 });
      expect(await desk.step(id, 'renew', { holdSeconds: 600 })).toMatchObject({
        status: 200,
        body: { status: 'held' },
      });
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      expect(await desk.step(id, 'confirm')).toMatchObject({ status: 200, body: { status: 'confirmed' } });
      expect(await desk.step(id, 'renew')).toMatchObject({ status: 409, body: { type: problem('reservation-ended') } });
    });
  });

  describe('that its owner approves', () => {
    it('occupies nothing until then; the same guard as booking decides between those who compete', async () => {
      const hall = await desk.offer({ approval: 'owner' });
      const [one, other] = [await desk.booked(hall), await desk.booked(hall, {}, coordinator)];
      expect([one.status, other.status]).toEqual(['awaiting-approval', 'awaiting-approval']);
      expect(await desk.step(one.id, 'approve', undefined, owner)).toMatchObject({
        status: 200,
        body: { status: 'confirmed' },
      });
      expect(await desk.step(other.id, 'approve', undefined, owner)).toMatchObject({
        status: 409,
        body: { type: problem('reservation-ended') },
      });
      const late = await desk.booked(hall, { from: hour(2), to: hour(3) });
      const { id: blocking } = (
        await desk.organisation.post<{ id: string }>(
          `/v1/resources/${hall}/blockings`,
          { from: hour(2), to: hour(3), reason: '检修' },
          owner,
        )
      ).body;
      const refused = await desk.step<Refusal>(late.id, 'approve', undefined, owner);
      expect(refused).toMatchObject({ status: 409, body: { conflicts: [{ blocking }] } });
      expect(refused.body.suggestions?.length).toBeGreaterThanOrEqual(3);
      expect(await desk.step(late.id, 'refuse', { reason: '已有安排' }, owner)).toMatchObject({
        body: { status: 'refused' },
      });
      expect(await desk.step(one.id, 'refuse', { reason: 'x' }, owner)).toMatchObject({
        status: 409,
        body: { type: problem('already-decided') },
      });
    });

    it('stands beside those that want the same place; who loses it by an approval is told what is in the way', async () => {
      const hall = await desk.offer({ approval: 'owner' });
      const winner = await desk.booked(hall);
      const loser = await desk.booked(hall, { to: hour(2) }, coordinator);
      const neighbour = await desk.booked(hall, { from: hour(1), to: hour(2) }, coordinator);
      const { body: calendar } = await desk.organisation.get<{ reservations: Reservation[] }>(
        `/v1/resources/${hall}/calendar?from=${hour(0)}&to=${hour(2)}`,
      );
      expect(new Set(calendar.reservations.map(({ id, status }) => `${id} ${status}`))).toEqual(
        new Set([winner, loser, neighbour].map(({ id }) => `${id} awaiting-approval`)),
      );
      await desk.step(winner.id, 'approve', undefined, owner);
      const told = await eventually(async () => {
        const { body } = await desk.propaganda.get<Reservation>(`/v1/reservations/${loser.id}`);
        return body.status === 'refused' && body;
      });
      expect(told).toMatchObject({ code: 'resource-unavailable', conflicts: [{ from: hour(0), to: hour(1) }] });
      expect((await desk.step(neighbour.id, 'approve', undefined, owner)).status).toBe(200);
    });

    it('occupies nothing that one could displace, and is not the owner’s to clear where discipline has to', async () => {
      const fund = await desk.offer({ sharing: 'budget', kind: 'fund', budgetFen: 900, clearanceAboveFen: 500 });
      const draw = await desk.booked(fund, { amountFen: 600 });
      expect(draw.status).toBe('awaiting-clearance');
      expect(await desk.step(draw.id, 'approve', undefined, owner)).toMatchObject({
        status: 409,
        body: { type: problem('awaits-clearance') },
      });
      expect(await desk.step(draw.id, 'displace', { reason: 'x' }, owner)).toMatchObject({
        status: 409,
        body: { type: problem('occupies-nothing') },
      });
    });

    it('is approved by another person than the one who asked', async () => {
      const hall = await desk.offer({ approval: 'owner' });
      const { id } = await desk.booked(hall, {}, owner);
      expect(await desk.step(id, 'approve', undefined, owner)).toMatchObject({
        status: 403,
        body: { type: problem('own-request') },
      });
      expect((await desk.step(id, 'approve', undefined, { ...owner, sub: 'colleague' })).status).toBe(200);
    });
  });

  it('is moved where there is room, and stays where it is with suggestions where there is none', async () => {
    const hall = await desk.offer();
    const { id } = await desk.booked(hall);
    await desk.booked(hall, { from: hour(3), to: hour(4) });
    const refused = await desk.step<Refusal>(id, 'move', { from: hour(3), to: hour(4) });
    expect(refused.status).toBe(409);
    expect(refused.body.suggestions?.length).toBeGreaterThanOrEqual(3);
    expect(await desk.step(id, 'move', { from: hour(1), to: hour(2) })).toMatchObject({
      body: { from: hour(1), to: hour(2) },
    });
    expect((await desk.book(hall)).status).toBe(201);
  });

  it('is displaced by its owner, named and with a reason, and cannot be released after that', async () => {
    const { id } = await desk.booked(await desk.offer());
    expect((await desk.step(id, 'displace', {}, owner)).status).toBe(400);
    expect(await desk.step(id, 'displace', { reason: '应急' }, owner)).toMatchObject({ body: { status: 'displaced' } });
    expect(await desk.step(id, 'release', {})).toMatchObject({
      status: 409,
      body: { type: problem('reservation-ended') },
    });
  });

  it('is listed in every unit, by body, resource, status and time, page by page in order of time', async () => {
    const hall = await desk.offer();
    const hours = [5, 3, 1, 4, 2];
    for (const at of hours) await desk.booked(hall, { from: hour(at), to: hour(at + 1) });
    const list = async (query: string) =>
      (
        await desk.propaganda.get<{ items: Reservation[]; next: string | null }>(
          `/v1/reservations?resource=${hall}${query}`,
        )
      ).body;
    await eventually(async () => (await list('')).items.length === hours.length);
    const first = await list('&limit=3');
    const rest = await list(`&limit=3&cursor=${first.next}`);
    expect([...first.items, ...rest.items].map(({ from }) => from)).toEqual([1, 2, 3, 4, 5].map(hour));
    expect(rest.next).toBeNull();
    expect((await list(`&from=${hour(2)}&to=${hour(4)}`)).items.map(({ from }) => from)).toEqual([hour(2), hour(3)]);
    expect((await list('&body=LJ-XC&status=confirmed')).items).toHaveLength(5);
    expect((await list('&body=LJ-GW')).items).toHaveLength(0);
    expect((await list('&owner=LJ-GW')).items).toHaveLength(5);
    expect((await list('&owner=LJ-XC')).items).toHaveLength(0);
    expect((await list('&awaiting=approval')).items).toHaveLength(0);
    expect((await desk.propaganda.get('/v1/reservations?cursor=nonsense')).status).toBe(400);
    expect((await desk.propaganda.get('/v1/reservations?status=lost')).status).toBe(400);
  });
});
