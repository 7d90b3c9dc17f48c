import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Type } from 'typebox';
import { type Aggregate, answered, InjectAggregate } from '#aggregates';
import type { MeetingContent } from '#contracts';
import {
  Allow,
  type Answer,
  Answers,
  Caller,
  Command,
  type CommandRequest,
  inMedia,
  type Page,
  type Principal,
  Refuses,
} from '#http';
import { CLOCK, type Clock, withoutUndefined } from '#kernel';
import { namedBodies, Register } from '#register';
import { agencyDayOf, Rules, WorkingDays } from '#rules';
import type { Meeting, MeetingCommand, MeetingEvent } from './domain/meeting.js';
import { readRoll } from './domain/roll.js';
import { MeetingFrequency } from './meeting-frequency.js';
import { FrequencyView, MeetingsPage, MeetingView, meetingView, RollView } from './meeting.view.js';
import {
  CorrectMeetingDto,
  FrequencyQuery,
  type MeetingContentDto,
  MeetingsQuery,
  RecordMeetingDto,
  RollDto,
  WithdrawMeetingDto,
  WorkbookQuery,
} from './meetings.dto.js';
import { type MeetingFields, meetings } from './meetings.js';
import { yearWorkbook } from './year-workbook.js';

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Records of meetings: kept at the unit of the body that held them, read everywhere. */
@Controller('v1/meetings')
@Allow('secretary', 'department', 'coordinator', 'system')
export class MeetingsController {
  constructor(
    @InjectAggregate(meetings)
    private readonly meetings: Aggregate<MeetingCommand, MeetingEvent, Meeting, MeetingFields>,
    private readonly frequency: MeetingFrequency,
    private readonly register: Register,
    private readonly rules: Rules,
    private readonly workingDays: WorkingDays,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The latest first; `own` are the numbers of the body asked for. */
  @Get()
  @Allow()
  @Answers(200, MeetingsPage)
  async list(@Query() query: MeetingsQuery): Promise<Answer<Page<MeetingView>>> {
    const { body, unit, kind, from, to, cursor, limit } = query;
    const on = { ...(from !== undefined && { $gte: from }), ...(to !== undefined && { $lte: to }) };
    const filter = {
      unit,
      bodies: body,
      kinds: kind,
      ...(Object.keys(on).length > 0 && { on }),
    };
    const sort = [['on', -1]] as const;
    const page = { filter, sort, limit, ...(cursor !== undefined && { cursor }) };
    return { body: await this.meetings.page(page, (known) => meetingView(known, body)) };
  }

  /** How often a body met for each duty, with the sums of its numbers, beside the rules. */
  @Get('frequency')
  @Allow()
  @Answers(200, FrequencyView)
  @Refuses('unknown-body', 'body-dissolved')
  async frequencyOf(@Query() { body, from, to, period }: FrequencyQuery): Promise<Answer<FrequencyView>> {
    return { body: await this.frequency.table(body, from, to, period) };
  }

  /** The year's book of a body. */
  @Get('workbook')
  @Allow()
  @Answers(
    200,
    inMedia({ [xlsxType]: Type.Unsafe<Buffer>({ type: 'string', format: 'binary' }) }),
    'Content-Disposition',
  )
  @Refuses('unknown-body', 'body-dissolved')
  async workbook(
    @Query() { body, year }: WorkbookQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const [from, to] = [`${year}-01-01`, `${year}-12-31`];
    const table = await this.frequency.table(body, from, to);
    const found = await this.frequency.of(body, from, to);
    void reply
      .header('content-type', xlsxType)
      .header('content-disposition', `attachment; filename="meetings-${body}-${year}.xlsx"`);
    return yearWorkbook(body, year, found, table);
  }

  @Get(':id')
  @Allow()
  @Answers(200, MeetingView, 'ETag')
  async one(@Param('id') id: string, @Caller() caller: Principal): Promise<Answer<MeetingView>> {
    return answered(await this.meetings.get(id), (known) => meetingView(known, caller.body));
  }

  /** Reads a pasted roll on the spot: only numbers come back, and nothing of the text is kept. */
  @Post('roll')
  @HttpCode(200)
  @Answers(200, RollView)
  readPastedRoll(@Body() { text, due }: RollDto) {
    return { body: readRoll(text, due) };
  }

  @Post()
  @Answers(201, MeetingView, 'ETag', 'Location')
  @Refuses('unknown-body', 'body-dissolved', 'not-your-body', 'wrong-unit')
  @Refuses('attendance-does-not-add-up', 'body-counted-twice', 'kind-named-twice', 'meeting-in-the-future')
  @Refuses('voters-beyond-attendance')
  async record(
    @Body() { body: code, ...dto }: RecordMeetingDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<MeetingView>> {
    const body = code ?? caller.body;
    await this.requireBodies(dto);
    const known = await this.knownOn(body, dto.on);
    const content = contentOf(dto);
    const command = (meeting: string): MeetingCommand => ({ type: 'record-meeting', meeting, body, content, ...known });
    const done = await this.meetings.open({ body, command, caller, request });
    return answered(done, (one) => meetingView(one, body));
  }

  @Post(':id/correct')
  @Answers(200, MeetingView, 'ETag')
  @Refuses('unknown-body', 'body-dissolved', 'not-your-body', 'wrong-unit', 'meeting-withdrawn')
  @Refuses('attendance-does-not-add-up', 'body-counted-twice', 'kind-named-twice', 'meeting-in-the-future')
  @Refuses('voters-beyond-attendance')
  async correct(
    @Param('id') id: string,
    @Body() { reason, ...dto }: CorrectMeetingDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<MeetingView>> {
    await this.requireBodies(dto);
    const content = contentOf(dto);
    const command = async ({ body }: Meeting): Promise<MeetingCommand> => ({
      type: 'correct-meeting',
      content,
      reason,
      ...(await this.knownOn(body, dto.on)),
    });
    const done = await this.meetings.act(id, { step: 'correct', command, caller, request });
    return answered(done, (one) => meetingView(one, one.thing.body));
  }

  @Post(':id/withdraw')
  @Answers(200, MeetingView, 'ETag')
  @Refuses('not-your-body', 'wrong-unit')
  async withdraw(
    @Param('id') id: string,
    @Body() { reason }: WithdrawMeetingDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<MeetingView>> {
    const command: MeetingCommand = { type: 'withdraw-meeting', reason };
    const done = await this.meetings.act(id, { step: 'withdraw', command, caller, request });
    return answered(done, (one) => meetingView(one, one.thing.body));
  }

  private async requireBodies({ attendance }: MeetingContentDto): Promise<void> {
    const named = attendance.map(({ body }, index) => ({ path: `attendance.${index}.body`, code: body }));
    await namedBodies(this.register, named);
  }

  /** What the decider needs to know of a body on the day of a meeting. */
  private async knownOn(code: string, on: string) {
    const today = agencyDayOf(this.clock.now());
    const body = await this.register.find(code);
    const question = { body: code, on, ...(body && { kind: body.kind, unit: body.unit }) };
    const limit = await this.rules.number('meeting.record.working-days', question);
    const quorum = await this.rules.number('meeting.members.quorum', question);
    const calendar = await this.workingDays.calendar();
    const inTimeUntil = limit ? calendar.addWorkingDays(on, Math.max(0, Math.trunc(limit.value))) : today;
    return { today, inTimeUntil, ...(quorum && { quorum: quorum.value }) };
  }
}

const contentOf = ({ attendance, ...dto }: MeetingContentDto): MeetingContent => ({
  ...withoutUndefined(dto),
  attendance: attendance.map(withoutUndefined),
});
