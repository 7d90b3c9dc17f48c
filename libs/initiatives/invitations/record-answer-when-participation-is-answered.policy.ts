import { Controller } from '@nestjs/common';
import type { ReceivedEvent } from '#contracts';
import { isUnit } from '#kernel';
import { OnEvent, policyContext } from '#messaging';
import { Initiatives } from '../initiatives.js';
import { initiativeStream } from '../initiative.category.js';
import type { Answer } from '../domain/life-cycle/initiative.js';
import { formerParticipationStream, participationStream } from './participation.category.js';

type AnsweredEvent = ReceivedEvent<'participation.accepted' | 'participation.declined' | 'participation.proposed'>;

/**
 * An invited body answered at its own unit: the host records it. Whether that unit may speak for the body is decided with the
 * invitation at hand; an answer that counts for nothing gives no events and is never refused, so no stream can be parked by one.
 */
@Controller()
export class RecordAnswerWhenParticipationIsAnswered {
  constructor(private readonly initiatives: Initiatives) {}

  @OnEvent('participation.accepted', 'participation.declined', 'participation.proposed')
  async record(event: AnsweredEvent): Promise<void> {
    const { initiative, body, round } = event.data;
    if (!this.initiatives.isOwn(initiative) || !isUnit(event.source)) return;
    // The former name comes only from records of before units stood in it: the reader refuses it behind them.
    const names = [participationStream(event.source, initiative, body), formerParticipationStream(initiative, body)];
    if (!names.includes(event.subject)) return;
    await this.initiatives.streams.execute(
      initiativeStream(initiative),
      {
        type: 'record-answer',
        body,
        unit: event.source,
        answeredAt: event.time,
        answer: answerOf(event),
        ...(round !== undefined && { round }),
      },
      policyContext(event, 'record-answer'),
    );
  }
}

const answerOf = (event: AnsweredEvent): Answer => {
  switch (event.type) {
    case 'participation.accepted':
      return { kind: 'accepted' };
    case 'participation.declined':
      return { kind: 'declined', ...(event.data.reason !== undefined && { reason: event.data.reason }) };
    case 'participation.proposed': {
      const { initiative: _initiative, body: _body, round: _round, ...proposal } = event.data;
      return { kind: 'proposed', ...proposal };
    }
  }
};
