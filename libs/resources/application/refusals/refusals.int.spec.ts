import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { EventStore } from '#event-store';
import { booker, BookingDesk, coordinator } from '../../http/bookings.fixture.js';
import { hour } from '../../unit-app.fixture.js';
import { refusalsCategory, refusalsStream } from './refusals-counted.js';
import { Refusals } from './refusals.js';

describe('Refusals that write nothing', () => {
  let desk: BookingDesk;
  let refusals: Refusals;
  beforeAll(async () => {
    desk = await BookingDesk.open();
    refusals = desk.organisation.app.get(Refusals, { strict: false });
  }, 60_000);
  afterAll(() => desk.world.close(), 60_000);

  /** What was told of the resource so far: counts by code, over all minutes. */
  const toldOf = async (resource: string) => {
    const streams = desk.organisation.app.get(EventStore).category(refusalsCategory);
    const counts: Record<string, number> = {};
    for await (const { events } of streams.history(refusalsStream(resource))) {
      for (const { data } of events) {
        expect(data.resource).toBe(resource);
        expect(Date.parse(data.to) - Date.parse(data.from)).toBe(60_000);
        for (const { code, count } of data.counts) counts[code] = (counts[code] ?? 0) + count;
      }
    }
    return counts;
  };

  it('are told by resource and rule, each request once however often it is sent', async () => {
    const full = await desk.offer({
      maxSeconds: 7_200,
      quotas: [{ of: 'body', measure: 'count', per: 'day', limit: 2 }],
    });
    const other = await desk.offer();
    await desk.booked(full);
    const taken = await desk.book(full, {}, booker, { 'idempotency-key': 'again' });
    expect(taken.status).toBe(409);
    await desk.book(full, {}, booker, { 'idempotency-key': 'again' });
    await desk.book(full, {}, booker);
    await desk.book(full, { to: hour(4) });
    await desk.booked(full, { from: hour(2), to: hour(3) });
    await desk.book(full, { from: hour(4), to: hour(5) });
    await desk.booked(other);
    const { id } = await desk.booked(other, { from: hour(5), to: hour(6) });
    await desk.organisation.post(`/v1/reservations/${id}/move`, { from: hour(0), to: hour(1) }, booker);
    await refusals.tell();
    expect(await toldOf(full)).toEqual({
      'resource-unavailable': 2,
      'longer-than-allowed': 1,
      'quota-exceeded': 1,
    });
    expect(await toldOf(other)).toEqual({ 'resource-unavailable': 1 });
  });

  it('are none where something was asked for wrongly, or of nothing that there is', async () => {
    const hall = await desk.offer();
    await desk.book(hall, { to: hour(-1) });
    await desk.book(hall, { quantity: 0 });
    await desk.book(hall, { body: 'LJ-NOBODY' }, coordinator);
    await desk.book('org-nothing');
    await refusals.tell();
    expect(await toldOf(hall)).toEqual({});
    expect(await toldOf('org-nothing')).toEqual({});
  });

  it('are told once, and change nothing of the calendar', async () => {
    const hall = await desk.offer();
    const { version } = await desk.booked(hall);
    await desk.book(hall);
    await Promise.all([refusals.tell(), refusals.tell()]);
    await refusals.beforeApplicationShutdown();
    expect(await toldOf(hall)).toEqual({ 'resource-unavailable': 1 });
    const { body } = await desk.organisation.get(`/v1/resources/${hall}/calendar?from=${hour(0)}&to=${hour(9)}`);
    expect(body['version']).toBe(version);
  });

  it('are told later where they could not be told, and once also where that had worked unseen', async () => {
    const hall = await desk.offer();
    await desk.booked(hall);
    const streams = desk.organisation.app.get(EventStore).category(refusalsCategory);
    const sent = jest.spyOn(refusals['streams'], 'execute').mockImplementationOnce(async (...command) => {
      await streams.execute(...command);
      throw new Error('the answer was lost');
    });
    await desk.book(hall);
    await refusals.tell();
    await desk.book(hall, {}, coordinator);
    await refusals.tell();
    sent.mockRestore();
    expect(await toldOf(hall)).toEqual({ 'resource-unavailable': 2 });
  });

  it('are all told before an orderly end goes on, also what is being told already and what is refused last of all', async () => {
    const hall = await desk.offer();
    await desk.booked(hall);
    const { streams } = refusals as unknown as { streams: { execute: (...command: never[]) => Promise<unknown> } };
    const execute = streams.execute.bind(streams);
    const sent = jest.spyOn(streams, 'execute').mockImplementation(async (...command) => {
      await pause(100);
      return execute(...command);
    });
    await desk.book(hall);
    void refusals.tell();
    await refusals.beforeApplicationShutdown();
    expect(await toldOf(hall)).toEqual({ 'resource-unavailable': 1 });
    await desk.book(hall, {}, coordinator);
    void refusals.tell();
    await desk.book(hall, {}, coordinator);
    await refusals.onApplicationShutdown();
    expect(await toldOf(hall)).toEqual({ 'resource-unavailable': 3 });
    sent.mockRestore();
  });

  it('count once where the same request is sent again after its minute', async () => {
    const hall = await desk.offer();
    await desk.booked(hall);
    for (let minute = 0; minute < 3; minute++) {
      await desk.book(hall, {}, booker, { 'idempotency-key': 'patient' });
      await refusals.tell();
    }
    expect(await toldOf(hall)).toEqual({ 'resource-unavailable': 1 });
  });
});
