import { Controller, Get, Headers, Inject, Query } from '@nestjs/common';
import { DateTime } from 'luxon';
import { Allow, type Answer, Answers, languageOf } from '#http';
import { CLOCK, type Clock } from '#kernel';
import { readTimes } from '../domain/read-times.js';
import { officeHoursOf } from '../domain/settings.js';
import { ReadTimes, TimesQuery } from './times.dto.js';

/** Reads a time as people say it, so that forms can take it so; nothing is changed. */
@Controller('v1/times')
@Allow()
export class TimesController {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  @Get()
  @Answers(200, ReadTimes)
  read(@Query() query: TimesQuery, @Headers('accept-language') languages?: string): Answer<ReadTimes> {
    const { words, timeZone } = query;
    const year = query.year ?? DateTime.fromJSDate(this.clock.now(), { zone: timeZone }).year;
    const officeHours = query.hours === undefined ? undefined : officeHoursOf(query.hours);
    const read = readTimes(words, { year, timeZone, ...(officeHours && { officeHours }) });
    const { kind, reading, sure, reason } = read;
    return {
      body: {
        kind,
        reading,
        sure,
        ...(reason && { reason: reason.text[languageOf(languages, 'zh-CN')], reasonCode: reason.code }),
        ...(read.kind === 'exact' && { occurrences: [...read.occurrences] }),
      },
    };
  }
}
