import { Inject, Injectable } from '@nestjs/common';
import type { ResourceDescription } from '#contracts';
import { CLOCK, type Clock, RuleViolation } from '#kernel';
import { Bookers } from '../bookers.js';
import { quantityOf } from '../../domain/rules/booking-rules.js';
import { instant } from '../../domain/occupancy/places.js';
import { occurrencesOf } from '../../domain/recurrence/recurrence.js';
import type { Booker, CalendarState, Wish } from '../../domain/calendar/resource-calendar.js';
import { Calendars } from '../calendars.js';
import { calendarFromReadModel } from '../../read-models/calendar-from-read-model.js';
import { ResourceReadModel } from '../../read-models/resource-read-model.js';
import { occupyingStatuses, type ResourceDocument } from '../../read-models/documents.js';
import { InMemoryResourceReadModel } from '../../read-models/in-memory-resource-read-model.js';
import { couldBeBooked, type Suggestion } from '../../domain/suggestions/suggest.js';

/** As many resources are looked at for one refusal, and as many of them are named at most. */
const mostCandidates = 12;
const mostSuggested = 3;

/**
 * Resources of all units like one that was refused, at the same time: of the same kind and way of sharing, large enough, the likest first
 * (district, equipment, size, owner's unit).
 *
 * Each was checked again by the rules and the guard of a booking: an own one on its calendar as it stands, another unit's on the copy here,
 * which may lag by milliseconds.
 */
@Injectable()
export class OtherResources {
  constructor(
    private readonly calendars: Calendars,
    private readonly copies: ResourceReadModel,
    private readonly live: InMemoryResourceReadModel,
    private readonly bookers: Bookers,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async findSimilar(
    refused: { readonly id: string; readonly description: ResourceDescription },
    wish: Wish,
    booker: Booker,
  ): Promise<readonly Suggestion[]> {
    const candidates = await this.candidates(refused, wish);
    if (candidates.length === 0) return [];
    const fitting = await this.fitting(candidates, wish, booker);
    const quantity = refused.description.sharing === 'capacity' && { quantity: quantityOf(refused.description, wish) };
    return fitting.slice(0, mostSuggested).map(({ id }) => ({
      kind: 'other-resource',
      resource: id,
      from: instant(Date.parse(wish.from)),
      to: instant(Date.parse(wish.to)),
      ...quantity,
    }));
  }

  private async candidates(
    { id, description }: { readonly id: string; readonly description: ResourceDescription },
    wish: Wish,
  ): Promise<readonly ResourceDocument[]> {
    const offered = await this.offered(description);
    const needed = Math.max(wish.people ?? 0, quantityOf(description, wish));
    return offered
      .filter((other) => other.id !== id && (other.description.capacity ?? needed) >= needed)
      .map((other) => ({ other, likeness: likenessOf(other.description, description) }))
      .sort((a, b) => b.likeness - a.likeness || (a.other.id < b.other.id ? -1 : 1))
      .slice(0, mostCandidates)
      .map(({ other }) => other);
  }

  private async offered({ kind, sharing }: ResourceDescription): Promise<readonly ResourceDocument[]> {
    const { known } = this.live;
    if (known) {
      const ofKind = known.offered.matching({ kind });
      return ofKind.map(({ document }) => document).filter(({ description }) => description.sharing === sharing);
    }
    const filter = { status: 'offered', 'description.kind': kind, 'description.sharing': sharing } as const;
    return this.copies.resources.find(filter).toArray();
  }

  private async fitting(
    candidates: readonly ResourceDocument[],
    wish: Wish,
    booker: Booker,
  ): Promise<readonly ResourceDocument[]> {
    const foreign = await this.foreignCalendars(
      candidates.filter(({ id }) => !this.calendars.isOwn(id)),
      wish,
    );
    const at = this.clock.now().getTime();
    const fits = await Promise.all(
      candidates.map(async (candidate) => {
        const asking = await this.bookers.bookerFor(candidate.description, booker.body, booker.unit);
        const copied = foreign.get(candidate.id);
        if (copied) return couldBeBooked(copied, wish, asking, at);
        return this.calendars.read(candidate.id, (state) => couldBeBooked(state, wish, asking, at));
      }),
    );
    return candidates.filter((_, index) => fits[index]);
  }

  /** Other units' candidates as the copies have them, with what occupies them in the whole time asked for. */
  private async foreignCalendars(
    foreign: readonly ResourceDocument[],
    wish: Wish,
  ): Promise<ReadonlyMap<string, CalendarState>> {
    const { known } = this.live;
    if (known) return new Map(foreign.flatMap(({ id }) => entryOf(id, known.get(id)?.calendar)));
    const occupying = Map.groupBy(await this.occupying(foreign, wish), ({ resource }) => resource);
    return new Map(foreign.map((copy) => [copy.id, calendarFromReadModel(copy, occupying.get(copy.id) ?? [])]));
  }

  private async occupying(foreign: readonly ResourceDocument[], wish: Wish) {
    if (foreign.length === 0) return [];
    const first = { from: Date.parse(wish.from), to: Date.parse(wish.to) };
    const ends = foreign.map(({ description }) => lastEnd(wish, first, description.timeZone));
    const bufferMs = Math.max(...foreign.map(({ description }) => description.bufferSeconds ?? 0)) * 1_000;
    const isBudget = foreign.some(({ description }) => description.sharing === 'budget');
    const period = {
      from: isBudget ? '' : instant(first.from - bufferMs),
      to: isBudget ? '9999' : instant(Math.max(...ends) + bufferMs),
    };
    const ids = foreign.map(({ id }) => id);
    return this.copies.reservationsIn(ids, period, occupyingStatuses);
  }
}

const entryOf = (id: string, calendar: CalendarState | undefined): [string, CalendarState][] =>
  calendar ? [[id, calendar]] : [];

const lastEnd = (wish: Wish, first: { readonly from: number; readonly to: number }, timeZone: string): number => {
  if (!wish.recurrence) return first.to;
  try {
    return occurrencesOf(wish.recurrence, first, timeZone).at(-1)?.to ?? first.to;
  } catch (error) {
    if (error instanceof RuleViolation) return first.to;
    throw error;
  }
};

/** A rough measure, from 0: what makes one resource a stand-in for another. */
const likenessOf = (other: ResourceDescription, wanted: ResourceDescription): number => {
  const equipment = wanted.equipment ?? [];
  const covered = equipment.filter((one) => other.equipment?.includes(one)).length;
  const [small, large] = [other.capacity ?? 1, wanted.capacity ?? 1].sort((a, b) => a - b) as [number, number];
  return (
    (other.district !== undefined && other.district === wanted.district ? 2 : 0) +
    (equipment.length > 0 ? covered / equipment.length : 0) +
    small / large +
    (other.unit === wanted.unit ? 0.5 : 0)
  );
};
