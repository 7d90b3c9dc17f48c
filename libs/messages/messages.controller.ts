import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import {
  actFor,
  Allow,
  type Answer,
  Answers,
  Caller,
  decodeCursor,
  mayActFor,
  notFound,
  type Page,
  pageOf,
  type Principal,
  Refuses,
} from '#http';
import { CLOCK, type Clock, RuleViolation } from '#kernel';
import { agencyDayOf } from '#rules';
import { Deliveries } from './delivery/deliveries.js';
import type { MessageDraft } from './domain/message.js';
import { isMessagePosition, MessageList } from './message-list.js';
import { BodyQuery, MessagesQuery, NudgeDto } from './messages.dto.js';
import { MessageCounts, MessagesPage, type MessageView, Nudged, viewOfMessage } from './messages.view.js';
import { SubjectContexts } from './subject-contexts.js';

/** A body's messages; what is read is each person's own. */
@Controller('v1/messages')
@Allow()
export class MessagesController {
  constructor(
    private readonly messages: MessageList,
    private readonly contexts: SubjectContexts,
    private readonly deliveries: Deliveries,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Answers(200, MessagesPage)
  @Refuses('not-your-body')
  async list(@Query() query: MessagesQuery, @Caller() caller: Principal): Promise<Answer<Page<MessageView>>> {
    const { limit, unread = false } = query;
    const after = decodeCursor(query.cursor, isMessagePosition);
    const found = await this.messages.list(personOf(caller), actFor(caller, query.body), {
      limit: limit + 1,
      isUnreadOnly: unread,
      ...(after && { after }),
    });
    return { body: pageOf(found.map(viewOfMessage), limit, ({ at, id }) => ({ at, id })) };
  }

  @Get('counts')
  @Answers(200, MessageCounts)
  @Refuses('not-your-body')
  async count(@Query() query: BodyQuery, @Caller() caller: Principal): Promise<Answer<MessageCounts>> {
    const body = actFor(caller, query.body);
    return { body: { body, unread: await this.messages.countUnread(personOf(caller), body) } };
  }

  /** Reading is of the person, not of the body: others of the body have it unread. */
  @Post(':id/read')
  @Answers(204)
  async read(@Param('id') id: string, @Caller() caller: Principal): Promise<Answer<undefined>> {
    const message = await this.messages.find(id);
    // Whose message it is says nothing to others.
    if (!message || !mayActFor(caller, message.to)) throw notFound(`message ${id}`);
    await this.messages.markRead(personOf(caller), message);
    return { body: undefined, status: 204 };
  }

  @Post('read-all')
  @Answers(204)
  @Refuses('not-your-body')
  async readAll(@Query() query: BodyQuery, @Caller() caller: Principal): Promise<Answer<undefined>> {
    await this.messages.markAllRead(personOf(caller), actFor(caller, query.body));
    return { body: undefined, status: 204 };
  }

  /** 催办: by the host or a coordinator, to bodies that have not answered; once per body and day. */
  @Post('nudges')
  @Allow('department', 'secretary', 'coordinator', 'system')
  @Answers(200, Nudged)
  @Refuses('nudge-not-host', 'not-found')
  async nudge(@Body() { subject, bodies }: NudgeDto, @Caller() caller: Principal): Promise<Answer<Nudged>> {
    const context = await this.contexts.before(subject);
    if (context.owner === '') throw notFound(subject);
    if (!mayActFor(caller, context.owner)) {
      throw new RuleViolation('nudge-not-host', 'Only the host or a coordinator may remind.', 'forbidden', { subject });
    }
    const day = agencyDayOf(this.clock.now());
    const result: Nudged = { nudged: [], already: [], notAwaited: [] };
    for (const to of new Set(bodies)) {
      if (!context.unanswered.includes(to)) result.notAwaited.push(to);
      else if (await this.nudgeOne(to, subject, context, day)) result.nudged.push(to);
      else result.already.push(to);
    }
    return { body: result };
  }

  private async nudgeOne(
    to: string,
    subject: string,
    { title, owner, respondBy }: { readonly title: string; readonly owner: string; readonly respondBy?: string },
    day: string,
  ): Promise<boolean> {
    const params = { title, by: owner, ...(respondBy && { respondBy }) };
    const draft: MessageDraft = { to, reason: 'nudge', params, subject };
    const { added } = await this.messages.addNew({ key: `nudge/${subject}/${day}` }, [draft]);
    await this.deliveries.start(added);
    return added.length > 0;
  }
}

/** Whoever reads, across issuers. */
export const personOf = ({ issuer, sub }: Principal): string => `${issuer}|${sub}`;
