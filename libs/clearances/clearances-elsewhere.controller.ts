import { Controller, Get, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Allow, AnsweredElsewhere, wrongUnit } from '#http';

/** At the other units: clearances are read and decided at discipline (421 with the address). */
@Controller('v1/clearances')
@Allow()
@AnsweredElsewhere()
export class ClearancesElsewhereController {
  @Get(['', ':id'])
  read(@Req() { url }: FastifyRequest): never {
    throw atDiscipline(url);
  }

  @Post([':id/grant', ':id/refuse'])
  decide(@Req() { url }: FastifyRequest): never {
    throw atDiscipline(url);
  }
}

const atDiscipline = (url: string) => wrongUnit('discipline', url.split('?', 1)[0] ?? '');
