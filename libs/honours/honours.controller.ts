import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { Done, Known } from '#aggregates';
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
import { erasureView, ErasureView } from '#personal-texts';
import {
  AskOpinionsDto,
  AwardDto,
  DecideHonourDto,
  GiveOpinionDto,
  HonoursQuery,
  OpenHonourDto,
  OpenNoticeDto,
  RecommendDto,
  StrikeDto,
  WaiveOpinionDto,
  WithdrawHonourDto,
} from './honour.dto.js';
import { HonoursPage, HonourView, OpinionView } from './honour.view.js';
import { HonoursService } from './honours.service.js';
import type { Honour } from './domain/honour.js';

type HonourAnswer = Promise<Answer<HonourView>>;

/** Honours: awarded by any unit's body that may; offices give their opinion at their own units. */
@Controller('v1/honours')
@Allow('department', 'secretary', 'coordinator', 'system')
@Refuses('not-your-body', 'wrong-unit')
export class HonoursController {
  constructor(private readonly service: HonoursService) {}

  @Get()
  @Allow()
  @Answers(200, HonoursPage)
  async list(@Query() query: HonoursQuery): Promise<Answer<Page<HonourView>>> {
    const { awaiting, cursor, limit, ...asked } = query;
    const filter = { ...asked, ...(awaiting !== undefined && { awaited: awaiting }) };
    const page = { filter, sort: [['year', -1]] as const, limit, ...(cursor !== undefined && { cursor }) };
    return { body: await this.service.honours.page(page, (known) => this.service.view(known)) };
  }

  @Get(':id')
  @Allow()
  @Answers(200, HonourView, 'ETag')
  async one(@Param('id') id: string): HonourAnswer {
    return this.answered(await this.service.honours.get(id));
  }

  @Post()
  @Answers(201, HonourView, 'ETag', 'Location')
  @Refuses('unknown-body', 'body-dissolved', 'may-not-award')
  async open(
    @Body() dto: OpenHonourDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): HonourAnswer {
    return this.answered(await this.service.open(dto, { caller, request }));
  }

  @Post(':id/recommendations')
  @Answers(200, HonourView, 'ETag')
  @Refuses('honour-past-that', 'not-in-quota', 'honour-quota-exceeded')
  async recommend(
    @Param('id') id: string,
    @Body() dto: RecommendDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): HonourAnswer {
    return this.answered(await this.service.recommend(id, dto, { caller, request }));
  }

  @Post(':id/recommendations/:candidate/strike')
  @Answers(200, HonourView, 'ETag')
  @Refuses('honour-past-that', 'candidate-unknown')
  async strike(
    @Param('id') id: string,
    @Param('candidate') candidate: string,
    @Body() { reason }: StrikeDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): HonourAnswer {
    const command = { type: 'strike', candidate, reason } as const;
    return this.answered(await this.service.honours.act(id, { command, caller, request }));
  }

  /** Letters to n offices in one go. */
  @Post(':id/opinions')
  @Answers(200, HonourView, 'ETag')
  @Refuses('unknown-body', 'body-dissolved', 'honour-past-that', 'already-asked')
  async ask(
    @Param('id') id: string,
    @Body() { offices, dueOn }: AskOpinionsDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): HonourAnswer {
    return this.answered(await this.service.ask(id, offices, dueOn, { caller, request }));
  }

  @Post(':id/opinions/waive')
  @Answers(200, HonourView, 'ETag')
  @Refuses('honour-past-that', 'not-asked')
  async waive(
    @Param('id') id: string,
    @Body() { office, reason }: WaiveOpinionDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): HonourAnswer {
    const command = { type: 'waive-opinion', body: office, reason } as const;
    return this.answered(await this.service.honours.act(id, { command, caller, request }));
  }

  /** By an office that was asked, at its own unit. */
  @Post(':id/opinion')
  @Answers(200, OpinionView, 'ETag')
  @Refuses('unknown-body', 'body-dissolved', 'honour-past-that')
  async give(
    @Param('id') id: string,
    @Body() dto: GiveOpinionDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<OpinionView>> {
    const { status, ...body } = await this.service.giveOpinion(id, dto, { caller, request });
    return { body, version: body.version, status };
  }

  @Get(':id/opinions/:office')
  @Allow()
  @Answers(200, OpinionView, 'ETag')
  async opinion(@Param('id') id: string, @Param('office') office: string): Promise<Answer<OpinionView>> {
    const body = await this.service.opinionOf(id, office);
    return { body, version: body.version };
  }

  @Post(':id/notice')
  @Answers(200, HonourView, 'ETag')
  @Refuses('honour-past-that', 'opinions-open', 'nobody-recommended', 'notice-days-unknown')
  async notice(
    @Param('id') id: string,
    @Body() { workingDays }: OpenNoticeDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): HonourAnswer {
    return this.answered(await this.service.openNotice(id, workingDays, { caller, request }));
  }

  @Post(':id/decide')
  @Answers(200, HonourView, 'ETag')
  @Refuses('honour-past-that', 'opinions-open', 'notice-missing', 'notice-running', 'candidate-unknown')
  async decide(
    @Param('id') id: string,
    @Body() { awarded, document }: DecideHonourDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): HonourAnswer {
    return this.answered(await this.service.decide(id, awarded, document, { caller, request }));
  }

  @Post(':id/award')
  @Answers(200, HonourView, 'ETag')
  @Refuses('honour-past-that')
  async award(
    @Param('id') id: string,
    @Body() { on }: AwardDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): HonourAnswer {
    return this.answered(
      await this.service.honours.act(id, { command: { type: 'award-honour', on }, caller, request }),
    );
  }

  @Post(':id/withdraw')
  @Answers(200, HonourView, 'ETag')
  @Refuses('honour-past-that')
  async withdraw(
    @Param('id') id: string,
    @Body() { reason }: WithdrawHonourDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): HonourAnswer {
    const command = { type: 'withdraw-honour', reason } as const;
    return this.answered(await this.service.honours.act(id, { command, caller, request }));
  }

  @Post(':id/erase')
  @Answers(200, ErasureView)
  @Refuses('honour-past-that')
  async erase(
    @Param('id') id: string,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<ErasureView>> {
    return { body: erasureView(await this.service.erase(id, { caller, request })) };
  }

  private async answered(found: Known<Honour> | Done<Honour>): HonourAnswer {
    return {
      body: await this.service.view(found),
      version: found.version,
      ...('status' in found && { status: found.status }),
      ...('location' in found && found.location !== undefined && { location: found.location }),
    };
  }
}
