import { Controller } from '@nestjs/common';
import type { ReceivedEvent } from '#contracts';
import { OnEvent, policyContext } from '#messaging';
import { Initiatives } from '../initiatives.js';
import { initiativeStream } from '../life-cycle/initiative.category.js';
import type { InitiativeCommand } from '../life-cycle/initiative.js';
import { ownersWord, type OwnersWord } from './owners-word.js';

type AnswerEvent = ReceivedEvent<
  'reservation.held' | 'reservation.waitlisted' | 'reservation.refused' | 'reservation.approved'
>;

/**
 * An owner answered for a line: the host records it, and confirms or abandons the bundle in the same commit if that decides it. An answer
 * that comes late, twice or for a line that nobody asked for gives no events and is never refused, so no calendar's stream can be
 * parked by one; the owner of a late hold learns from the outcome, which was published before or after, that it must let go.
 */
@Controller()
export class RecordLineWhenReservationIsAnsweredPolicy {
  constructor(private readonly initiatives: Initiatives) {}

  @OnEvent('reservation.held', 'reservation.waitlisted', 'reservation.refused', 'reservation.approved')
  async record(event: AnswerEvent): Promise<void> {
    const word = ownersWord(event);
    if (!word || !this.initiatives.isOwn(word.initiative)) return;
    const stream = initiativeStream(word.initiative);
    await this.initiatives.streams.execute(stream, commandOf(event, word), policyContext(event, 'record-line'));
  }
}

const commandOf = (event: AnswerEvent, { bundle, reservation }: OwnersWord): InitiativeCommand => {
  const line = { type: 'record-line' as const, bundle, reservation };
  switch (event.type) {
    case 'reservation.held': {
      const { awaiting } = event.data;
      return { ...line, answer: awaiting ? `awaiting-${awaiting}` : 'held' };
    }
    case 'reservation.waitlisted':
      return { ...line, answer: 'waitlisted' };
    case 'reservation.refused': {
      const { code, conflicts } = event.data;
      return { ...line, answer: 'refused', code, ...(conflicts && { conflicts }) };
    }
    case 'reservation.approved':
      return { type: 'record-line-approved', bundle, reservation };
  }
};
