import { Controller } from '@nestjs/common';
import type { ReceivedEvent } from '#contracts';
import { OnEvent } from '#messaging';
import { OnTimer, type Timer, Timers } from '#timers';
import { instant } from '../../domain/occupancy/places.js';
import { endOfDates, isUnanswered } from '../../domain/calendar/resource-calendar.facts.js';
import type { CalendarState } from '../../domain/calendar/resource-calendar.js';
import { Calendars } from '../calendars.js';
import { timerContext } from './timer-context.js';

interface Waiting {
  readonly resource: string;
  readonly reservation: string;
}

const name = 'waiting-end';

/**
 * A bundle's line waits only shortly for one that is held, a wish on the waiting list until its time begins, a request for its owner's or
 * discipline's answer until its last date is over; at the end of that it is refused where it still waits.
 */
@Controller()
export class EndWaitingWhenItsTimeIsOver {
  constructor(
    private readonly calendars: Calendars,
    private readonly timers: Timers,
  ) {}

  @OnEvent('reservation.waitlisted')
  async expect({ source, data }: ReceivedEvent<'reservation.waitlisted'>): Promise<void> {
    const { resource, reservation, waitsUntil: dueAt } = data;
    if (source !== this.calendars.unit || dueAt === undefined) return;
    await this.set({ resource, reservation }, dueAt);
  }

  @OnEvent('reservation.requested')
  async expectAnswer({ source, data }: ReceivedEvent<'reservation.requested'>): Promise<void> {
    if (source !== this.calendars.unit) return;
    const { resource, reservation, to, occurrences = [] } = data;
    const dueAt = [to, ...occurrences.map((date) => date.to)].reduce((one, other) => (one > other ? one : other));
    await this.set({ resource, reservation }, dueAt);
  }

  @OnTimer(name)
  async end(timer: Timer<Waiting>): Promise<void> {
    const { resource, reservation } = timer.payload;
    const command = { type: 'end-waiting', reservation } as const;
    const later = (state: CalendarState): number | undefined => {
      const waiting = state.reservations.get(reservation);
      return waiting && isUnanswered(waiting) ? endOfDates(state, waiting) : undefined;
    };
    const { view: endsAt } = await this.calendars.execute(resource, command, timerContext(timer), later);
    // A request that was moved meanwhile is over later.
    if (endsAt !== undefined) await this.set(timer.payload, instant(endsAt));
  }

  private set(payload: Waiting, dueAt: string): Promise<void> {
    return this.timers.set({ id: `${name}/${payload.reservation}`, name, dueAt, payload });
  }
}
