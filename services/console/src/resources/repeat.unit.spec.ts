import { describe, expect, it } from '@jest/globals';
import { once, rruleOf, toldRule } from './repeat.ts';

const zone = 'Asia/Shanghai';
const start = '2027-06-30T09:00'; // a Wednesday

describe('a booking that repeats', () => {
  it('makes no rule while it is booked once, or has no end yet', () => {
    expect(rruleOf(once, start, zone)).toBeUndefined();
    expect(rruleOf({ ...once, frequency: 'DAILY', ends: 'until' }, start, zone)).toBeUndefined();
  });

  it('goes by the weekday of its start, or by those chosen, in the order of the week', () => {
    expect(rruleOf({ ...once, frequency: 'WEEKLY' }, start, zone)).toBe('FREQ=WEEKLY;BYDAY=WE;COUNT=4');
    expect(rruleOf({ ...once, frequency: 'WEEKLY', days: ['FR', 'MO'], interval: 2 }, start, zone)).toBe(
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR;COUNT=4',
    );
    expect(rruleOf({ ...once, frequency: 'MONTHLY', days: ['FR'] }, start, zone)).toBe('FREQ=MONTHLY;COUNT=4');
  });

  it('includes its last day, to the last second on the clocks of the resource', () => {
    const rule = rruleOf({ ...once, frequency: 'DAILY', ends: 'until', until: '2027-07-04' }, start, zone);
    expect(rule).toBe('FREQ=DAILY;UNTIL=20270704T155959Z');
  });

  it('is told by its rule, and not told where the rule says more', () => {
    expect(toldRule('FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR;COUNT=4')).toEqual({
      frequency: 'WEEKLY',
      interval: 2,
      days: ['MO', 'FR'],
      count: 4,
    });
    expect(toldRule('FREQ=DAILY;UNTIL=20270704T155959Z')).toMatchObject({ until: '2027-07-04T15:59:59Z' });
    expect(toldRule('FREQ=MONTHLY;BYDAY=1MO;COUNT=3')).toBeUndefined();
    expect(toldRule('FREQ=YEARLY;COUNT=3')).toBeUndefined();
  });
});
