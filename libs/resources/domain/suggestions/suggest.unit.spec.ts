import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ResourceDescription } from '#contracts';
import { on, Scenario, type Asked } from '../calendar/calendar.fixture.js';
import { suggestAlternatives, type Suggestion } from './suggest.js';

/** What is suggested in place of a booking that is refused; each suggestion is booked on the spot, to see that it can be. */
const suggested = (scenario: Scenario, asked: Asked): readonly Suggestion[] => {
  const command = scenario.reserve(asked);
  scenario.refuses(command);
  const suggestions = suggestAlternatives(scenario.state, command, command.booker, Date.parse(scenario.at));
  for (const { from, to, quantity } of suggestions) {
    const { people, quantity: places, ...rest } = asked;
    const booking = scenario.reserve({
      ...rest,
      from,
      to,
      ...(places !== undefined && { quantity: quantity ?? places }),
      ...(people !== undefined && { people: quantity ?? people }),
    });
    const before = scenario.events.length;
    scenario.does(booking);
    scenario.events.length = before;
  }
  return suggestions;
};
const of = (suggestions: readonly Suggestion[], kind: Suggestion['kind']) =>
  suggestions.filter((one) => one.kind === kind).map(({ from, to }) => [from, to]);

const library: Partial<ResourceDescription> = {
  capacity: 220,
  openingHours: [{ days: ['TU', 'WE', 'TH', 'FR', 'SA', 'SU'], from: '09:00', to: '20:00' }],
};

describe('suggestions for a place that is taken', () => {
  it('are the nearest free times of the same day first', () => {
    const scenario = Scenario.of();
    scenario.does(scenario.reserve());
    const shifts = of(suggested(scenario, { from: on(2, '09:30'), to: on(2, '10:30') }), 'shift');
    expect(shifts[0]).toEqual([on(2, '10:00'), on(2, '11:00')]);
    expect(shifts).toContainEqual([on(2, '08:00'), on(2, '09:00')]);
    expect(shifts.at(-1)).toEqual([on(3, '09:30'), on(3, '10:30')]);
  });

  it('are a shorter use and a split over what is free, where the time is taken in part', () => {
    const scenario = Scenario.of();
    scenario.does(scenario.reserve({ from: on(2, '10:00'), to: on(2, '11:00') }));
    const suggestions = suggested(scenario, { from: on(2, '09:00'), to: on(2, '13:00') });
    expect(of(suggestions, 'shorten')).toEqual([[on(2, '11:00'), on(2, '13:00')]]);
    const split = suggestions.filter(({ kind }) => kind === 'split');
    expect(split.map(({ from, to, part, of: parts }) => [from, to, part, parts])).toEqual([
      [on(2, '09:00'), on(2, '10:00'), 1, 3],
      [on(2, '11:00'), on(2, '13:00'), 2, 3],
      [on(2, '13:00'), on(2, '14:00'), 3, 3],
    ]);
  });

  it('are none where the budget is spent: it is at no other time to be had', () => {
    const scenario = Scenario.of({ sharing: 'budget', budgetFen: 1_000 });
    scenario.does(scenario.reserve({ amountFen: 700 }));
    expect(suggested(scenario, { amountFen: 301 })).toEqual([]);
  });

  it('keep the buffer', () => {
    const scenario = Scenario.of({ bufferSeconds: 1_800 });
    scenario.does(scenario.reserve());
    const shifts = of(suggested(scenario, {}), 'shift');
    expect(shifts).toContainEqual([on(2, '10:30'), on(2, '11:30')]);
  });

  it('go on to other days where the day is full', () => {
    const scenario = Scenario.of({
      openingHours: [{ days: ['MO', 'TU', 'WE', 'TH', 'FR'], from: '09:00', to: '17:00' }],
    });
    scenario.does(scenario.reserve({ from: on(2, '09:00'), to: on(2, '17:00') }));
    const shifts = of(suggested(scenario, {}), 'shift');
    expect(shifts.length).toBeGreaterThanOrEqual(3);
    expect(shifts.map(([from]) => from)).toContain(on(3, '09:00'));
  });

  it('do not count a hold whose time is over', () => {
    const scenario = Scenario.of({ openingHours: [{ days: ['TU'], from: '09:00', to: '11:00' }] });
    scenario.does(scenario.reserve());
    scenario.does(scenario.reserve({ from: on(2, '10:00'), to: on(2, '11:00'), holdSeconds: 60 }));
    scenario.after(60);
    expect(of(suggested(scenario, {}), 'shift')).toContainEqual([on(2, '10:00'), on(2, '11:00')]);
  });

  it('step around a blocking', () => {
    const scenario = Scenario.of();
    scenario.does({ type: 'block-period', blocking: 'b', from: on(2, '08:00'), to: on(2, '12:00'), reason: '检修' });
    expect(of(suggested(scenario, {}), 'shift')).toContainEqual([on(2, '12:00'), on(2, '13:00')]);
  });

  it('of places are smaller groups one after another too', () => {
    const scenario = Scenario.of({ sharing: 'capacity', capacity: 40 });
    scenario.does(scenario.reserve({ quantity: 30 }));
    const split = suggested(scenario, { quantity: 25 }).filter(({ kind }) => kind === 'split');
    expect(split.map(({ from, quantity }) => [from, quantity])).toEqual([
      [on(2, '09:00'), 10],
      [on(2, '10:00'), 15],
    ]);
  });
});

