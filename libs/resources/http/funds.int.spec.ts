import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller } from '@nestjs/common';
import { mask, type PublicEvent, type ReceivedEvent } from '#contracts';
import { OnEvent } from '#messaging';
import { eventually, type UnitApp } from '../unit-app.fixture.js';
import { booker, BookingDesk, owner, problem, type Reservation } from './bookings.fixture.js';

/** Stands in for discipline's clearances: hears what is asked of it and answers nothing of itself. */
@Controller()
class ClearanceDesk {
  readonly asked = new Map<string, PublicEvent<'clearance.requested'>['data']>();

  @OnEvent('clearance.requested')
  hear({ data }: ReceivedEvent<'clearance.requested'>): Promise<void> {
    this.asked.set(data.clearance, data);
    return Promise.resolve();
  }
}

const draw = (reservation: string) => ({ clearance: reservation, matter: 'draw' as const, reservation });

describe('A fund', () => {
  let desk: BookingDesk;
  let discipline: UnitApp;
  beforeAll(async () => {
    desk = await BookingDesk.open();
    discipline = await desk.world.start('discipline', [ClearanceDesk]);
  }, 60_000);
  afterAll(() => desk.world.close(), 60_000);

  const fund = (changes: object = {}) =>
    desk.offer({
      sharing: 'budget',
      kind: 'fund',
      name: '活动经费',
      budgetFen: 10_000,
      clearanceAboveFen: 5_000,
      ...changes,
    });
  const status = async (id: string) => (await desk.organisation.get<Reservation>(`/v1/reservations/${id}`)).body.status;
  const heard = (id: string) => eventually(async () => discipline.app.get(ClearanceDesk).asked.get(id));
  const answer = (by: UnitApp, event: PublicEvent<'clearance.granted' | 'clearance.refused'>) =>
    by.say(`clearance/${event.data.clearance}`, event);

  it('is drawn on with a purpose until it is spent', async () => {
    const id = await fund();
    expect(await desk.booked(id, { amountFen: 4_000, purpose: '读书会奖品' })).toMatchObject({
      status: 'confirmed',
      amountFen: 4_000,
      purpose: '读书会奖品',
    });
    await desk.booked(id, { amountFen: 5_000 }, owner);
    expect(await desk.book(id, { amountFen: 1_001 })).toMatchObject({ status: 409, body: { leftFen: 1_000 } });
    expect(await desk.book(id, { purpose: '', amountFen: 1 })).toMatchObject({ status: 400 });
  });

  it('waits for discipline above its threshold, is confirmed by its yes, and listens to nobody else', async () => {
    const id = await fund();
    const { id: reservation, status: asked } = await desk.booked(id, { amountFen: 6_000, purpose: '设备' });
    expect(asked).toBe('awaiting-clearance');
    expect(await heard(reservation)).toMatchObject({
      matter: 'draw',
      reservation,
      resource: id,
      body: 'LJ-XC',
      amountFen: 6_000,
      purpose: '设备',
    });
    await answer(desk.propaganda, { type: 'clearance.granted', data: draw(reservation) });
    await answer(desk.organisation, { type: 'clearance.granted', data: draw(reservation) });
    const marker = await desk.booked(id, { amountFen: 5_001 });
    await heard(marker.id);
    expect(await status(reservation)).toBe('awaiting-clearance');
    await answer(discipline, { type: 'clearance.granted', data: draw(reservation) });
    await eventually(async () => (await status(reservation)) === 'confirmed');
    await eventually(
      async () => (await desk.propaganda.get(`/v1/reservations/${reservation}`)).body['status'] === 'confirmed',
    );
  });

  it('is not drawn on where discipline refuses, and its reason is told to whom it concerns', async () => {
    const { id } = await desk.booked(await fund(), { amountFen: 6_000 });
    await answer(discipline, { type: 'clearance.refused', data: { ...draw(id), reason: '超出预算用途' } });
    const told = await eventually(async () => {
      const { body } = await desk.propaganda.get(`/v1/reservations/${id}`, booker);
      return body['status'] === 'refused' && body;
    });
    expect(told).toMatchObject({ code: 'clearance-refused', reason: '超出预算用途' });
    const stranger = { ...booker, sub: 'stranger', body: 'LJ-CZJ' };
    expect((await desk.propaganda.get(`/v1/reservations/${id}`, stranger)).body).toMatchObject({
      code: 'clearance-refused',
      reason: mask,
    });
  });

  it('refuses a cleared draw when the money is gone meanwhile', async () => {
    const id = await fund();
    const { id: late } = await desk.booked(id, { amountFen: 6_000 });
    await desk.booked(id, { amountFen: 5_000 });
    await answer(discipline, { type: 'clearance.granted', data: draw(late) });
    await eventually(async () => (await status(late)) === 'refused');
  });

  it('stands still by no answer that comes late or about what never was', async () => {
    const id = await fund();
    await answer(discipline, { type: 'clearance.granted', data: draw(`${id}.never`) });
    await answer(discipline, { type: 'clearance.granted', data: draw('org-never.r1') });
    const { id: later } = await desk.booked(id, { amountFen: 6_000 });
    await answer(discipline, { type: 'clearance.granted', data: draw(later) });
    await eventually(async () => (await status(later)) === 'confirmed');
  });

  it('takes receipts, gives back what was not spent, and shows them in every unit', async () => {
    const id = await fund();
    const { id: reservation } = await desk.booked(id, { amountFen: 5_000 });
    await desk.booked(id, { amountFen: 4_000 }, owner);
    expect(await desk.step(reservation, 'use', { amountFen: 3_000, receipt: 'https://files/1.pdf' })).toMatchObject({
      status: 200,
      body: { status: 'used', amountFen: 3_000, receipts: ['https://files/1.pdf'] },
    });
    await desk.step(reservation, 'use', { receipt: 'https://files/2.pdf' });
    await eventually(async () => {
      const { body } = await desk.propaganda.get<{ receipts?: string[] }>(`/v1/reservations/${reservation}`);
      return body.receipts?.length === 2;
    });
    expect((await desk.book(id, { amountFen: 3_001 })).status).toBe(409);
    expect((await desk.book(id, { amountFen: 3_000 })).status).toBe(201);
    expect(await desk.step(reservation, 'use', { amountFen: 5_001 })).toMatchObject({ status: 409 });
    expect(await desk.step(reservation, 'use', { amountFen: -1 })).toMatchObject({ status: 400 });
    expect(await desk.step(reservation, 'use', { receipt: 'x' }, owner)).toMatchObject({ status: 403 });
    expect(await desk.step(reservation, 'release', {})).toMatchObject({
      status: 409,
      body: { type: problem('reservation-ended') },
    });
  });

  it('is not used before it is confirmed, nor a hall before its time begins', async () => {
    const waiting = await desk.booked(await fund(), { amountFen: 6_000 });
    expect((await desk.step(waiting.id, 'use', {})).status).toBe(409);
    const hall = await desk.booked(await desk.offer());
    expect(await desk.step(hall.id, 'use', {}, booker)).toMatchObject({
      status: 422,
      body: { type: problem('not-begun') },
    });
  });
});
