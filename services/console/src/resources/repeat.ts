import { addDays, dayStart, weekdayOf } from '../time/wall-time.ts';
import { weekdays, type Weekday } from '../time/weekdays.ts';

export const frequencies = ['DAILY', 'WEEKLY', 'MONTHLY'] as const;
export type Frequency = (typeof frequencies)[number];

/** How a booking repeats, as it is chosen; every kind of end keeps what was typed for it. */
export interface Repeat {
  readonly frequency: Frequency | 'none';
  readonly interval: number;
  readonly days: readonly Weekday[];
  readonly ends: 'count' | 'until';
  readonly count: number;
  /** A day: `2027-06-30`. */
  readonly until: string;
}

export const once: Repeat = { frequency: 'none', interval: 1, days: [], ends: 'count', count: 4, until: '' };

const stamp = (ms: number): string => new Date(ms).toISOString().replaceAll(/[-:]|\.\d+/g, '');

/**
 * The rule of RFC 5545 for a booking that starts at `start` (`2027-06-30T09:00`, on the zone's clocks); undefined where it does not repeat,
 * or has no end yet. By weeks without a weekday it is the start's own.
 */
export const rruleOf = (repeat: Repeat, start: string, zone: string): string | undefined => {
  const { frequency, interval, days, ends, count, until } = repeat;
  if (frequency === 'none' || (ends === 'until' && until === '') || start === '') return undefined;
  const own = weekdays[weekdayOf(start.slice(0, 10))];
  const chosen = frequency !== 'WEEKLY' ? [] : days.length > 0 ? weekdays.filter((day) => days.includes(day)) : [own];
  return [
    `FREQ=${frequency}`,
    ...(interval > 1 ? [`INTERVAL=${interval}`] : []),
    ...(chosen.length > 0 ? [`BYDAY=${chosen.join(',')}`] : []),
    // The last day is included, to its last second on the resource's clocks.
    ends === 'count' ? `COUNT=${count}` : `UNTIL=${stamp(Date.parse(dayStart(addDays(until, 1), zone)) - 1000)}`,
  ].join(';');
};

/** What a rule says, in parts; undefined where it says more than the console can tell. */
export interface ToldRule {
  readonly frequency: Frequency;
  readonly interval: number;
  readonly days: readonly Weekday[];
  readonly count?: number;
  /** The instant. */
  readonly until?: string;
}

const untilPattern = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/;

export const toldRule = (rrule: string): ToldRule | undefined => {
  const parts = new Map(
    rrule
      .replace(/^RRULE:/, '')
      .split(';')
      .map((part) => part.split('=') as [string, string]),
  );
  const frequency = frequencies.find((one) => one === parts.get('FREQ'));
  const known = ['FREQ', 'INTERVAL', 'BYDAY', 'COUNT', 'UNTIL'];
  const days = parts.get('BYDAY')?.split(',') ?? [];
  if (frequency === undefined || [...parts.keys()].some((name) => !known.includes(name))) return undefined;
  if (days.some((day) => !(weekdays as readonly string[]).includes(day))) return undefined;
  const until = parts.get('UNTIL')?.replace(untilPattern, '$1-$2-$3T$4:$5:$6Z');
  return {
    frequency,
    interval: Number(parts.get('INTERVAL') ?? 1),
    days: days as Weekday[],
    ...(parts.has('COUNT') && { count: Number(parts.get('COUNT')) }),
    ...(until !== undefined && { until }),
  };
};
