import { Controller, Param, Patch, Post } from '@nestjs/common';
import { Allow, wrongUnit } from '#http';

/** At the units that do not keep the register: whoever wants to write it hears where that is done (421). */
@Controller('v1/bodies')
@Allow()
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

  @Post(':code/dissolve')
  dissolve(@Param('code') code: string): never {
    throw wrongUnit('organisation', `${addressOf(code)}/dissolve`);
  }

  @Post(':code/relations')
  relate(@Param('code') code: string): never {
    throw wrongUnit('organisation', `${addressOf(code)}/relations`);
  }
}

const addressOf = (code: string): string => `/v1/bodies/${encodeURIComponent(code)}`;
