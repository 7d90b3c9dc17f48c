import { Controller, Logger } from '@nestjs/common';
import type { ReceivedEvent } from '#contracts';
import { RuleViolation, unitOfId } from '#kernel';
import { OnEvent, policyContext } from '#messaging';
import type { CommandOf } from '../../domain/calendar/resource-calendar.js';
import { Calendars, resourceOf } from '../calendars.js';

type Answer = 'clearance.granted' | 'clearance.refused';

/**
 * Discipline's word on a draw that waits for it. Nobody else's is listened to: what another unit says is refused with a warning. Until
 * discipline answers the draw waits; an answer about one that the calendar has let go meanwhile does nothing.
 */
@Controller()
export class SettleDrawWhenClearanceIsAnswered {
  private readonly logger = new Logger('Clearances');

  constructor(private readonly calendars: Calendars) {}

  @OnEvent('clearance.granted', 'clearance.refused')
  async settle(event: ReceivedEvent<Answer>): Promise<void> {
    const { matter, clearance, reservation = clearance } = event.data;
    const resource = resourceOf(reservation);
    if (matter !== 'draw' || unitOfId(resource) !== this.calendars.unit) return;
    if (event.source !== 'discipline') {
      this.logger.warn(`${event.type} of ${clearance} refused: ${event.source} clears nothing (event ${event.id})`);
      return;
    }
    const context = policyContext(event, 'settle-draw-when-clearance-is-answered', reservation);
    try {
      await this.calendars.execute(resource, commandOf(event, reservation), context, () => undefined);
    } catch (error) {
      if (!(error instanceof RuleViolation) || error.kind !== 'not-found') throw error;
      this.logger.warn(`${event.type} of ${clearance} came late: ${error.detail}`);
    }
  }
}

const commandOf = (
  event: ReceivedEvent<Answer>,
  reservation: string,
): CommandOf<'grant-clearance' | 'refuse-clearance'> =>
  event.type === 'clearance.granted'
    ? { type: 'grant-clearance', reservation }
    : { type: 'refuse-clearance', reservation, reason: event.data.reason };
