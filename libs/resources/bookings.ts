import { Inject, Injectable } from '@nestjs/common';
import type { CommandContext, Execution } from '#event-store';
import { CLOCK, type Clock, RuleViolation, type Unit } from '#kernel';
import { Bookers } from './bookers.js';
import type { Booker, CalendarState, CommandOf, Wish } from './calendar/resource-calendar.js';
import { Calendars } from './calendars.js';
import { type BookedView, bookedView } from './booked-view.js';
import { OtherResources } from './suggestions/other-resources.js';
import { type Suggestion, suggestAlternatives } from './suggestions/suggest.js';

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
]);

/** Books this unit's resources, and says what could be booked instead where that is refused. */
@Injectable()
export class Bookings {
  constructor(
    private readonly calendars: Calendars,
    private readonly bookers: Bookers,
    private readonly others: OtherResources,
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
    const terms = await this.calendars.read(resource, ({ description }) => description);
    const booker = await this.bookers.towards(terms, asker.body, asker.unit);
    const command = { type: 'reserve' as const, ...asked, booker };
    return this.place(resource, command, () => Promise.resolve({ wish: command, booker }), context, ifMatch);
  }

  /** Moves or approves what is there already, with suggestions like those for a new booking where the place is taken. */
  async placeAgain(
    resource: string,
    command: CommandOf<'move-reservation' | 'approve-reservation'>,
    context: CommandContext,
    ifMatch?: number,
  ): Promise<Execution<BookedView | undefined>> {
    return this.place(resource, command, () => this.wishAgain(resource, command), context, ifMatch);
  }

  private async wishAgain(
    resource: string,
    command: CommandOf<'move-reservation' | 'approve-reservation'>,
  ): Promise<Wanted | undefined> {
    const found = await this.calendars.read(resource, (state) => ({
      terms: state.description,
      reservation: bookedView(state, command.reservation),
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
    const unit = await this.bookers.unitOfKnown(body);
    return unit && { wish, booker: await this.bookers.towards(found.terms, body, unit) };
  }

  private async place(
    resource: string,
    command: Placing,
    wanted: () => Promise<Wanted | undefined>,
    context: CommandContext,
    ifMatch?: number,
  ): Promise<Execution<BookedView | undefined>> {
    try {
      const view = (state: CalendarState) => bookedView(state, command.reservation);
      return await this.calendars.execute(resource, command, context, view, ifMatch);
    } catch (error) {
      if (!(error instanceof RuleViolation) || !helped.has(error.code)) throw error;
      const wished = await wanted();
      const suggestions = wished ? await this.suggestions(resource, wished.wish, wished.booker) : [];
      throw new RuleViolation(error.code, error.detail, error.kind, { ...error.fields, suggestions });
    }
  }

  private async suggestions(resource: string, wish: Wish, booker: Booker): Promise<readonly Suggestion[]> {
    const at = this.clock.now().getTime();
    const here = await this.calendars.read(resource, (state) => ({
      description: state.description,
      suggestions: suggestAlternatives(state, wish, booker, at),
    }));
    if (!here?.description) return [];
    const others = await this.others.like({ id: resource, description: here.description }, wish, booker);
    return [...here.suggestions, ...others];
  }
}
