import { Controller } from '@nestjs/common';
import type { ReceivedEvent } from '#contracts';
import { OnEvent } from '#messaging';
import { OnTimer, type Timer, Timers } from '#timers';
import { Calendars } from '../calendars.js';
import { timerContext } from './timer-context.js';

interface Expiry {
  readonly resource: string;
  readonly reservation: string;
}

type Timed = 'reservation.held' | 'reservation.renewed' | 'reservation.offered';

const name = 'hold-expiry';

/**
 * Ends a hold, or an offer to the waiting list, at its time. Decisions count the place as free from that very instant; this tells everybody else. A renewed hold moves its
 * timer. A line of a bundle has no time of its own: only its host ends it.
 */
@Controller()
export class EndHoldWhenItsTimeIsOver {
  constructor(
    private readonly calendars: Calendars,
    private readonly timers: Timers,
  ) {}

  @OnEvent('reservation.held', 'reservation.renewed', 'reservation.offered')
  async expect({ source, data }: ReceivedEvent<Timed>): Promise<void> {
    const { resource, reservation, expiresAt: dueAt } = data;
    if (source !== this.calendars.unit || dueAt === undefined) return;
    await this.timers.set({ id: `${name}/${reservation}`, name, dueAt, payload: { resource, reservation } });
  }

  @OnTimer(name)
  async end(timer: Timer<Expiry>): Promise<void> {
    const { resource, reservation } = timer.payload;
    const command = { type: 'end-expired-hold', reservation } as const;
    await this.calendars.execute(resource, command, timerContext(timer), () => undefined);
  }
}
