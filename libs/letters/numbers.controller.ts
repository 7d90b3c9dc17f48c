import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { answered } from '#aggregates';
import {
  Allow,
  type Answer,
  Answers,
  Caller,
  Command,
  type CommandRequest,
  type Page,
  PageOf,
  type Principal,
  Refuses,
  wrongUnit,
} from '#http';
import { Register } from '#register';
import { seriesId } from './domain/numbers.js';
import { SeriesView, viewOfSeries } from './letter.view.js';
import { SeriesQuery, SetNumbersDto } from './letters.dto.js';
import { LettersService } from './letters.service.js';

/** Of each body, kind and year: the first number, what stands before it, and the last one given. The numbers themselves are listed with their letters. */
@Controller('v1/numbers')
@Allow('department', 'secretary', 'coordinator', 'system')
export class NumbersController {
  constructor(
    private readonly service: LettersService,
    private readonly register: Register,
  ) {}

  @Get()
  @Allow()
  @Answers(200, PageOf(SeriesView))
  async list(@Query() { cursor, limit, ...filter }: SeriesQuery): Promise<Answer<Page<SeriesView>>> {
    return {
      body: await this.service.series.page({ filter, ...(cursor !== undefined && { cursor }), limit }, viewOfSeries),
    };
  }

  /** Before any number is given; what stands before the number may be changed later. */
  @Post()
  @Answers(201, SeriesView, 'ETag', 'Location')
  @Refuses('not-your-body', 'wrong-unit', 'unknown-body', 'numbers-begun')
  async set(
    @Body() dto: SetNumbersDto,
    @Caller() caller: Principal,
    @Command() request: CommandRequest,
  ): Promise<Answer<SeriesView>> {
    const { body = caller.body, kind, year, first = 1, prefix } = dto;
    const home = (await this.register.find(body))?.unit;
    if (home !== undefined && home !== this.service.series.unit) throw wrongUnit(home, '/v1/numbers');
    const series = { unit: this.service.series.unit, body, kind, year };
    const done = await this.service.series.open({
      id: seriesId(series),
      body,
      command: () => ({ type: 'set-numbers', ...series, first, ...(prefix !== undefined && { prefix }) }),
      caller,
      request,
    });
    return answered(done, viewOfSeries);
  }
}
