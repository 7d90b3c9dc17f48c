import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { type Aggregate, answered, type Exchange, InjectAggregate, InjectExchange } from '#aggregates';
import {
  Allow,
  type Answer,
  Answers,
  Caller,
  Command,
  type CommandRequest,
  type Page,
  type Principal,
  Refuses,
} from '#http';
import { CLOCK, type Clock } from '#kernel';
import { namedBodies, Register } from '#register';
import { agencyDayOf } from '#rules';
import { actsForDiscipline, requireOfDiscipline } from '#supervision';
import type { CheckCommand, CheckerWord, CheckEvent } from './domain/check.js';
import type { Finding, FindingEvent } from './domain/finding.js';
import type { FindingCommand, RaisedContent } from './domain/finding.decide.js';
import type { Inspection, InspectionCommand, InspectionEvent } from './domain/inspection.js';
import { CheckDto, ExtendFindingDto, FindingsQuery, RaiseFindingDto, ReasonDto } from './inspection.dto.js';
import { FindingsPage, FindingView, findingView } from './inspection.view.js';
import { type FindingFields, findings, findingsAndChecks, type InspectionFields, inspections } from './inspections.js';

/** Findings are raised at discipline; two bodies that are not the doer check them, each at its own unit. */
@Controller('v1/findings')
@Allow('department', 'supervisor')
export class FindingsController {
  constructor(
    @InjectAggregate(findings)
    private readonly findings: Aggregate<FindingCommand, FindingEvent, Finding, FindingFields>,
    @InjectAggregate(inspections)
    private readonly inspections: Aggregate<InspectionCommand, InspectionEvent, Inspection, InspectionFields>,
    @InjectExchange(findingsAndChecks)
    private readonly exchange: Exchange<FindingCommand, Finding, FindingFields, CheckCommand, CheckEvent, CheckerWord>,
    private readonly register: Register,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The first to be rectified first. */
  @Get()
  @Allow()
  @Answers(200, FindingsPage)
  async list(@Query() query: FindingsQuery, @Caller() caller: Principal): Promise<Answer<Page<FindingView>>> {
    const { status, body, inspection, checker, cursor, limit } = query;
    const filter = { status, body, inspection, ...(checker !== undefined && { checkers: checker }) };
    const sort = [['rectifyBy', 1]] as const;
    const asked = { filter, sort, limit, ...(cursor !== undefined && { cursor }) };
    return { body: await this.findings.page(asked, (known) => findingView(known, caller)) };
  }

  @Get(':id')
  @Allow()
  @Answers(200, FindingView, 'ETag')
  async one(@Param('id') id: string, @Caller() caller: Principal): Promise<Answer<FindingView>> {
    return answered(await this.findings.get(id), (known) => findingView(known, caller));
  }

  @Post()
  @Answers(201, FindingView, 'ETag', 'Location')
  @Refuses('wrong-unit', 'not-of-discipline', 'unknown-body', 'body-dissolved', 'not-your-body')
  @Refuses('finding-without-severity', 'checkers-missing', 'body-twice')
  async raise(
    @Body() { inspection, checkers, ...rest }: RaiseFindingDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<FindingView>> {
    const inspected = inspection === undefined ? undefined : (await this.inspections.get(inspection)).thing;
    const inspectors = inspected?.content.inspectors.map(({ body }) => body) ?? [];
    const usual = [...new Set([caller.body, ...inspectors])].filter((body) => body !== rest.body);
    const named = checkers ?? usual;
    const bodyOf = await namedBodies(this.register, [
      { path: 'body', code: rest.body },
      ...named.map((code, at) => ({ path: `checkers[${at}]`, code })),
    ]);
    const content: RaisedContent = {
      ...rest,
      ...(inspection !== undefined && { inspection }),
      unit: bodyOf(rest.body).unit,
      checkers: named.map((body) => ({ body, unit: bodyOf(body).unit })),
    };
    const command = (id: string): FindingCommand => {
      requireOfDiscipline(caller);
      return { type: 'raise-finding', id, content, by: caller.body };
    };
    const done = await this.findings.open({ body: caller.body, command, caller, request });
    return answered(done, (known) => findingView(known, caller));
  }

  @Post(':id/extend')
  @Answers(200, FindingView, 'ETag')
  @Refuses('wrong-unit', 'not-of-discipline', 'finding-over', 'date-not-later', 'finding-long-term')
  extend(
    @Param('id') id: string,
    @Body() { to, reason }: ExtendFindingDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<FindingView>> {
    return this.act(id, 'extend', { type: 'extend-finding', to, reason, by: caller.body }, caller, request);
  }

  /** What was closed and came back; the history stays. */
  @Post(':id/reopen')
  @Answers(200, FindingView, 'ETag')
  @Refuses('wrong-unit', 'not-of-discipline', 'finding-not-closed')
  reopen(
    @Param('id') id: string,
    @Body() { reason }: ReasonDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<FindingView>> {
    return this.act(id, 'reopen', { type: 'reopen-finding', reason, by: caller.body }, caller, request);
  }

  @Post(':id/withdraw')
  @Answers(200, FindingView, 'ETag')
  @Refuses('wrong-unit', 'not-of-discipline', 'finding-over')
  withdraw(
    @Param('id') id: string,
    @Body() { reason }: ReasonDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<FindingView>> {
    return this.act(id, 'withdraw', { type: 'withdraw-finding', reason, by: caller.body }, caller, request);
  }

  /** A checker's word, at the checker's unit. The second acceptance of a round closes the finding. */
  @Post(':id/checks')
  @Allow('department', 'secretary', 'supervisor', 'coordinator', 'system')
  @Answers(200, FindingView, 'ETag')
  @Refuses('unknown-body', 'body-dissolved', 'wrong-unit', 'not-your-body', 'own-rectification', 'finding-over')
  @Refuses('not-self-done', 'already-checked', 'day-in-future')
  async check(
    @Param('id') id: string,
    @Body() { body, ...word }: CheckDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<FindingView>> {
    const today = agencyDayOf(this.clock.now());
    const { asked, reply } = await this.exchange.reply(id, {
      step: 'checks',
      caller,
      request,
      ...(body !== undefined && { body }),
      command: (finding, to): CheckCommand => ({ type: 'check-rectification', finding, ...to, ...word, today }),
    });
    return { body: findingView(asked, caller), version: reply.version, status: reply.status };
  }

  private async act(
    id: string,
    step: string,
    command: FindingCommand,
    caller: Principal,
    request: CommandRequest,
  ): Promise<Answer<FindingView>> {
    const done = await this.findings.act(id, { step, command, as: actsForDiscipline(caller), caller, request });
    return answered(done, (known) => findingView(known, caller));
  }
}
