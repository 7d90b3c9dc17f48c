import { Body, Controller, Get, Headers, Inject, Post, Query, Res } from '@nestjs/common';
import { Type as Transformed } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { Type } from 'typebox';
import {
  Allow,
  Answers,
  Caller,
  Command,
  inMedia,
  languageOf,
  QueryFlag,
  Refuses,
  type Answer,
  type CommandRequest,
  type Principal,
} from '#http';
import { CLOCK, type Clock } from '#kernel';
import { PlanImportService, type PlanOutcome } from '../application/plan-import.service.js';
import { planAnswer, PlanAnswer } from './plan-answer.view.js';
import './problems.js';
import { planTemplate, sheetWithReasons, xlsxType } from './plan-workbooks.js';
import { sheetUploadOf } from './sheet-upload.js';

class PlanImportQuery {
  /** Shows how each line would be read, what is bad, asked and belongs elsewhere, and loads nothing. */
  @QueryFlag()
  readonly dryRun?: boolean;

  /** Load the good lines although others are bad. */
  @QueryFlag()
  readonly acceptRest?: boolean;

  /** Take everything that is usual as it is offered. */
  @QueryFlag()
  readonly confirmUsual?: boolean;

  /** What activities become. */
  @IsOptional()
  @IsIn(['draft', 'posted'])
  readonly as?: 'draft' | 'posted';

  /** The plan's year, where neither its title nor its times name one. */
  @IsOptional()
  @Transformed(() => Number)
  @IsInt()
  @Min(1970)
  @Max(2200)
  readonly year?: number;
}

const file = Type.Unsafe<Buffer>({ type: 'string', format: 'binary' });

@Controller('v1/initiatives')
@Allow('department', 'secretary', 'coordinator', 'system')
export class PlanImportController {
  constructor(
    private readonly plans: PlanImportService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** 200, or 422 with the same body and nothing loaded while a line is bad and the rest is not accepted, or something is asked. */
  @Post('import')
  @Answers(200, inMedia({ 'application/json': PlanAnswer, [xlsxType]: file }), 'Content-Disposition')
  @Answers(422, inMedia({ 'application/json': PlanAnswer, [xlsxType]: file }), 'Content-Disposition')
  @Refuses('not-your-unit', 'bad-multipart')
  async load(
    @Body() body: Buffer,
    @Headers('content-type') contentType: string,
    @Headers('accept') accept: string | undefined,
    @Headers('accept-language') acceptLanguage: string | undefined,
    @Query() query: PlanImportQuery,
    @Caller() caller: Principal,
    @Command() command: CommandRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Answer<PlanAnswer> | Buffer> {
    const { dryRun = false, acceptRest = false, confirmUsual = false, as = 'posted', year } = query;
    const { bytes, confirmations } = await sheetUploadOf(body, contentType);
    const outcome = await this.plans.load(bytes, caller, {
      isDryRun: dryRun,
      acceptsRest: acceptRest,
      confirmsUsual: confirmUsual,
      confirmations,
      as,
      correlationId: command.context().correlationId,
      ...(year !== undefined && { year }),
    });
    const language = languageOf(acceptLanguage);
    const status = isLoadable(outcome, query) ? 200 : 422;
    const { sheet, plan, rejected } = outcome;
    if (accept?.includes(xlsxType) && sheet) {
      const headingLine = plan?.passed.find(({ what }) => what === 'heading')?.line ?? 1;
      sendAs(reply.status(status), 'plan-faults.xlsx');
      return sheetWithReasons(sheet, headingLine, rejected, language);
    }
    void reply.header('content-disposition', 'inline');
    return { body: planAnswer(outcome, language, dryRun), status };
  }

  /** An empty plan to fill in, as a workbook. */
  @Get('import/template')
  @Answers(200, inMedia({ [xlsxType]: file }), 'Content-Disposition')
  async template(@Res({ passthrough: true }) reply: FastifyReply): Promise<Buffer> {
    sendAs(reply, 'plan-template.xlsx');
    return planTemplate(this.clock.now().getUTCFullYear() + 1);
  }
}

const isLoadable = ({ rejected, isWaiting }: PlanOutcome, { acceptRest, dryRun }: PlanImportQuery): boolean =>
  (rejected.length === 0 || acceptRest === true) && (!isWaiting || dryRun === true);

const sendAs = (reply: FastifyReply, name: string): void => {
  void reply.header('content-type', xlsxType).header('content-disposition', `attachment; filename="${name}"`);
};
