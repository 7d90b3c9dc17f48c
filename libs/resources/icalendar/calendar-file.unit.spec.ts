import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { occurrencesOf } from '../domain/recurrence/recurrence.js';
import { calendarFile, type FiledInitiative, type FiledReservation } from './calendar-file.js';
import { timeZoneRules } from './time-zone-rules.js';

const at = Date.parse('2027-03-01T00:00:00Z');
const iso = (instant: number): string => new Date(instant).toISOString();
const hall = (timeZone: string) => ({ name: '一号厅', timeZone, address: '江南路1号, 二楼' });

const reservation = (changes: Partial<FiledReservation> = {}): FiledReservation => ({
  id: 'org-hall.abc',
  version: 7,
  status: 'confirmed',
  body: 'LJ-XC',
  purpose: '读书会；第一场\n请准时',
  from: '2027-03-08T01:30:00.000Z',
  to: '2027-03-08T03:00:00.000Z',
  ...changes,
});

/** What the other library reads: each event of the file. */
const read = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const zones = calendar.getAllSubcomponents('vtimezone').map((component) => new ICAL.Timezone(component));
  for (const zone of zones) ICAL.TimezoneService.register(zone);
  return calendar.getAllSubcomponents('vevent').map((component) => ({ component, event: new ICAL.Event(component) }));
};

interface Moment {
  toUnixTime(): number;
}
interface Details {
  readonly startDate: Moment;
  readonly endDate: Moment;
}

const instants = (from: Moment, to: Moment): string =>
  `${iso(from.toUnixTime() * 1_000)}/${iso(to.toUnixTime() * 1_000)}`;

/** All dates of a series, with those that are events of their own, as the other library expands them. */
const dates = (text: string): string[] => {
  const [master, ...exceptions] = read(text);
  if (!master) return [];
  for (const { event } of exceptions) master.event.relateException(event);
  if (!master.event.isRecurring()) return [instants(master.event.startDate, master.event.endDate)];
  const found: string[] = [];
  const next = master.event.iterator();
  for (
    let time = next.next() as typeof next.last | undefined;
    time;
    time = next.next() as typeof next.last | undefined
  ) {
    const details = master.event.getOccurrenceDetails(time) as unknown as Details;
    found.push(instants(details.startDate, details.endDate));
  }
  return found;
};

const file = (one: FiledReservation, timeZone = 'Asia/Shanghai'): string =>
  calendarFile('一号厅', [{ reservation: one, resource: hall(timeZone) }], at);

