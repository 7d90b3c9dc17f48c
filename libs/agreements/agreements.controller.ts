import { Body, Controller, Get, Inject, Param, Patch, Post, Query } from '@nestjs/common';
import { type Aggregate, answered, type Exchange, InjectAggregate, InjectExchange, type Known } from '#aggregates';
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
import type { AgreementContent } from '#contracts';
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
import { agencyDayOf, Rules, ruleUsed } from '#rules';
import type { AgreementCommand } from './domain/agreement.decide.js';
import { type Agreement, type AgreementEvent, statusOn } from './domain/agreement.js';
import { AgreementsPage, AgreementView, agreementView } from './agreement.view.js';
import {
  AgreementContentDto,
  AgreementsQuery,
  EndAgreementDto,
  ProposeAgreementDto,
  ReviewAgreementDto,
  WithdrawAgreementDto,
} from './agreements.dto.js';
import { type AgreementFields, agreements, agreementsAndConsents } from './agreements.js';
import { DutyCounts } from './duty-counts.js';

type Agreements = Aggregate<AgreementCommand, AgreementEvent, Agreement, AgreementFields>;

/** Joint-building agreements are kept at organisation; parties confirm at their own units. */
@Controller('v1/agreements')
@Allow('secretary', 'department', 'coordinator', 'system')
export class AgreementsController {
  constructor(
    @InjectAggregate(agreements) private readonly agreements: Agreements,
    @InjectExchange(agreementsAndConsents)
    private readonly exchange: Exchange<
      AgreementCommand,
      Agreement,
      AgreementFields,
      AnswerConsent,
      ConsentEvent,
      Consent
    >,
    private readonly counts: DutyCounts,
    private readonly register: Register,
    private readonly rules: Rules,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Allow()
  @Answers(200, AgreementsPage)
  async list(@Query() { party, status, awaits, cursor, limit }: AgreementsQuery): Promise<Answer<Page<AgreementView>>> {
    const today = this.today();
    const page = {
      filter: { parties: party, awaits },
      limit,
      ...(cursor !== undefined && { cursor }),
      ...(status && { where: ({ thing }: Known<Agreement>) => statusOn(thing, today) === status }),
    };
    return { body: await this.agreements.page(page, (known) => this.viewOf(known)) };
  }

  @Get(':id')
  @Allow()
  @Answers(200, AgreementView, 'ETag')
  async one(@Param('id') id: string): Promise<Answer<AgreementView>> {
    return this.answer(await this.agreements.get(id));
  }

  @Post()
  @Answers(201, AgreementView, 'ETag', 'Location')
  @Refuses('unknown-body', 'body-dissolved', 'not-your-body', 'wrong-unit')
  @Refuses('agreement-period-empty', 'party-twice', 'proposer-no-party', 'duty-host-no-party')
  async propose(
    @Body() { body, ...dto }: ProposeAgreementDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<AgreementView>> {
    const by = body ?? caller.body;
    const proposal = await this.proposalOf(by, dto);
    const command = (agreement: string): AgreementCommand => ({ type: 'propose-agreement', agreement, ...proposal });
    return this.answer(await this.agreements.open({ body: by, command, caller, request }));
  }

  /** The whole text anew, before it is concluded; all others confirm again. */
  @Patch(':id')
  @Answers(200, AgreementView, 'ETag')
  @Refuses('unknown-body', 'body-dissolved', 'not-your-body', 'wrong-unit', 'agreement-concluded', 'agreement-closed')
  @Refuses('agreement-period-empty', 'party-twice', 'proposer-no-party', 'duty-host-no-party')
  async change(
    @Param('id') id: string,
    @Body() dto: AgreementContentDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<AgreementView>> {
    const command = async ({ by }: Agreement): Promise<AgreementCommand> => ({
      type: 'change-agreement',
      ...(await this.proposalOf(by, dto)),
    });
    return this.answer(await this.agreements.act(id, { command, caller, request }));
  }

  @Post(':id/review')
  @Answers(200, AgreementView, 'ETag')
  @Refuses('not-your-body', 'wrong-unit', 'agreement-not-in-force', 'review-in-the-future')
  review(
    @Param('id') id: string,
    @Body() { on, note }: ReviewAgreementDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<AgreementView>> {
    const today = this.today();
    const command: AgreementCommand = {
      type: 'review-agreement',
      on: on ?? today,
      today,
      ...(note !== undefined && { note }),
    };
    return this.act(id, 'review', command, caller, request);
  }

  @Post(':id/end')
  @Answers(200, AgreementView, 'ETag')
  @Refuses('not-your-body', 'wrong-unit', 'agreement-not-in-force', 'agreement-ends-before')
  end(
    @Param('id') id: string,
    @Body() { on, reason }: EndAgreementDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<AgreementView>> {
    return this.act(id, 'end', { type: 'end-agreement', on: on ?? this.today(), reason }, caller, request);
  }

  @Post(':id/withdraw')
  @Answers(200, AgreementView, 'ETag')
  @Refuses('not-your-body', 'wrong-unit', 'agreement-concluded', 'agreement-closed')
  withdraw(
    @Param('id') id: string,
    @Body() { reason }: WithdrawAgreementDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<AgreementView>> {
    return this.act(id, 'withdraw', { type: 'withdraw-agreement', reason }, caller, request);
  }

  /** A party confirms the text, at its own unit. */
  @Post(':id/confirm')
  @Answers(200, ConsentView, 'ETag')
  @Refuses(...consentRefusals, 'consent-in-the-future')
  confirm(
    @Param('id') id: string,
    @Body() dto: GiveConsentDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<ConsentView>> {
    const today = this.today();
    return giveConsent(this.exchange, { id, step: 'confirm', questionTo, dto, today, caller, request });
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

  /** Parties with their units, duties with keys, and by which rule it is looked at again. */
  private async proposalOf(by: string, { parties, areas = [], duties = [], ...dto }: AgreementContentDto) {
    const bodyOf = await namedBodies(
      this.register,
      parties.map(({ body }, index) => ({ path: `parties.${index}.body`, code: body })),
    );
    const proposer = await this.register.find(by);
    const question = { body: by, on: dto.from, ...(proposer && { kind: proposer.kind, unit: proposer.unit }) };
    const rule = await this.rules.number('agreement.review.max-months', question);
    const content: AgreementContent = {
      ...withoutUndefined(dto),
      parties: parties.map((party) => ({ ...withoutUndefined(party), unit: bodyOf(party.body).unit })),
      areas: [...areas],
      duties: duties.map((duty, index) => ({ ...withoutUndefined(duty), key: String(index + 1) })),
    };
    return { by, content, ...(rule && { review: { months: rule.value, rule: ruleUsed(rule) } }) };
  }

  private async act(id: string, step: string, command: AgreementCommand, caller: Principal, request: CommandRequest) {
    // Any party may review or end it.
    const as = ({ by, content }: Agreement) =>
      content.parties.some(({ body }) => body === caller.body) ? caller.body : by;
    return this.answer(await this.agreements.act(id, { step, command, as, caller, request }));
  }

  private async answer(found: Known<Agreement>): Promise<Answer<AgreementView>> {
    const view = await this.viewOf(found);
    return answered(found, () => view);
  }

  private async viewOf(known: Known<Agreement>): Promise<AgreementView> {
    const today = this.today();
    return agreementView(known, today, await this.counts.of(known.thing, today));
  }

  private today(): string {
    return agencyDayOf(this.clock.now());
  }
}

const questionTo = (thing: Agreement, body: string): Question => {
  const { agreement, confirmed, isConcluded, refusal, withdrawn, round } = thing;
  const isOpen = !isConcluded && !refusal && withdrawn === undefined && !confirmed.includes(body);
  if (!isOpen) throw new RuleViolation('consent-not-asked', `Nothing waits for ${body} now.`);
  return { about: `agreement/${agreement}`, step: 'confirmation', round };
};
