import { Inject, Injectable } from '@nestjs/common';
import type { CommandContext, Execution } from '#event-store';
import { CLOCK, type Clock, RuleViolation, type Unit } from '#kernel';
import { Bookers } from './bookers.js';
import type { Booker, CalendarState, CommandOf, Wish } from '../domain/calendar/resource-calendar.js';
import { checkManner } from '../domain/rules/booking-rules.js';
import { Calendars } from './calendars.js';
import { type BookedView, bookedView } from './booked-view.js';
import { Refusals } from './refusals/refusals.js';
import { OtherResources } from './suggestions/other-resources.js';
import { type Suggestion, suggestAlternatives } from '../domain/suggestions/suggest.js';

export interface Asker {
  readonly body: string;
  readonly unit: Unit;
}

/** A command that may find its place taken. */
type Placing = CommandOf<'reserve' | 'move-reservation' | 'approve-reservation'>;

interface Wanted {
  readonly wish: Wish;
  readonly booker: Booker;
}

/** The refusals after which one asks for something else. */
const helped: ReadonlySet<string> = new Set([
  'resource-unavailable',
  'resource-retired',
  'outside-opening-hours',
  'capacity-exceeded',
  'not-allowed-to-use',
  'in-the-past',
  'lead-time',
  'shorter-than-allowed',
  'longer-than-allowed',
  'quota-exceeded',
]);

/** The refusals that are the resource's own: its rules, or that there is too little of it. What was asked wrongly is none of them. */
const counted: ReadonlySet<string> = helped;

const isHelped = (error: unknown): error is RuleViolation => error instanceof RuleViolation && helped.has(error.code);

/** Books this unit's resources, and says what could be booked instead where that is refused. */
@Injectable()
export class Bookings {
  constructor(
    private readonly calendars: Calendars,
    private readonly bookers: Bookers,
    private readonly others: OtherResources,
    private readonly refusals: Refusals,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The decider's refusals; those of {@link helped} carry `suggestions`, each checked again. */
  async reserve(
    resource: string,
    asked: Omit<CommandOf<'reserve'>, 'type' | 'booker'>,
    asker: Asker,
    context: CommandContext,
    ifMatch?: number,
  ): Promise<Execution<BookedView | undefined>> {
    await this.calendars.read(resource, ({ description }) => description && checkManner(description, asked));
    return this.counting(resource, context, () => this.reserveOrSuggest(resource, asked, asker, context, ifMatch));
  }

  private async reserveOrSuggest(
    resource: string,
    asked: Omit<CommandOf<'reserve'>, 'type' | 'booker'>,
    asker: Asker,
    context: CommandContext,
    ifMatch?: number,
  ): Promise<Execution<BookedView | undefined>> {
    // The register is asked about relations only where a booking without any was refused: most resources have no such rule.
    const stranger = { type: 'reserve' as const, ...asked, booker: { body: asker.body, unit: asker.unit } };
    try {
      return await this.execute(resource, stranger, context, ifMatch);
    } catch (error) {
      if (!isHelped(error)) throw error;
      const terms = await this.calendars.read(resource, ({ description }) => description);
      const booker = await this.bookers.bookerFor(terms, asker.body, asker.unit);
      const command = { ...stranger, booker };
      const wanted = { wish: command, booker };
      if (!booker.relations?.length) throw await this.withSuggestions(error, resource, wanted);
      return this.place(resource, command, () => Promise.resolve(wanted), context, ifMatch);
    }
  }

  /** Moves or approves what is there already, with suggestions like those for a new booking where the place is taken. */
  async placeAgain(
    resource: string,
    command: CommandOf<'move-reservation' | 'approve-reservation'>,
    context: CommandContext,
    ifMatch?: number,
  ): Promise<Execution<BookedView | undefined>> {
    const placed = () => this.place(resource, command, () => this.wishAgain(resource, command), context, ifMatch);
    // Whom the owner cannot approve still waits; the one who cannot move was refused.
    return command.type === 'move-reservation' ? this.counting(resource, context, placed) : placed();
  }

  private async counting<Done>(resource: string, context: CommandContext, placing: () => Promise<Done>): Promise<Done> {
    try {
      return await placing();
    } catch (error) {
      if (error instanceof RuleViolation && counted.has(error.code)) this.refusals.note(resource, error.code, context);
      throw error;
    }
  }

  private async wishAgain(
    resource: string,
    command: CommandOf<'move-reservation' | 'approve-reservation'>,
  ): Promise<Wanted | undefined> {
    const found = await this.calendars.read(resource, (state) => ({
      terms: state.description,
      reservation: bookedView(state, command.reservation),
      unit: state.reservations.get(command.reservation)?.unit,
    }));
    if (!found?.reservation) return undefined;
    const { body, from, to, quantity, people, amountFen, rrule } = found.reservation;
    const wish = {
      ...(command.type === 'move-reservation' ? { from: command.from, to: command.to } : { from, to }),
      quantity,
      ...(people !== undefined && { people }),
      ...(amountFen !== undefined && { amountFen }),
      ...(rrule !== undefined && command.type === 'approve-reservation' && { recurrence: { rrule } }),
    };
    const unit = found.unit ?? (await this.bookers.unitOfKnown(body));
    return unit && { wish, booker: await this.bookers.bookerFor(found.terms, body, unit) };
  }

  private async place(
    resource: string,
    command: Placing,
    wanted: () => Promise<Wanted | undefined>,
    context: CommandContext,
    ifMatch?: number,
  ): Promise<Execution<BookedView | undefined>> {
    try {
      return await this.execute(resource, command, context, ifMatch);
    } catch (error) {
      if (!isHelped(error)) throw error;
      throw await this.withSuggestions(error, resource, await wanted());
    }
  }

  private execute(
    resource: string,
    command: Placing,
    context: CommandContext,
    ifMatch?: number,
  ): Promise<Execution<BookedView | undefined>> {
    const view = (state: CalendarState) => bookedView(state, command.reservation);
    return this.calendars.execute(resource, command, context, view, ifMatch);
  }

  private async withSuggestions(
    { code, detail, kind, fields }: RuleViolation,
    resource: string,
    wanted: Wanted | undefined,
  ): Promise<RuleViolation> {
    const suggestions = wanted ? await this.suggestions(resource, wanted.wish, wanted.booker, code) : [];
    return new RuleViolation(code, detail, kind, { ...fields, suggestions });
  }

  private async suggestions(
    resource: string,
    wish: Wish,
    booker: Booker,
    code: string,
  ): Promise<readonly Suggestion[]> {
    const at = this.clock.now().getTime();
    const here = await this.calendars.read(resource, (state) => ({
      description: state.description,
      suggestions: suggestAlternatives(state, wish, booker, at),
    }));
    if (!here?.description) return [];
    // What is over is so at every other resource too.
    if (code === 'in-the-past') return here.suggestions;
    const others = await this.others.findSimilar({ id: resource, description: here.description }, wish, booker);
    return [...here.suggestions, ...others];
  }
}
