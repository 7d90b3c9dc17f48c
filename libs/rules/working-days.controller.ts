import { Body, Controller, Get, Inject, Param, Put, Query } from '@nestjs/common';
import type { WorkingYear } from '#contracts';
import {
  Allow,
  type Answer,
  Answers,
  Command,
  type CommandRequest,
  notFound,
  Problem,
  Refuses,
  wrongUnit,
} from '#http';
import { CLOCK, type Clock, type Unit } from '#kernel';
import { addDays, datesBetween, type WorkingCalendar } from '#working-days';
import { agencyDayOf } from './domain/agency-day.js';
import { PublishYearDto, WorkingDaysQuery, YearAddress } from './rules.dto.js';
import { RULES_UNIT, RulesService } from './rules.service.js';
import { CalendarAnswer, type CalendarDay, WorkingYearView } from './rules.view.js';
import { WorkingDays } from './working-days.js';

const maxDays = 400;

/** The working calendar, everybody's to read at every unit; the yearly notice is entered at organisation. */
@Controller('v1/working-days')
@Allow()
export class WorkingDaysController {
  constructor(
    private readonly workingDays: WorkingDays,
    private readonly service: RulesService,
    @Inject(RULES_UNIT) private readonly unit: Unit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Answers(200, CalendarAnswer)
  @Refuses('period-wrong')
  async list(@Query() query: WorkingDaysQuery): Promise<Answer<CalendarAnswer>> {
    const { from, to } = periodOf(query, agencyDayOf(this.clock.now()));
    const calendar = await this.workingDays.calendar();
    const notices = await this.workingDays.notices();
    const years = [...new Set([from, to].map((date) => Number(date.slice(0, 4))))].map((year) => {
      const source = notices.findLast((notice) => notice.year === year)?.source;
      return { year, provisional: calendar.isProvisional(year), ...(source && { source }) };
    });
    return { body: { items: datesBetween(from, to).map((date) => dayOf(calendar, date)), next: null, years } };
  }

  @Put(':year')
  @Allow('rules')
  @Answers(200, WorkingYearView, 'ETag')
  @Refuses('holiday-period-wrong', 'working-day-wrong', 'wrong-unit')
  async publish(
    @Param() { year }: YearAddress,
    @Body() dto: PublishYearDto,
    @Command() command: CommandRequest,
  ): Promise<Answer<WorkingYear>> {
    if (this.unit !== 'organisation') throw wrongUnit('organisation', `/v1/working-days/${year}`);
    const { provisional, source, holidays, workingDays } = dto;
    const notice: WorkingYear = {
      year,
      provisional,
      source,
      holidays: holidays.map(({ name, from, to }) => ({ name, from, to })),
      workingDays: [...workingDays],
    };
    const { view, version, status } = await this.service.publishYear(notice, command.context(), command.ifMatch);
    if (!view) throw notFound(`working calendar of ${year}`);
    return { body: view, version, status };
  }
}

/** The whole year that is named, else from `from` (today) to `to` (30 days later). Error: Problem 400 `period-wrong`. */
const periodOf = ({ year, from, to }: WorkingDaysQuery, today: string) => {
  const first = from ?? (year === undefined ? today : `${year}-01-01`);
  const last = to ?? (year === undefined ? addDays(first, 30) : `${year}-12-31`);
  if ('1950' <= first && first <= last && last <= addDays(first, maxDays) && last < '2201')
    return { from: first, to: last };
  throw new Problem(400, 'period-wrong', `The days must lie in order, at most ${maxDays} of them, before 2201.`);
};

const dayOf = (calendar: WorkingCalendar, date: string): CalendarDay => {
  const holiday = calendar.holidayOn(date);
  return {
    date,
    isWorkingDay: calendar.isWorkingDay(date),
    ...(holiday && { holiday: holiday.name }),
    ...(calendar.isMakeUpDay(date) && { isMakeUpDay: true as const }),
    ...(calendar.isProvisional(Number(date.slice(0, 4))) && { isProvisional: true as const }),
  };
};
