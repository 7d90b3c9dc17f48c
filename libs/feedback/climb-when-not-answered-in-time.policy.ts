import { Controller } from '@nestjs/common';
import type { ReceivedEvent } from '#contracts';
import { ownContext } from '#event-store';
import { derivedId } from '#kernel';
import { OnEvent } from '#messaging';
import { OnTimer, type Timer, Timers } from '#timers';
import { FeedbackService } from './feedback.service.js';

interface DueFeedback {
  readonly feedback: string;
}

/**
 * What a body does not answer in its time goes to the body above by affiliation, once for each due instant; the time there begins where the other
 * ended, however late this process is. At the top it is overdue.
 */
@Controller()
export class ClimbWhenFeedbackIsNotAnswered {
  constructor(
    private readonly service: FeedbackService,
    private readonly timers: Timers,
  ) {}

  @OnEvent('feedback.raised', 'feedback.climbed')
  async set({ data: { feedback, dueAt } }: ReceivedEvent<'feedback.raised' | 'feedback.climbed'>): Promise<void> {
    if (dueAt === undefined || !this.service.feedbacks.isOwn(feedback)) return;
    const payload: DueFeedback = { feedback };
    await this.timers.set({ id: `feedback-due/${feedback}/${dueAt}`, dueAt, name: 'feedback-due', payload });
  }

  @OnTimer('feedback-due')
  async climb({ id, dueAt, payload: { feedback } }: Timer<DueFeedback>): Promise<void> {
    const known = await this.service.feedbacks.find(feedback);
    if (!known) return;
    const to = await this.service.above(known.thing.to);
    const limit = to === undefined ? {} : await this.service.limitOf(to, dueAt);
    const commandId = derivedId('feedback-due', id);
    const command = { type: 'climb-feedback', dueAt, limit, ...(to !== undefined && { to }) } as const;
    await this.service.feedbacks.decide(feedback, command, ownContext('system:propaganda', commandId));
  }
}
