import { describe, expect, it } from '@jest/globals';
import { hall, on, resource, Scenario } from '../calendar/calendar.fixture.js';
import type { CalendarCommand } from '../calendar/resource-calendar.js';

const retire: CalendarCommand = { type: 'retire-resource', reason: '拆除' };
const block = (from: string, to: string): CalendarCommand => ({
  type: 'block-period',
  blocking: 'b1',
  from: on(2, from),
  to: on(2, to),
  reason: '检修',
});
const revise = (changes: object): CalendarCommand => ({ type: 'revise-resource', changes });

describe('an offer', () => {
  it('is made once', () => {
    const scenario = Scenario.of();
    expect(scenario.does({ type: 'offer-resource', resource, description: hall })).toEqual([]);
  });

  it.each([
    ['places without their number', { sharing: 'capacity' as const }],
    ['a budget without its amount', { sharing: 'budget' as const }],
    ['hours that end before they begin', { openingHours: [{ days: ['MO' as const], from: '17:00', to: '09:00' }] }],
    ['a longest use shorter than the shortest', { minSeconds: 60, maxSeconds: 30 }],
  ])('is refused for %s', (_, changes) => {
    expect(() => Scenario.of(changes)).toThrow('invalid-description');
  });
});

describe('a revision', () => {
  it('says the whole description, and gives nothing where nothing changes', () => {
    const scenario = Scenario.of();
    expect(scenario.does(revise({ capacity: 420 }))).toMatchObject([
      { type: 'resource.revised', data: { description: { name: '一号厅', capacity: 420 } } },
    ]);
    expect(scenario.does(revise({ capacity: 420 }))).toEqual([]);
  });

  it('never changes whose it is', () => {
    const scenario = Scenario.of();
    expect(scenario.does(revise({ owner: 'LJ-XC', unit: 'propaganda' }))).toEqual([]);
  });

  it('is refused where what is booked ahead would no longer fit, and names it', () => {
    const scenario = Scenario.of({ sharing: 'capacity', capacity: 10 });
    scenario.does(scenario.reserve({ quantity: 8 }));
    const refusal = scenario.refuses(revise({ capacity: 7 }));
    expect(refusal.code).toBe('resource-in-use');
    expect(refusal.fields['reservations']).toMatchObject([{ id: 'r1', from: on(2, '09:00') }]);
    scenario.does(revise({ capacity: 8 }));
    expect(scenario.refuses(revise({ sharing: 'exclusive' })).code).toBe('resource-in-use');
  });

  it('is refused where a longer buffer would make neighbours overlap, and else counts from then on', () => {
    const scenario = Scenario.of();
    scenario.does(scenario.reserve());
    scenario.does(scenario.reserve({ from: on(2, '10:30'), to: on(2, '11:00') }));
    expect(scenario.refuses(revise({ bufferSeconds: 1_801 })).code).toBe('resource-in-use');
    scenario.does(revise({ bufferSeconds: 1_800 }));
    expect(scenario.refuses(scenario.reserve({ from: on(2, '11:29'), to: on(2, '12:00') })).code).toBe(
      'resource-unavailable',
    );
    scenario.does(scenario.reserve({ from: on(2, '11:30'), to: on(2, '12:00') }));
  });

  it('is refused where a budget would fall below what is drawn', () => {
    const scenario = Scenario.of({ sharing: 'budget', budgetFen: 100 });
    scenario.does(scenario.reserve({ amountFen: 60 }));
    expect(scenario.refuses(revise({ budgetFen: 59 })).fields['drawnFen']).toBe(60);
  });

  it('of the way of sharing is possible while nothing is booked ahead', () => {
    const scenario = Scenario.of();
    scenario.does(revise({ sharing: 'capacity', capacity: 2 }));
    scenario.does(scenario.reserve());
    scenario.does(scenario.reserve());
    expect(scenario.refuses(scenario.reserve()).code).toBe('resource-unavailable');
  });
});

describe('a retirement', () => {
  it('is refused while there are holds or reservations ahead, and names them', () => {
    const scenario = Scenario.of();
    scenario.does(scenario.reserve());
    const refusal = scenario.refuses(retire);
    expect(refusal.code).toBe('resource-in-use');
    expect(refusal.fields['reservations']).toEqual([
      { id: 'r1', body: 'LJ-XC', status: 'confirmed', from: on(2, '09:00'), to: on(2, '10:00') },
    ]);
  });

  it('happens once they are released or over, and refuses what still awaits approval', () => {
    const scenario = Scenario.of({ approval: 'owner' });
    scenario.does(scenario.reserve());
    expect(scenario.does(retire)).toMatchObject([
      { type: 'reservation.refused', data: { reservation: 'r1', code: 'resource-retired' } },
      { type: 'resource.retired' },
    ]);
    expect(scenario.does(retire)).toEqual([]);
  });

  it('ends holds whose time is over instead of being stopped by them', () => {
    const scenario = Scenario.of();
    scenario.does(scenario.reserve({ holdSeconds: 60 }));
    expect(scenario.after(60).types(retire)).toEqual(['reservation.expired', 'resource.retired']);
  });

  it('of what was never offered is refused', () => {
    expect(new Scenario().refuses(retire).code).toBe('unknown-resource');
  });
});

describe('a blocking', () => {
  it('displaces what is held or confirmed in it, by name, and nothing beside it', () => {
    const scenario = Scenario.of({ bufferSeconds: 600 });
    scenario.does(scenario.reserve());
    scenario.does(scenario.reserve({ from: on(2, '11:00'), to: on(2, '12:00') }));
    expect(scenario.does(block('10:00', '11:30'))).toMatchObject([
      { type: 'resource.blocked', data: { blocking: 'b1' } },
      { type: 'reservation.displaced', data: { reservation: 'r2', reason: '检修' } },
    ]);
    expect(scenario.does(block('10:00', '11:30'))).toEqual([]);
  });

  it('takes only the dates concerned out of a series', () => {
    const scenario = Scenario.of();
    scenario.does(scenario.reserve({ recurrence: { rrule: 'FREQ=DAILY;COUNT=3' } }));
    scenario.does(block('08:00', '12:00'));
    expect(scenario.events.at(-1)?.data).toMatchObject({
      reservation: 'r1',
      occurrences: [{ from: on(2, '09:00'), to: on(2, '10:00') }],
    });
    expect(scenario.status('r1')).toBe('confirmed');
  });

  it('is refused backwards, in the past, and on what is not offered', () => {
    expect(Scenario.of().refuses(block('12:00', '12:00')).code).toBe('ends-before-it-starts');
    expect(
      Scenario.of()
        .after(48 * 3_600)
        .refuses(block('09:00', '12:00')).code,
    ).toBe('in-the-past');
    expect(new Scenario().refuses(block('09:00', '12:00')).code).toBe('unknown-resource');
  });

  it('that is unknown cannot be lifted', () => {
    expect(Scenario.of().refuses({ type: 'unblock-period', blocking: 'b9' }).code).toBe('unknown-blocking');
  });
});
