import { Inject, Injectable } from '@nestjs/common';
import { Type } from 'typebox';
import { BodyCode, Id, Instant, Interval, type ViewOf } from '#contracts';
import { CLOCK, type Clock } from '#kernel';
import { Bookers } from './bookers.js';
import { endExpiredHolds, releasePlaces, releaseDates, evaluateHypothetically } from '../domain/occupancy/what-if.js';
import { datesOf, intervalOf } from '../domain/occupancy/places.js';
import { passOnPlaces } from '../domain/decisions/resource-calendar.decide-freed.js';
import { displacedBy } from '../domain/decisions/resource-calendar.decide-resource.js';
import type { Booker, CalendarState, Period, Reservation, Wish } from '../domain/calendar/resource-calendar.js';
import { Calendars } from './calendars.js';
import { OtherResources } from './suggestions/other-resources.js';
import { alternativesWithin, Suggestion } from '../domain/suggestions/suggest.js';

/** As many dates are looked at for one answer; what else was displaced is named without alternatives. */
const mostDates = 40;
/** Of each of several dates the nearest alternatives only. */
const mostOfEach = 2;

/** Another time or place for what was displaced. Of several dates `occurrence` says which one it stands for, by its start. */
export const Alternative = Type.Object(
  { ...Suggestion.properties, occurrence: Type.Optional(Instant) },
  { $id: 'Alternative' },
);
export type Alternative = ViewOf<typeof Alternative>;

/** A reservation that loses its place, or would. */
export const DisplacedView = Type.Object(
  {
    reservation: Id,
    body: BodyCode,
    initiative: Type.Optional(Id),
    bundle: Type.Optional(Id),
    /** Where it is only some dates of a series. */
    occurrences: Type.Optional(Type.Array(Interval)),
    /** Each checked by the rules and the guard of a booking, on the calendar without what is displaced. */
    alternatives: Type.Array(Alternative),
  },
  { $id: 'Displaced' },
);
export type DisplacedView = ViewOf<typeof DisplacedView>;

interface Loss {
  readonly reservation: Reservation;
  readonly dates: readonly Period[];
}
/** A loss with what could be had here instead, date by date; a copy, independent of the calendar's state. */
interface Told {
  readonly view: Omit<DisplacedView, 'alternatives'>;
  readonly dates: readonly { readonly wish: Wish; readonly booker: Booker; readonly here: readonly Suggestion[] }[];
}
type BookersByBody = ReadonlyMap<string, Booker>;

