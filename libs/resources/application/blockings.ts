import { Inject, Injectable } from '@nestjs/common';
import { Type } from 'typebox';
import { BodyCode, type EventPayload, Id, Interval, type ViewOf } from '#contracts';
import type { CommandContext } from '#event-store';
import { CLOCK, type Clock } from '#kernel';
import { datesOf, intervalOf, occupies, periodOf, takesPlace } from '../domain/occupancy/places.js';
import { calendarStream } from '../domain/calendar/resource-calendar.js';
import { checkClosing } from '../domain/decisions/resource-calendar.decide-resource.js';
import { requireOffered } from '../domain/calendar/resource-calendar.facts.js';
import type { CalendarEvent } from '../domain/calendar/resource-calendar.js';
import { Calendars } from './calendars.js';
import { DisplacedView, Displacements } from './displacements.js';

type Displaced = EventPayload<'reservation.displaced'>;

/** A date that stands in a closed period. */
export const StandingView = Type.Object(
  {
    ...Interval.properties,
    reservation: Id,
    body: BodyCode,
    amountFen: Type.Optional(Type.Integer({ minimum: 0 })),
  },
  { $id: 'StandingView' },
);
export type StandingView = ViewOf<typeof StandingView>;

export const BlockingAnswer = Type.Object(
  {
    ...Interval.properties,
    /** Absent on a dry run. */
    id: Type.Optional(Id),
    version: Type.Optional(Type.Integer({ minimum: 1 })),
    reason: Type.String(),
    /** The reservations that lose their place, or would; `occurrences` where it is only some dates of a series. */
    displaced: Type.Array(DisplacedView),
    /** Of a fund: the draws whose time lies in the period. They stand; new ones are refused. Of a document: its uses. */
    standing: Type.Array(StandingView),
  },
  { $id: 'BlockingAnswer' },
);
export type BlockingAnswer = ViewOf<typeof BlockingAnswer>;

interface Closing extends Interval {
  readonly reason: string;
}

/** As many are named in one answer. */
const mostStanding = 500;

@Injectable()
export class Blockings {
  constructor(
    private readonly calendars: Calendars,
    private readonly displacements: Displacements,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What a blocking of the period would displace, and what those concerned could have instead. Writes nothing. Errors as those of {@link block}. */
  async tryOut(resource: string, closing: Closing): Promise<BlockingAnswer> {
    const { from, to, reason } = closing;
    const period = periodOf(closing);
    checkClosing(period, this.clock.now().getTime());
    await this.calendars.read(resource, (state) => void requireOffered(state));
    const displaced = await this.displacements.displacedByBlocking(resource, period);
    return { from, to, reason, displaced, standing: await this.standing(resource, closing) };
  }

  /** Errors: `ends-before-it-starts`, `in-the-past`, `too-far-ahead` (unprocessable), `resource-retired`. */
  async block(
    resource: string,
    { id, from, to, reason }: Closing & { readonly id: string },
    context: CommandContext,
    ifMatch?: number,
  ): Promise<{ readonly body: BlockingAnswer; readonly version: number }> {
    const command = { type: 'block-period', blocking: id, from, to, reason } as const;
    const { version } = await this.calendars.execute(resource, command, context, () => undefined, ifMatch);
    const displaced = await this.displacements.alternativesFor(
      resource,
      await this.displacedWith(resource, id, version),
    );
    const standing = await this.standing(resource, { from, to });
    return { body: { id, from, to, reason, displaced, standing, version }, version };
  }

  private async standing(resource: string, period: Interval): Promise<readonly StandingView[]> {
    const { from, to } = periodOf(period);
    const found = await this.calendars.read(resource, (state) =>
      !state.description || takesPlace(state.description)
        ? []
        : [...state.reservations.values()]
            .filter(({ status }) => occupies(status))
            .flatMap((one) => datesOf(state, one).map((date) => ({ one, date })))
            .filter(({ date }) => date.from < to && date.to > from)
            .slice(0, mostStanding)
            .map(({ one: { id: reservation, body, details }, date }) => ({
              reservation,
              body,
              ...intervalOf(date),
              ...(details?.amountFen !== undefined && { amountFen: details.amountFen }),
            })),
    );
    return found ?? [];
  }

  /** What the stream says was displaced together with a blocking, also when a repeat asks for it later. */
  private async displacedWith(resource: string, blocking: string, version: number): Promise<readonly Displaced[]> {
    for await (const { events } of this.calendars.streams.history(calendarStream(resource), version)) {
      const at = events.findIndex((event) => event.type === 'resource.blocked' && event.data.blocking === blocking);
      const after: readonly CalendarEvent[] = at < 0 ? [] : events.slice(at + 1);
      const end = after.findIndex(({ type }) => type !== 'reservation.displaced');
      return after.slice(0, end < 0 ? after.length : end).flatMap((event) => {
        return event.type === 'reservation.displaced' ? [event.data] : [];
      });
    }
    return [];
  }
}
