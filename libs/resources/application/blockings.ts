import { Inject, Injectable } from '@nestjs/common';
import { Type } from 'typebox';
import { type EventPayload, Id, Interval, type ViewOf } from '#contracts';
import type { CommandContext } from '#event-store';
import { CLOCK, type Clock } from '#kernel';
import { periodOf } from '../domain/occupancy/places.js';
import { calendarStream } from './resource-calendar.category.js';
import { checkClosing } from '../domain/decisions/resource-calendar.decide-resource.js';
import { requireOffered } from '../domain/calendar/resource-calendar.facts.js';
import type { CalendarEvent } from '../domain/calendar/resource-calendar.js';
import { Calendars } from './calendars.js';
import { DisplacedView, Displacements } from './displacements.js';

type Displaced = EventPayload<'reservation.displaced'>;

export const BlockingAnswer = Type.Object(
  {
    ...Interval.properties,
    /** Absent on a dry run. */
    id: Type.Optional(Id),
    version: Type.Optional(Type.Integer({ minimum: 1 })),
    reason: Type.String(),
    /** The reservations that lose their place, or would; `occurrences` where it is only some dates of a series. */
    displaced: Type.Array(DisplacedView),
  },
  { $id: 'BlockingAnswer' },
);
export type BlockingAnswer = ViewOf<typeof BlockingAnswer>;

interface Closing extends Interval {
  readonly reason: string;
}

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
    return { from, to, reason, displaced: await this.displacements.displacedByBlocking(resource, period) };
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
    return { body: { id, from, to, reason, displaced, version }, version };
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
