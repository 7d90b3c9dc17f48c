import { Type } from 'typebox';
import { Id, type PublicEvent, UnitName, type ViewOf } from '#contracts';
import { unitOfId, units, type Unit } from '#kernel';
import type { Period } from '../domain/calendar/resource-calendar.js';
import { dominantShares, takenSums, type TakenSums, type UnitShare } from './dominant-share.js';
import { waitingSums, type Waiting, type WaitingSums } from './waiting-sums.js';
import { followReservation, type ReservationEvent, type ReservationHistory } from './reservation-history.js';
import { clipped, lengthOf, rememberingOpenMs, type OpenMs } from './open-time.js';
import {
  availablePlaceMs,
  descriptionOf,
  followResource,
  isOfferedWithin,
  outsideMs,
  sharedRules,
  type Decided,
  type ResourceEvent,
  type ResourceHistory,
} from './resource-history.js';

/** The use of one resource within a period. Hours are hours times places. */
export const ResourceUse = Type.Object(
  {
    resource: Id,
    name: Type.String(),
    kind: Type.String(),
    unit: UnitName,
    availableHours: Type.Number(),
    usedHours: Type.Number(),
    idleHours: Type.Number(),
    /** Of a budget: the fen that there are and that were drawn. */
    budgetFen: Type.Number(),
    drawnFen: Type.Number(),
    /** Used of available, hours or fen; absent where nothing was available or nothing limits it. */
    useRate: Type.Optional(Type.Number()),
    /** Dates booked that begin within the period. */
    bookings: Type.Integer({ minimum: 0 }),
    /** How often each rule refused. */
    refusals: Type.Record(Type.String(), Type.Integer({ minimum: 0 })),
  },
  { $id: 'ResourceUse' },
);
export type ResourceUse = ViewOf<typeof ResourceUse>;

export interface SharingStatistics {
  readonly resources: readonly ResourceUse[];
  readonly units: readonly UnitShare[];
  readonly waiting: Waiting;
}

/** All that was shared, followed event by event. */
export interface SharingHistory {
  /** Takes the next event of any resource; those of one stream come in their order, those of other types are passed over. */
  take(event: PublicEvent & Decided): void;
  /**
   * Use and fairness within a period, as far as the events taken say; the formulas stand in this folder's README. A resource that was not
   * offered within the period is left out. `unitOfBody` is asked where an old event does not say the booker's unit.
   */
  during(period: Period, unitOfBody?: (body: string) => Unit | undefined): SharingStatistics;
  /**
   * The same figures in steps of a few milliseconds, between which the caller may let others work and events may be taken. Each resource counts
   * as its own stream has it at some instant between the call and the end; between resources nothing is promised, as it never is between streams.
   */
  inSteps(period: Period, unitOfBody?: (body: string) => Unit | undefined): Generator<undefined, SharingStatistics>;
}

type SharingEvent = ResourceEvent | ReservationEvent;
const msPerHour = 3_600_000;
/** Work of one step, in reservations; a resource with its opening hours is as much work as so many. */
const stepSize = 1_000;
const resourceSize = 25;

/** Begins with nothing. Folds the public events of all units and nothing else, so that anybody who has them gets the same figures. */
export const sharingHistory = (): SharingHistory => {
  const resources = new Map<string, ResourceHistory>();
  const reservations = new Map<string, Map<string, ReservationHistory>>();
  const rulesOf = sharedRules();
  return {
    take: (event) => {
      if (!isSharingEvent(event)) return;
      const { resource } = event.data;
      if ('reservation' in event.data) {
        const own = reservations.get(resource) ?? new Map<string, ReservationHistory>();
        reservations.set(resource, own);
        const id = event.data.reservation;
        own.set(id, followReservation(own.get(id), event as ReservationEvent));
      } else resources.set(resource, followResource(resources.get(resource), event as ResourceEvent, rulesOf));
    },
    during: (period, unitOfBody = () => undefined) => {
      const steps = counted({ resources, reservations, period, unitOfBody });
      for (;;) {
        const step = steps.next();
        if (step.done) return step.value;
      }
    },
    inSteps: (period, unitOfBody = () => undefined) => counted({ resources, reservations, period, unitOfBody }),
  };
};

interface Counting {
  readonly resources: ReadonlyMap<string, ResourceHistory>;
  readonly reservations: ReadonlyMap<string, ReadonlyMap<string, ReservationHistory>>;
  readonly period: Period;
  readonly unitOfBody: (body: string) => Unit | undefined;
}

function* counted({ resources, reservations, period, unitOfBody }: Counting): Generator<undefined, SharingStatistics> {
  const openMs = rememberingOpenMs();
  const uses: ResourceUse[] = [];
  const lendable: ResourceUse[] = [];
  const sums: Sums = { taken: takenSums(), waiting: waitingSums(period), period, unitOfBody };
  let work = 0;
  for (const one of [...resources.values()]) {
    const use = isOfferedWithin(one, period) ? useOf(one, period, openMs) : undefined;
    work += resourceSize;
    if (use) {
      for (const reservation of [...(reservations.get(one.resource)?.values() ?? [])]) {
        use.count(reservation, sums);
        if (++work < stepSize) continue;
        work = 0;
        yield;
      }
      const figures = use.figures();
      uses.push(figures);
      lendable.push({ ...figures, availableHours: use.lendableHours() });
    }
    if (work < stepSize) continue;
    work = 0;
    yield;
  }
  return { resources: uses, units: dominantShares(units, lendable, sums.taken), waiting: sums.waiting.figures() };
}

