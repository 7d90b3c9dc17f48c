import type { ResourceDescription } from '#contracts';
import { RuleViolation, type Timed } from '#kernel';
import { isTooFarAhead, tooFarAhead } from '../rules/booking-rules.js';
import { Occupancy } from '../occupancy/occupancy.js';
import { endExpiredHolds, releasePlaces, releaseDates, evaluateHypothetically } from '../occupancy/what-if.js';
import { capacityOf, intervalOf, occupies, periodOf, slotsOf, takesPlace } from '../occupancy/places.js';
import type { CalendarEvent, CalendarState, CommandOf, Period, Reservation } from '../calendar/resource-calendar.js';
import { requireNoHigherThreshold } from '../rules/clearance.js';
import { needsLedger } from '../rules/quotas.js';
import { alternativesOf } from './displaced-alternatives.js';
import { passOnPlaces } from './resource-calendar.decide-freed.js';
import { requireDescribed, requireOffered, referenceOf } from '../calendar/resource-calendar.facts.js';

export const offerResource = (command: CommandOf<'offer-resource'>, state: CalendarState): CalendarEvent[] => {
  if (state.description) return [];
  checkDescription(command.description);
  return [{ type: 'resource.offered', data: { resource: command.resource, description: command.description } }];
};

/** Refused where what is booked ahead would no longer hold: the capacity, the way of sharing, the buffer or the budget. */
export const reviseResource = (command: Timed<CommandOf<'revise-resource'>>, state: CalendarState): CalendarEvent[] => {
  const former = requireOffered(state);
  const description = without({ ...former, ...command.changes, owner: former.owner, unit: former.unit });
  checkDescription(description);
  if (JSON.stringify(description) === JSON.stringify(without(former))) return [];
  requireNoHigherThreshold(former, description);
  checkStillHolds(state, description, Date.parse(command.at));
  return [
    { type: 'resource.revised', data: { resource: state.resource, description, decidedAt: command.at } },
    ...passOnAnew(state, description, command.at),
  ];
};

/** Room that a revision makes is passed on at once, where what is seated need not be seated anew. */
const passOnAnew = (state: CalendarState, description: ResourceDescription, at: string): CalendarEvent[] => {
  const former = state.description;
  const isSeatedAlike = former?.sharing === description.sharing && former.bufferSeconds === description.bufferSeconds;
  const isCountedAlike = former?.timeZone === description.timeZone && needsLedger(former) === needsLedger(description);
  if (!isSeatedAlike || !isCountedAlike) return [];
  return evaluateHypothetically(state, () => passOnPlaces({ ...state, description }, at, new Set()));
};

export const retireResource = (command: Timed<CommandOf<'retire-resource'>>, state: CalendarState): CalendarEvent[] => {
  if (state.isRetired) return [];
  requireDescribed(state);
  const at = Date.parse(command.at);
  return evaluateHypothetically(state, () => {
    const expired = endExpiredHolds(state, at);
    const gone = new Set(expired.map(({ data }) => ('reservation' in data ? data.reservation : '')));
    const live = [...state.reservations.values()].filter(
      (one) => !gone.has(one.id) && occupies(one.status) && isAhead(state, one, at),
    );
    if (live.length > 0) throw inUse(state, live, 'There are holds and reservations ahead.');
    const open = [...state.requested, ...state.waiting];
    return [
      ...expired,
      ...open.map((one) => ({
        type: 'reservation.refused' as const,
        data: { ...referenceOf(state, one), code: 'resource-retired', reason: command.reason },
      })),
      { type: 'resource.retired', data: { resource: state.resource, reason: command.reason } },
    ];
  });
};

/** What can be closed. Throws (unprocessable) `ends-before-it-starts`, `in-the-past`, `too-far-ahead`. */
export const checkClosing = (period: Period, at: number): void => {
  if (period.from >= period.to) throw backwardsViolation();
  if (period.to <= at) throw new RuleViolation('in-the-past', 'The period is over.', 'unprocessable', { field: 'to' });
  if (isTooFarAhead(period, at)) throw tooFarAhead();
};

/** Closes a period. What is held or confirmed in it is displaced by name; {@link displacedBy} shows it before it happens. */
export const blockPeriod = (command: Timed<CommandOf<'block-period'>>, state: CalendarState): CalendarEvent[] => {
  if (state.blockings.has(command.blocking)) return [];
  requireOffered(state);
  const period = periodOf(command);
  checkClosing(period, Date.parse(command.at));
  return state.blocked.tryOut(() =>
    evaluateHypothetically(state, () => {
      const events: CalendarEvent[] = [
        {
          type: 'resource.blocked',
          data: { resource: state.resource, blocking: command.blocking, ...intervalOf(period), reason: command.reason },
        },
      ];
      state.blocked.seat(state.blocked.note(period.from, period.to, 1, command.blocking));
      const displaced = displacedBy(state, period);
      for (const { reservation, dates } of displaced) {
        const isPart = dates.length < slotsOf(reservation).length;
        if (isPart) releaseDates(state, reservation, new Set(dates.map(({ from }) => from)));
        else releasePlaces(state, reservation);
        events.push({
          type: 'reservation.displaced',
          data: {
            ...referenceOf(state, reservation),
            reason: command.reason,
            ...(isPart && { occurrences: dates.map(intervalOf) }),
          },
        });
      }
      const passedOn = passOnPlaces(state, command.at, new Set(displaced.map(({ reservation }) => reservation.id)));
      return [...events.map((event) => withAlternatives(state, event, displaced, Date.parse(command.at))), ...passedOn];
    }),
  );
};

/** Of very many that are displaced at once the first are told of other times in the event. */
const maxAdvised = 40;

