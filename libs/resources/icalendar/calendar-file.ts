import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency, type ICalCalendar } from 'ical-generator';
import { DateTime } from 'luxon';
import type { Interval, ResourceDescription } from '#contracts';
import { isIanaZone } from '#http';
import { RuleViolation } from '#kernel';
import { occupies, periodOf } from '../domain/occupancy/places.js';
import { occurrencesOf } from '../domain/recurrence/recurrence.js';
import type { Period, ReservationStatus } from '../domain/calendar/resource-calendar.js';
import { clockAt } from '../domain/opening-hours/zone-clock.js';
import { clockText, timeZoneRules } from './time-zone-rules.js';

/** A reservation as a calendar file tells it. `version` rises with every change of it. */
export interface FiledReservation {
  readonly id: string;
  readonly version: number;
  readonly status: ReservationStatus;
  readonly body: string;
  readonly purpose?: string;
  /** Absent where it was refused before it ever had a place; such a one is left out. */
  readonly from?: string;
  readonly to?: string;
  readonly occurrences?: readonly Interval[];
  readonly rrule?: string;
}

export interface FiledEntry {
  readonly reservation: FiledReservation;
  readonly resource: Pick<ResourceDescription, 'name' | 'timeZone' | 'address'>;
}

/** An initiative as a calendar file tells it: its own times. `version` rises with every change of it. */
export interface FiledInitiative {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly host: string;
  readonly status: string;
  /** The body whose calendar it is has declined: taken away there. */
  readonly isDeclined?: boolean;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly occurrences?: readonly { readonly startsAt: string; readonly endsAt: string }[];
  readonly timeZone: string;
  readonly place?: string;
}

/**
 * Reservations and initiatives as an iCalendar file (RFC 5545, RFC 5546 `PUBLISH`): of one resource, of a body or of an initiative, written at `at`.
 *
 * Guarantees: each keeps its `UID`, its `SEQUENCE` rises with its version, and what has ended, was withdrawn or declined stays in the file as
 * `CANCELLED`, so that a reader takes it away. Times are clock times of the zone of the resource or the initiative, which comes along as
 * `VTIMEZONE`. A series is one event with its rule (`RRULE`), the dates it lacks (`EXDATE`) and those the rule does not name (`RDATE`); a
 * date that lasts longer or shorter than the others is an event of its own with `RECURRENCE-ID`.
 */
export const calendarFile = (
  name: string,
  entries: readonly FiledEntry[],
  at: number,
  initiatives: readonly FiledInitiative[] = [],
): string => {
  const all = [...initiatives.map(ofInitiative), ...entries.map(ofReservation)];
  const years = new Set([new Date(at).getUTCFullYear()]);
  for (const { from, to } of all.flatMap(({ dates }) => dates)) {
    years.add(new Date(from).getUTCFullYear()).add(new Date(to).getUTCFullYear());
  }
  const calendar = ical({
    name: escaped(name),
    prodId: { company: 'liandong', product: 'resources' },
    method: ICalCalendarMethod.PUBLISH,
    timezone: { name: null, generator: (timeZone) => timeZoneRules(timeZone, years) },
  });
  for (const one of all) add(calendar, one, at);
  return `${calendar.toString().replace(/\s+$/, '')}\r\n`;
};

/** RFC 5545, 3.3.11: the library writes the name of a calendar as it is, and escapes every other text. */
const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n|[\r\n\u0085\u2028\u2029]/g, '\\n')
    .replace(/[^\P{Cc}\t]/gu, '');

/** What an older resource calls its zone may be an offset, which is no `TZID` (RFC 5545, 3.2.19). */
const zoneOf = (timeZone: string): string => (isIanaZone(timeZone) ? timeZone : 'Etc/UTC');

/** What becomes one event of the file, or one with its exceptions. */
interface Filed {
  readonly uid: string;
  readonly version: number;
  readonly dates: readonly Period[];
  readonly rrule?: string | undefined;
  readonly timeZone: string;
  readonly summary: string;
  readonly description: string;
  readonly location: string;
  readonly status: ICalEventStatus;
  readonly isBusy: boolean;
}

const ofReservation = ({ reservation, resource }: FiledEntry): Filed => ({
  uid: `${reservation.id}@liandong`,
  version: reservation.version,
  dates: datesOf(reservation),
  rrule: reservation.rrule,
  timeZone: zoneOf(resource.timeZone),
  summary: reservation.purpose ?? '',
  description: `${reservation.body} · ${reservation.status}`,
  location: [resource.name, resource.address].filter((part) => part !== undefined).join(', '),
  status: statusOf(reservation.status),
  isBusy: occupies(reservation.status),
});

