import { Inject, Injectable } from '@nestjs/common';
import type { BundleLine } from '#contracts';
import { CLOCK, type Clock } from '#kernel';
import { Bookers } from '../bookers.js';
import {
  drawHypothetically,
  endExpiredHolds,
  releasePlaces,
  evaluateHypothetically,
  occupyHypothetically,
} from '../../domain/occupancy/what-if.js';
import { instant, occupies, periodOf, takesPlace } from '../../domain/occupancy/places.js';
import type { Awaiting } from '../../domain/rules/booking-rules.js';
import { awaitingWithin } from '../../domain/rules/clearance.js';
import { needsLedger } from '../../domain/rules/quotas.js';
import { isExpired } from '../../domain/calendar/resource-calendar.facts.js';
import type { Booker, CalendarState, Period, Reservation, Wish } from '../../domain/calendar/resource-calendar.js';
import { Calendars } from '../calendars.js';
import { calendarFromReadModel } from '../../read-models/calendar-from-read-model.js';
import { ResourceReadModel } from '../../read-models/resource-read-model.js';
import { occupyingStatuses, type ResourceDocument } from '../../read-models/documents.js';
import { InMemoryResourceReadModel } from '../../read-models/in-memory-resource-read-model.js';
import { OtherResources } from './other-resources.js';
import {
  alternativesWithin,
  couldBeBooked,
  couldBeBookedWithin,
  type Suggestion,
} from '../../domain/suggestions/suggest.js';

const day = 86_400_000;
/** Alternatives lie at most a week before and a month after what was asked for. */
const around = { before: 8 * day, after: 40 * day };

export interface AskedBundle {
  readonly id: string;
  readonly host: string;
  readonly lines: readonly BundleLine[];
}

/** What to ask for instead of one line; the other lines stay as they were. */
export interface LineChange extends Suggestion {
  readonly line: number;
}

/** What is known of one line of a move at its new place. */
export interface LinePreview {
  readonly isFree?: boolean;
  readonly awaits?: Awaiting;
  readonly instead?: LineChange;
}

/** A line on trial: no reservation yet, but in the way of the lines tried out after it. */
interface Seated extends Period {
  readonly as: Reservation;
}

/** A calendar on which the lines are tried out. It may be everybody's in memory: whatever is asked of it is asked on trial. */
interface Desk {
  readonly state: CalendarState;
  readonly booker: Booker;
  readonly seated: Seated[];
  /** What the bundle has here already stands in the way of none of its lines. */
  readonly ownLines: readonly string[];
}

