import { Controller } from '@nestjs/common';
import type { ReceivedEvent } from '#contracts';
import { OnEvent, policyContext } from '#messaging';
import { Initiatives } from '../initiatives.js';
import { initiativeStream } from '../initiative.category.js';
import { commandForOwnerReply } from '../domain/bundles/command-for-owner-reply.js';

type AnswerEvent = ReceivedEvent<
  'reservation.held' | 'reservation.waitlisted' | 'reservation.refused' | 'reservation.approved'
>;

/**
 * An owner answered for a line: the host records it, and confirms or abandons the bundle in the same commit if that decides it. An answer
 * that comes late, twice or for a line that nobody asked for gives no events and is never refused, so no calendar's stream can be
 * parked by one; the owner of a late hold learns from the outcome, which was published before or after, that it must let go.
 */
@Controller()
export class RecordLineWhenReservationIsAnswered {
  constructor(private readonly initiatives: Initiatives) {}

  @OnEvent('reservation.held', 'reservation.waitlisted', 'reservation.refused', 'reservation.approved')
  async record(event: AnswerEvent): Promise<void> {
    const answer = commandForOwnerReply(event);
    if (!answer || !this.initiatives.isOwn(answer.initiative)) return;
    const stream = initiativeStream(answer.initiative);
    await this.initiatives.streams.execute(stream, answer.command, policyContext(event, 'record-line'));
  }
}