describe('suggestions for a wish against the rules', () => {
  it('on a closed day are open days at the same hours and before', () => {
    const suggestions = suggested(Scenario.of(library), { from: on(8, '09:30'), to: on(8, '11:30'), people: 180 });
    expect(suggestions.length).toBeGreaterThanOrEqual(3);
    expect(of(suggestions, 'shift').map(([from]) => from)).toContain(on(9, '09:30'));
  });

  it('before the doors open are later times of the day and the part that is open', () => {
    const suggestions = suggested(Scenario.of(library), { from: on(2, '08:00'), to: on(2, '18:00') });
    expect(of(suggestions, 'shift')[0]).toEqual([on(2, '09:00'), on(2, '19:00')]);
    expect(of(suggestions, 'shorten')).toEqual([[on(2, '09:00'), on(2, '18:00')]]);
  });

  it('with more people than places are groups one after another within the hours', () => {
    const scenario = Scenario.of({
      sharing: 'capacity',
      capacity: 40,
      openingHours: [{ days: ['TH', 'FR'], from: '13:30', to: '17:00' }],
    });
    const split = suggested(scenario, { from: on(4, '13:30'), to: on(4, '17:00'), people: 90 });
    expect(split.map(({ from, quantity, of: parts }) => [from, quantity, parts])).toEqual([
      [on(4, '13:30'), 40, 3],
      [on(5, '13:30'), 40, 3],
      [on(11, '13:30'), 10, 3],
    ]);
  });

  it('in the past are times ahead', () => {
    const suggestions = suggested(Scenario.of(), { from: on(1, '06:00'), to: on(1, '07:00') });
    expect(suggestions.length).toBeGreaterThanOrEqual(3);
    expect(of(suggestions, 'shift').map(([from]) => from)).toContain(on(2, '06:00'));
  });

  it('longer than allowed are as long as allowed', () => {
    const suggestions = suggested(Scenario.of({ maxSeconds: 3_600 }), { from: on(2, '09:00'), to: on(2, '11:00') });
    expect(of(suggestions, 'shorten')).toEqual([[on(2, '09:00'), on(2, '10:00')]]);
  });

  it('shorter than allowed are as long as they must be', () => {
    const suggestions = suggested(Scenario.of({ minSeconds: 7_200 }), {});
    expect(of(suggestions, 'shift')[0]).toEqual([on(2, '09:00'), on(2, '11:00')]);
  });

  it('by a body that may not use it are none here', () => {
    expect(suggested(Scenario.of({ allowed: { bodies: ['LJ-JW'] } }), {})).toEqual([]);
  });

  it('for more people than fit are none here', () => {
    expect(suggested(Scenario.of(library), { people: 300 })).toEqual([]);
  });
});

describe('suggestions for a series', () => {
  it('are the whole series at another time of the day', () => {
    const scenario = Scenario.of();
    scenario.does(scenario.reserve({ from: on(9, '09:00'), to: on(9, '10:00') }));
    const shifts = of(suggested(scenario, { recurrence: { rrule: 'FREQ=WEEKLY;COUNT=5' } }), 'shift');
    expect(shifts.length).toBeGreaterThanOrEqual(3);
    expect(shifts[0]).toEqual([on(2, '10:00'), on(2, '11:00')]);
  });
});

describe('whatever the calendar', () => {
  it('each suggestion can be booked as it stands, and there are three shifts of a taken time', () => {
    const booking = fc.tuple(
      fc.integer({ min: 0, max: 60 }),
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 1, max: 5 }),
    );
    fc.assert(
      fc.property(
        fc.array(booking, { maxLength: 25 }),
        booking,
        fc.boolean(),
        (others, [from, hours, quantity], isExclusive) => {
          const scenario = Scenario.of(
            isExclusive
              ? { bufferSeconds: 600, openingHours: [{ days: ['TU', 'WE', 'TH'], from: '08:00', to: '20:00' }] }
              : { sharing: 'capacity', capacity: 8 },
          );
          const asked = (hour: number, length: number, places: number): Asked => ({
            from: new Date(Date.parse(on(2, '00:00')) + hour * 3_600_000).toISOString(),
            to: new Date(Date.parse(on(2, '00:00')) + (hour + length) * 3_600_000).toISOString(),
            quantity: isExclusive ? 1 : places,
          });
          for (const [hour, length, places] of others) {
            try {
              scenario.does(scenario.reserve(asked(hour, length, places)));
            } catch {
              // taken or closed: the calendar is as full as it is
            }
          }
          const wish = asked(from, hours, quantity);
          try {
            scenario.does(scenario.reserve(wish));
            return;
          } catch {
            expect(of(suggested(scenario, wish), 'shift').length).toBeGreaterThanOrEqual(3);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
