import { describe, expect, it } from '@jest/globals';
import { now, on, Scenario } from './calendar.fixture.js';
import type { CalendarCommand } from './resource-calendar.js';

const booked = (): Scenario => {
  const scenario = Scenario.of();
  scenario.does(scenario.reserve());
  return scenario;
};
const held = (holdSeconds = 300): Scenario => {
  const scenario = Scenario.of();
  scenario.does(scenario.reserve({ holdSeconds }));
  return scenario;
};
const requested = (count = 1): Scenario => {
  const scenario = Scenario.of({ approval: 'owner' });
  for (let i = 0; i < count; i++) scenario.does(scenario.reserve());
  return scenario;
};
const approve = (reservation = 'r1', approvedBy = 'wang') => ({
  type: 'approve-reservation' as const,
  reservation,
  approvedBy,
});
const refuse = (reservation = 'r1') => ({ type: 'refuse-reservation' as const, reservation, reason: '另有安排' });
const confirm: CalendarCommand = { type: 'confirm-reservation', reservation: 'r1' };
const release: CalendarCommand = { type: 'release-reservation', reservation: 'r1' };
const renew: CalendarCommand = { type: 'renew-hold', reservation: 'r1', holdSeconds: 300 };
const expire: CalendarCommand = { type: 'end-expired-hold', reservation: 'r1' };
const endWaiting: CalendarCommand = { type: 'end-waiting', reservation: 'r1' };
const displace: CalendarCommand = { type: 'displace-reservation', reservation: 'r1', reason: '紧急会议' };

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

describe('an approval', () => {
  it('confirms the request, once', () => {
    const scenario = requested();
    expect(scenario.types(approve())).toEqual(['reservation.confirmed']);
    expect(scenario.does(approve())).toEqual([]);
  });

  it('is refused to the person who asked', () => {
    const refusal = requested().refuses(approve('r1', 'lin'));
    expect([refusal.code, refusal.kind]).toEqual(['own-request', 'forbidden']);
  });

  it('tells those who wanted the same place what is in the way now, and lets the others be', () => {
    const scenario = Scenario.of({ sharing: 'capacity', capacity: 3, approval: 'owner' });
    scenario.does(scenario.reserve({ quantity: 2 }));
    scenario.does(scenario.reserve({ quantity: 2, recurrence: { rrule: 'FREQ=DAILY;COUNT=2' } }));
    scenario.does(scenario.reserve({ quantity: 1 }));
    const [confirmed, refused, ...others] = scenario.does(approve('r1'));
    expect(confirmed?.type).toBe('reservation.confirmed');
    expect(refused).toMatchObject({
      type: 'reservation.refused',
      data: {
        reservation: 'r2',
        code: 'resource-unavailable',
        conflicts: [{ from: on(2, '09:00'), to: on(2, '10:00') }],
      },
    });
    expect(others).toEqual([]);
    expect(scenario.status('r3')).toBe('awaiting-approval');
    expect(scenario.types(approve('r3'))).toEqual(['reservation.confirmed']);
  });

  it('uses the same guard as booking: what was blocked meanwhile is refused', () => {
    const scenario = requested(1);
    const period = { from: on(2, '09:00'), to: on(2, '10:00') };
    scenario.does({ type: 'block-period', blocking: 'b1', ...period, reason: '检修' });
    const refusal = scenario.refuses(approve('r1'));
    expect(refusal.code).toBe('resource-unavailable');
    expect(refusal.fields['conflicts']).toEqual([{ blocking: 'b1', ...period }]);
    scenario.does(refuse('r1'));
    expect(scenario.status('r1')).toBe('refused');
  });

  it('of a draw is refused when less is left than it draws', () => {
    const scenario = Scenario.of({ sharing: 'budget', budgetFen: 100, approval: 'owner' });
    scenario.does(scenario.reserve({ amountFen: 60 }));
    scenario.does(scenario.reserve({ amountFen: 60 }));
    scenario.does(approve('r1'));
    expect(scenario.refuses(approve('r2')).fields['leftFen']).toBe(40);
  });

  it('does not ask for the lead time again', () => {
    const scenario = Scenario.of({ approval: 'owner', leadSeconds: 86_400 });
    scenario.does(scenario.reserve());
    scenario.after(12 * 3_600);
    expect(scenario.types(approve())).toEqual(['reservation.confirmed']);
  });

  it('comes too late when the time is over, the request refused, or unknown', () => {
    const scenario = requested(2);
    scenario.does(refuse('r2'));
    expect(scenario.refuses(approve('r2')).code).toBe('reservation-ended');
    expect(scenario.refuses(approve('r9')).code).toBe('unknown-reservation');
    expect(scenario.after(48 * 3_600).refuses(approve()).code).toBe('in-the-past');
  });

  it('gives nothing on a hold that awaits nothing', () => {
    expect(held().does(approve())).toEqual([]);
  });
});

