import { Body, Controller, Get, Inject, Param, Patch, Post, Query } from '@nestjs/common';
import { type Aggregate, answered, type Done, type Exchange, InjectAggregate, InjectExchange } from '#aggregates';
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
import type { AreaContent, AreaMatter } from '#contracts';
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
import { CLOCK, type Clock, derivedId, RuleViolation } from '#kernel';
import { namedBodies, Register } from '#register';
import { agencyDayOf } from '#rules';
import type { AreaCommand } from './domain/area.decide.js';
import { type Area, type AreaEvent, keeperOn } from './domain/area.js';
import { AreasPage, AreaView, areaView } from './area.view.js';
import {
  AreaContentDto,
  AreasQuery,
  CallMeetingDto,
  DissolveAreaDto,
  HoldAreaMeetingDto,
  OfferHandoverDto,
  OnQuery,
  RaiseMatterDto,
  SettleMatterDto,
} from './areas.dto.js';
import { type AreaFields, areas, areasAndConsents } from './areas.js';

/** Co-operation areas are kept at organisation; the next unit on turn confirms the handover at its own unit. */
@Controller('v1/areas')
@Allow('secretary', 'department', 'coordinator', 'system')
export class AreasController {
  constructor(
    @InjectAggregate(areas) private readonly areas: Aggregate<AreaCommand, AreaEvent, Area, AreaFields>,
    @InjectExchange(areasAndConsents)
    private readonly exchange: Exchange<AreaCommand, Area, AreaFields, AnswerConsent, ConsentEvent, Consent>,
    private readonly register: Register,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Allow()
  @Answers(200, AreasPage)
  async list(@Query() { member, awaits, cursor, limit }: AreasQuery): Promise<Answer<Page<AreaView>>> {
    const today = this.today();
    const page = { filter: { members: member, awaits }, limit, ...(cursor !== undefined && { cursor }) };
    return { body: await this.areas.page(page, (known) => areaView(known, today)) };
  }

  @Get(':id')
  @Allow()
  @Answers(200, AreaView, 'ETag')
  async one(@Param('id') id: string, @Query() { on = this.today() }: OnQuery): Promise<Answer<AreaView>> {
    return answered(await this.areas.get(id), (known) => areaView(known, on));
  }

  /** By its lead. */
  @Post()
  @Answers(201, AreaView, 'ETag', 'Location')
  @Refuses('unknown-body', 'body-dissolved', 'not-your-body', 'wrong-unit')
  @Refuses('rotation-gap', 'rotation-overlap', 'turn-period-empty', 'no-area-member', 'member-twice')
  async form(
    @Body() dto: AreaContentDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<AreaView>> {
    const content = await this.contentOf(dto);
    const command = (area: string): AreaCommand => ({ type: 'form-area', area, content });
    return this.answer(await this.areas.open({ body: content.lead, command, caller, request }));
  }

  @Patch(':id')
  @Answers(200, AreaView, 'ETag')
  @Refuses('unknown-body', 'body-dissolved', 'not-your-body', 'wrong-unit', 'area-dissolved', 'turn-begun')
  @Refuses('rotation-gap', 'rotation-overlap', 'turn-period-empty', 'no-area-member', 'member-twice')
  async revise(
    @Param('id') id: string,
    @Body() dto: AreaContentDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<AreaView>> {
    const command: AreaCommand = { type: 'revise-area', content: await this.contentOf(dto), today: this.today() };
    return this.answer(await this.areas.act(id, { command, caller, request }));
  }

  @Post(':id/matters')
  @Answers(200, AreaView, 'ETag')
  @Refuses('not-your-body', 'wrong-unit', 'area-dissolved', 'no-area-member')
  async raise(
    @Param('id') id: string,
    @Body() { body, title }: RaiseMatterDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<AreaView>> {
    const by = body ?? caller.body;
    const [matter] = this.mattersOf([title], by, request);
    if (!matter) throw new Error('no matter was made');
    return this.asMember(id, 'matters', by, { type: 'raise-matter', matter }, caller, request);
  }

  @Post(':id/matters/:key/settle')
  @Answers(200, AreaView, 'ETag')
  @Refuses('not-your-body', 'wrong-unit', 'area-dissolved', 'matter-unknown', 'no-area-member')
  async settle(
    @Param('id') id: string,
    @Param('key') key: string,
    @Body() { body, outcome }: SettleMatterDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<AreaView>> {
    const by = body ?? caller.body;
    return this.asMember(id, `matters/${key}/settle`, by, { type: 'settle-matter', key, by, outcome }, caller, request);
  }

  /** Topics are called in advance; what the last meeting left open comes first. */
  @Post(':id/meetings')
  @Answers(200, AreaView, 'ETag')
  @Refuses('not-your-body', 'wrong-unit', 'area-dissolved', 'no-area-member', 'called-for-the-past')
  async callMeeting(
    @Param('id') id: string,
    @Body() { body, on, topics = [] }: CallMeetingDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<AreaView>> {
    const by = body ?? caller.body;
    const meeting = derivedId(request.context().commandId, 'meeting');
    const called = this.mattersOf(topics, by, request);
    const command: AreaCommand = { type: 'call-meeting', meeting, on, by, topics: called, today: this.today() };
    return this.asMember(id, 'meetings', by, command, caller, request);
  }

  @Post(':id/meetings/:meeting/hold')
  @Answers(200, AreaView, 'ETag')
  @Refuses('not-your-body', 'wrong-unit', 'area-dissolved', 'no-area-member', 'meeting-not-called')
  @Refuses('area-meeting-in-the-future')
  async holdMeeting(
    @Param('id') id: string,
    @Param('meeting') meeting: string,
    @Body() { body, on, settled = [] }: HoldAreaMeetingDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<AreaView>> {
    const by = body ?? caller.body;
    const command: AreaCommand = { type: 'hold-meeting', meeting, on, settled, today: this.today() };
    return this.asMember(id, `meetings/${meeting}/hold`, by, command, caller, request);
  }

  /** By the unit that keeps the board: every open matter goes with it. */
  @Post(':id/handovers')
  @Answers(200, AreaView, 'ETag')
  @Refuses('not-your-body', 'wrong-unit', 'area-dissolved', 'no-such-turn', 'handover-confirmed')
  async offer(
    @Param('id') id: string,
    @Body() { turn, files }: OfferHandoverDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<AreaView>> {
    const command: AreaCommand = { type: 'offer-handover', turn, ...(files !== undefined && { files }) };
    const today = this.today();
    const as = (area: Area) => keeperOn(area, turn > today ? today : turn);
    return this.answer(await this.areas.act(id, { step: 'handovers', command, as, caller, request }));
  }

  @Post(':id/dissolve')
  @Answers(200, AreaView, 'ETag')
  @Refuses('not-your-body', 'wrong-unit')
  async dissolve(
    @Param('id') id: string,
    @Body() { on, reason }: DissolveAreaDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<AreaView>> {
    const command: AreaCommand = { type: 'dissolve-area', on: on ?? this.today(), reason };
    return this.answer(await this.areas.act(id, { step: 'dissolve', command, caller, request }));
  }

  /** The next unit on turn confirms what was handed over, at its own unit. */
  @Post(':id/confirm-handover')
  @Answers(200, ConsentView, 'ETag')
  @Refuses(...consentRefusals, 'consent-in-the-future')
  confirm(
    @Param('id') id: string,
    @Body() dto: GiveConsentDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<ConsentView>> {
    const today = this.today();
    return giveConsent(this.exchange, { id, step: 'confirm-handover', questionTo, dto, today, caller, request });
  }

  @Post(':id/refuse-handover')
  @Answers(200, ConsentView, 'ETag')
  @Refuses(...consentRefusals)
  refuse(
    @Param('id') id: string,
    @Body() dto: RefuseConsentDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<ConsentView>> {
    const today = this.today();
    return refuseConsent(this.exchange, { id, step: 'refuse-handover', questionTo, dto, today, caller, request });
  }

  private async contentOf({ name, lead, members, rotation }: AreaContentDto): Promise<AreaContent> {
    const named = members.map((code, index) => ({ path: `members.${index}`, code }));
    const bodyOf = await namedBodies(this.register, [...named, { path: 'lead', code: lead }]);
    return {
      name,
      lead,
      members: members.map((body) => ({ body, unit: bodyOf(body).unit })),
      rotation: rotation.map(({ body, from, to }) => ({ body, from, to })),
    };
  }

  private mattersOf(titles: readonly string[], by: string, request: CommandRequest): readonly AreaMatter[] {
    const { commandId } = request.context();
    return titles.map((title, index) => ({ key: derivedId(commandId, String(index)), title, by }));
  }

  private async asMember(
    id: string,
    step: string,
    by: string,
    command: AreaCommand,
    caller: Principal,
    request: CommandRequest,
  ): Promise<Answer<AreaView>> {
    const as = ({ content }: Area): string => {
      if (content.members.some(({ body }) => body === by)) return by;
      throw new RuleViolation('no-area-member', `${by} is no member of the area.`, 'unprocessable', { body: by });
    };
    return this.answer(await this.areas.act(id, { step, command, as, caller, request }));
  }

  private answer(done: Done<Area>): Answer<AreaView> {
    return answered(done, (known) => areaView(known, this.today()));
  }

  private today(): string {
    return agencyDayOf(this.clock.now());
  }
}

const questionTo = ({ area, handovers }: Area, body: string): Question => {
  const offered = handovers.find(({ to, state }) => to === body && state === 'offered');
  if (offered) return { about: `area/${area}`, step: offered.turn, round: offered.round };
  throw new RuleViolation('consent-not-asked', `No handover waits for ${body} now.`);
};
