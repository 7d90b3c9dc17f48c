import { Controller } from '@nestjs/common';
import type { ReceivedEvent } from '#contracts';
import { OnEvent } from '#messaging';
import { OnTimer, type Timer, Timers } from '#timers';
import { Calendars } from '../calendars.js';
import { timerContext } from './timer-context.js';

interface Waiting {
  readonly resource: string;
  readonly reservation: string;
}

const name = 'waiting-end';

/**
 * A bundle's line waits only shortly for one that is held, a wish on the waiting list until its time begins; at the end of that it is
 * refused where it still waits.
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
    await this.timers.set({ id: `${name}/${reservation}`, name, dueAt, payload: { resource, reservation } });
  }

  @OnTimer(name)
  async end(timer: Timer<Waiting>): Promise<void> {
    const { resource, reservation } = timer.payload;
    const command = { type: 'end-waiting', reservation } as const;
    await this.calendars.execute(resource, command, timerContext(timer), () => undefined);
  }
}
