import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { type Aggregate, answered, type Exchange, InjectAggregate, InjectExchange } from '#aggregates';
import {
  type AnswerConsent,
  type Consent,
  type ConsentEvent,
  consentRefusals,
  ConsentView,
  giveConsent,
  GiveConsentDto,
  type Question,
  refuseConsent,
  RefuseConsentDto,
} from '#consents';
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
import { CLOCK, type Clock, RuleViolation, withoutUndefined } from '#kernel';
import { namedBodies, Register } from '#register';
import { agencyDayOf } from '#rules';
import type { ElectionCommand } from './domain/election.decide.js';
import type { Election, ElectionEvent } from './domain/election.js';
import { ElectionsPage, ElectionView, electionView } from './election.view.js';
import { CompleteStepDto, ElectionsQuery, OpenElectionDto, WithdrawElectionDto } from './elections.dto.js';
import { type ElectionFields, elections, electionsAndConsents } from './elections.js';
import { RulesOfElections } from './rules-of-elections.js';

/** Elections are kept at the unit of the body whose term they renew; bodies above consent at their own units. */
@Controller('v1/elections')
@Allow('secretary', 'department', 'coordinator', 'system')
export class ElectionsController {
  constructor(
    @InjectAggregate(elections)
    private readonly elections: Aggregate<ElectionCommand, ElectionEvent, Election, ElectionFields>,
    @InjectExchange(electionsAndConsents)
    private readonly exchange: Exchange<
      ElectionCommand,
      Election,
      ElectionFields,
      AnswerConsent,
      ConsentEvent,
      Consent
    >,
    private readonly rules: RulesOfElections,
    private readonly register: Register,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Allow()
  @Answers(200, ElectionsPage)
  async list(@Query() { cursor, limit, ...filter }: ElectionsQuery): Promise<Answer<Page<ElectionView>>> {
    return {
      body: await this.elections.page({ filter, limit, ...(cursor !== undefined && { cursor }) }, electionView),
    };
  }

  @Get(':id')
  @Allow()
  @Answers(200, ElectionView, 'ETag')
  async one(@Param('id') id: string): Promise<Answer<ElectionView>> {
    return answered(await this.elections.get(id), electionView);
  }

  @Post()
  @Answers(201, ElectionView, 'ETag', 'Location')
  @Refuses('unknown-body', 'body-dissolved', 'not-your-body', 'wrong-unit', 'term-length-needed')
  async open(
    @Body() { body: code, kind = 'committee', months }: OpenElectionDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<ElectionView>> {
    const today = this.today();
    const body = await this.bodyOf(code ?? caller.body);
    const isOwn = body.unit === this.elections.unit;
    const length = isOwn ? await this.rules.monthsFor(body, today, months) : { months: months ?? 1 };
    const order = await this.rules.orderFor(body, today);
    const approvers = await this.rules.approversOf(body, today);
    const command = (election: string): ElectionCommand => ({
      type: 'open-election',
      election,
      body: body.code,
      kind,
      approvers,
      ...length,
      ...(order && { order }),
    });
    return answered(await this.elections.open({ body: body.code, command, caller, request }), electionView);
  }

  @Post(':id/steps')
  @Answers(200, ElectionView, 'ETag')
  @Refuses('not-your-body', 'wrong-unit', 'unknown-body', 'body-dissolved')
  @Refuses(
    'step-out-of-order',
    'answered-by-others',
    'election-closed',
    'step-in-the-future',
    'step-dates-out-of-order',
  )
  @Refuses('numbers-missing', 'quorum-not-reached', 'more-present-than-due', 'more-votes-than-ballots')
  @Refuses('fewer-candidates-than-seats')
  async complete(
    @Param('id') id: string,
    @Body() { step, on, number, override, ...given }: CompleteStepDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<ElectionView>> {
    const today = this.today();
    if (override) await this.bodyOf(override.by);
    const numbers = withoutUndefined(given);
    const command = async ({ body }: Election): Promise<ElectionCommand> => {
      const known = await this.register.find(body);
      return {
        type: 'complete-step',
        step,
        on,
        rules: known ? await this.rules.rulesFor(known, on) : {},
        today,
        ...(Object.keys(numbers).length > 0 && { numbers }),
        ...(number !== undefined && { number }),
        ...(override && { override: { number: override.number, on: override.on, by: override.by } }),
      };
    };
    return answered(await this.elections.act(id, { step: 'steps', command, caller, request }), electionView);
  }

  @Post(':id/withdraw')
  @Answers(200, ElectionView, 'ETag')
  @Refuses('not-your-body', 'wrong-unit', 'election-closed')
  async withdraw(
    @Param('id') id: string,
    @Body() { reason }: WithdrawElectionDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<ElectionView>> {
    const command: ElectionCommand = { type: 'withdraw-election', reason };
    return answered(await this.elections.act(id, { step: 'withdraw', command, caller, request }), electionView);
  }

  /** A body above consents, at its own unit; 备案 may stand beside. */
  @Post(':id/approve')
  @Answers(200, ConsentView, 'ETag')
  @Refuses(...consentRefusals, 'consent-in-the-future')
  approve(
    @Param('id') id: string,
    @Body() dto: GiveConsentDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<ConsentView>> {
    const today = this.today();
    return giveConsent(this.exchange, { id, step: 'approve', questionTo, dto, today, caller, request });
  }

  @Post(':id/refuse')
  @Answers(200, ConsentView, 'ETag')
  @Refuses(...consentRefusals)
  refuse(
    @Param('id') id: string,
    @Body() dto: RefuseConsentDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<ConsentView>> {
    const today = this.today();
    return refuseConsent(this.exchange, { id, step: 'refuse', questionTo, dto, today, caller, request });
  }

  private async bodyOf(code: string) {
    return (await namedBodies(this.register, [{ path: 'body', code }]))(code);
  }

  private today(): string {
    return agencyDayOf(this.clock.now());
  }
}

const questionTo = ({ election, asked }: Election, body: string): Question => {
  if (asked?.approver.body === body) return { about: `election/${election}`, step: asked.step, round: asked.round };
  throw new RuleViolation('consent-not-asked', `Nothing waits for ${body} now.`);
};
