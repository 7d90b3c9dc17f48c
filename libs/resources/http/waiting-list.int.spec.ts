import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TokenClaims } from '#testing';
import { eventually, hour } from '../unit-app.fixture.js';
import { BookingDesk, owner, problem, type Reservation } from './bookings.fixture.js';

const finance: TokenClaims = { sub: 'finance', unit: 'organisation', body: 'LJ-CZJ', roles: ['department'] };
const waits = { onConflict: 'waitlist' };

describe('A wish for what is taken', () => {
  let desk: BookingDesk;
  beforeAll(async () => {
    desk = await BookingDesk.open();
  }, 60_000);
  afterAll(() => desk.world.close(), 60_000);

  const become = (id: string, status: string) =>
    eventually(async () => {
      const { body } = await desk.propaganda.get<Reservation>(`/v1/reservations/${id}`);
      return body.status === status && body;
    });

  it('waits, is offered the place in the commit that frees it, and has it when its booker accepts', async () => {
    const hall = await desk.offer();
    const first = await desk.booked(hall, {}, owner);
    const second = await desk.booked(hall, waits);
    expect(second).toMatchObject({ status: 'waitlisted', waitsUntil: hour(0) });
    expect(await desk.step(second.id, 'accept-offer')).toMatchObject({
      status: 409,
      body: { type: problem('no-offer-yet') },
    });
    const released = await desk.step(first.id, 'release', {}, owner);
    const { body: offered } = await desk.organisation.get<Reservation>(`/v1/reservations/${second.id}`);
    expect(offered).toMatchObject({ status: 'offered', version: released.body.version });
    expect((await desk.book(hall, {}, owner)).status).toBe(409);
    await become(second.id, 'offered');
    expect(await desk.step(second.id, 'accept-offer', undefined, owner)).toMatchObject({ status: 403 });
    expect(await desk.step(second.id, 'accept-offer')).toMatchObject({ status: 200, body: { status: 'confirmed' } });
    await become(second.id, 'confirmed');
  });

  it('is shown in the calendar and in lists by its status, in every unit', async () => {
    const hall = await desk.offer();
    const first = await desk.booked(hall, {}, owner);
    const [second, third] = [await desk.booked(hall, waits), await desk.booked(hall, waits, finance)];
    await desk.step(first.id, 'release', {}, owner);
    for (const unit of [desk.organisation, desk.propaganda]) {
      const list = async (status: string) => {
        const { body } = await unit.get<{ items: Reservation[] }>(`/v1/reservations?resource=${hall}&status=${status}`);
        return body.items.map(({ id }) => id);
      };
      await eventually(async () => (await list('offered')).includes(second.id));
      expect(await list('waitlisted')).toEqual([third.id]);
      const { body } = await unit.get<{ reservations: Reservation[] }>(
        `/v1/resources/${hall}/calendar?from=${hour(0)}&to=${hour(1)}`,
      );
      const shown = new Map(body.reservations.map(({ id, status }) => [id, status]));
      expect(shown).toEqual(
        new Map([
          [second.id, 'offered'],
          [third.id, 'waitlisted'],
        ]),
      );
      const free = await unit.get<{ items: { id: string }[] }>(
        `/v1/resources?free=true&from=${hour(0)}&to=${hour(1)}&limit=500`,
      );
      expect(free.body.items.map(({ id }) => id)).not.toContain(hall);
    }
  });

  it('loses an offer that it does not take in time, and the next one is offered the place', async () => {
    const hall = await desk.offer({ offerSeconds: 1 });
    const first = await desk.booked(hall, {}, owner);
    const [second, third] = [await desk.booked(hall, waits), await desk.booked(hall, waits, finance)];
    const before = Date.now();
    await desk.step(first.id, 'release', {}, owner);
    await become(second.id, 'expired');
    expect(Date.now() - before).toBeLessThan(3_000);
    expect(await desk.step(second.id, 'accept-offer')).toMatchObject({
      status: 409,
      body: { type: problem('offer-expired') },
    });
    await desk.step(third.id, 'accept-offer', undefined, finance);
    await become(third.id, 'confirmed');
  });

  it('gives way, where the owner shares fairly, to one whose body has less of the resource', async () => {
    const hall = await desk.offer({ waitingOrder: 'fair-share' });
    await desk.booked(hall, { from: hour(5), to: hour(8) });
    const first = await desk.booked(hall, {}, owner);
    const [early, late] = [await desk.booked(hall, waits), await desk.booked(hall, waits, finance)];
    await desk.step(first.id, 'release', {}, owner);
    await become(late.id, 'offered');
    await become(early.id, 'waitlisted');
  });

  it('that asks for several dates is offered all of them or waits on', async () => {
    const hall = await desk.offer();
    const week = 7 * 24;
    const [one, other] = [
      await desk.booked(hall, {}, owner),
      await desk.booked(hall, { from: hour(week), to: hour(week + 1) }, owner),
    ];
    const series = await desk.booked(hall, { ...waits, recurrence: { rrule: 'FREQ=WEEKLY;COUNT=2' } });
    expect(series.status).toBe('waitlisted');
    await desk.step(one.id, 'release', {}, owner);
    expect((await desk.organisation.get<Reservation>(`/v1/reservations/${series.id}`)).body.status).toBe('waitlisted');
    await desk.step(other.id, 'release', {}, owner);
    await become(series.id, 'offered');
  });

  it('ends by its booker’s word, and is refused when its time begins and the place is still taken', async () => {
    const hall = await desk.offer();
    const soon = (seconds: number) => new Date(Date.now() + seconds * 1_000).toISOString();
    const [from, to] = [soon(3), soon(60)];
    await desk.booked(hall, { from, to }, owner);
    const [second, third] = [
      await desk.booked(hall, { ...waits, from, to }),
      await desk.booked(hall, { ...waits, from, to }, finance),
    ];
    expect(await desk.step(second.id, 'release', {})).toMatchObject({ body: { status: 'released' } });
    expect(await become(third.id, 'refused')).toMatchObject({
      code: 'resource-unavailable',
      conflicts: [{ from, to }],
    });
  });

  it('for the owner’s answer ends with a refusal when nobody has answered and its time is over', async () => {
    const hall = await desk.offer({ approval: 'owner' });
    const soon = (seconds: number) => new Date(Date.now() + seconds * 1_000).toISOString();
    const request = await desk.booked(hall, { from: soon(1), to: soon(2) });
    expect(request.status).toBe('awaiting-approval');
    expect(await become(request.id, 'refused')).toMatchObject({ code: 'not-answered' });
  });
});
