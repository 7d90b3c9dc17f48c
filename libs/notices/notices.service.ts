import { Inject, Injectable } from '@nestjs/common';
import type { Connection, mongo } from 'mongoose';
import { type Aggregate, type Asked, type Done, InjectAggregate, type Known } from '#aggregates';
import type { NoticeContent } from '#contracts';
import { DATABASE } from '#event-store';
import { mayActFor, notFound, type Page, type Principal } from '#http';
import { CLOCK, type Clock } from '#kernel';
import { PersonMarks } from '#personal-texts';
import { namedBodies, Register, relationsOn } from '#register';
import { agencyDayOf } from '#rules';
import type { NoticeCommand } from './domain/notice.decide.js';
import { latestOf, type Notice, type NoticeEvent } from './domain/notice.js';
import { type NoticeFields, notices, shownOf } from './notices.js';
import type { NoticesQuery, ProposeNoticeDto, ReviseNoticeDto } from './notices.dto.js';
import { type NoticeView, viewOfNotice } from './notice.view.js';

/** How many openings of a notice there were at this unit: a number and nothing else. */
interface Readings {
  readonly _id: string;
  readonly count: number;
}

/** Affiliations are followed so far up. */
const maxLevels = 20;

@Injectable()
export class NoticesService {
  constructor(
    @InjectAggregate(notices) readonly notices: Aggregate<NoticeCommand, NoticeEvent, Notice, NoticeFields>,
    private readonly register: Register,
    private readonly marks: PersonMarks,
    @Inject(DATABASE) private readonly connection: Connection,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async propose(dto: ProposeNoticeDto, { caller, request }: Asked): Promise<Done<Notice>> {
    const { body = caller.body, title, text, audience = 'named', named, item, form, period, post } = dto;
    const content: NoticeContent = {
      body,
      title,
      text,
      audience,
      named: await this.namedIn(named ?? (audience === 'named' ? [body] : [])),
      ...(item !== undefined && { item }),
      ...(form !== undefined && { form }),
      ...(period !== undefined && { period }),
    };
    const by = await this.marks.of(caller);
    return this.notices.open({
      body,
      command: (id) => ({ type: 'propose-notice', id, content, post, by }),
      caller,
      request,
    });
  }

  async revise(id: string, { post, reason, ...changes }: ReviseNoticeDto, asked: Asked): Promise<Done<Notice>> {
    const by = await this.marks.of(asked.caller);
    const named = changes.named && (await this.namedIn(changes.named));
    const command = (notice: Notice): NoticeCommand => ({
      type: 'revise-notice',
      content: { ...latestOf(notice).content, ...changes, ...(named && { named }) },
      post,
      by,
      ...(reason !== undefined && { reason }),
    });
    return this.notices.act(id, { command, ...asked });
  }

  /** A step by somebody of the publishing body. */
  async step(id: string, step: string, command: (by: string) => NoticeCommand, asked: Asked): Promise<Done<Notice>> {
    const by = await this.marks.of(asked.caller);
    return this.notices.act(id, { step, command: command(by), ...asked });
  }

  /** What the caller may see, the last published first. */
  page({ cursor, limit, ...filter }: NoticesQuery, caller: Principal): Promise<Page<NoticeView>> {
    return this.notices.page(
      {
        filter,
        sort: [
          ['publishedAt', -1],
          ['proposedAt', -1],
        ],
        where: ({ thing }) => this.maySee(thing, caller),
        ...(cursor !== undefined && { cursor }),
        limit,
      },
      (known) => this.view(known, caller),
    );
  }

  /** Counts the reading where the reader is not of the publishing body. Error: 404 also for what the caller may not see. */
  async open(id: string, caller: Principal): Promise<Known<Notice>> {
    const known = await this.notices.get(id);
    if (!(await this.maySee(known.thing, caller))) throw notFound(`notice ${id}`);
    if (!isOwn(known.thing, caller) && shownOf(known.thing)) await this.countReading(id);
    return known;
  }

  async view(known: Known<Notice>, caller: Principal): Promise<NoticeView> {
    const { thing, id } = known;
    const isMeant = isOfBody(thing.body, caller) || (await this.isInAudience(thing, caller));
    return viewOfNotice(known, { isOwn: isOwn(thing, caller), isMeant, readings: await this.readingsOf(id) });
  }

  async maySee(notice: Notice, caller: Principal): Promise<boolean> {
    return isOwn(notice, caller) || this.isInAudience(notice, caller);
  }

  private async isInAudience(notice: Notice, caller: Principal): Promise<boolean> {
    const content = shownOf(notice)?.content;
    switch (content?.audience) {
      case undefined:
        return false;
      case 'society':
      case 'members':
        return true;
      case 'organisation':
        return this.belongsTo(caller.body, notice.body);
      case 'named':
        return content.named.some((body) => isOfBody(body, caller));
    }
  }

  async countReading(id: string): Promise<void> {
    await this.readings.updateOne({ _id: id }, { $inc: { count: 1 } }, { upsert: true });
  }

  today(): string {
    return agencyDayOf(this.clock.now());
  }

  private async readingsOf(id: string): Promise<number> {
    return (await this.readings.findOne({ _id: id }))?.count ?? 0;
  }

  private get readings(): mongo.Collection<Readings> {
    return this.connection.collection<Readings>('notice-readings');
  }

  private async namedIn(codes: readonly string[]): Promise<string[]> {
    await namedBodies(
      this.register,
      codes.map((code, index) => ({ path: `named.${index}`, code })),
    );
    return [...new Set(codes)];
  }

  /** Is it the body itself or affiliated below it? */
  private async belongsTo(code: string, above: string): Promise<boolean> {
    const day = this.today();
    for (let level = 0, at: string | undefined = code; at !== undefined && level < maxLevels; level++) {
      if (at === above) return true;
      const body = await this.register.find(at);
      at = body && relationsOn(body, day, 'affiliation')[0]?.to;
    }
    return false;
  }
}

const isOfBody = (body: string, caller: Principal): boolean => caller.body === body || caller.bodies.includes(body);
const isOwn = ({ body }: Notice, caller: Principal): boolean => mayActFor(caller, body);
