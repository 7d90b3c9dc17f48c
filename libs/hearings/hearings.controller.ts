import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { type Aggregate, answered, InjectAggregate, type Known } from '#aggregates';
import type { Conclusion } from '#contracts';
import { nearSpanOf, scheduleOf, standingOn } from '#duties';
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
import { CLOCK, type Clock, derivedId, ownedId } from '#kernel';
import { namedBodies, Register } from '#register';
import { agencyDayOf, Rules, ruleUsed, WorkingDays } from '#rules';
import { dutyOfHearing, type Hearing, type HearingCommand, type HearingEvent } from './domain/hearing.js';
import { HearingsPage, HearingView, hearingView } from './hearing.view.js';
import {
  type ConclusionDto,
  EndDto,
  HearingsQuery,
  HoldHearingDto,
  PlanHearingDto,
  ScheduleHearingDto,
} from './hearings.dto.js';
import { hearingDuty, type HearingFields, hearings } from './hearings.js';

const monthsOfYear = 12;

/** Who hears whom, how often; kept at the unit of the body that hears. */
@Controller('v1/hearings')
@Allow('secretary', 'department', 'coordinator', 'system')
export class HearingsController {
  constructor(
    @InjectAggregate(hearings)
    private readonly hearings: Aggregate<HearingCommand, HearingEvent, Hearing, HearingFields>,
    private readonly register: Register,
    private readonly rules: Rules,
    private readonly workingDays: WorkingDays,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The first due first. */
  @Get()
  @Allow()
  @Answers(200, HearingsPage)
  async list(@Query() query: HearingsQuery): Promise<Answer<Page<HearingView>>> {
    const { unit, body, of, state, cursor, limit, on = this.today() } = query;
    const page = {
      filter: { unit, body, of },
      sort: [['dueOn', 1]] as const,
      limit,
      ...(cursor !== undefined && { cursor }),
      ...(state && { where: async ({ thing }: Known<Hearing>) => (await this.stateOn(thing, on)) === state }),
    };
    const view = async (known: Known<Hearing>) => hearingView(known, await this.stateOn(known.thing, on));
    return { body: await this.hearings.page(page, view) };
  }

  @Get(':id')
  @Allow()
  @Answers(200, HearingView, 'ETag')
  async one(@Param('id') id: string): Promise<Answer<HearingView>> {
    return this.answer(await this.hearings.get(id));
  }

  /** How often: as asked, else by the rule for the body that is heard. */
  @Post()
  @Answers(201, HearingView, 'ETag', 'Location')
  @Refuses('unknown-body', 'body-dissolved', 'not-your-body', 'wrong-unit', 'hears-itself')
  async plan(
    @Body() { body: code, of, about, dueOn, everyMonths }: PlanHearingDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<HearingView>> {
    const body = code ?? caller.body;
    const today = this.today();
    const heard = (await namedBodies(this.register, [{ path: 'of', code: of }]))(of);
    const question = { body: of, kind: heard.kind, unit: heard.unit, on: today };
    const rule =
      everyMonths === undefined ? await this.rules.number('hearing.working-committee.per-year', question) : undefined;
    const months = everyMonths ?? (rule && rule.value > 0 ? Math.max(1, Math.floor(monthsOfYear / rule.value)) : 0);
    const command = (hearing: string): HearingCommand => ({
      type: 'plan-hearing',
      hearing,
      body,
      of,
      about,
      dueOn: dueOn ?? `${today.slice(0, 4)}-12-31`,
      ...(months > 0 && { everyMonths: months }),
      ...(rule && { rule: ruleUsed(rule) }),
    });
    return this.answer(await this.hearings.open({ body, command, caller, request }));
  }

  @Post(':id/schedule')
  @Answers(200, HearingView, 'ETag')
  @Refuses('not-your-body', 'wrong-unit', 'hearing-over', 'scheduled-for-the-past')
  async schedule(
    @Param('id') id: string,
    @Body() { on, agenda, place }: ScheduleHearingDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<HearingView>> {
    const today = this.today();
    const command: HearingCommand = {
      type: 'schedule-hearing',
      on,
      agenda,
      today,
      ...(place !== undefined && { place }),
    };
    return this.answer(await this.hearings.act(id, { step: 'schedule', command, caller, request }));
  }

  /** Its conclusions become tasks at the units of the bodies that lead them. */
  @Post(':id/hold')
  @Answers(200, HearingView, 'ETag')
  @Refuses('unknown-body', 'body-dissolved', 'not-your-body', 'wrong-unit')
  @Refuses('hearing-over', 'held-in-the-future', 'held-before-the-last')
  async hold(
    @Param('id') id: string,
    @Body() { on, meeting, conclusions = [] }: HoldHearingDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<HearingView>> {
    const today = this.today();
    const command = async ({ of }: Hearing): Promise<HearingCommand> => ({
      type: 'hold-hearing',
      on,
      conclusions: await this.conclusionsOf(conclusions, of, `${id} ${on}`),
      today,
      ...(meeting !== undefined && { meeting }),
    });
    return this.answer(await this.hearings.act(id, { step: 'hold', command, caller, request }));
  }

  @Post(':id/end')
  @Answers(200, HearingView, 'ETag')
  @Refuses('not-your-body', 'wrong-unit')
  async end(
    @Param('id') id: string,
    @Body() { on, reason }: EndDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<HearingView>> {
    const command: HearingCommand = { type: 'end-hearing', on: on ?? this.today(), reason };
    return this.answer(await this.hearings.act(id, { step: 'end', command, caller, request }));
  }

  /** A conclusion's key is the id of the task that it becomes, at its lead's unit. */
  private async conclusionsOf(asked: readonly ConclusionDto[], of: string, seed: string): Promise<Conclusion[]> {
    const named = asked.map(({ lead = of }, index) => ({ path: `conclusions.${index}.lead`, code: lead }));
    const bodyOf = await namedBodies(this.register, named);
    return asked.map(({ title, lead = of, dueOn }, index) => {
      const { unit } = bodyOf(lead);
      const key = ownedId(unit, derivedId('conclusion', seed, String(index), title));
      return { key, title, lead, unit, ...(dueOn !== undefined && { dueOn }) };
    });
  }

  private async answer(found: Known<Hearing>): Promise<Answer<HearingView>> {
    const state = await this.stateOn(found.thing, this.today());
    return answered(found, (known) => hearingView(known, state));
  }

  private async stateOn(hearing: Hearing, on: string): Promise<HearingView['state']> {
    const duty = dutyOfHearing({ current: hearing });
    if (!duty) return 'open';
    const rule = await this.rules.find(hearingDuty.reminderRule, { body: hearing.body, on });
    const calendar = await this.workingDays.calendar();
    const schedule = rule?.value === undefined ? { before: [] } : scheduleOf(rule.value);
    return standingOn(duty, on, nearSpanOf(schedule, duty.dueOn, calendar), calendar).state;
  }

  private today(): string {
    return agencyDayOf(this.clock.now());
  }
}
