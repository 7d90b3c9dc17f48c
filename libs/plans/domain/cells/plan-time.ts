import { DateTime } from 'luxon';
import { RRuleTemporal } from 'rrule-temporal';
import type { DatedHours, ExactTime, HourSpan, Recurring } from '#times';
import { addDays, datesBetween, weekdayOf, type WorkingCalendar } from '#working-days';

/** When a line takes place, in the plan's local time: one date, or several dates at the same hours. */
export interface PlanTime {
  /** Calendar dates in order, at least one. */
  readonly dates: readonly string[];
  /** Times of day, `HH:mm`; `to` is after `from`, at most 24:00, or on the next day. */
  readonly from: string;
  readonly to: string;
  readonly endsNextDay?: true;
  /** What repeats, as the start of an RFC 5545 rule without its bound; absent for a single date and for dates that no rule gives. */
  readonly rule?: string;
}

/** A line takes place at most on so many dates. */
export const maxPlanDates = 366;

/** A plan says no zone: its clock is that of the country whose committees write it. */
export const planTimeZone = 'Asia/Shanghai';

/** The dates and hours of an exact time of which every part has an end; undefined beyond the limit of dates, or without an end. */
export const planTimesOf = ({ groups }: Pick<ExactTime, 'groups'>): readonly PlanTime[] | undefined => {
  const times = groups.map(timeOf);
  const count = times.reduce((sum, time) => sum + (time?.dates.length ?? 0), 0);
  if (times.length === 0 || count === 0 || count > maxPlanDates) return undefined;
  return times.every((time): time is PlanTime => time !== undefined && time.dates.length > 0) ? times : undefined;
};

const timeOf = ({ spans, hours }: DatedHours): PlanTime | undefined => {
  if (hours.to === undefined) return undefined;
  const dates = [...new Set(spans.flatMap((span) => datesOf(span)))].sort();
  const [span, another] = spans;
  const isRange = span !== undefined && another === undefined && dates.length > 1;
  return {
    dates,
    ...withEnd(hours, hours.to),
    ...(isRange && { rule: span.weekdays ? `FREQ=WEEKLY;BYDAY=${span.weekdays.join(',')}` : 'FREQ=DAILY' }),
  };
};

const withEnd = ({ from, endsNextDay }: HourSpan, to: string) => ({ from, to, ...(endsNextDay && { endsNextDay }) });

const datesOf = ({ from, to, weekdays: only }: DatedHours['spans'][number]): readonly string[] => {
  if (addDays(from, maxPlanDates) < to) return [];
  return [...datesBetween(from, to)].filter((date) => !only || only.includes(weekdayOf(date)));
};

/** The dates over the plan's year of what repeats by a rule at known hours; undefined for another rhythm, or without an end. */
export const planTimeOfRule = (
  { rhythm, within, isLatest, movesToNextWorkingDay }: Recurring,
  year: number,
  calendar: WorkingCalendar | undefined,
): PlanTime | undefined => {
  if (rhythm.kind !== 'rule' || isLatest || rhythm.hours?.to === undefined) return undefined;
  const first = within?.from ?? `${year}-01-01`;
  const last = within?.to ?? `${year}-12-31`;
  const found = datesByRule(rhythm.rule, first, last);
  const dates = movesToNextWorkingDay && calendar ? found.map((date) => calendar.workingDayFrom(date)) : found;
  if (dates.length === 0 || dates.length > maxPlanDates) return undefined;
  return {
    dates,
    ...withEnd(rhythm.hours, rhythm.hours.to),
    ...(!movesToNextWorkingDay && dates.length > 1 && { rule: rhythm.rule }),
  };
};

const datesByRule = (rule: string, first: string, last: string): readonly string[] => {
  const compact = (date: string): string => date.replaceAll('-', '');
  const rfc = `DTSTART;TZID=UTC:${compact(first)}T000000\nRRULE:${rule};UNTIL=${compact(last)}T235959Z`;
  const dates = new RRuleTemporal({ rruleString: rfc, maxIterations: 20_000 })
    .all()
    .slice(0, maxPlanDates + 1)
    .map((instant) => instant.toPlainDate().toString());
  return dates.filter((date) => date >= first && date <= last);
};

/** The dates as instants (RFC 3339, UTC), in order, by the clock of an IANA zone. */
export const planInstants = (
  { dates, from, to, endsNextDay }: PlanTime,
  timeZone: string,
): { startsAt: string; endsAt: string }[] =>
  dates.map((on) => ({
    startsAt: instantAt(on, from, timeZone),
    endsAt: instantAt(endsNextDay ? addDays(on, 1) : on, to, timeZone),
  }));

const instantAt = (on: string, at: string, zone: string): string => {
  const [hour, minute] = at.split(':').map(Number);
  const midnight = DateTime.fromISO(on, { zone });
  return (at === '24:00' ? midnight.plus({ days: 1 }) : midnight.set({ hour, minute })).toJSDate().toISOString();
};
