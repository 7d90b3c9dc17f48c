import { Controller, Get, Query } from '@nestjs/common';
import { Allow, type Answer, Answers } from '#http';
import { parseOpeningHours, ParsedOpeningHours } from '../domain/opening-hours/parse-opening-hours.js';
import { WrittenHoursQuery } from './resource.dto.js';
import { ownersRoles } from './roles.js';

/** Opening hours as people write them, read back as rules for whoever is about to set them; nothing is changed. */
@Controller('v1/opening-hours')
export class OpeningHoursController {
  @Get()
  @Answers(200, ParsedOpeningHours)
  @Allow(...ownersRoles)
  read(@Query() { text }: WrittenHoursQuery): Answer<ParsedOpeningHours> {
    return { body: parseOpeningHours(text) };
  }
}
