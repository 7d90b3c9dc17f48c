import { occurrencesOf } from './recurrence.js';
import { movedDates } from './series.js';

const zone = 'Europe/Brussels';
const period = (from: string, minutes = 60) => ({ from: Date.parse(from), to: Date.parse(from) + minutes * 60_000 });
const iso = (dates: readonly { from: number }[]) => dates.map(({ from }) => new Date(from).toISOString());

/** On 31 October 2027 the clocks of Brussels show 02:30 at 00:30 and again at 01:30 UTC. */
describe('in the hour that autumn shows twice', () => {
  it.each(['2027-10-31T00:30:00.000Z', '2027-10-31T01:30:00.000Z'])(
    'a series begins at the instant asked for: %s',
    (from) => {
      for (const rrule of ['FREQ=DAILY;COUNT=2', 'FREQ=WEEKLY;BYDAY=SU;COUNT=2', 'FREQ=MONTHLY;BYDAY=-1SU;COUNT=2']) {
        expect(iso(occurrencesOf({ rrule }, period(from), zone))[0]).toBe(from);
      }
    },
  );

  it('the other dates of a series are as they were: by the clock', () => {
    const dates = occurrencesOf({ rrule: 'FREQ=DAILY;COUNT=3' }, period('2027-10-30T00:30:00.000Z'), zone);
    expect(iso(dates)).toEqual(['2027-10-30T00:30:00.000Z', '2027-10-31T00:30:00.000Z', '2027-11-01T01:30:00.000Z']);
  });

  it.each(['2027-10-31T00:30:00.000Z', '2027-10-31T01:30:00.000Z'])(
    'a move ends at the instant asked for: %s',
    (to) => {
      const one = [period('2027-10-31T09:00:00.000Z')];
      expect(iso(movedDates(one, period(to), {}, zone, 0))).toEqual([to]);
      const series = occurrencesOf({ rrule: 'FREQ=DAILY;COUNT=3' }, period('2027-10-30T09:00:00.000Z'), zone);
      const part = { scope: 'this', occurrence: '2027-10-31T10:00:00.000Z' } as const;
      expect(iso(movedDates(series, period(to), part, zone, 0))).toContain(to);
    },
  );

  it('a length is kept to the second, also where the end is shown twice', () => {
    const [moved] = movedDates(
      [period('2027-10-31T09:00:00.000Z')],
      period('2027-10-31T00:30:00.000Z', 90),
      {},
      zone,
      0,
    );
    expect((moved!.to - moved!.from) / 60_000).toBe(90);
  });
});
