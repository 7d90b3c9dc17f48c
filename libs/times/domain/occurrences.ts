import { DateTime } from 'luxon';
import { addDays, datesBetween, weekdayOf } from '#working-days';
import { TimeFault } from './doubts.js';
import type { DatedHours, Occurrence } from './time-reading.js';

/** All times of the groups as instants, in order and each once. Error (fault): a local time that a change of the clocks leaves out. */
export const occurrencesIn = (groups: readonly DatedHours[], timeZone: string): readonly Occurrence[] => {
  const all = groups.flatMap(({ spans, hours }) =>
    spans.flatMap(({ from, to, weekdays }) =>
      datesBetween(from, to)
        .filter((date) => !weekdays || weekdays.includes(weekdayOf(date)))
        .map((date): Occurrence => {
          const start = instantAt(date, hours.from, timeZone);
          if (hours.to === undefined) return { from: start };
          return { from: start, to: instantAt(hours.endsNextDay ? addDays(date, 1) : date, hours.to, timeZone) };
        }),
    ),
  );
  const byStart = new Map(all.map((one) => [`${one.from}/${one.to ?? ''}`, one]));
  return [...byStart.values()].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
};

const instantAt = (date: string, time: string, zone: string): string => {
  const midnight = DateTime.fromISO(time === '24:00' ? addDays(date, 1) : date, { zone });
  const [hour = 0, minute = 0] = time === '24:00' ? [0, 0] : time.split(':').map(Number);
  const at = midnight.set({ hour, minute });
  if (at.hour !== hour || at.minute !== minute) throw new TimeFault('hour-skipped-by-clock-change', date, time);
  return at.toJSDate().toISOString();
};
