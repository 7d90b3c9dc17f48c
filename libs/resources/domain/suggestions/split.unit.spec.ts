import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Quota } from '#contracts';
import { on, Scenario } from '../calendar/calendar.fixture.js';
import { suggestAlternatives } from './suggest.js';

/** Books the parts of the split one after another, and gives what was refused. */
const refusedParts = (scenario: Scenario, asked: Parameters<Scenario['reserve']>[0]) => {
  const command = scenario.reserve(asked);
  const split = suggestAlternatives(scenario.state, command, command.booker, Date.parse(scenario.at)).filter(
    ({ kind }) => kind === 'split',
  );
  const refused: unknown[] = [];
  for (const { from, to, quantity } of split) {
    const people = asked?.people === undefined ? {} : { people: quantity ?? asked.people };
    try {
      scenario.does(scenario.reserve({ from, to, ...(quantity !== undefined && { quantity }), ...people }));
    } catch (error) {
      refused.push([from, to, String(error)]);
    }
  }
  return { parts: split.length, refused };
};

describe('the parts of a split', () => {
  it('keep the buffer between one another', () => {
    const scenario = Scenario.of({ bufferSeconds: 1_800 });
    scenario.does(scenario.reserve({ from: on(2, '10:00'), to: on(2, '12:00') }));
    const { parts, refused } = refusedParts(scenario, { from: on(2, '09:00'), to: on(2, '15:00') });
    expect([parts > 1, refused]).toEqual([true, []]);
  });

  it('can all be booked, one after another, by every rule and quota, whatever is taken', () => {
    const quota = fc.record<Quota>({
      of: fc.constantFrom('body', 'unit'),
      measure: fc.constantFrom('count', 'hours'),
      per: fc.constantFrom('day', 'week', 'at-once'),
      limit: fc.integer({ min: 1, max: 6 }),
    });
    const halfHours = fc.integer({ min: 0, max: 20 });
    const clock = (half: number): string =>
      on(2, `${String(8 + Math.floor(half / 2)).padStart(2, '0')}:${half % 2 ? '30' : '00'}`);
    let split = 0;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(halfHours, fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 5 })), { maxLength: 5 }),
        fc.tuple(halfHours, fc.integer({ min: 2, max: 10 }), fc.integer({ min: 1, max: 5 })),
        fc.constantFrom(0, 900, 1_800),
        fc.option(quota, { nil: undefined }),
        fc.constantFrom('exclusive', 'capacity'),
        (taken, [from, length, places], bufferSeconds, rule, sharing) => {
          const scenario = Scenario.of({
            bufferSeconds,
            sharing,
            ...(sharing === 'capacity' && { capacity: 5 }),
            ...(rule && { quotas: [rule] }),
          });
          const quantity = (asked: number) => (sharing === 'capacity' ? { quantity: asked } : {});
          for (const [start, steps, wanted] of taken) {
            const other = {
              from: clock(start),
              to: clock(start + steps),
              booker: { body: 'LJ-GW', unit: 'organisation' },
            } as const;
            try {
              scenario.does(scenario.reserve({ ...other, ...quantity(wanted) }));
            } catch {
              continue;
            }
          }
          const { parts, refused } = refusedParts(scenario, {
            from: clock(from),
            to: clock(from + length),
            ...quantity(places),
          });
          if (parts > 0) split += 1;
          expect(refused).toEqual([]);
        },
      ),
      { numRuns: 400, seed: 6 },
    );
    expect(split).toBeGreaterThan(50);
  });
});
