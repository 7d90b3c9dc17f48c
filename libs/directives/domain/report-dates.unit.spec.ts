import { describe, expect, it } from '@jest/globals';
import { publishedNotices, workingCalendarOf } from '#working-days';
import { type ReportRhythm, reportDates } from './report-dates.js';

const calendar = workingCalendarOf(publishedNotices);
const days = (rhythm: ReportRhythm, movesOn = false): readonly string[] =>
  reportDates(rhythm, movesOn, calendar).map(({ dueAt }) => dueAt);

describe('A rhythm of reports', () => {
  it('falls on its day of each month, in time until that day ends for the agency', () => {
    const rhythm: ReportRhythm = { every: 'month', from: '2026-01-26', until: '2026-04-25', day: 25 };
    expect(days(rhythm)).toEqual(['2026-02-25T16:00:00.000Z', '2026-03-25T16:00:00.000Z', '2026-04-25T16:00:00.000Z']);
  });

  it('falls on the last day of a month that has no such day', () => {
    expect(days({ every: 'month', from: '2026-02-01', until: '2026-02-28', day: 31 })).toEqual([
      '2026-02-28T16:00:00.000Z',
    ]);
  });

  it('falls in the last month of a quarter, half-year or year, and on its day of each week', () => {
    expect(days({ every: 'quarter', from: '2026-02-01', until: '2026-12-31', day: 20 })).toHaveLength(4);
    expect(days({ every: 'half-year', from: '2026-02-01', until: '2026-12-31', day: 20 })[0]).toMatch(/^2026-06-20/);
    expect(days({ every: 'year', from: '2026-02-01', until: '2027-01-31', day: 20 })).toEqual([
      '2026-12-20T16:00:00.000Z',
    ]);
    expect(days({ every: 'week', from: '2026-03-03', until: '2026-03-17', day: 5 })).toEqual([
      '2026-03-06T16:00:00.000Z', // a Friday
      '2026-03-13T16:00:00.000Z',
    ]);
  });

  it('moves from a day off to the next working day where that is asked for', () => {
    const rhythm: ReportRhythm = { every: 'month', from: '2026-10-01', until: '2026-10-31', day: 1 };
    expect(days(rhythm)).toEqual(['2026-10-01T16:00:00.000Z']);
    expect(days(rhythm, true)).toEqual(['2026-10-08T16:00:00.000Z']);
  });

  it('is refused where it has no date or too many', () => {
    expect(() => days({ every: 'month', from: '2026-01-26', until: '2026-02-24', day: 25 })).toThrow('rhythm-empty');
    expect(() => days({ every: 'week', from: '2026-01-01', until: '2036-01-01', day: 1 })).toThrow('too-many-reports');
  });
});
