import { Controller, Param, Patch, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Allow, AnsweredElsewhere, wrongUnit } from '#http';

/** At the units that do not keep the register: whoever wants to write it hears where that is done (421). */
@Controller('v1/bodies')
@Allow()
@AnsweredElsewhere()
export class RegisterElsewhereController {
  @Post()
  add(): never {
    throw wrongUnit('organisation', '/v1/bodies');
  }

  @Post('import')
  load(): never {
    throw wrongUnit('organisation', '/v1/bodies/import');
  }

  @Patch(':code')
  revise(@Param('code') code: string): never {
    throw wrongUnit('organisation', addressOf(code));
  }

  @Post([':code/dissolve', ':code/merge', ':code/confirm', ':code/refuse', ':code/relations'])
  step(@Req() { url }: FastifyRequest): never {
    throw wrongUnit('organisation', pathOf(url));
  }

  @Post(':code/relations/:type/:to/end')
  endRelation(@Req() { url }: FastifyRequest): never {
    throw wrongUnit('organisation', pathOf(url));
  }
}

const pathOf = (url: string): string => url.split('?', 1)[0] ?? '';

const addressOf = (code: string): string => `/v1/bodies/${encodeURIComponent(code)}`;
