import { describe, expect, it } from '@jest/globals';
import { now, on, Scenario } from '../calendar/calendar.fixture.js';
import {
  booked,
  confirm,
  displace,
  expire,
  held,
  release,
  renew,
  requested,
} from '../calendar/one-reservation.fixture.js';

describe('a hold', () => {
  it('occupies its place and says when it ends', () => {
    const scenario = held();
    expect(scenario.events.at(-1)?.data).toMatchObject({ expiresAt: '2027-03-01T00:05:00.000Z' });
    expect(scenario.refuses(scenario.reserve()).code).toBe('resource-unavailable');
  });

  it('is confirmed before its end, once', () => {
    const scenario = held().after(299);
    expect(scenario.types(confirm)).toEqual(['reservation.confirmed']);
    expect(scenario.does(confirm)).toEqual([]);
    expect(scenario.after(10).does(expire)).toEqual([]);
  });

  it('is not confirmed or renewed at its end or later, nor after it has expired', () => {
    const scenario = held().after(300);
    expect(scenario.refuses(confirm).code).toBe('hold-expired');
    expect(scenario.refuses(renew).code).toBe('hold-expired');
    scenario.does(expire);
    expect(scenario.refuses(confirm).code).toBe('hold-expired');
  });

  it('lasts longer when it is renewed', () => {
    const scenario = held().after(200);
    expect(scenario.types(renew)).toEqual(['reservation.renewed']);
    expect(scenario.does(renew)).toEqual([]);
    scenario.after(299);
    expect(scenario.does(expire)).toEqual([]);
    scenario.does(confirm);
  });

  it('expires by the clock from its very end, once', () => {
    const scenario = held().after(300);
    expect(scenario.types(expire)).toEqual(['reservation.expired']);
    expect(scenario.does(expire)).toEqual([]);
    expect(scenario.status('r1')).toBe('expired');
  });

  it('that is over counts as free before the clock has spoken, and is ended by the booking that takes its place', () => {
    const scenario = held().after(300);
    expect(scenario.types(scenario.reserve())).toEqual(['reservation.expired', 'reservation.confirmed']);
  });

  it('that is over gives its share of a budget back before the clock has spoken', () => {
    const scenario = Scenario.of({ sharing: 'budget', budgetFen: 100 });
    scenario.does(scenario.reserve({ amountFen: 100, holdSeconds: 60 }));
    expect(scenario.refuses(scenario.reserve({ amountFen: 1 })).code).toBe('resource-unavailable');
    scenario.after(60);
    expect(scenario.types(scenario.reserve({ amountFen: 100 }))).toEqual([
      'reservation.expired',
      'reservation.confirmed',
    ]);
  });

  it('is not waited for: renewing or confirming what is no hold is refused', () => {
    expect(booked().refuses(renew).code).toBe('reservation-ended');
    expect(requested().refuses(confirm).code).toBe('reservation-ended');
  });
});

describe('a release', () => {
  it.each([
    ['confirmed', booked],
    ['held', held],
    ['requested', requested],
  ])('ends what is %s, once, and frees its place', (_, made) => {
    const scenario = made();
    expect(scenario.types(release)).toEqual(['reservation.released']);
    expect(scenario.does(release)).toEqual([]);
    scenario.does(scenario.reserve());
  });

  it('is refused on what has ended otherwise, is over, or is unknown', () => {
    const displaced = booked();
    displaced.does(displace);
    expect(displaced.refuses(release).code).toBe('reservation-ended');
    expect(
      booked()
        .after(48 * 3_600)
        .refuses(release).code,
    ).toBe('reservation-over');
    expect(Scenario.of().refuses(release).code).toBe('unknown-reservation');
  });

  const series = (): Scenario => {
    const scenario = Scenario.of();
    scenario.does(scenario.reserve({ recurrence: { rrule: 'FREQ=WEEKLY;COUNT=3' } }));
    return scenario;
  };

  it.each([
    ['this', [9]],
    ['following', [9, 16]],
  ] as const)('of a series with scope %s lets these dates go and keeps the others', (scope, days) => {
    const scenario = series();
    scenario.does({ ...release, type: 'release-reservation', reservation: 'r1', scope, occurrence: on(9, '09:00') });
    expect(scenario.events.at(-1)?.data).toMatchObject({
      occurrences: days.map((day) => ({ from: on(day, '09:00'), to: on(day, '10:00') })),
    });
    expect(scenario.status('r1')).toBe('confirmed');
    scenario.does(scenario.reserve({ from: on(9, '09:00'), to: on(9, '10:00') }));
    expect(scenario.refuses(scenario.reserve()).code).toBe('resource-unavailable');
  });

  it('of all of a series ends it', () => {
    const scenario = series();
    scenario.does(release);
    expect(scenario.status('r1')).toBe('released');
  });

  it('of a series that has begun keeps the dates that are over', () => {
    const scenario = series().after(3 * 86_400);
    scenario.does(release);
    expect(scenario.events.at(-1)?.data).toMatchObject({
      occurrences: [{ from: on(9, '09:00') }, { from: on(16, '09:00') }],
    });
  });

  it('of a date that the series does not have is refused', () => {
    const command = { type: 'release-reservation' as const, reservation: 'r1', scope: 'this' as const };
    expect(series().refuses({ ...command, occurrence: on(10, '09:00') }).code).toBe('unknown-occurrence');
    expect(series().refuses(command).code).toBe('unknown-occurrence');
  });
});

describe('a displacement', () => {
  it.each([
    ['confirmed', booked],
    ['held', held],
  ])('takes the place of what is %s, with its reason, once', (_, made) => {
    const scenario = made();
    expect(scenario.does(displace)).toMatchObject([
      { type: 'reservation.displaced', data: { reservation: 'r1', reason: '紧急会议' } },
    ]);
    expect(scenario.does(displace)).toEqual([]);
    scenario.does(scenario.reserve());
  });

  it('is refused on what occupies nothing', () => {
    expect(requested().refuses(displace).code).toBe('occupies-nothing');
  });
});

describe('the past', () => {
  it('leaves the live state little by little as bookings come', () => {
    const scenario = Scenario.of();
    for (let day = 2; day < 12; day++)
      scenario.does(scenario.reserve({ from: on(day, '09:00'), to: on(day, '10:00') }));
    scenario.after(20 * 86_400);
    for (let hour = 10; hour < 20; hour++) {
      scenario.does(scenario.reserve({ from: on(25, `${hour}:00`), to: on(25, `${hour}:30`) }));
    }
    expect(scenario.state.reservations.size).toBe(10);
    expect(scenario.state.occupancy.size).toBe(10);
    expect(scenario.at > now).toBe(true);
  });

  it('of a budget stays spent, and in the calendar, since its receipt comes later', () => {
    const scenario = Scenario.of({ sharing: 'budget', budgetFen: 100 });
    scenario.does(scenario.reserve({ amountFen: 60 }));
    scenario.after(20 * 86_400);
    for (const amountFen of [20, 10])
      scenario.does(scenario.reserve({ from: on(25, '09:00'), to: on(25, '10:00'), amountFen }));
    expect(scenario.status('r1')).toBe('confirmed');
    expect(
      scenario.refuses(scenario.reserve({ from: on(25, '09:00'), to: on(25, '10:00'), amountFen: 11 })).fields[
        'leftFen'
      ],
    ).toBe(10);
  });
});
