import { describe, expect, it } from '@jest/globals';
import type { Quota } from '#contracts';
import { bundleRequest, hall, on, resource, Scenario, type Asked } from '../calendar/calendar.fixture.js';
import { spanOf } from './quotas.js';
import { decodeCalendar, encodeCalendar } from '../calendar/resource-calendar.snapshot.js';

const other = { body: 'LJ-WH', unit: 'propaganda' } as const;
const quota = (changes: Partial<Quota>): Quota => ({
  of: 'body',
  measure: 'count',
  per: 'month',
  limit: 2,
  ...changes,
});
const booked = (scenario: Scenario, day: number, asked: Asked = {}) =>
  scenario.reserve({ from: on(day, '09:00'), to: on(day, '11:00'), ...asked });

describe('a quota', () => {
  it('refuses what goes over it and names the rule, what is used, left and asked for, and the days it counts', () => {
    const scenario = Scenario.of({ quotas: [quota({ measure: 'hours', limit: 5 })] });
    scenario.does(booked(scenario, 2));
    scenario.does(booked(scenario, 3));
    const refusal = scenario.refuses(booked(scenario, 4));
    expect([refusal.code, refusal.kind]).toEqual(['quota-exceeded', 'unprocessable']);
    expect(refusal.fields).toEqual({
      rule: 'body-hours-per-month',
      quota: quota({ measure: 'hours', limit: 5 }),
      used: 4,
      left: 1,
      asked: 2,
      countedFrom: '2027-03-01',
      countedTo: '2027-03-31',
    });
  });

  it.each<[Quota['per'], string, string]>([
    ['day', '2027-03-02', '2027-03-02'],
    ['week', '2027-03-01', '2027-03-07'],
    ['month', '2027-03-01', '2027-03-31'],
    ['quarter', '2027-01-01', '2027-03-31'],
    ['year', '2027-01-01', '2027-12-31'],
  ])('per %s counts from %s to %s', (per, first, last) => {
    expect(spanOf(per, '2027-03-02')).toEqual([first, last]);
  });

  it('counts a day of the resource, not of Greenwich', () => {
    const scenario = Scenario.of({ quotas: [quota({ per: 'day', limit: 1 })] });
    scenario.does(scenario.reserve({ from: on(2, '07:00'), to: on(2, '08:00') })); // 1 March, 23:00 in Greenwich
    expect(scenario.refuses(scenario.reserve({ from: on(2, '12:00'), to: on(2, '13:00') })).code).toBe(
      'quota-exceeded',
    );
  });

  it('of a body is its own, of a unit that of all its bodies', () => {
    const ofBody = Scenario.of({ quotas: [quota({ limit: 1 })] });
    ofBody.does(booked(ofBody, 2));
    expect(ofBody.types(booked(ofBody, 3, { booker: other }))).toEqual(['reservation.confirmed']);
    const ofUnit = Scenario.of({ quotas: [quota({ of: 'unit', limit: 1 })] });
    ofUnit.does(booked(ofUnit, 2));
    expect(ofUnit.refuses(booked(ofUnit, 3, { booker: other })).code).toBe('quota-exceeded');
  });

  it('of hours counts the places too', () => {
    const scenario = Scenario.of({
      sharing: 'capacity',
      capacity: 10,
      quotas: [quota({ measure: 'hours', limit: 12 })],
    });
    scenario.does(booked(scenario, 2, { quantity: 5 }));
    expect(scenario.refuses(booked(scenario, 3, { quantity: 2 })).fields).toMatchObject({ left: 2, asked: 4 });
  });

  it('of an amount counts what is drawn', () => {
    const scenario = Scenario.of({
      sharing: 'budget',
      budgetFen: 1_000,
      quotas: [quota({ measure: 'amountFen', per: 'quarter', limit: 300 })],
    });
    scenario.does(booked(scenario, 2, { amountFen: 200 }));
    expect(scenario.refuses(booked(scenario, 3, { amountFen: 101 })).fields).toMatchObject({ left: 100 });
  });

  it('at once counts what is not over yet', () => {
    const scenario = Scenario.of({ quotas: [quota({ per: 'at-once', limit: 1 })] });
    scenario.does(booked(scenario, 2));
    expect(scenario.refuses(booked(scenario, 9)).code).toBe('quota-exceeded');
    scenario.at = on(2, '11:00');
    expect(scenario.types(booked(scenario, 9))).toEqual(['reservation.confirmed']);
  });

  it('counts every date of a series, and books none of it when one is too many', () => {
    const scenario = Scenario.of({ quotas: [quota({ per: 'week', limit: 3 })] });
    const series = booked(scenario, 2, { recurrence: { rrule: 'FREQ=DAILY;COUNT=4' } });
    expect(scenario.refuses(series).fields).toMatchObject({ rule: 'body-count-per-week', asked: 4, left: 3 });
    expect(scenario.state.reservations.size).toBe(0);
  });

  it('has room again after a release, also of a part of a series', () => {
    const scenario = Scenario.of({ quotas: [quota({ limit: 2 })] });
    scenario.does(booked(scenario, 2, { recurrence: { rrule: 'FREQ=DAILY;COUNT=2' } }));
    scenario.does({ type: 'release-reservation', reservation: 'r1', scope: 'this', occurrence: on(2, '09:00') });
    expect(scenario.types(booked(scenario, 8))).toEqual(['reservation.confirmed']);
    expect(scenario.refuses(booked(scenario, 9)).code).toBe('quota-exceeded');
  });

  it('still counts what is over and has left the live calendar, also after a snapshot', () => {
    const scenario = Scenario.of({ quotas: [quota({ limit: 3 })] });
    scenario.does(booked(scenario, 2));
    scenario.after(20 * 86_400);
    scenario.does(booked(scenario, 25, { booker: other }));
    scenario.does(booked(scenario, 26, { booker: other }));
    expect(scenario.state.reservations.has('r1')).toBe(false);
    const state = decodeCalendar(JSON.parse(JSON.stringify([...encodeCalendar(scenario.state)])) as object[]);
    expect(state.ledger?.within('body:LJ-XC', 'count', '2027-03-01', '2027-03-31')).toBe(1);
    scenario.does(booked(scenario, 27));
    scenario.does(booked(scenario, 28));
    expect(scenario.refuses(booked(scenario, 29)).code).toBe('quota-exceeded');
  });

  it('that comes later counts what is ahead', () => {
    const scenario = Scenario.of();
    scenario.does(booked(scenario, 2));
    scenario.does(booked(scenario, 10));
    scenario.at = on(3, '09:00');
    scenario.does({ type: 'revise-resource', changes: { quotas: [quota({ limit: 2 })] } });
    scenario.does(booked(scenario, 11));
    expect(scenario.refuses(booked(scenario, 12)).fields).toMatchObject({ used: 2 });
  });

  it('is asked again when a request is approved', () => {
    const scenario = Scenario.of({ approval: 'owner', quotas: [quota({ limit: 1 })] });
    scenario.does(booked(scenario, 2));
    scenario.does(booked(scenario, 3));
    scenario.does({ type: 'approve-reservation', reservation: 'r1', approvedBy: 'zhao' });
    expect(scenario.refuses({ type: 'approve-reservation', reservation: 'r2', approvedBy: 'zhao' }).code).toBe(
      'quota-exceeded',
    );
  });

  it('does not stand in the way of a move that stays within it', () => {
    const scenario = Scenario.of({ quotas: [quota({ per: 'day', limit: 1 })] });
    scenario.does(booked(scenario, 2));
    scenario.does(booked(scenario, 3));
    const move = { type: 'move-reservation', reservation: 'r1', from: on(2, '12:00'), to: on(2, '13:00') } as const;
    expect(scenario.types(move)).toEqual(['reservation.moved']);
    expect(scenario.refuses({ ...move, from: on(3, '12:00'), to: on(3, '13:00') }).code).toBe('quota-exceeded');
  });

  it('keeps a wish on the waiting list that would go over it', () => {
    const scenario = Scenario.of({ quotas: [quota({ limit: 1 })] });
    scenario.does(booked(scenario, 2, { booker: other }));
    scenario.does(booked(scenario, 2, { onConflict: 'waitlist' }));
    scenario.does(booked(scenario, 5));
    scenario.does({ type: 'release-reservation', reservation: 'r1' });
    expect(scenario.status('r2')).toBe('waitlisted');
  });

  it('counts the lines of a bundle together', () => {
    const scenario = Scenario.of({ quotas: [quota({ limit: 1 })] });
    const events = scenario.does(
      bundleRequest('pro-b', [
        { from: '09:00', to: '10:00' },
        { from: '11:00', to: '12:00' },
      ]),
    );
    expect(events.map(({ type, data }) => [type, 'code' in data && data.code])).toEqual([
      ['reservation.refused', 'bundle-line-refused'],
      ['reservation.refused', 'quota-exceeded'],
    ]);
  });

  it('is decided by the old events too, which do not say the unit', () => {
    const scenario = new Scenario();
    scenario.events.push(
      { type: 'resource.offered', data: { resource, description: { ...hall, quotas: [quota({ limit: 1 })] } } },
      {
        type: 'reservation.confirmed',
        data: {
          reservation: 'old',
          resource,
          body: 'LJ-XC',
          from: on(2, '09:00'),
          to: on(2, '10:00'),
          quantity: 1,
          purpose: '会议',
          requestedBy: 'lin',
          decidedAt: '2027-02-28T00:00:00.000Z',
        },
      },
    );
    expect(scenario.refuses(booked(scenario, 3)).code).toBe('quota-exceeded');
  });
});