describe('a calendar file', () => {
  it('says what, where and when, with a stable id and the version as its sequence', () => {
    const [found] = read(file(reservation()));
    expect(found?.event.uid).toBe('org-hall.abc@liandong');
    expect(found?.event.sequence).toBe(7);
    expect(found?.event.summary).toBe('读书会；第一场\n请准时');
    expect(found?.event.location).toBe('一号厅, 江南路1号, 二楼');
    expect(found?.component.getFirstPropertyValue('status')).toBe('CONFIRMED');
    expect(found?.event.startDate.zone.tzid).toBe('Asia/Shanghai');
    expect(dates(file(reservation()))).toEqual(['2027-03-08T01:30:00.000Z/2027-03-08T03:00:00.000Z']);
  });

  it('is stamped in UTC, in lines of at most 75 octets that end in CR LF', () => {
    const text = file(reservation({ purpose: '会'.repeat(200) }));
    expect(text).toContain('DTSTAMP:20270301T000000Z\r\n');
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect(text.replaceAll('\r\n', '').includes('\n')).toBe(false);
  });

  it.each([
    ['released', 'CANCELLED', 'TRANSPARENT'],
    ['displaced', 'CANCELLED', 'TRANSPARENT'],
    ['held', 'TENTATIVE', 'OPAQUE'],
    ['offered', 'TENTATIVE', 'OPAQUE'],
    ['awaiting-approval', 'TENTATIVE', 'TRANSPARENT'],
    ['used', 'CONFIRMED', 'OPAQUE'],
  ] as const)('shows %s as %s and %s', (status, shown, transparency) => {
    const [found] = read(file(reservation({ status })));
    expect(found?.component.getFirstPropertyValue('status')).toBe(shown);
    expect(found?.component.getFirstPropertyValue('transp')).toBe(transparency);
  });

  it('leaves out what was refused before it had a time', () => {
    const { from: _, to: __, ...refused } = reservation({ status: 'refused' });
    expect(read(file(refused))).toEqual([]);
  });

  it('cannot be made to say more by the text of a purpose', () => {
    const events = read(file(reservation({ purpose: 'a\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:x' })));
    expect(events).toHaveLength(1);
  });

  it.each([
    'a,b;c\\d',
    'Hall 2\r\nBEGIN:VEVENT\r\nUID:e@x\r\nDTSTART:20270101T000000Z\r\nEND:VEVENT',
    'a\nb',
    'a\rb',
    '\u0000x',
    '会'.repeat(100),
  ])('is named as its resource, body or initiative is, and says no more by that name: %j', (name) => {
    const text = calendarFile(name, [{ reservation: reservation(), resource: hall('Asia/Shanghai') }], at);
    expect(read(text)).toHaveLength(1);
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
    const shown = name.replace(/\r\n|\r/g, '\n').replace('\u0000', '');
    // The other library takes these two for properties of no known type, and leaves their escapes to whoever reads them.
    const unescaped = (value: unknown) =>
      String(value).replace(/\\(.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));
    for (const property of ['name', 'x-wr-calname']) {
      expect(unescaped(calendar.getFirstPropertyValue(property))).toBe(shown);
    }
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect(/[^\r]\n|\r[^\n]/.test(text)).toBe(false);
  });

  it('ends with a line end', () => {
    expect(file(reservation()).endsWith('END:VCALENDAR\r\n')).toBe(true);
  });

  it('names a zone of the time zone database, also for a resource of which an older description says an offset', () => {
    const text = file(reservation(), '+08:00');
    expect(text).not.toContain('+08:00:');
    expect(dates(text)).toEqual(['2027-03-08T01:30:00.000Z/2027-03-08T03:00:00.000Z']);
  });

  it('tells a series by its rule, and what it lacks', () => {
    const all = occurrencesOf(
      { rrule: 'FREQ=WEEKLY;COUNT=5' },
      { from: Date.parse('2027-03-08T01:30:00Z'), to: Date.parse('2027-03-08T03:00:00Z') },
      'Asia/Shanghai',
    ).map(({ from, to }) => ({ from: iso(from), to: iso(to) }));
    const occurrences = all.filter((_, index) => index !== 2);
    const text = file(reservation({ rrule: 'FREQ=WEEKLY;COUNT=5', occurrences }));
    expect(text).toContain('RRULE:FREQ=WEEKLY;UNTIL=20270405T013000Z');
    expect(text).toContain('EXDATE;TZID=Asia/Shanghai:20270322T093000');
    expect(dates(text)).toEqual(occurrences.map(({ from, to }) => `${from}/${to}`));
  });

  it('gives exactly the dates that are booked, in any zone and after any edit, as another library reads them', () => {
    const zones = fc.constantFrom('Asia/Shanghai', 'Europe/Berlin', 'America/St_Johns', 'Australia/Lord_Howe');
    const rules = fc.constantFrom(
      'FREQ=DAILY;COUNT=40',
      'FREQ=WEEKLY;BYDAY=MO,TH;COUNT=30',
      'FREQ=MONTHLY;BYDAY=-1FR;COUNT=12',
      'FREQ=MONTHLY;BYMONTHDAY=31;COUNT=8',
      'FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=SU,TU;COUNT=20',
    );
    const edit = fc.record({
      index: fc.nat(39),
      hours: fc.integer({ min: -5, max: 5 }),
      minutes: fc.constantFrom(60, 60, 90),
    });
    fc.assert(
      fc.property(
        zones,
        rules,
        fc.array(edit, { maxLength: 4 }),
        fc.array(fc.nat(39), { maxLength: 5 }),
        (zone, rrule, edits, gone) => {
          const first = { from: Date.parse('2027-02-20T10:00:00Z'), to: Date.parse('2027-02-20T11:00:00Z') };
          const booked = occurrencesOf({ rrule }, first, zone).map((date) => ({ ...date }));
          for (const { index, hours, minutes } of edits) {
            const date = booked[index];
            if (!date) continue;
            date.from += hours * 3_600_000;
            date.to = date.from + minutes * 60_000;
          }
          const occurrences = booked
            .filter((_, index) => !gone.includes(index))
            .sort((a, b) => a.from - b.from)
            .map(({ from, to }) => ({ from: iso(from), to: iso(to) }));
          const [head] = occurrences;
          fc.pre(head !== undefined);
          const text = file(reservation({ rrule, occurrences, ...head }), zone);
          expect(dates(text)).toEqual(occurrences.map(({ from, to }) => `${from}/${to}`));
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('an initiative in a calendar file', () => {
  const initiative = (changes: Partial<FiledInitiative> = {}): FiledInitiative => ({
    id: 'pro-reading',
    version: 4,
    title: '读书月；开幕',
    host: 'LJ-XC',
    status: 'agreed',
    startsAt: '2027-03-08T01:30:00.000Z',
    endsAt: '2027-03-08T03:00:00.000Z',
    timeZone: 'Asia/Shanghai',
    place: '市图书馆, 一楼',
    ...changes,
  });
  const filed = (changes: Partial<FiledInitiative> = {}): string =>
    calendarFile('读书月', [], at, [initiative(changes)]);

  it('has its own times, a stable id, its version as its sequence, its title and its place', () => {
    const [found] = read(filed());
    expect([found?.event.uid, found?.event.sequence]).toEqual(['pro-reading@liandong', 4]);
    expect([found?.event.summary, found?.event.location]).toEqual(['读书月；开幕', '市图书馆, 一楼']);
    expect(dates(filed())).toEqual(['2027-03-08T01:30:00.000Z/2027-03-08T03:00:00.000Z']);
  });

  it('has each of its meetings, also where one lasts longer', () => {
    const occurrences = [
      { startsAt: '2027-03-08T01:30:00.000Z', endsAt: '2027-03-08T03:00:00.000Z' },
      { startsAt: '2027-03-15T01:30:00.000Z', endsAt: '2027-03-15T03:00:00.000Z' },
      { startsAt: '2027-04-02T06:00:00.000Z', endsAt: '2027-04-02T09:00:00.000Z' },
    ];
    expect(dates(filed({ occurrences }))).toEqual(occurrences.map(({ startsAt, endsAt }) => `${startsAt}/${endsAt}`));
  });

  it.each([
    [{ status: 'posted' }, 'TENTATIVE'],
    [{ status: 'running' }, 'CONFIRMED'],
    [{ status: 'withdrawn' }, 'CANCELLED'],
    [{ isDeclined: true }, 'CANCELLED'],
  ])('is shown as it stands: %j as %s', (changes, shown) => {
    expect(read(filed(changes))[0]?.component.getFirstPropertyValue('status')).toBe(shown);
  });
});

describe('the rules of a zone', () => {
  it('are as short and as quick to make for a date in a hundred years as for one of this year', () => {
    const begun = process.cpuUsage();
    const text = timeZoneRules('Europe/Berlin', [2027, 2127]);
    expect(process.cpuUsage(begun).user / 1_000).toBeLessThan(300);
    expect(text.match(/DTSTART/g)).toHaveLength(1 + 6 + 6);
    const far = reservation({ from: '2126-07-01T08:00:00.000Z', to: '2127-01-02T09:00:00.000Z' });
    expect(dates(file(far, 'Europe/Berlin'))).toEqual([`${far.from}/${far.to}`]);
  });

  it('say what holds after years that nobody asked for, where it is another offset', () => {
    // Samoa moved over the date line in December 2011.
    const text = timeZoneRules('Pacific/Apia', [2005, 2030]);
    expect(text).toContain('DTSTART:20281231T130000\r\nTZOFFSETFROM:-1100\r\nTZOFFSETTO:+1300');
  });

  it('name each clock change of the years around, by the clock before it', () => {
    const text = timeZoneRules('Europe/Berlin', [2027]);
    expect(text).toContain('BEGIN:DAYLIGHT\r\nDTSTART:20270328T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200');
    expect(text).toContain('BEGIN:STANDARD\r\nDTSTART:20271031T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100');
  });

  it('are one offset where the clocks are never changed', () => {
    expect(timeZoneRules('Asia/Shanghai', [2027, 2100]).match(/DTSTART/g)).toHaveLength(1);
  });
});