const datesOf = ({ from, to, occurrences }: FiledReservation): readonly Period[] => {
  if (from === undefined || to === undefined) return [];
  return (occurrences ?? [{ from, to }]).map(periodOf);
};

const ofInitiative = (initiative: FiledInitiative): Filed => {
  const { id, version, startsAt, endsAt, occurrences = [], timeZone, title, host, place = '' } = initiative;
  const times = occurrences.length > 0 ? occurrences : [{ startsAt, endsAt }];
  const status = statusOfInitiative(initiative);
  return {
    uid: `${id}@liandong`,
    version,
    dates: times
      .map((time) => periodOf({ from: time.startsAt, to: time.endsAt }))
      .filter(({ from, to }) => from < to)
      .sort((a, b) => a.from - b.from),
    timeZone: zoneOf(timeZone),
    summary: title,
    description: `${host} · ${initiative.status}`,
    location: place,
    status,
    isBusy: status !== ICalEventStatus.CANCELLED,
  };
};

/** Before it is agreed nobody has to come. */
const statusOfInitiative = ({ status, isDeclined }: FiledInitiative): ICalEventStatus => {
  if (isDeclined || status === 'withdrawn') return ICalEventStatus.CANCELLED;
  return status === 'draft' || status === 'posted' ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED;
};

const add = (calendar: ICalCalendar, filed: Filed, at: number): void => {
  const { dates, timeZone } = filed;
  const [first] = dates;
  if (!first) return;
  const event = (date: Period) => ({
    id: filed.uid,
    sequence: filed.version,
    stamp: new Date(at),
    start: DateTime.fromMillis(date.from, { zone: timeZone }),
    end: DateTime.fromMillis(date.to, { zone: timeZone }),
    timezone: timeZone,
    summary: filed.summary,
    description: filed.description,
    location: filed.location,
    status: filed.status,
    transparency: filed.isBusy ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
  });
  const repeating = dates.length > 1 ? repetitionOf(filed.rrule, dates, timeZone) : undefined;
  calendar.createEvent({ ...event(first), ...(repeating && { repeating }) });
  for (const date of dates.filter((one) => one.to - one.from !== first.to - first.from)) {
    calendar.createEvent({ ...event(date), recurrenceId: DateTime.fromMillis(date.from, { zone: timeZone }) });
  }
};

const statusOf = (status: ReservationStatus): ICalEventStatus => {
  switch (status) {
    case 'confirmed':
    case 'used':
      return ICalEventStatus.CONFIRMED;
    case 'held':
    case 'offered':
    case 'awaiting-approval':
    case 'awaiting-clearance':
    case 'waitlisted':
      return ICalEventStatus.TENTATIVE;
    case 'refused':
    case 'released':
    case 'displaced':
    case 'expired':
      return ICalEventStatus.CANCELLED;
  }
};

/** The lines that give exactly the dates: by the rule, as far as it still names at least two of them, else one by one. */
const repetitionOf = (rrule: string | undefined, dates: readonly Period[], timeZone: string): string => {
  const rule = rrule === undefined ? undefined : ruleUntil(rrule, dates.at(-1)?.from ?? 0);
  const named = new Set(rule === undefined ? [] : namedBy(rule, dates[0], timeZone));
  const wanted = new Set(dates.map(({ from }) => from));
  const isOfUse = [...named].filter((from) => wanted.has(from)).length > 1;
  const line = (property: string, starts: readonly number[]): string[] =>
    starts.length === 0
      ? []
      : [`${property};TZID=${timeZone}:${starts.map((from) => clockText(clockAt(timeZone, from))).join(',')}`];
  const added = dates.slice(1).filter(({ from }) => !isOfUse || !named.has(from));
  return [
    isOfUse && rule !== undefined ? `RRULE:${rule}` : 'RRULE:FREQ=DAILY;COUNT=1',
    ...line('EXDATE', isOfUse ? [...named].filter((from) => !wanted.has(from)) : []),
    ...line(
      'RDATE',
      added.map(({ from }) => from),
    ),
  ].join('\n');
};

/** The rule without its own end, until the last date. */
const ruleUntil = (rrule: string, last: number): string => {
  const parts = rrule
    .toUpperCase()
    .replace(/^RRULE:/, '')
    .split(';');
  return [...parts.filter((part) => !/^(?:COUNT|UNTIL)=/.test(part)), `UNTIL=${clockText(last)}Z`].join(';');
};

const namedBy = (rrule: string, first: Period | undefined, timeZone: string): readonly number[] => {
  try {
    return first ? occurrencesOf({ rrule }, first, timeZone).map(({ from }) => from) : [];
  } catch (error) {
    if (error instanceof RuleViolation) return [];
    throw error;
  }
};
