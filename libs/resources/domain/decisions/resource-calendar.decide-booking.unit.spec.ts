import { describe, expect, it } from '@jest/globals';
import { on, Scenario, type Asked } from '../calendar/calendar.fixture.js';

const code = (scenario: Scenario, asked: Asked): string => scenario.refuses(scenario.reserve(asked)).code;

describe('a booking', () => {
  it('is confirmed at once where the resource approves by itself', () => {
    const scenario = Scenario.of();
    expect(scenario.types(scenario.reserve())).toEqual(['reservation.confirmed']);
    expect(scenario.events.at(-1)?.data).toMatchObject({
      reservation: 'r1',
      resource: 'org-hall',
      body: 'LJ-XC',
      from: on(2, '09:00'),
      to: on(2, '10:00'),
      quantity: 1,
    });
  });

  it('gives nothing when it is repeated', () => {
    const scenario = Scenario.of();
    const command = scenario.reserve();
    scenario.does(command);
    expect(scenario.does(command)).toEqual([]);
  });

  it('is refused on a resource that was never offered', () => {
    expect(code(new Scenario(), {})).toBe('unknown-resource');
  });

  it('is refused on a resource that is retired', () => {
    const scenario = Scenario.of();
    scenario.does({ type: 'retire-resource', reason: '拆除' });
    expect(code(scenario, {})).toBe('resource-retired');
  });

  it('is refused when it ends before it starts', () => {
    expect(code(Scenario.of(), { from: on(2, '10:00'), to: on(2, '10:00') })).toBe('ends-before-it-starts');
  });

  it.each([
    ['overlaps its start', '08:30', '09:01'],
    ['overlaps its end', '09:59', '11:00'],
    ['lies within it', '09:15', '09:30'],
    ['holds it within', '08:00', '12:00'],
    ['is the same', '09:00', '10:00'],
  ])('is refused, naming the other, when it %s', (_, from, to) => {
    const scenario = Scenario.of();
    scenario.does(scenario.reserve());
    const refusal = scenario.refuses(scenario.reserve({ from: on(2, from), to: on(2, to) }));
    expect([refusal.code, refusal.kind]).toEqual(['resource-unavailable', 'conflict']);
    expect(refusal.fields['conflicts']).toEqual([{ reservation: 'r1', from: on(2, '09:00'), to: on(2, '10:00') }]);
  });

  it.each([
    ['ends', '08:00', '09:00'],
    ['begins', '10:00', '11:00'],
  ])('fits when it %s as the other begins or ends', (_, from, to) => {
    const scenario = Scenario.of();
    scenario.does(scenario.reserve());
    expect(scenario.types(scenario.reserve({ from: on(2, from), to: on(2, to) }))).toEqual(['reservation.confirmed']);
  });

  it('leaves the buffer free before and after another', () => {
    const scenario = Scenario.of({ bufferSeconds: 900 });
    scenario.does(scenario.reserve());
    expect(code(scenario, { from: on(2, '10:14'), to: on(2, '11:00') })).toBe('resource-unavailable');
    expect(code(scenario, { from: on(2, '08:00'), to: on(2, '08:46') })).toBe('resource-unavailable');
    scenario.does(scenario.reserve({ from: on(2, '10:15'), to: on(2, '11:00') }));
    scenario.does(scenario.reserve({ from: on(2, '08:00'), to: on(2, '08:45') }));
  });

  it('of places is taken while there are enough at every instant, and refused when one instant has too few', () => {
    const scenario = Scenario.of({ sharing: 'capacity', capacity: 10 });
    scenario.does(scenario.reserve({ quantity: 6 }));
    scenario.does(scenario.reserve({ quantity: 6, from: on(2, '10:00'), to: on(2, '11:00') }));
    expect(code(scenario, { quantity: 5, from: on(2, '08:00'), to: on(2, '12:00') })).toBe('resource-unavailable');
    scenario.does(scenario.reserve({ quantity: 4, from: on(2, '08:00'), to: on(2, '12:00') }));
  });

  it('of places takes as many as there are people where no quantity is given', () => {
    const scenario = Scenario.of({ sharing: 'capacity', capacity: 40 });
    scenario.does(scenario.reserve({ people: 30 }));
    expect(code(scenario, { people: 11 })).toBe('resource-unavailable');
  });

  it('is refused with the rule when more are asked for than there are at all', () => {
    const places = Scenario.of({ sharing: 'capacity', capacity: 40 });
    expect(places.refuses(places.reserve({ quantity: 90 })).fields).toMatchObject({
      rule: 'capacity',
      asked: 90,
      capacity: 40,
    });
    expect(code(places, { people: 90, quantity: 1 })).toBe('capacity-exceeded');
    expect(code(Scenario.of({ capacity: 420 }), { people: 421 })).toBe('capacity-exceeded');
    expect(code(Scenario.of(), { quantity: 2 })).toBe('capacity-exceeded');
    expect(code(Scenario.of({ sharing: 'budget', budgetFen: 100 }), { amountFen: 101 })).toBe('capacity-exceeded');
  });

  it('of a budget is refused when less is left than it draws, and needs an amount', () => {
    const scenario = Scenario.of({ sharing: 'budget', budgetFen: 100 });
    scenario.does(scenario.reserve({ amountFen: 70 }));
    expect(scenario.refuses(scenario.reserve({ amountFen: 31 })).fields['leftFen']).toBe(30);
    expect(code(scenario, {})).toBe('amount-missing');
    scenario.does({ type: 'release-reservation', reservation: 'r1' });
    scenario.does(scenario.reserve({ amountFen: 100 }));
  });

  it('of something open never conflicts', () => {
    const scenario = Scenario.of({ sharing: 'open' });
    scenario.does(scenario.reserve());
    expect(scenario.types(scenario.reserve())).toEqual(['reservation.confirmed']);
  });

  it.each([
    ['in-the-past', {}, { from: on(1, '06:00'), to: on(1, '08:00') }],
    ['in-the-past', {}, { from: '2027-02-27T23:59:00.000Z', to: on(1, '09:00') }],
    ['lead-time', { leadSeconds: 90_001 }, {}],
    ['shorter-than-allowed', { minSeconds: 3_601 }, {}],
    ['longer-than-allowed', { maxSeconds: 3_599 }, {}],
    ['outside-opening-hours', { openingHours: [{ days: ['TU' as const], from: '09:30', to: '17:00' }] }, {}],
    ['outside-opening-hours', { closedOn: ['2027-03-02'] }, {}],
    ['not-allowed-to-use', { allowed: { units: ['discipline' as const] } }, {}],
    ['not-allowed-to-use', { allowed: { bodies: ['LJ-JW'] } }, {}],
    ['not-allowed-to-use', { allowed: { relations: ['joint-building'] } }, {}],
  ])('is refused as %s under %j', (expected, rules, asked) => {
    const refusal = Scenario.of(rules).refuses(new Scenario().reserve(asked));
    expect([refusal.code, refusal.kind]).toEqual([expected, 'unprocessable']);
    expect(refusal.fields['rule']).toBeDefined();
  });

  it.each([
    ['its unit', { units: ['propaganda' as const] }, {}],
    ['the list', { bodies: ['LJ-XC'] }, {}],
    ['a relation', { bodies: ['LJ-JW'], relations: ['joint-building'] }, { relations: ['joint-building'] }],
    ['being the owner', { bodies: ['LJ-JW'] }, { body: 'LJ-GW', unit: 'organisation' as const }],
  ])('is allowed by %s', (_, allowed, booker) => {
    const scenario = Scenario.of({ allowed });
    scenario.does(scenario.reserve({ booker: { body: 'LJ-XC', unit: 'propaganda', ...booker } }));
  });

  it('that has begun but is not over is accepted', () => {
    const scenario = Scenario.of();
    scenario.does(scenario.reserve({ from: on(1, '07:00'), to: on(1, '08:01') }));
  });

  it('that has begun is refused where it meets one that is over, however many came since', () => {
    const scenario = Scenario.of();
    scenario.does(scenario.reserve({ from: on(2, '09:00'), to: on(2, '10:00') }));
    scenario.after(26 * 3_600);
    for (const hour of ['11', '12', '13', '14', '15', '16']) {
      scenario.does(scenario.reserve({ from: on(2, `${hour}:00`), to: on(2, `${hour}:30`) }));
    }
    expect(code(scenario, { from: on(2, '09:30'), to: on(2, '11:00') })).toBe('resource-unavailable');
  });

  it('is refused in a blocked period, naming the blocking, and accepted when it is lifted', () => {
    const scenario = Scenario.of({ sharing: 'open' });
    scenario.does({ type: 'block-period', blocking: 'b1', from: on(2, '00:00'), to: on(2, '09:30'), reason: '检修' });
    expect(scenario.refuses(scenario.reserve()).fields['conflicts']).toEqual([
      { blocking: 'b1', from: on(2, '00:00'), to: on(2, '09:30') },
    ]);
    scenario.does({ type: 'unblock-period', blocking: 'b1' });
    scenario.does(scenario.reserve());
  });

  it('waits where the owner approves, and occupies nothing meanwhile', () => {
    const scenario = Scenario.of({ approval: 'owner' });
    expect(scenario.types(scenario.reserve())).toEqual(['reservation.requested']);
    expect(scenario.types(scenario.reserve())).toEqual(['reservation.requested']);
    expect(scenario.status('r1')).toBe('awaiting-approval');
  });

  it('waits for clearance where it draws more than the owner may grant', () => {
    const scenario = Scenario.of({ sharing: 'budget', budgetFen: 1_000, clearanceAboveFen: 500 });
    scenario.does(scenario.reserve({ amountFen: 501 }));
    expect(scenario.status('r1')).toBe('awaiting-clearance');
    expect(scenario.refuses({ type: 'approve-reservation', reservation: 'r1', approvedBy: 'wang' }).code).toBe(
      'awaits-clearance',
    );
  });
});

