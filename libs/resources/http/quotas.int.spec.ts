import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TokenClaims } from '#testing';
import { hour } from '../unit-app.fixture.js';
import { booker, BookingDesk, owner, problem } from './bookings.fixture.js';

const union: TokenClaims = { sub: 'union', unit: 'propaganda', body: 'LJ-XCB', roles: ['department'] };
const quota = (of: string, measure: string, per: string, limit: number) => ({ of, measure, per, limit });

describe('A quota', () => {
  let desk: BookingDesk;
  beforeAll(async () => {
    desk = await BookingDesk.open();
  }, 60_000);
  afterAll(() => desk.world.close(), 60_000);

  const at = (from: number, to: number) => ({ from: hour(from), to: hour(to) });

  it.each([
    ['of dates in a week', quota('body', 'count', 'week', 1), {}, { used: 1, left: 0, asked: 1 }],
    ['of hours in a day', quota('body', 'hours', 'day', 1.5), {}, { used: 1, left: 0.5, asked: 1 }],
    ['of dates at once', quota('body', 'count', 'at-once', 1), {}, { used: 1, left: 0, asked: 1 }],
    ['of a whole unit in a month', quota('unit', 'count', 'month', 1), union, { used: 1, left: 0, asked: 1 }],
  ])('%s refuses what goes beyond it and names the rule and what is left', async (_, rule, as, figures) => {
    const hall = await desk.offer({ quotas: [rule] });
    await desk.booked(hall);
    const refused = await desk.book(hall, at(2, 3), 'sub' in as ? as : booker);
    expect(refused).toMatchObject({
      status: 422,
      body: {
        type: problem('quota-exceeded'),
        rule: `${rule.of}-${rule.measure}-per-${rule.per}`,
        quota: rule,
        ...figures,
      },
    });
    expect((await desk.book(hall, at(2, 3), owner)).status).toBe(201);
  });

  it('of money counts what was drawn in a year', async () => {
    const fund = await desk.offer({
      sharing: 'budget',
      kind: 'fund',
      budgetFen: 1_000,
      quotas: [quota('body', 'amountFen', 'year', 500)],
    });
    await desk.booked(fund, { amountFen: 300 });
    expect(await desk.book(fund, { amountFen: 201 })).toMatchObject({
      status: 422,
      body: { rule: 'body-amountFen-per-year', used: 300, left: 200, asked: 201 },
    });
    expect((await desk.book(fund, { amountFen: 200 })).status).toBe(201);
  });

  it('is set, shown and taken away with the other rules of a resource', async () => {
    const hall = await desk.offer();
    await desk.booked(hall);
    const quotas = [quota('body', 'count', 'day', 1)];
    const revise = (body: object) => desk.organisation.call('PATCH', `/v1/resources/${hall}`, { as: owner, body });
    expect(await revise({ quotas, waitingOrder: 'fair-share', offerSeconds: 60 })).toMatchObject({
      status: 200,
      body: { quotas, waitingOrder: 'fair-share', offerSeconds: 60 },
    });
    expect(await desk.book(hall, at(2, 3))).toMatchObject({ status: 422 });
    expect((await revise({ quotas: null })).body).not.toHaveProperty('quotas');
    expect(await desk.book(hall, at(2, 3))).toMatchObject({ status: 201 });
  });

  it('names its wrong fields', async () => {
    const wrong = { quotas: [{ of: 'person', measure: 'days', per: 'decade', limit: 0 }] };
    const { status, body } = await desk.organisation.call<{ errors: { path: string }[] }>(
      'PATCH',
      `/v1/resources/${await desk.offer()}`,
      { as: owner, body: { ...wrong, waitingOrder: 'last-come', offerSeconds: 0 } },
    );
    expect(status).toBe(400);
    expect([...new Set(body.errors.map(({ path }) => path))].sort()).toEqual([
      'offerSeconds',
      'quotas.0.limit',
      'quotas.0.measure',
      'quotas.0.of',
      'quotas.0.per',
      'waitingOrder',
    ]);
  });
});
