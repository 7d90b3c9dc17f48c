import { DateTime } from 'luxon';
import type { ResourceDescription } from '../../libs/contracts/index.js';
import type { Unit } from '../../libs/kernel/index.js';
import { planInstants, planTimeZone, type PlanTime } from '../../libs/plans/domain/cells/plan-time.js';
import type { PlannedActivity, PlannedTask } from '../../libs/plans/domain/line/plan-line.js';
import { plainWords } from '../../libs/sheets/index.js';
import { opennessOf } from '../../libs/resources/domain/opening-hours/openness.js';

/** A shared resource as any unit's list shows it. */
export interface ListedResource extends ResourceDescription {
  readonly id: string;
  readonly status: 'offered' | 'retired';
}

/** Where a line of the plan takes place, and when. */
export interface PlannedPlace {
  /** What is booked for the line; undefined where nobody shares the place. */
  readonly resource?: ListedResource;
  /** When it takes place: all of the line's times but the closed dates. At least one date. */
  readonly times: readonly PlanTime[];
  readonly dates: readonly string[];
  /** Dates of a series on which the place has no hours at all. */
  readonly closed: readonly string[];
  /** How many resources have this name, where it is more than one: none of them is booked. */
  readonly namesakes?: number;
}

/** A good line with what is known of its host and place. */
export interface Planned {
  readonly line: PlannedActivity;
  readonly unit: Unit;
  readonly place: PlannedPlace;
}

export interface PlannedTaskLine {
  readonly line: PlannedTask;
  readonly unit: Unit;
}

/**
 * Finds the shared resource that each line names as its place: by its name, or by the end of it where one resource alone ends so
 * (会议中心一号厅 for 市直机关会议中心一号厅). Width, blanks and brackets make no difference. A fund or a document is no place.
 */
export const placeFinder = (resources: readonly ListedResource[]): ((line: PlannedActivity) => PlannedPlace) => {
  const places = resources.filter(
    ({ status, sharing }) => status === 'offered' && (sharing === 'exclusive' || sharing === 'capacity'),
  );
  const byName = Map.groupBy(places, ({ name }) => plainWords(name));
  const ending = (words: string): readonly ListedResource[] =>
    words.length < 4 ? [] : places.filter(({ name }) => plainWords(name).endsWith(words));
  return (line) => {
    const { times } = line;
    const dates = datesOf(times);
    const words = plainWords(line.place ?? '');
    const named = words === '' ? [] : (byName.get(words) ?? ending(words));
    const [resource] = named;
    if (!resource) return { times, dates, closed: [] };
    if (named.length > 1) return { times, dates, closed: [], namesakes: named.length };
    const closed = dates.length > 1 ? times.flatMap((time) => closedDates(time, resource)) : [];
    // Closed on all of them: the place has to say so itself.
    if (closed.length === dates.length) return { resource, times, dates, closed: [] };
    const open = times
      .map((time) => ({ ...time, dates: time.dates.filter((date) => !closed.includes(date)) }))
      .filter((time) => time.dates.length > 0);
    return { resource, times: open, dates: datesOf(open), closed };
  };
};

const datesOf = (times: readonly PlanTime[]): readonly string[] => times.flatMap(({ dates }) => dates);

/** A range over days means each day the place is open: a day without any hours is passed over, a day with other hours is not. */
const closedDates = (time: PlanTime, resource: ListedResource): readonly string[] => {
  const instants = planInstants(time, planTimeZone);
  return time.dates.filter((_, index) => {
    const date = instants[index];
    if (!date) return false;
    const openness = opennessOf(resource, Date.parse(date.startsAt), Date.parse(date.endsAt));
    return !openness.isOpen && openness.isClosedDay;
  });
};

/** What `POST /v1/resources/{id}/reservations` takes. */
export interface WantedReservation {
  readonly from: string;
  readonly to: string;
  readonly people?: number;
  readonly body: string;
  readonly purpose: string;
  readonly initiative: string;
  readonly recurrence?: { readonly rrule: string; readonly exdates?: readonly string[] };
}

/**
 * The reservations of a line: of each of its times one date, or one series that leaves the closed dates out by name. So a wrong hour or a
 * taken date refuses the whole of it, and nobody finds out in summer that two of the thirty days are missing. Dates that no rule gives are
 * booked one by one.
 */
export const reservationsOf = (
  line: PlannedActivity,
  { times, closed }: PlannedPlace,
  initiative: string,
): readonly WantedReservation[] =>
  times.flatMap((time) => {
    const parts =
      time.rule === undefined && time.dates.length > 1
        ? time.dates.map((date) => ({ ...time, dates: [date] }))
        : [time];
    return parts.map((part) => reservationOf(line, part, closed, initiative));
  });

const reservationOf = (
  line: PlannedActivity,
  time: PlanTime,
  closed: readonly string[],
  initiative: string,
): WantedReservation => {
  const instants = planInstants(time, planTimeZone);
  const [first] = instants;
  const last = instants.at(-1);
  if (!first || !last) throw new Error(`line ${line.line} of the plan has no date`);
  const closedStarts = planInstants({ ...time, dates: closed }, planTimeZone).map(({ startsAt }) => startsAt);
  const exdates = closedStarts.filter((start) => start > first.startsAt && start < last.startsAt);
  return {
    from: first.startsAt,
    to: first.endsAt,
    ...(line.places !== undefined && { people: line.places }),
    body: line.host,
    purpose: line.title,
    initiative,
    ...(instants.length > 1 &&
      time.rule !== undefined && {
        recurrence: {
          rrule: `${time.rule};UNTIL=${DateTime.fromISO(last.startsAt, { zone: 'utc' }).toFormat("yyyyMMdd'T'HHmmss'Z'")}`,
          ...(exdates.length > 0 && { exdates }),
        },
      }),
  };
};