describe('a series', () => {
  const weekly = { rrule: 'FREQ=WEEKLY;COUNT=3' };

  it('is taken in one decision, with all its dates', () => {
    const scenario = Scenario.of();
    expect(scenario.types(scenario.reserve({ recurrence: weekly }))).toEqual(['reservation.confirmed']);
    const data = scenario.events.at(-1)?.data;
    expect(data).toMatchObject({
      rrule: weekly.rrule,
      occurrences: [{ from: on(2, '09:00') }, { from: on(9, '09:00') }, { from: on(16, '09:00') }],
    });
  });

  it('is refused as a whole where one date is taken', () => {
    const scenario = Scenario.of();
    scenario.does(scenario.reserve({ from: on(9, '09:30'), to: on(9, '10:30') }));
    const refusal = scenario.refuses(scenario.reserve({ recurrence: weekly }));
    expect(refusal.code).toBe('resource-unavailable');
    expect(refusal.fields['conflicts']).toEqual([{ reservation: 'r1', from: on(9, '09:30'), to: on(9, '10:30') }]);
  });

  it('leaves out dates that are taken or closed where that is asked for, and says which', () => {
    const scenario = Scenario.of({ closedOn: ['2027-03-16'] });
    scenario.does(scenario.reserve({ from: on(9, '09:30'), to: on(9, '10:30') }));
    scenario.does(scenario.reserve({ recurrence: weekly, onConflict: 'skip' }));
    expect(scenario.events.at(-1)?.data).toMatchObject({
      occurrences: [{ from: on(2, '09:00'), to: on(2, '10:00') }],
      skipped: [
        { from: on(9, '09:00'), to: on(9, '10:00'), reason: 'taken' },
        { from: on(16, '09:00'), to: on(16, '10:00'), reason: 'closed' },
      ],
    });
  });

  it('is refused even so where it asks for closed hours on an open day', () => {
    const scenario = Scenario.of({ openingHours: [{ days: ['TU'], from: '09:30', to: '17:00' }] });
    expect(code(scenario, { recurrence: weekly, onConflict: 'skip' })).toBe('outside-opening-hours');
  });

  it('is refused where nothing would be left of it', () => {
    const scenario = Scenario.of();
    scenario.does(scenario.reserve({ from: on(2, '00:00'), to: on(20, '00:00') }));
    expect(code(scenario, { recurrence: weekly, onConflict: 'skip' })).toBe('resource-unavailable');
    const closed = Scenario.of({ openingHours: [{ days: ['MO'], from: '09:00', to: '17:00' }] });
    expect(code(closed, { recurrence: weekly, onConflict: 'skip' })).toBe('outside-opening-hours');
  });

  it('is refused where its dates overlap each other', () => {
    const scenario = Scenario.of();
    expect(code(scenario, { to: on(3, '10:00'), recurrence: { rrule: 'FREQ=DAILY;COUNT=2' } })).toBe(
      'resource-unavailable',
    );
  });

  it('stands in the way on each of its dates', () => {
    const scenario = Scenario.of();
    scenario.does(scenario.reserve({ recurrence: weekly }));
    expect(code(scenario, { from: on(16, '09:00'), to: on(16, '10:00') })).toBe('resource-unavailable');
    scenario.does(scenario.reserve({ from: on(23, '09:00'), to: on(23, '10:00') }));
  });

  it('without an end is refused', () => {
    expect(code(Scenario.of(), { recurrence: { rrule: 'FREQ=DAILY' } })).toBe('recurrence-without-end');
  });
});
