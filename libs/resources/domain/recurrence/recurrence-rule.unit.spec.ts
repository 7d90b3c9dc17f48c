import { RuleViolation } from '#kernel';
import { isImpossible, partsOf } from './recurrence-rule.js';
import { occurrencesOf } from './recurrence.js';

const refusal = (rrule: string): string => {
  const first = { from: Date.parse('2027-03-08T01:00:00Z'), to: Date.parse('2027-03-08T02:00:00Z') };
  try {
    return `${occurrencesOf({ rrule }, first, 'Asia/Shanghai').length} dates`;
  } catch (error) {
    if (error instanceof RuleViolation) return error.code;
    throw error;
  }
};

describe('a recurrence rule', () => {
  it.each([
    'FREQ=DAILY;BYMONTH=13;COUNT=3',
    'FREQ=DAILY;BYMONTH=0;COUNT=3',
    'FREQ=DAILY;BYMONTH=-1;COUNT=3',
    'FREQ=DAILY;BYMONTH=2,13;COUNT=3',
    'FREQ=DAILY;BYMONTH=2.5;COUNT=3',
    'FREQ=DAILY;BYMONTH=;COUNT=3',
    'FREQ=MONTHLY;BYMONTHDAY=32;COUNT=3',
    'FREQ=MONTHLY;BYMONTHDAY=0;COUNT=3',
    'FREQ=MONTHLY;BYMONTHDAY=-32;COUNT=3',
    'FREQ=WEEKLY;BYMONTHDAY=1;COUNT=3',
    'FREQ=YEARLY;BYYEARDAY=367;COUNT=3',
    'FREQ=MONTHLY;BYYEARDAY=1;COUNT=3',
    'FREQ=DAILY;BYYEARDAY=1;COUNT=3',
    'FREQ=YEARLY;BYWEEKNO=54;COUNT=3',
    'FREQ=YEARLY;BYWEEKNO=0;COUNT=3',
    'FREQ=MONTHLY;BYWEEKNO=1;COUNT=3',
    'FREQ=DAILY;BYHOUR=24;COUNT=3',
    'FREQ=DAILY;BYHOUR=-1;COUNT=3',
    'FREQ=DAILY;BYMINUTE=60;COUNT=3',
    'FREQ=WEEKLY;BYDAY=XX;COUNT=3',
    'FREQ=WEEKLY;BYDAY=1MO;COUNT=3',
    'FREQ=DAILY;BYDAY=-1FR;COUNT=3',
    'FREQ=MONTHLY;BYDAY=0MO;COUNT=3',
    'FREQ=MONTHLY;BYDAY=54MO;COUNT=3',
    'FREQ=YEARLY;BYDAY=1MO;BYWEEKNO=3;COUNT=3',
    'FREQ=MONTHLY;BYSETPOS=1;COUNT=3',
    'FREQ=MONTHLY;BYDAY=MO;BYSETPOS=0;COUNT=3',
    'FREQ=MONTHLY;BYDAY=MO;BYSETPOS=367;COUNT=3',
    'FREQ=WEEKLY;WKST=MON;COUNT=3',
    'FREQ=DAILY;INTERVAL=0;COUNT=3',
    'FREQ=DAILY;INTERVAL=-1;COUNT=3',
    'FREQ=DAILY;INTERVAL=1.5;COUNT=3',
    'FREQ=DAILY;COUNT=0',
    'FREQ=DAILY;COUNT=3;COUNT=4',
    'FREQ=DAILY;COUNT=3;UNTIL=20270401T000000Z',
    'FREQ=DAILY;UNTIL=20270230T000000Z',
    'FREQ=DAILY;UNTIL=20270401T250000Z',
    'FREQ=DAILY;UNTIL=tomorrow',
    'FREQ=DAILY;COUNT=3;',
    'FREQ=DAILY;COUNT=3;X-OWN=1',
    'FREQ=DAILY;COUNT=3;TOSTRING=1',
    'FREQ=SECONDLY;COUNT=3',
    'FREQ=FORTNIGHTLY;COUNT=3',
    'COUNT=3',
    '',
  ])('that RFC 5545 3.3.10 does not allow is refused by name: %s', (rule) => {
    expect(refusal(rule)).toBe('invalid-recurrence');
  });

  it.each([
    ['FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3', '3 dates'],
    ['FREQ=MONTHLY;BYDAY=2TU,-1FR;COUNT=4', '4 dates'],
    ['freq=weekly;byday=mo;count=3', '3 dates'],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;COUNT=2', '2 dates'],
    ['FREQ=YEARLY;BYYEARDAY=366;COUNT=2', '2 dates'],
    ['FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;COUNT=2', '2 dates'],
    ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=2', '2 dates'],
    ['FREQ=DAILY;INTERVAL=02;COUNT=3', '3 dates'],
  ])('that it allows is taken: %s', (rule, dates) => {
    expect(refusal(rule)).toBe(dates);
  });

  it.each([
    'FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30;COUNT=10',
    'FREQ=DAILY;BYMONTH=4,6,9,11;BYMONTHDAY=31;COUNT=10',
    'FREQ=YEARLY;BYMONTH=1;BYYEARDAY=100;COUNT=10',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-30;COUNT=10',
  ])('that names no day in any year is refused within milliseconds: %s', (rule) => {
    expect(isImpossible(partsOf(rule))).toBe(true);
    const begun = process.cpuUsage();
    expect(refusal(rule)).toBe('invalid-recurrence');
    expect(process.cpuUsage(begun).user / 1_000).toBeLessThan(50);
  });

  it('that took long to refuse is refused at once when it is asked about again', () => {
    const rule = 'FREQ=HOURLY;BYMONTH=2;BYDAY=MO;BYHOUR=3;INTERVAL=7;COUNT=10';
    refusal(rule);
    const begun = process.cpuUsage();
    refusal(rule);
    expect(process.cpuUsage(begun).user / 1_000).toBeLessThan(50);
  });

  it('is read in a time that grows with its length and no faster', () => {
    const cost = (length: number): number => {
      const rule = `FREQ=DAILY;BYMONTH=${'1,'.repeat(length)}x`;
      const begun = process.cpuUsage();
      for (let i = 0; i < 20; i++) refusal(rule);
      return process.cpuUsage(begun).user;
    };
    cost(1_000);
    expect(cost(40_000)).toBeLessThan(Math.max(200_000, cost(10_000) * 16));
  });
});