/** What is summed over all resources. */
interface Sums {
  readonly taken: TakenSums;
  readonly waiting: WaitingSums;
  readonly period: Period;
  readonly unitOfBody: (body: string) => Unit | undefined;
}

const resourceTypes: ReadonlySet<string> = new Set<ResourceEvent['type']>([
  'resource.offered',
  'resource.revised',
  'resource.blocked',
  'resource.unblocked',
  'resource.retired',
  'resource.refusals-counted',
]);
const reservationTypes: ReadonlySet<string> = new Set<ReservationEvent['type']>([
  'reservation.requested',
  'reservation.held',
  'reservation.confirmed',
  'reservation.refused',
  'reservation.waitlisted',
  'reservation.offered',
  'reservation.released',
  'reservation.expired',
  'reservation.displaced',
  'reservation.moved',
  'reservation.used',
]);

const isSharingEvent = (event: PublicEvent & Decided): event is SharingEvent =>
  resourceTypes.has(event.type) || reservationTypes.has(event.type);

const placeMsWithin = ({ dates, quantity }: ReservationHistory, period: Period): number =>
  dates.reduce((sum, date) => sum + lengthOf(clipped(date, period)), 0) * quantity;

const beginsWithin = ({ from }: Period, period: Period): boolean => from >= period.from && from < period.to;

/** What of a use lay outside the hours that hold now for its dates. */
const outsidePlaceMs = (
  history: ResourceHistory,
  { dates, quantity }: ReservationHistory,
  period: Period,
  openMs: OpenMs,
): number => {
  let sum = 0;
  for (const date of dates) {
    const within = clipped(date, period);
    if (within.from < within.to) sum += outsideMs(history, within, openMs);
  }
  return sum * quantity;
};

/** A draw counts where its time begins. */
const drawnWithin = ({ dates, amountFen }: ReservationHistory, period: Period): number =>
  dates[0] && beginsWithin(dates[0], period) ? amountFen : 0;

/** The use of a resource, while its reservations are counted one by one; of the resource itself as it is now. */
const useOf = (history: ResourceHistory, period: Period, openMs: OpenMs) => {
  const description = descriptionOf(history);
  if (!description) return undefined;
  const { resource } = history;
  const { name, kind, sharing } = description;
  const isBudget = sharing === 'budget';
  const isPlace = sharing === 'exclusive' || sharing === 'capacity';
  const availableMs = isPlace ? availablePlaceMs(history, period, openMs) : 0;
  const budgetFen = isBudget ? (description.budgetFen ?? 0) : 0;
  const refusals: Record<string, number> = {};
  const refused = (code: string, count: number): void => {
    refusals[code] = (refusals[code] ?? 0) + count;
  };
  for (const { at, code, count } of history.refusals) if (isWithin(at, period)) refused(code, count);
  let [usedMs, outside, drawnFen, bookings] = [0, 0, 0, 0];

  /** Open by the hours that hold, or used all the same: booked while it was open, before the hours, the zone or the capacity were changed. */
  const lendableHours = (): number => Math.max(availableMs + outside, usedMs) / msPerHour;

  return {
    count: (reservation: ReservationHistory, { taken, waiting, unitOfBody }: Sums): void => {
      const { isBooked, refusal, dates, body, wait } = reservation;
      if (wait) waiting.add(wait);
      if (refusal && isWithin(refusal.at, period)) refused(refusal.code, 1);
      if (!isBooked) return;
      const placeMs = placeMsWithin(reservation, period);
      const drawn = isBudget ? drawnWithin(reservation, period) : 0;
      usedMs += placeMs;
      if (isPlace) outside += outsidePlaceMs(history, reservation, period, openMs);
      drawnFen += drawn;
      for (const date of dates) if (beginsWithin(date, period)) bookings++;
      const unit = reservation.unit ?? unitOfBody(body);
      if (unit !== undefined) taken.add({ unit, kind, sharing, amount: isBudget ? drawn : placeMs / msPerHour });
    },
    lendableHours,
    figures: (): ResourceUse => {
      const usedHours = usedMs / msPerHour;
      const availableHours = availableMs / msPerHour;
      const [part, whole] = isBudget ? [drawnFen, budgetFen] : [usedHours, lendableHours()];
      return {
        resource,
        name,
        kind,
        unit: unitOfId(resource) ?? description.unit,
        availableHours,
        usedHours,
        idleHours: Math.max(0, availableHours - usedHours),
        budgetFen,
        drawnFen,
        ...(whole > 0 && { useRate: Math.min(1, part / whole) }),
        bookings,
        refusals,
      };
    },
  };
};

const isWithin = (at: number, period: Period): boolean => at >= period.from && at < period.to;