/** What makes a bundle possible that could not be had as it was. */
@Injectable()
export class BundleAlternatives {
  constructor(
    private readonly calendars: Calendars,
    private readonly copies: ResourceReadModel,
    private readonly live: InMemoryResourceReadModel,
    private readonly bookers: Bookers,
    private readonly others: OtherResources,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The smallest change with which all lines could be had together: only lines that cannot be had change, each to another resource like it
   * at the same time (which the other lines share), else to the nearest time, else to a shorter one. Nothing where there is no such change,
   * or where nothing need be changed.
   *
   * Checked by the rules and the guard of a booking, all lines beside each other, on the copies here, in memory or on disk with equal
   * answers; what is this unit's own again on its calendar as it stands.
   */
  async smallestChange(bundle: AskedBundle): Promise<readonly LineChange[]> {
    const at = this.clock.now().getTime();
    if (bundle.lines.some(({ to }) => Date.parse(to) <= at)) return [];
    const desks = new Map<string, Promise<Desk | undefined>>();
    const deskOf = (resource: string): Promise<Desk | undefined> => {
      const desk = desks.get(resource) ?? this.desk(resource, bundle);
      desks.set(resource, desk);
      return desk;
    };
    const missing: BundleLine[] = [];
    for (const line of bundle.lines) {
      const desk = await deskOf(line.resource);
      if (desk && isFreeAt(desk, wishOf(line), at)) seat(desk, line, line);
      else missing.push(line);
    }
    const changes: LineChange[] = [];
    for (const line of missing) {
      const change = await this.changeOf(line, deskOf, at);
      if (!change) return [];
      changes.push(change);
    }
    const isStillSo = await Promise.all(changes.map((change) => this.isFreeNow(change, bundle, at)));
    return isStillSo.every(Boolean) ? changes : [];
  }

  /** Each line in order, beside those before it: whether it can be had, what it would await, and what could be had instead. */
  async preview(bundle: AskedBundle): Promise<readonly LinePreview[]> {
    const at = this.clock.now().getTime();
    const desks = new Map<string, Promise<Desk | undefined>>();
    const deskOf = (resource: string): Promise<Desk | undefined> => {
      const desk = desks.get(resource) ?? this.desk(resource, bundle);
      desks.set(resource, desk);
      return desk;
    };
    const found: LinePreview[] = [];
    for (const line of bundle.lines) {
      const desk = await deskOf(line.resource);
      const { description } = desk?.state ?? {};
      if (!desk || !description) {
        found.push({});
      } else if (isFreeAt(desk, wishOf(line), at)) {
        const holder = desk.booker;
        const awaits = tryOut(desk, at, () =>
          awaitingWithin(desk.state, description, holder, [periodOf(line)], line.amountFen),
        );
        seat(desk, line, line);
        found.push({ isFree: true, ...(awaits && { awaits }) });
      } else {
        const instead = await this.changeOf(line, deskOf, at);
        found.push({ isFree: false, ...(instead && { instead }) });
      }
    }
    return found;
  }

  private async changeOf(
    line: BundleLine,
    deskOf: (resource: string) => Promise<Desk | undefined>,
    at: number,
  ): Promise<LineChange | undefined> {
    const asked = await deskOf(line.resource);
    if (!asked?.state.description) return undefined;
    const { state, booker } = asked;
    const wish = wishOf(line);
    const elsewhere = await this.others.findSimilar(
      { id: line.resource, description: asked.state.description },
      wish,
      booker,
    );
    const here = tryOut(asked, at, () => alternativesWithin(state, wish, booker, at));
    for (const one of [...elsewhere, ...ofKind(here, 'shift'), ...ofKind(here, 'shorten')]) {
      const desk = await deskOf(one.resource);
      if (!desk || !isFreeAt(desk, { ...wish, ...placeOf(one) }, at)) continue;
      seat(desk, line, one);
      return { line: line.line, ...one };
    }
    return undefined;
  }

  /** What is another unit's has been checked as well as can be known here. */
  private async isFreeNow(change: LineChange, { host, lines }: AskedBundle, at: number): Promise<boolean> {
    const line = lines.find((one) => one.line === change.line);
    if (!line || !this.calendars.isOwn(change.resource)) return line !== undefined;
    const description = await this.calendars.read(change.resource, (state) => state.description);
    const booker = await this.bookers.bookerFor(description, host, await this.unitOf(host));
    const wish = { ...wishOf(line), ...placeOf(change) };
    const isFree = await this.calendars.read(change.resource, (state) => couldBeBooked(state, wish, booker, at));
    return isFree ?? false;
  }

  private async desk(resource: string, { host, lines }: AskedBundle): Promise<Desk | undefined> {
    const state = this.live.known?.get(resource)?.calendar ?? (await this.read(resource, lines));
    if (!state?.description) return undefined;
    return {
      state,
      booker: await this.bookers.bookerFor(state.description, host, await this.unitOf(host)),
      seated: [],
      ownLines: lines.map(({ reservation }) => reservation),
    };
  }

  private async read(resource: string, lines: readonly BundleLine[]): Promise<CalendarState | undefined> {
    const copy = await this.copies.resource(resource);
    if (!copy) return undefined;
    const reservations = await this.copies.reservationsIn([resource], periodAround(copy, lines), occupyingStatuses);
    return calendarFromReadModel(copy, reservations);
  }

  private async unitOf(host: string): Promise<Booker['unit']> {
    return (await this.bookers.unitOfKnown(host)) ?? this.calendars.unit;
  }
}

const ofKind = (suggestions: readonly Suggestion[], kind: Suggestion['kind']): readonly Suggestion[] =>
  suggestions.filter((one) => one.kind === kind);

const wishOf = ({ from, to, quantity, amountFen }: BundleLine): Wish => ({
  from,
  to,
  quantity,
  ...(amountFen !== undefined && { amountFen }),
});

const placeOf = ({ from, to }: { readonly from: string; readonly to: string }) => ({ from, to });

/** Where alternatives may lie; of what is counted over all times, be it fen or uses, all times. */
const periodAround = ({ description }: ResourceDocument, lines: readonly BundleLine[]) => {
  if (description.sharing === 'budget' || needsLedger(description)) return { from: '', to: '9999' };
  const first = Math.min(...lines.map(({ from }) => Date.parse(from)));
  const last = Math.max(...lines.map(({ to }) => Date.parse(to)));
  return { from: instant(first - around.before), to: instant(last + around.after) };
};

/** Asks the calendar without what the bundle has there, and with the lines that were seated. */
const tryOut = <Result>({ state, seated, ownLines }: Desk, at: number, look: () => Result): Result =>
  evaluateHypothetically(state, () => {
    for (const id of ownLines) {
      const own = state.reservations.get(id);
      if (own && occupies(own.status) && !isExpired(own, at)) releasePlaces(state, own);
    }
    endExpiredHolds(state, at);
    for (const { as, ...period } of seated) {
      if (state.description && takesPlace(state.description)) occupyHypothetically(state, period, as.quantity, as);
      drawHypothetically(state, as, [period]);
    }
    return look();
  });

const isFreeAt = (desk: Desk, wish: Wish, at: number): boolean =>
  tryOut(desk, at, () => couldBeBookedWithin(desk.state, wish, desk.booker, at));

/** From now on the line stands in the way of those tried out after it. */
const seat = (
  { booker, seated }: Desk,
  { reservation, quantity, amountFen }: BundleLine,
  place: { readonly from: string; readonly to: string },
): void => {
  const details = amountFen === undefined ? undefined : { amountFen };
  const { body, unit } = booker;
  const as: Reservation = {
    id: reservation,
    body,
    unit,
    purpose: '',
    requestedBy: '',
    quantity,
    status: 'confirmed',
    slots: [],
    details,
  };
  seated.push({ ...periodOf(place), as });
};
