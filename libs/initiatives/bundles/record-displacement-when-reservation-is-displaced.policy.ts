import { Controller } from '@nestjs/common';
import type { ReceivedEvent } from '#contracts';
import { OnEvent, policyContext } from '#messaging';
import { Initiatives } from '../initiatives.js';
import { initiativeStream } from '../initiative.category.js';
import { commandForOwnerReply } from '../domain/bundles/command-for-owner-reply.js';

/**
 * An authorised person took a line away: the host's bundle is broken, and lets its other lines go or keeps them as it was asked to. Never
 * refused: a displacement of what is over gives no events.
 */
@Controller()
export class RecordDisplacementWhenReservationIsDisplaced {
  constructor(private readonly initiatives: Initiatives) {}

  @OnEvent('reservation.displaced')
  async record(event: ReceivedEvent<'reservation.displaced'>): Promise<void> {
    const word = commandForOwnerReply(event);
    if (!word || !this.initiatives.isOwn(word.initiative)) return;
    const stream = initiativeStream(word.initiative);
    await this.initiatives.streams.execute(stream, word.command, policyContext(event, 'record-displacement'));
  }
}
