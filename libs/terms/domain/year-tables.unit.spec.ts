import { describe, expect, it } from '@jest/globals';
import type { Term, TermState } from './term.js';
import { noCounts, plannedIn, yearCountsOf } from './year-tables.js';

const term = (endsOn: string, ...delays: readonly string[]): Term => ({
  startedOn: '2024-01-01',
  endsOn,
  source: 'register',
  warnings: [],
  delays: delays.map((to) => ({ from: endsOn, to, approval: { number: '1', on: '2026-01-01', by: 'LJ-GW' } })),
});
const standing = (current: Term, past: TermState['past'] = []): TermState => ({
  body: 'LJ-CZJ',
  kind: 'committee',
  current,
  past,
});

describe('The two tables of a year', () => {
  it.each([
    ['2026-06-30', 'notYet'],
    ['2026-07-01', 'overdue'],
  ] as const)('count a term that ends on 2026-06-30 on %s as %s', (on, as) => {
    expect(yearCountsOf(standing(term('2026-06-30')), 2026, on)).toEqual({ ...noCounts, due: 1, [as]: 1 });
  });
  it('count an approved delay apart until it has run out, in the year of the end', () => {
    const delayed = standing(term('2026-06-30', '2027-03-31'));
    expect(yearCountsOf(delayed, 2026, '2026-12-31')).toEqual({ ...noCounts, due: 1, delayed: 1 });
    expect(yearCountsOf(delayed, 2026, '2027-04-01')).toEqual({ ...noCounts, due: 1, overdue: 1 });
    expect(yearCountsOf(delayed, 2027, '2027-04-01')).toEqual(noCounts);
    expect(plannedIn(delayed, 2026)).toBeUndefined();
    expect(plannedIn(delayed, 2027)).toMatchObject({ endsOn: '2026-06-30' });
  });
  it('count what was held on time and late, and what was held after the day as not held by it', () => {
    const renewed = standing(term('2029-07-10'), [{ ...term('2026-06-30'), renewedOn: '2026-07-10' }]);
    expect(yearCountsOf(renewed, 2026, '2026-12-31')).toEqual({ ...noCounts, due: 1, held: 1 });
    expect(yearCountsOf(renewed, 2026, '2026-07-09')).toEqual({ ...noCounts, due: 1, overdue: 1 });
    const onTime = standing(term('2029-06-30'), [{ ...term('2026-06-30'), renewedOn: '2026-06-30' }]);
    expect(yearCountsOf(onTime, 2026, '2026-12-31')).toEqual({ ...noCounts, due: 1, held: 1, heldOnTime: 1 });
  });
  it('count nothing of a body that was dissolved before it', () => {
    expect(yearCountsOf({ ...standing(term('2026-06-30')), closedOn: '2026-05-01' }, 2026, '2026-12-31')).toEqual(
      noCounts,
    );
  });
});
