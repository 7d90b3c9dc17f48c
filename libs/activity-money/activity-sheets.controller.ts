import { Body, Controller, Get, Header, Param, Patch, Post, Query } from '@nestjs/common';
import { Type } from 'typebox';
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
import { bookingRefusals } from '#resources';
import {
  PlanSheetDto,
  ReasonOfSheetDto,
  ReceiptDto,
  RefuseSheetDto,
  SheetContentDto,
  SheetsOfQuery,
  SheetsQuery,
} from './activity-money.dto.js';
import { SheetsPage, SheetView, sheetView } from './activity-money.view.js';
import { ActivitySheetsService } from './activity-sheets.service.js';

type SheetAnswer = Promise<Answer<SheetView>>;
type Done = Awaited<ReturnType<ActivitySheetsService['one']>>;

/** Money for activities, sheet by sheet, inside a federation. */
@Controller('v1/activity-sheets')
@Allow('department', 'secretary', 'coordinator', 'system')
@Refuses('other-federation', 'no-federation')
export class ActivitySheetsController {
  constructor(private readonly sheets: ActivitySheetsService) {}

  @Get()
  @Allow()
  @Answers(200, SheetsPage)
  async list(@Query() query: SheetsQuery, @Caller() caller: Principal): Promise<Answer<Page<SheetView>>> {
    return { body: await this.sheets.page(query, caller) };
  }

  @Get('export')
  @Answers(200, inMedia({ 'text/csv': Type.String() }))
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="activity-sheets.csv"')
  export(@Query() query: SheetsOfQuery, @Caller() caller: Principal): Promise<string> {
    return this.sheets.export(query, caller);
  }

  @Get(':id')
  @Allow()
  @Answers(200, SheetView, 'ETag')
  async one(@Param('id') id: string, @Caller() caller: Principal): SheetAnswer {
    return answered(await this.sheets.one(id, caller));
  }

  @Post()
  @Answers(201, SheetView, 'ETag', 'Location')
  @Refuses('unknown-body', 'body-dissolved', 'not-your-body', 'no-fund', 'wrong-unit')
  @Refuses('year-closed', 'too-many-sheets', 'year-of-money', 'ends-before-start', 'allowance-beyond-roster')
  async plan(@Body() dto: PlanSheetDto, @Caller() caller: Principal, @Command() request: CommandRequest): SheetAnswer {
    return answered(await this.sheets.plan(dto, { caller, request }));
  }

  /** The whole content anew; whoever changes it does not approve it. */
  @Patch(':id')
  @Answers(200, SheetView, 'ETag')
  @Refuses('not-your-body', 'no-fund', 'wrong-unit')
  @Refuses('year-closed', 'sheet-not-planned', 'year-of-money', 'ends-before-start', 'allowance-beyond-roster')
  async revise(
    @Param('id') id: string,
    @Body() dto: SheetContentDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): SheetAnswer {
    return answered(await this.sheets.revise(id, dto, { caller, request }));
  }

  @Post(':id/approve')
  @Answers(200, SheetView, 'ETag')
  @Refuses('not-your-body', 'own-request', 'year-closed', 'sheet-not-planned', 'over-year-budget')
  @Refuses(...bookingRefusals)
  async approve(@Param('id') id: string, @Caller() caller: Principal, @Command() request: CommandRequest): SheetAnswer {
    return answered(await this.sheets.approve(id, { caller, request }));
  }

  @Post(':id/refuse')
  @Answers(200, SheetView, 'ETag')
  @Refuses('not-your-body', 'own-request', 'sheet-not-planned')
  async refuse(
    @Param('id') id: string,
    @Body() { reason }: RefuseSheetDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): SheetAnswer {
    return answered(await this.sheets.refuse(id, reason, { caller, request }));
  }

  @Post(':id/receipts')
  @Answers(200, SheetView, 'ETag')
  @Refuses('not-your-body', 'year-closed', 'sheet-not-approved', 'draw-awaited')
  @Refuses('over-sheet-budget', 'year-of-money', 'budget-item-unknown', 'too-many-receipts')
  async pay(
    @Param('id') id: string,
    @Body() dto: ReceiptDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): SheetAnswer {
    return answered(await this.sheets.pay(id, dto, { caller, request }));
  }

  @Post(':id/receipts/:receipt/strike')
  @Answers(200, SheetView, 'ETag')
  @Refuses('not-your-body', 'sheet-not-approved', 'draw-awaited')
  async strike(
    @Param('id') id: string,
    @Param('receipt') receipt: string,
    @Body() { reason }: ReasonOfSheetDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): SheetAnswer {
    return answered(await this.sheets.strike(id, receipt, reason, { caller, request }));
  }

  @Post(':id/settle')
  @Answers(200, SheetView, 'ETag')
  @Refuses('not-your-body', 'year-closed', 'sheet-not-approved', 'draw-awaited')
  async settle(@Param('id') id: string, @Caller() caller: Principal, @Command() request: CommandRequest): SheetAnswer {
    return answered(await this.sheets.settle(id, { caller, request }));
  }

  @Post(':id/cancel')
  @Answers(200, SheetView, 'ETag')
  @Refuses('not-your-body', 'sheet-not-planned')
  async cancel(
    @Param('id') id: string,
    @Body() { reason }: ReasonOfSheetDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): SheetAnswer {
    return answered(await this.sheets.cancel(id, reason, { caller, request }));
  }
}

const answered = ({ sheet, version, status, location }: Done): Answer<SheetView> => ({
  body: sheetView(sheet, version),
  version,
  ...(status !== undefined && { status }),
  ...(location !== undefined && { location }),
});
