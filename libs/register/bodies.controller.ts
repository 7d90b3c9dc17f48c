import { Controller, Get, Param, Query } from '@nestjs/common';
import { IsIn, IsOptional } from 'class-validator';
import { bodyKinds, type BodyKind } from '#contracts';
import { Allow, type Answer, decodeCursor, notFound, type Page, pageOf, PageQuery } from '#http';
import { type Unit, units } from '#kernel';
import { type Body } from './body.js';
import { Register } from './register.js';

class BodiesQuery extends PageQuery {
  @IsOptional()
  @IsIn(units)
  readonly unit?: Unit;

  @IsOptional()
  @IsIn(bodyKinds)
  readonly kind?: BodyKind;
}

/** Everybody's to read, at every unit, from its own copy. */
@Controller('v1/bodies')
@Allow()
export class BodiesController {
  constructor(private readonly register: Register) {}

  @Get()
  async list(@Query() query: BodiesQuery): Promise<Answer<Page<Body>>> {
    const after = decodeCursor(query.cursor, (value) => typeof value === 'string');
    const { unit, kind, limit } = query;
    const found = await this.register.list({
      limit: limit + 1,
      ...(unit && { unit }),
      ...(kind && { kind }),
      ...(after && { after }),
    });
    return { body: pageOf(found, limit, (last) => last.code) };
  }

  @Get(':code')
  async one(@Param('code') code: string): Promise<Answer<Body>> {
    const body = await this.register.find(code);
    if (!body) throw notFound(`body ${code}`);
    return { body };
  }
}
