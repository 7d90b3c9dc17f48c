import { describe, expect, it } from '@jest/globals';
import { planTimeOfRule, planTimesOf, type PlanTime } from '../../libs/plans/domain/cells/plan-time.js';
import type { PlannedActivity } from '../../libs/plans/domain/line/plan-line.js';
import { readTimes } from '../../libs/times/index.js';
import { placeFinder, reservationsOf, type ListedResource } from './plan-places.js';

const library: ListedResource = {
  id: 'org-1',
  status: 'offered',
  name: '市图书馆多功能厅',
  kind: 'venue',
  sharing: 'exclusive',
  capacity: 220,
  owner: 'LJ-WLJ-1',
  unit: 'organisation',
  timeZone: 'Asia/Shanghai',
  openingHours: [{ days: ['TU', 'WE', 'TH', 'FR', 'SA', 'SU'], from: '09:00', to: '20:00' }],
  closedOn: ['2027-07-08'],
  holidays: 'by-notice',
  approval: 'automatic',
};

const timesIn = (words: string): readonly PlanTime[] => {
  const reading = readTimes(words, { year: 2027, timeZone: 'Asia/Shanghai' });
  const times =
    reading.kind === 'exact'
      ? planTimesOf(reading)
      : reading.kind === 'recurring'
        ? [planTimeOfRule(reading, 2027, undefined)]
        : [];
  return (times ?? []).flatMap((time) => time ?? []);
};

const lineAt = (time: string, place = library.name): PlannedActivity => ({
  is: 'initiative',
  cells: [],
  line: 20,
  title: '托管班',
  kind: 'care',
  host: 'LJ-ZGH',
  invited: [],
  times: timesIn(time),
  place,
  places: 60,
});

const booked = (time: string) => {
  const line = lineAt(time);
  const [first, ...more] = reservationsOf(line, placeFinder([library])(line), 'mas-1');
  expect(more).toEqual([]);
  return first;
};

describe('The place of a line', () => {
  it('is the shared resource of that name, however its brackets and blanks are written, or the only one whose name ends so', () => {
    const hall = { ...library, name: '市直机关会议中心（一号厅）' };
    const named = (place: string) => placeFinder([library, hall])(lineAt('2027-07-06 09:00-11:00', place)).resource;
    expect(named('市直机关会议中心(一号厅)')).toBe(hall);
    expect(named('会议中心 (一号厅)')).toBe(hall);
    expect(named('图书馆多功能厅')).toBe(library);
    expect(named('厅')).toBeUndefined();
  });

  it('is no other than that of the name', () => {
    expect(placeFinder([library])(lineAt('2027-07-06 09:00-11:00')).resource).toBe(library);
    expect(placeFinder([library])(lineAt('2027-07-06 09:00-11:00', '市图书馆')).resource).toBeUndefined();
  });

  it('is none that is retired, none that is a fund, and none of two with one name', () => {
    const line = lineAt('2027-07-06 09:00-11:00');
    expect(placeFinder([{ ...library, status: 'retired' }])(line).resource).toBeUndefined();
    expect(placeFinder([{ ...library, sharing: 'budget' }])(line).resource).toBeUndefined();
    expect(placeFinder([library, { ...library, id: 'pro-2' }])(line)).toMatchObject({ namesakes: 2 });
  });

  it('is passed over on the days of a range on which it is closed, by the week or by the calendar', () => {
    const place = placeFinder([library])(lineAt('2027-07-05 10:00 至 2027-07-09 18:00'));
    expect(place).toMatchObject({
      dates: ['2027-07-06', '2027-07-07', '2027-07-09'],
      closed: ['2027-07-05', '2027-07-08'],
    });
  });

  it('is asked for as it stands on a single closed day, and when it is closed on all days: it has to refuse that', () => {
    for (const time of ['2027-07-05 10:00-11:00', '2027-07-05 10:00 至 2027-07-12 11:00（周一）']) {
      const place = placeFinder([library])(lineAt(time));
      expect(place).toMatchObject({ resource: library, closed: [] });
      expect(place.dates[0]).toBe('2027-07-05');
    }
  });

  it('is not passed over where only the hours are wrong', () => {
    expect(placeFinder([library])(lineAt('2027-07-06 08:00 至 2027-07-07 18:00')).closed).toEqual([]);
  });
});

describe('The reservation of a line', () => {
  it('of one date has no rule', () => {
    expect(booked('2027-07-06 09:00-11:00')).toEqual({
      from: '2027-07-06T01:00:00.000Z',
      to: '2027-07-06T03:00:00.000Z',
      people: 60,
      body: 'LJ-ZGH',
      purpose: '托管班',
      initiative: 'mas-1',
    });
  });

  it('of a range is one series from its first open day to its last, that names the closed days between', () => {
    expect(booked('2027-07-05 10:00 至 2027-07-12 18:00')).toMatchObject({
      from: '2027-07-06T02:00:00.000Z',
      to: '2027-07-06T10:00:00.000Z',
      recurrence: { rrule: 'FREQ=DAILY;UNTIL=20270711T020000Z', exdates: ['2027-07-08T02:00:00.000Z'] },
    });
  });

  it('of a range with a single open day is one date', () => {
    expect(booked('2027-07-05 10:00 至 2027-07-06 18:00')).not.toHaveProperty('recurrence');
  });

  it('of weekdays and of the first Friday of the month has their rule', () => {
    expect(booked('2027-07-05 10:00 至 2027-08-20 18:00（周一至周五）')?.recurrence?.rrule).toBe(
      'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20270820T020000Z',
    );
    expect(booked('每月第一个周五 10:00-11:00')?.recurrence).toEqual({
      rrule: 'FREQ=MONTHLY;BYDAY=1FR;UNTIL=20271203T020000Z',
    });
  });

  it('of days that no rule gives is one each, and of several hours one for each of them', () => {
    const line = lineAt('9月6日、9日、15日 10:00-11:00');
    const all = reservationsOf(line, placeFinder([library])(line), 'mas-1');
    expect(all.map(({ from, recurrence }) => [from, recurrence])).toEqual([
      ['2027-09-09T02:00:00.000Z', undefined],
      ['2027-09-15T02:00:00.000Z', undefined],
    ]);
  });
});
