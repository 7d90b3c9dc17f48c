import { describe, expect, it } from '@jest/globals';
import { content } from '../life-cycle/initiative.fixture.js';
import { daysToSameWeekday, movedContent, startedFrom } from './moved-content.js';

const dayIn = (startsAt: string, year: number, zone = 'Asia/Shanghai') => {
  const days = daysToSameWeekday(startsAt, zone, year);
  return movedContent(content({ startsAt, endsAt: startsAt, timeZone: zone }), days).startsAt;
};

describe('As last year', () => {
  it.each([
    ['the second Friday of March', '2027-03-12T00:30:00.000Z', 2028, '2028-03-10T00:30:00.000Z'],
    ['the first Monday of May', '2027-05-03T01:00:00.000Z', 2028, '2028-05-01T01:00:00.000Z'],
    [
      'a fifth Monday, where there are only four: the last',
      '2027-03-29T01:00:00.000Z',
      2028,
      '2028-03-27T01:00:00.000Z',
    ],
    ['a fifth Thursday where there are five', '2027-04-29T01:00:00.000Z', 2032, '2032-04-29T01:00:00.000Z'],
    ['back in an earlier year', '2027-03-12T00:30:00.000Z', 2026, '2026-03-13T00:30:00.000Z'],
  ])('keeps %s', (_, startsAt, year, wanted) => {
    expect(dayIn(startsAt, year)).toBe(wanted);
    expect(Math.abs(daysToSameWeekday(startsAt, 'Asia/Shanghai', year) % 7)).toBe(0);
  });

  it('keeps the day and the hour of its own zone, across a change of clocks too', () => {
    // Monday 22 March 2027 09:00 in London is winter time; Monday 27 March 2028 is summer time.
    expect(dayIn('2027-03-22T09:00:00.000Z', 2028, 'Europe/London')).toBe('2028-03-27T08:00:00.000Z');
    // 23:30 UTC on Thursday is Friday morning in Shanghai.
    expect(dayIn('2027-03-11T23:30:00.000Z', 2028)).toBe('2028-03-09T23:30:00.000Z');
  });

  it('moves everything that has a day, and leaves to be done what was done', () => {
    const before = content({
      occurrences: [{ startsAt: '2027-03-12T00:30:00.000Z', endsAt: '2027-03-12T03:30:00.000Z' }],
      respondBy: '2027-03-05T00:00:00.000Z',
      signUp: { closesAt: '2027-03-10T00:00:00.000Z', hours: 2 },
      milestones: [{ name: '踏勘', offsetDays: -2, from: 'start', pinnedOn: '2027-03-10' }],
      tasks: [
        {
          id: '1',
          title: '备苗木',
          roles: [{ body: 'LJ-XC', role: 'accountable' }],
          doneOn: '2027-03-01',
          due: { offsetDays: -3, from: 'start', pinnedOn: '2027-03-09' },
        },
      ],
    });
    expect(movedContent(before, 364)).toEqual({
      ...before,
      startsAt: '2028-03-10T00:30:00.000Z',
      endsAt: '2028-03-10T03:30:00.000Z',
      occurrences: [{ startsAt: '2028-03-10T00:30:00.000Z', endsAt: '2028-03-10T03:30:00.000Z' }],
      respondBy: '2028-03-03T00:00:00.000Z',
      signUp: { closesAt: '2028-03-08T00:00:00.000Z', hours: 2 },
      milestones: [{ name: '踏勘', offsetDays: -2, from: 'start', pinnedOn: '2028-03-08' }],
      tasks: [
        {
          id: '1',
          title: '备苗木',
          roles: [{ body: 'LJ-XC', role: 'accountable' }],
          due: { offsetDays: -3, from: 'start', pinnedOn: '2028-03-07' },
        },
      ],
    });
  });

  it('begins in the first year in which its day is still to come, or on the day that is named', () => {
    const kept = content({
      startsAt: '2026-03-13T01:00:00.000Z',
      endsAt: '2026-03-13T03:00:00.000Z',
      timeZone: 'Asia/Shanghai',
    });
    const on = (now: string, when = {}) => startedFrom(kept, when, new Date(now)).startsAt;
    expect(on('2028-03-10T00:59:00Z')).toBe('2028-03-10T01:00:00.000Z');
    expect(on('2028-03-10T01:00:00Z')).toBe('2029-03-09T01:00:00.000Z');
    expect(on('2028-03-10T01:00:00Z', { startsOn: '2028-03-11' })).toBe('2028-03-11T01:00:00.000Z');
  });
});
