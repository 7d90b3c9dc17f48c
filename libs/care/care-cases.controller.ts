import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import type { Done } from '#aggregates';
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
import { bookingRefusals } from '#resources';
import { CareAccess } from './care-access.js';
import { CareCasesService } from './care-cases.service.js';
import {
  AssessCaseDto,
  CareCasesQuery,
  CloseCaseDto,
  DecideCaseDto,
  FollowUpDto,
  GiveHelpDto,
  OpenCaseDto,
  ReferCaseDto,
} from './care.dto.js';
import { CareCasesPage, careCaseView, CareCaseView, CareLooksView } from './care.view.js';
import type { CareCase } from './domain/care-case.js';

type CaseAnswer = Promise<Answer<CareCaseView>>;

/** Requests for help, for whoever asked and those who need to know. A step answers the case without the texts of its file: reading them is a look of its own. */
@Controller('v1/care-cases')
@Allow('department', 'secretary')
@Refuses('no-need-to-know', 'own-request', 'no-federation')
export class CareCasesController {
  constructor(
    private readonly cases: CareCasesService,
    private readonly access: CareAccess,
  ) {}

  @Get()
  @Allow()
  @Answers(200, CareCasesPage)
  async list(@Query() query: CareCasesQuery, @Caller() caller: Principal): Promise<Answer<Page<CareCaseView>>> {
    return { body: await this.cases.page(query, caller) };
  }

  /** With its file; recorded. */
  @Get(':id')
  @Allow()
  @Answers(200, CareCaseView, 'ETag')
  async one(@Param('id') id: string, @Caller() caller: Principal): CaseAnswer {
    const { view, version } = await this.access.look(id, caller);
    return { body: view, version };
  }

  @Get(':id/looks')
  @Allow()
  @Answers(200, CareLooksView)
  async looks(@Param('id') id: string, @Caller() caller: Principal): Promise<Answer<CareLooksView>> {
    const { thing } = await this.access.looksInto(id, caller);
    return { body: { looks: [...thing.looks] } };
  }

  @Post()
  @Allow('member', 'department', 'secretary')
  @Answers(201, CareCaseView, 'ETag', 'Location')
  @Refuses('unknown-body', 'body-dissolved', 'not-a-member', 'other-federation', 'not-your-body')
  async open(@Body() dto: OpenCaseDto, @Caller() caller: Principal, @Command() request: CommandRequest): CaseAnswer {
    return answered(await this.cases.open(dto, { caller, request }));
  }

  @Post(':id/referrals')
  @Answers(200, CareCaseView, 'ETag')
  @Refuses('unknown-body', 'body-dissolved', 'other-federation', 'already-referred', 'case-closed', 'too-many-steps')
  async refer(
    @Param('id') id: string,
    @Body() { to }: ReferCaseDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): CaseAnswer {
    return answered(await this.cases.refer(id, to, { caller, request }));
  }

  @Delete(':id/referrals/:body')
  @Answers(200, CareCaseView, 'ETag')
  async endReferral(
    @Param('id') id: string,
    @Param('body') body: string,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): CaseAnswer {
    return answered(await this.cases.endReferral(id, body, { caller, request }));
  }

  @Post(':id/assess')
  @Answers(200, CareCaseView, 'ETag')
  @Refuses('case-closed', 'case-decided')
  async assess(
    @Param('id') id: string,
    @Body() dto: AssessCaseDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): CaseAnswer {
    return answered(await this.cases.assess(id, dto, { caller, request }));
  }

  @Post(':id/decide')
  @Answers(200, CareCaseView, 'ETag')
  @Refuses('case-closed', 'case-decided', 'not-assessed')
  async decide(
    @Param('id') id: string,
    @Body() dto: DecideCaseDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): CaseAnswer {
    return answered(await this.cases.decide(id, dto, { caller, request }));
  }

  @Post(':id/helps')
  @Answers(200, CareCaseView, 'ETag')
  @Refuses('case-closed', 'not-granted', 'beyond-granted', 'too-many-steps', 'no-fund', 'draw-without-amount')
  @Refuses('wrong-unit', ...bookingRefusals)
  async help(
    @Param('id') id: string,
    @Body() dto: GiveHelpDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): CaseAnswer {
    return answered(await this.cases.help(id, dto, { caller, request }));
  }

  @Post(':id/follow-ups')
  @Answers(200, CareCaseView, 'ETag')
  @Refuses('case-erased', 'too-many-steps')
  async followUp(
    @Param('id') id: string,
    @Body() dto: FollowUpDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): CaseAnswer {
    return answered(await this.cases.followUp(id, dto, { caller, request }));
  }

  @Post(':id/close')
  @Allow('member', 'department', 'secretary')
  @Answers(200, CareCaseView, 'ETag')
  @Refuses('case-closed', 'help-awaited')
  async close(
    @Param('id') id: string,
    @Body() { outcome }: CloseCaseDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): CaseAnswer {
    return answered(await this.cases.close(id, outcome, { caller, request }));
  }

  /** Name and texts, for ever. */
  @Post(':id/erase')
  @Allow('member', 'department', 'secretary')
  @Answers(200, ErasureView)
  @Refuses('help-awaited')
  async erase(
    @Param('id') id: string,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<ErasureView>> {
    return { body: erasureView(await this.cases.erase(id, { caller, request })) };
  }
}

const answered = ({ thing, version, status, location }: Done<CareCase>): Answer<CareCaseView> => ({
  body: careCaseView(thing, version),
  version,
  status,
  ...(location !== undefined && { location }),
});