/** What those who lose a place on this unit's calendars could have instead. */
@Injectable()
export class Displacements {
  constructor(
    private readonly calendars: Calendars,
    private readonly bookers: Bookers,
    private readonly others: OtherResources,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What a blocking of the period would displace. Writes nothing. */
  async displacedByBlocking(resource: string, period: Period): Promise<readonly DisplacedView[]> {
    const concerned = (state: CalendarState): readonly Loss[] =>
      evaluateHypothetically(state, () => {
        endExpiredHolds(state, this.now);
        return displacedBy(state, period);
      });
    const look = (state: CalendarState, bookers: BookersByBody): readonly Told[] =>
      state.blocked.tryOut(() =>
        evaluateHypothetically(state, () => {
          endExpiredHolds(state, this.now);
          state.blocked.seat(state.blocked.note(period.from, period.to, 1, ''));
          const losses = displacedBy(state, period);
          for (const loss of losses) letGoOf(state, loss);
          passOnPlaces(state, new Date(this.now).toISOString(), new Set(losses.map(({ reservation: { id } }) => id)));
          return this.told(state, losses, bookers);
        }),
      );
    return this.views(resource, concerned, look);
  }

  /** What could be had instead of reservations, or of dates of them, that have been displaced. What is over is left out. */
  async alternativesFor(
    resource: string,
    displaced: readonly { readonly reservation: string; readonly occurrences?: readonly Interval[] | undefined }[],
  ): Promise<readonly DisplacedView[]> {
    const losses = (state: CalendarState): readonly Loss[] =>
      displaced.flatMap(({ reservation: id, occurrences }) => {
        const reservation = state.reservations.get(id);
        if (!reservation) return [];
        const dates = occurrences
          ? occurrences.map(({ from, to }) => ({ from: Date.parse(from), to: Date.parse(to) }))
          : datesOf(state, reservation);
        return [{ reservation, dates: dates.filter(({ to }) => to > this.now) }];
      });
    return this.views(resource, losses, (state, bookers) =>
      evaluateHypothetically(state, () => {
        endExpiredHolds(state, this.now);
        const isPart = new Set(
          displaced.filter(({ occurrences }) => occurrences).map(({ reservation }) => reservation),
        );
        return this.told(state, losses(state), bookers, ({ reservation: { id } }) => isPart.has(id));
      }),
    );
  }

  private get now(): number {
    return this.clock.now().getTime();
  }

  private told(
    state: CalendarState,
    losses: readonly Loss[],
    bookers: BookersByBody,
    isPart = ({ reservation, dates }: Loss): boolean => dates.length < datesOf(state, reservation).length,
  ): readonly Told[] {
    let left = mostDates;
    return losses.map((loss) => {
      const { id, body, details } = loss.reservation;
      const booker = bookers.get(body);
      const dates = booker ? loss.dates.slice(0, left) : [];
      left -= dates.length;
      return {
        view: {
          reservation: id,
          body,
          ...(details?.initiative !== undefined && { initiative: details.initiative }),
          ...(details?.bundle !== undefined && { bundle: details.bundle }),
          ...(isPart(loss) && { occurrences: loss.dates.map(intervalOf) }),
        },
        dates: dates.flatMap((date) => {
          const wish = wishOf(loss.reservation, date);
          return booker ? [{ wish, booker, here: alternativesWithin(state, wish, booker, this.now) }] : [];
        }),
      };
    });
  }

  private async views(
    resource: string,
    losses: (state: CalendarState) => readonly Loss[],
    look: (state: CalendarState, bookers: BookersByBody) => readonly Told[],
  ): Promise<readonly DisplacedView[]> {
    const concerned = await this.calendars.read(resource, (state) => ({
      description: state.description,
      askers: losses(state).map(({ reservation: { body, unit } }) => ({ body, unit })),
    }));
    const description = concerned?.description;
    if (!description) return [];
    const bookers = new Map<string, Booker>();
    for (const { body, unit: kept } of concerned.askers) {
      const unit = bookers.has(body) ? undefined : (kept ?? (await this.bookers.unitOfKnown(body)));
      if (unit) bookers.set(body, await this.bookers.bookerFor(description, body, unit));
    }
    const told = (await this.calendars.read(resource, (state) => look(state, bookers))) ?? [];
    const refused = { id: resource, description };
    const views: DisplacedView[] = [];
    for (const { view, dates } of told) {
      const alternatives: Alternative[] = [];
      for (const { wish, booker, here } of dates) {
        const elsewhere = await this.others.findSimilar(refused, wish, booker);
        if (dates.length === 1) alternatives.push(...here, ...elsewhere);
        else {
          const nearest = [...here.slice(0, mostOfEach), ...elsewhere.slice(0, 1)];
          alternatives.push(...nearest.map((one) => ({ ...one, occurrence: wish.from })));
        }
      }
      views.push({ ...view, alternatives });
    }
    return views;
  }
}

const letGoOf = (state: CalendarState, { reservation, dates }: Loss): void => {
  if (dates.length < datesOf(state, reservation).length)
    releaseDates(state, reservation, new Set(dates.map(({ from }) => from)));
  else releasePlaces(state, reservation);
};

const wishOf = ({ quantity, details }: Reservation, date: Period): Wish => ({
  ...intervalOf(date),
  quantity,
  ...(details?.people !== undefined && { people: details.people }),
  ...(details?.amountFen !== undefined && { amountFen: details.amountFen }),
});
