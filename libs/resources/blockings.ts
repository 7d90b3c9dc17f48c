import { Inject, Injectable } from '@nestjs/common';
import type { Interval } from '#contracts';
import type { CommandContext } from '#event-store';
import { CLOCK, type Clock, RuleViolation } from '#kernel';
import { intervalOf, periodOf } from './calendar/places.js';
import { calendarStream } from './calendar/resource-calendar.category.js';
import { backwards, displacedBy } from './calendar/resource-calendar.decide-resource.js';
import { endExpiredHolds, onTrial } from './calendar/on-trial.js';
import { offered } from './calendar/resource-calendar.facts.js';
import type { CalendarEvent, CalendarState } from './calendar/resource-calendar.js';
import { Calendars } from './calendars.js';

export interface BlockingAnswer extends Interval {
  /** Absent on a dry run. */
  readonly id?: string;
  readonly version?: number;
  readonly reason: string;
  /** The reservations that lose their place, or would; `occurrences` where it is only some dates of a series. */
  readonly displaced: readonly DisplacedView[];
}

interface DisplacedView {
  readonly reservation: string;
  readonly body: string;
  readonly initiative?: string;
  readonly bundle?: string;
  readonly occurrences?: readonly Interval[];
}

interface Closing extends Interval {
  readonly reason: string;
}

@Injectable()
export class Blockings {
  constructor(
    private readonly calendars: Calendars,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What a blocking of the period would displace. Writes nothing. Errors as those of {@link block}. */
  async tryOut(resource: string, closing: Closing): Promise<BlockingAnswer> {
    const { from, to, reason } = closing;
    const period = periodOf(closing);
    if (period.from >= period.to) throw backwards();
    const at = this.clock.now().getTime();
    const displaced = await this.calendars.read(resource, (state) => wouldDisplace(state, period, at));
    return { from, to, reason, displaced: displaced ?? [] };
  }

  /** Errors: `ends-before-it-starts`, `in-the-past` (unprocessable), `resource-retired`. */
  async block(
    resource: string,
    { id, from, to, reason }: Closing & { readonly id: string },
    context: CommandContext,
    ifMatch?: number,
  ): Promise<{ readonly body: BlockingAnswer; readonly version: number }> {
    const command = { type: 'block-period', blocking: id, from, to, reason } as const;
    const { version } = await this.calendars.execute(resource, command, context, () => undefined, ifMatch);
    const displaced = await this.displacedWith(resource, id, version);
    return { body: { id, from, to, reason, displaced, version }, version };
  }

  /** What the stream says was displaced together with a blocking, also when a repeat asks for it later. */
  private async displacedWith(resource: string, blocking: string, version: number): Promise<readonly DisplacedView[]> {
    for await (const { events } of this.calendars.streams.history(calendarStream(resource), version)) {
      const at = events.findIndex((event) => event.type === 'resource.blocked' && event.data.blocking === blocking);
      const after: readonly CalendarEvent[] = at < 0 ? [] : events.slice(at + 1);
      const end = after.findIndex(({ type }) => type !== 'reservation.displaced');
      return after.slice(0, end < 0 ? after.length : end).flatMap((event) => {
        if (event.type !== 'reservation.displaced') return [];
        const { reservation, body, initiative, bundle, occurrences } = event.data;
        return [
          {
            reservation,
            body,
            ...(initiative !== undefined && { initiative }),
            ...(bundle !== undefined && { bundle }),
            ...(occurrences && { occurrences }),
          },
        ];
      });
    }
    return [];
  }
}

const wouldDisplace = (
  state: CalendarState,
  period: { readonly from: number; readonly to: number },
  at: number,
): readonly DisplacedView[] => {
  offered(state);
  if (period.to <= at) throw new RuleViolation('in-the-past', 'The period is over.', 'unprocessable', { field: 'to' });
  return onTrial(state, () => {
    endExpiredHolds(state, at);
    return displacedBy(state, period).map(({ reservation: { id, body, slots, details }, dates }) => ({
      reservation: id,
      body,
      ...(details?.initiative !== undefined && { initiative: details.initiative }),
      ...(details?.bundle !== undefined && { bundle: details.bundle }),
      ...(dates.length < slots.length && { occurrences: dates.map(intervalOf) }),
    }));
  });
};
