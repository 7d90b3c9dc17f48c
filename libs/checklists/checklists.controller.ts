import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { type Aggregate, InjectAggregate } from '#aggregates';
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
  wrongUnit,
} from '#http';
import { actsForDiscipline, WhoSees } from '#supervision';
import { contentOf, requireKnownCounters } from './checklist-content-of.js';
import { ChecklistsQuery, ReviseContentDto, WithdrawChecklistDto } from './checklist.dto.js';
import { ChecklistsPage, ChecklistView, CountersView, ScoreView } from './checklist.view.js';
import { type ChecklistFields, checklists } from './checklists.js';
import { ChecklistsService } from './checklists.service.js';
import type { Checklist, ChecklistCommand, ChecklistEvent } from './domain/checklist.js';
import { counters } from './domain/counters.js';

/** Checklists: discipline's to write, shown to the body, to those above it and to those who supervise. */
@Controller('v1')
@Allow()
export class ChecklistsController {
  constructor(
    @InjectAggregate(checklists)
    private readonly checklists: Aggregate<ChecklistCommand, ChecklistEvent, Checklist, ChecklistFields>,
    private readonly service: ChecklistsService,
    private readonly whoSees: WhoSees,
  ) {}

  /** In the order of bodies and years; never of scores. */
  @Get('checklists')
  @Answers(200, ChecklistsPage)
  async list(@Query() query: ChecklistsQuery, @Caller() caller: Principal): Promise<Answer<Page<ChecklistView>>> {
    const { body, unit, year, cursor, limit } = query;
    const page = await this.checklists.page(
      {
        filter: { body, unit, year },
        sort: [
          ['body', 1],
          ['year', 1],
        ],
        limit,
        ...(cursor !== undefined && { cursor }),
        ...(!this.whoSees.seesAll(caller) && { where: ({ thing }) => this.whoSees.sees(caller, thing.body) }),
      },
      (known) => this.service.viewOf(known, caller),
    );
    return { body: page };
  }

  @Get('checklists/:id')
  @Answers(200, ChecklistView, 'ETag')
  async one(@Param('id') id: string, @Caller() caller: Principal): Promise<Answer<ChecklistView>> {
    const found = await this.service.visible(id, caller);
    return { body: await this.service.viewOf(found, caller), version: found.version };
  }

  /** At discipline, where the events of all units are counted. */
  @Get('checklists/:id/score')
  @Answers(200, ScoreView)
  @Refuses('wrong-unit')
  async score(@Param('id') id: string, @Caller() caller: Principal): Promise<Answer<ScoreView>> {
    if (this.checklists.unit !== 'discipline') throw wrongUnit('discipline', `/v1/checklists/${id}/score`);
    return { body: await this.service.scoreOf(await this.service.visible(id, caller), caller) };
  }

  /** What an indicator may be counted from. */
  @Get('indicators')
  @Answers(200, CountersView)
  listCounters(): Answer<CountersView> {
    return { body: { items: counters.map(({ name, words, events }) => ({ name, words, events: [...events] })) } };
  }

  @Patch('checklists/:id')
  @Allow('department', 'supervisor')
  @Answers(200, ChecklistView, 'ETag')
  @Refuses('wrong-unit', 'not-of-discipline', 'checklist-withdrawn', 'weights-do-not-add-up', 'key-twice')
  @Refuses('checklist-item-unknown', 'months-reversed', 'duty-not-named', 'too-many-decimals', 'counter-unknown')
  async revise(
    @Param('id') id: string,
    @Body() dto: ReviseContentDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<ChecklistView>> {
    const changes = contentOf(dto);
    requireKnownCounters(changes);
    return this.act(id, undefined, { type: 'revise-checklist', changes }, caller, request);
  }

  @Post('checklists/:id/withdraw')
  @Allow('department', 'supervisor')
  @Answers(200, ChecklistView, 'ETag')
  @Refuses('wrong-unit', 'not-of-discipline')
  withdraw(
    @Param('id') id: string,
    @Body() { reason }: WithdrawChecklistDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<ChecklistView>> {
    return this.act(id, 'withdraw', { type: 'withdraw-checklist', reason }, caller, request);
  }

  private async act(
    id: string,
    step: string | undefined,
    command: ChecklistCommand,
    caller: Principal,
    request: CommandRequest,
  ): Promise<Answer<ChecklistView>> {
    const as = actsForDiscipline(caller);
    const asked = { command, as, caller, request, ...(step !== undefined && { step }) };
    const done = await this.checklists.act(id, asked);
    return { body: await this.service.viewOf(done, caller), version: done.version, status: done.status };
  }
}
