import { describe, expect, it } from '@jest/globals';
import { daysOf, instantsOf, namedDays } from './period.ts';

describe('the period of a statistic', () => {
  it('is the present year where the address says no days', () => {
    expect(daysOf(new URLSearchParams(), '2027-05-04')).toEqual({ from: '2027-01-01', to: '2027-12-31' });
    const asked = new URLSearchParams({ from: '2027-03-01', to: 'soon' });
    expect(daysOf(asked, '2027-05-04')).toEqual({ from: '2027-03-01', to: '2027-12-31' });
  });

  it('has no bounds of its own where what is overdue is asked for', () => {
    const days = daysOf(new URLSearchParams({ from: '2026-01-01' }), '2026-11-24', true);
    expect(instantsOf(days)).toEqual({ from: '2025-12-31T16:00:00.000Z' });
  });

  it('includes its last day', () => {
    expect(instantsOf({ from: '2027-01-01', to: '2027-12-31' })).toEqual({
      from: '2026-12-31T16:00:00.000Z',
      to: '2027-12-31T16:00:00.000Z',
    });
  });

  it('is a year or a quarter by its name', () => {
    expect(namedDays('nextYear', '2026-11-24')).toEqual({ from: '2027-01-01', to: '2027-12-31' });
    expect(namedDays('quarter', '2026-11-24')).toEqual({ from: '2026-10-01', to: '2026-12-31' });
    expect(namedDays('quarter', '2027-05-04')).toEqual({ from: '2027-04-01', to: '2027-06-30' });
  });
});
