import { Controller, Inject } from '@nestjs/common';
import type { ReceivedEvent } from '#contracts';
import { CLOCK, type Clock } from '#kernel';
import { OnEvent } from '#messaging';
import { OnTimer, type Timer, Timers } from '#timers';
import { Deliveries } from './delivery/deliveries.js';
import type { MessageDraft } from './domain/message.js';
import { messageEvents, messagesOf } from './kinds/index.js';
import { MessageList } from './message-list.js';
import { SubjectContexts } from './subject-contexts.js';

interface AnswerDue {
  readonly initiative: string;
  readonly respondBy: string;
}

/** An answer that is missing so long before its last instant is asked for again. */
const remindAheadMs = 24 * 3_600_000;

/** Tells those whom an event concerns. Handled again after a crash: each message has an id of event, body and reason. */
@Controller()
export class SendMessagesWhenSomethingHappens {
  constructor(
    private readonly list: MessageList,
    private readonly contexts: SubjectContexts,
    private readonly deliveries: Deliveries,
    private readonly timers: Timers,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @OnEvent(...messageEvents)
  async send(event: ReceivedEvent): Promise<void> {
    const before = await this.contexts.before(event.subject);
    const messages = await this.list.add({ key: event.id, event: event.id }, messagesOf(event, before));
    await this.deliveries.start(messages);
    if (event.type === 'initiative.posted' || event.type === 'initiative.revised') await this.remindLater(event);
    await this.contexts.take(event, before);
  }

  @OnTimer('message-answer-due')
  async remind({ id, payload }: Timer<AnswerDue>): Promise<void> {
    const { initiative, respondBy } = payload;
    const subject = `initiative/${initiative}`;
    const { title, unanswered, respondBy: present } = await this.contexts.before(subject);
    if (present !== respondBy) return; // another date counts since
    const drafts = unanswered.map((to): MessageDraft => ({
      to,
      reason: 'invitation-due',
      params: { title, respondBy },
      subject,
    }));
    await this.deliveries.start(await this.list.add({ key: id }, drafts));
  }

  private async remindLater({ data }: ReceivedEvent<'initiative.posted' | 'initiative.revised'>): Promise<void> {
    const { initiative, content } = data;
    const { respondBy } = content;
    if (respondBy === undefined) return;
    const dueAt = new Date(Date.parse(respondBy) - remindAheadMs);
    if (dueAt <= this.clock.now()) return; // the invitation itself says when
    const payload: AnswerDue = { initiative, respondBy };
    const id = `message-answer-due/${initiative}/${respondBy}`;
    await this.timers.set({ id, dueAt: dueAt.toISOString(), name: 'message-answer-due', payload });
  }
}
