import { describe, expect, it } from '@jest/globals';
import { on, Scenario } from '../calendar/calendar.fixture.js';
import { approve, booked, endWaiting, held, refuse, release, requested } from '../calendar/one-reservation.fixture.js';

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
