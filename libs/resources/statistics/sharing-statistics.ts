import type { PublicEvent } from '#contracts';
import { unitOfId, units, type Unit } from '#kernel';
import type { Period } from '../calendar/resource-calendar.js';
import { dominantShares, type Taken, type UnitShare } from './dominant-share.js';
import { followReservation, type ReservationEvent, type ReservationHistory } from './reservation-history.js';
import {
  availablePlaceMs,
  clipped,
  descriptionOf,
  followResource,
  isOfferedWithin,
  lengthOf,
  rememberingOpenMs,
  sharedRules,
  type Decided,
  type OpenMs,
  type ResourceEvent,
  type ResourceHistory,
} from './resource-history.js';

/** The use of one resource within a period. Hours are hours times places. */
export interface ResourceUse {
  readonly resource: string;
  readonly name: string;
  readonly kind: string;
  readonly unit: Unit;
  readonly availableHours: number;
  readonly usedHours: number;
  readonly idleHours: number;
  /** Of a budget: the fen that there are and that were drawn. */
  readonly budgetFen: number;
  readonly drawnFen: number;
  /** Used of available, hours or fen; undefined where nothing was available or nothing limits it. */
  readonly useRate: number | undefined;
  /** Dates booked that begin within the period. */
  readonly bookings: number;
  readonly refusals: Readonly<Record<string, number>>;
}

export interface Waiting {
  readonly served: number;
  readonly unserved: number;
  readonly stillWaiting: number;
  /** Of those served. */
  readonly meanSeconds: number | undefined;
  readonly longestSeconds: number | undefined;
}

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
}

type SharingEvent = ResourceEvent | ReservationEvent;
const msPerHour = 3_600_000;

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
      const openMs = rememberingOpenMs();
      const offered = [...resources.values()].filter((one) => isOfferedWithin(one, period));
      const followed = offered.map((one) => ({ one, own: [...(reservations.get(one.resource)?.values() ?? [])] }));
      const uses = followed.flatMap(({ one, own }) => useOf(one, own, period, openMs) ?? []);
      return {
        resources: uses,
        units: dominantShares(
          units,
          uses,
          followed.flatMap(({ one, own }) => takenOf(one, own, period, unitOfBody)),
        ),
        waiting: waitingOf(
          followed.flatMap(({ own }) => own),
          period,
        ),
      };
    },
  };
};

/** What each booker took of a resource within the period. */
const takenOf = (
  history: ResourceHistory,
  reservations: readonly ReservationHistory[],
  period: Period,
  unitOfBody: (body: string) => Unit | undefined,
): readonly Taken[] => {
  const terms = descriptionOf(history);
  if (!terms) return [];
  const { kind, sharing } = terms;
  return reservations.flatMap((one) => {
    const unit = one.unit ?? unitOfBody(one.body);
    if (unit === undefined || !one.isBooked) return [];
    const amount = sharing === 'budget' ? drawnWithin(one, period) : placeMsWithin(one, period) / msPerHour;
    return [{ unit, kind, sharing, amount }];
  });
};

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

/** A draw counts where its time begins. */
const drawnWithin = ({ dates, amountFen }: ReservationHistory, period: Period): number =>
  dates[0] && beginsWithin(dates[0], period) ? amountFen : 0;

const useOf = (
  history: ResourceHistory,
  reservations: readonly ReservationHistory[],
  period: Period,
  openMs: OpenMs,
): ResourceUse | undefined => {
  const description = descriptionOf(history);
  if (!description) return undefined;
  const booked = reservations.filter(({ isBooked }) => isBooked);
  const isBudget = description.sharing === 'budget';
  const isPlace = description.sharing === 'exclusive' || description.sharing === 'capacity';
  const availableHours = isPlace ? availablePlaceMs(history, period, openMs) / msPerHour : 0;
  const usedHours = booked.reduce((sum, one) => sum + placeMsWithin(one, period), 0) / msPerHour;
  const budgetFen = isBudget ? (description.budgetFen ?? 0) : 0;
  const drawnFen = isBudget ? booked.reduce((sum, one) => sum + drawnWithin(one, period), 0) : 0;
  const [part, whole] = isBudget ? [drawnFen, budgetFen] : [usedHours, availableHours];
  return {
    resource: history.resource,
    name: description.name,
    kind: description.kind,
    unit: unitOfId(history.resource) ?? description.unit,
    availableHours,
    usedHours,
    idleHours: Math.max(0, availableHours - usedHours),
    budgetFen,
    drawnFen,
    useRate: whole > 0 ? part / whole : undefined,
    bookings: booked.reduce((sum, { dates }) => sum + dates.filter((date) => beginsWithin(date, period)).length, 0),
    refusals: countsOf([
      ...history.refusals.filter(({ at }) => isWithin(at, period)),
      ...reservations.flatMap(({ refusal }) => (refusal && isWithin(refusal.at, period) ? [refusal] : [])),
    ]),
  };
};

const isWithin = (at: number, period: Period): boolean => at >= period.from && at < period.to;

const countsOf = (refusals: readonly { readonly code: string; readonly count?: number }[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { code, count = 1 } of refusals) counts[code] = (counts[code] ?? 0) + count;
  return counts;
};

const waitingOf = (reservations: readonly ReservationHistory[], period: Period): Waiting => {
  const waits = reservations.flatMap(({ wait }) => (wait && isWithin(wait.since, period) ? [wait] : []));
  const served = waits.flatMap(({ since, until, isServed }) =>
    isServed && until !== undefined ? [until - since] : [],
  );
  const ended = waits.filter(({ until }) => until !== undefined);
  return {
    served: served.length,
    unserved: ended.length - served.length,
    stillWaiting: waits.length - ended.length,
    meanSeconds: served.length > 0 ? served.reduce((sum, one) => sum + one, 0) / served.length / 1_000 : undefined,
    longestSeconds: served.length > 0 ? Math.max(...served) / 1_000 : undefined,
  };
};
