import { Controller, Inject } from '@nestjs/common';
import type { ReceivedEvent } from '#contracts';
import { CLOCK, type Clock } from '#kernel';
import { OnEvent } from '#messaging';
import { OnTimer, type Timer, Timers } from '#timers';
import { Deliveries } from './delivery/deliveries.js';
import type { Later, MessageDraft } from './domain/message.js';
import { messageEvents, messagesOf, messagesOfReminder, remindersOf } from './kinds/index.js';
import { MessageList } from './message-list.js';
import { SubjectContexts } from './subject-contexts.js';

interface AnswerDue {
  readonly initiative: string;
  readonly respondBy: string;
}

interface Reminder extends Pick<Later, 'streams' | 'about'> {
  readonly name: string;
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
    for (const later of remindersOf(event)) await this.setReminder(later);
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

  @OnTimer('message-reminder')
  async remindOf({ id, payload: { name, about, streams } }: Timer<Reminder>): Promise<void> {
    const contexts = await Promise.all(streams.map((stream) => this.contexts.before(stream)));
    await this.deliveries.start(await this.list.add({ key: id }, messagesOfReminder(name, about, contexts)));
  }

  private async setReminder({ name, key, at, streams, about }: Later & { readonly name: string }): Promise<void> {
    const dueAt = new Date(at);
    if (dueAt <= this.clock.now()) return;
    const payload: Reminder = { name, streams, about };
    const id = `message-reminder/${name}/${key}`;
    await this.timers.set({ id, dueAt: dueAt.toISOString(), name: 'message-reminder', payload });
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
