import { DateTime } from 'luxon';
import type { ResourceDescription } from '../../libs/contracts/index.js';
import type { Unit } from '../../libs/kernel/index.js';
import type { PlanLine } from '../../libs/initiatives/plan-import/parse-plan.js';
import { planTimeZone } from '../../libs/initiatives/plan-import/plan-initiative.js';
import { planInstants } from '../../libs/initiatives/plan-import/plan-time.js';
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
  /** The dates on which it takes place: all of the line's but the closed ones. At least one. */
  readonly dates: readonly string[];
  /** Dates of a series on which the place has no hours at all. */
  readonly closed: readonly string[];
  /** How many resources have this name, where it is more than one: none of them is booked. */
  readonly namesakes?: number;
}

/** A good line with what is known of its host and place. */
export interface Planned {
  readonly line: PlanLine;
  readonly unit: Unit;
  readonly place: PlannedPlace;
}

/** Finds the shared resource that each line names as its place, by its exact name. A fund or a document is no place. */
export const placeFinder = (resources: readonly ListedResource[]): ((line: PlanLine) => PlannedPlace) => {
  const byName = Map.groupBy(
    resources.filter(
      ({ status, sharing }) => status === 'offered' && (sharing === 'exclusive' || sharing === 'capacity'),
    ),
    ({ name }) => name,
  );
  return (line) => {
    const { dates } = line.time;
    const named = line.place === undefined ? [] : (byName.get(line.place) ?? []);
    const [resource] = named;
    if (!resource) return { dates, closed: [] };
    if (named.length > 1) return { dates, closed: [], namesakes: named.length };
    const closed = dates.length > 1 ? closedDates(line, resource) : [];
    // Closed on all of them: the place has to say so itself.
    if (closed.length === dates.length) return { resource, dates, closed: [] };
    return { resource, dates: dates.filter((date) => !closed.includes(date)), closed };
  };
};

/** A range over days means each day the place is open: a day without any hours is passed over, a day with other hours is not. */
const closedDates = ({ time }: PlanLine, resource: ListedResource): readonly string[] => {
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
 * The reservation of a line: one date, or one series that leaves the closed dates out by name. So a wrong hour or a taken date refuses
 * the whole of it, and nobody finds out in summer that two of the thirty days are missing.
 */
export const reservationOf = (
  line: PlanLine,
  { dates, closed }: PlannedPlace,
  initiative: string,
): WantedReservation => {
  const instants = planInstants({ ...line.time, dates }, planTimeZone);
  const [first] = instants;
  const last = instants.at(-1);
  if (!first || !last) throw new Error(`line ${line.line} of the plan has no date`);
  const closedStarts = planInstants({ ...line.time, dates: closed }, planTimeZone).map(({ startsAt }) => startsAt);
  const exdates = closedStarts.filter((start) => start > first.startsAt && start < last.startsAt);
  return {
    from: first.startsAt,
    to: first.endsAt,
    ...(line.places !== undefined && { people: line.places }),
    body: line.host,
    purpose: line.title,
    initiative,
    ...(instants.length > 1 &&
      line.time.rule !== undefined && {
        recurrence: {
          rrule: `${line.time.rule};UNTIL=${DateTime.fromISO(last.startsAt, { zone: 'utc' }).toFormat("yyyyMMdd'T'HHmmss'Z'")}`,
          ...(exdates.length > 0 && { exdates }),
        },
      }),
  };
};