describe('a refusal by the owner', () => {
  it('ends the request with the reason, once', () => {
    const scenario = requested();
    expect(scenario.does(refuse())).toMatchObject([
      { type: 'reservation.refused', data: { code: 'refused-by-owner', reason: '另有安排' } },
    ]);
    expect(scenario.does(refuse())).toEqual([]);
  });

  it('is refused on what is confirmed, held or ended', () => {
    expect(booked().refuses(refuse()).code).toBe('already-decided');
    expect(held().refuses(refuse()).code).toBe('already-decided');
    const scenario = booked();
    scenario.does(release);
    expect(scenario.refuses(refuse()).code).toBe('reservation-ended');
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

describe('a request for a series that is approved when a date of it is over', () => {
  it('takes the dates that are ahead, not the one that was another’s meanwhile', () => {
    const scenario = Scenario.of({ approval: 'owner' });
    scenario.does(scenario.reserve({ recurrence: { rrule: 'FREQ=DAILY;COUNT=3' } }));
    scenario.does({ type: 'revise-resource', changes: { approval: 'automatic' } });
    scenario.does(scenario.reserve());
    expect(scenario.status('r2')).toBe('confirmed');
    scenario.at = on(2, '12:00');
    expect(scenario.does(approve())).toMatchObject([
      { type: 'reservation.confirmed', data: { from: on(3, '09:00'), occurrences: [{}, {}] } },
    ]);
    expect(scenario.state.occupancy.size).toBe(3);
  });
});

describe('a request that nobody answers', () => {
  it('waits until its last date is over, and is refused then, once', () => {
    const scenario = requested();
    scenario.at = on(2, '09:59');
    expect(scenario.does(endWaiting)).toEqual([]);
    scenario.at = on(2, '10:00');
    expect(scenario.does(endWaiting)).toMatchObject([{ type: 'reservation.refused', data: { code: 'not-answered' } }]);
    expect(scenario.does(endWaiting)).toEqual([]);
  });

  it('is still known when the clock comes late, after its time has left the calendar', () => {
    const scenario = requested().after(30 * 24 * 3_600);
    scenario.does(scenario.reserve({ from: on(31, '09:00'), to: on(31, '10:00') }));
    scenario.after(40 * 24 * 3_600);
    expect(scenario.types(endWaiting)).toEqual(['reservation.refused']);
  });

  it('waits longer when it was moved', () => {
    const scenario = requested();
    scenario.does({ type: 'move-reservation', reservation: 'r1', from: on(3, '09:00'), to: on(3, '10:00') });
    scenario.at = on(2, '10:00');
    expect(scenario.does(endWaiting)).toEqual([]);
  });

  it('ends nothing that was answered', () => {
    const scenario = requested();
    scenario.does(approve());
    scenario.at = on(3, '10:00');
    expect(scenario.does(endWaiting)).toEqual([]);
  });
});