const withAlternatives = (
  state: CalendarState,
  event: CalendarEvent,
  displaced: readonly Displaced[],
  at: number,
): CalendarEvent => {
  if (event.type !== 'reservation.displaced') return event;
  const one = displaced.slice(0, maxAdvised).find(({ reservation }) => reservation.id === event.data.reservation);
  return one ? { ...event, data: { ...event.data, ...alternativesOf(state, one.reservation, one.dates, at) } } : event;
};

export const unblockPeriod = (command: Timed<CommandOf<'unblock-period'>>, state: CalendarState): CalendarEvent[] => {
  requireDescribed(state);
  const blocking = state.blockings.get(command.blocking);
  if (!blocking) throw new RuleViolation('unknown-blocking', 'There is no such blocking.', 'not-found');
  return state.blocked.tryOut(() =>
    evaluateHypothetically(state, () => {
      state.blocked.unseat(blocking.slot);
      return [
        { type: 'resource.unblocked', data: { resource: state.resource, blocking: command.blocking } },
        ...passOnPlaces(state, command.at, new Set()),
      ];
    }),
  );
};

export interface Displaced {
  readonly reservation: Reservation;
  readonly dates: readonly Period[];
}

/** What a blocking of the period would displace: the reservations that occupy some of it, with the dates concerned. */
export const displacedBy = (state: CalendarState, period: Period): readonly Displaced[] => {
  const concerned = new Map<Reservation, Period[]>();
  for (const slot of state.occupancy.overlapping(period.from, period.to)) {
    const date = { from: state.occupancy.from(slot), to: state.occupancy.to(slot) };
    const reservation = state.occupancy.owner(slot);
    if (!reservation || date.to <= period.from || date.from >= period.to) continue;
    concerned.set(reservation, [...(concerned.get(reservation) ?? []), date]);
  }
  return [...concerned].map(([reservation, dates]) => ({ reservation, dates }));
};

export const backwardsViolation = (): RuleViolation =>
  new RuleViolation('ends-before-it-starts', 'The end must come after the start.', 'unprocessable', { field: 'to' });

/** An absent field and one set to nothing are the same. */
const without = (description: ResourceDescription): ResourceDescription =>
  Object.fromEntries(
    Object.entries(description)
      .filter(([, value]) => value !== undefined && value !== null)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  ) as ResourceDescription;

const checkDescription = (description: ResourceDescription): void => {
  const { sharing, capacity, budgetFen, minSeconds, maxSeconds, openingHours } = description;
  if (openingHours?.some((hours) => hours.from >= hours.to)) {
    throw invalid('openingHours', 'Opening hours end after they begin, at 24:00 at the latest.');
  }
  if (sharing === 'capacity' && capacity === undefined)
    throw invalid('capacity', 'A resource shared by places needs their number.');
  if (sharing === 'budget' && budgetFen === undefined) throw invalid('budgetFen', 'A budget needs its amount.');
  if (minSeconds !== undefined && maxSeconds !== undefined && maxSeconds > 0 && minSeconds > maxSeconds) {
    throw invalid('maxSeconds', 'The longest use must not be shorter than the shortest.');
  }
};

const invalid = (field: string, detail: string): RuleViolation =>
  new RuleViolation('invalid-description', detail, 'unprocessable', { field });

const checkStillHolds = (state: CalendarState, description: ResourceDescription, at: number): void => {
  // What is no smaller cannot become too small, also where a move holds two places of which one is used.
  if (state.description && isAsLarge(state.description, description)) return;
  const ahead = [...state.reservations.values()].filter((one) => occupies(one.status) && isAhead(state, one, at));
  if (state.description?.sharing !== description.sharing && ahead.length > 0) {
    throw inUse(state, ahead, 'The way of sharing cannot change while there are reservations ahead.');
  }
  if (description.sharing === 'budget' && (description.budgetFen ?? 0) < state.drawnFen) {
    throw new RuleViolation('resource-in-use', `${state.drawnFen} fen are drawn already.`, 'conflict', {
      drawnFen: state.drawnFen,
    });
  }
  if (!takesPlace(description)) return;
  const buffered = new Occupancy<Reservation>((description.bufferSeconds ?? 0) * 1_000);
  for (const one of ahead) {
    for (const slot of slotsOf(one)) {
      buffered.seat(buffered.note(state.occupancy.from(slot), state.occupancy.to(slot), one.quantity, one));
    }
  }
  const over = ahead.filter((one) =>
    slotsOf(one).some(
      (slot) => buffered.peak(state.occupancy.from(slot), state.occupancy.to(slot)) > capacityOf(description),
    ),
  );
  if (over.length > 0) throw inUse(state, over, 'What is booked ahead would no longer fit.');
};

const isAsLarge = (former: ResourceDescription, description: ResourceDescription): boolean =>
  former.sharing === description.sharing &&
  (former.bufferSeconds ?? 0) === (description.bufferSeconds ?? 0) &&
  capacityOf(former) <= capacityOf(description) &&
  (former.budgetFen ?? 0) <= (description.budgetFen ?? 0);

const isAhead = (state: CalendarState, reservation: Reservation, at: number): boolean =>
  slotsOf(reservation).some((slot) => state.occupancy.to(slot) > at);

const inUse = (state: CalendarState, live: readonly Reservation[], detail: string): RuleViolation =>
  new RuleViolation('resource-in-use', detail, 'conflict', {
    reservations: live.slice(0, 100).map((one) => ({
      id: one.id,
      body: one.body,
      status: one.status,
      ...intervalOf({ from: state.occupancy.from(slotsOf(one)[0] ?? 0), to: state.occupancy.to(slotsOf(one)[0] ?? 0) }),
    })),
  });
