import { Controller, Get, Inject, Optional, Param, Query, Res } from '@nestjs/common';
import { Type } from 'typebox';
import { IsIn, IsOptional } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { bodyKinds, type BodyKind } from '#contracts';
import {
  Allow,
  type Answer,
  Answers,
  decodeCursor,
  inMedia,
  IsCalendarDate,
  notFound,
  type Page,
  pageOf,
  PageOf,
  PageQuery,
} from '#http';
import { CLOCK, type Clock, type Unit, units } from '#kernel';
import { bodiesCsv } from './bodies-csv.js';
import { Body, bodyOn } from './body.js';
import { Register } from './register.js';

export class BodyAtQuery {
  /** The bodies as they were on this day: names, kinds and units of then, the relations in force. All that is known where it is absent. */
  @IsOptional()
  @IsCalendarDate()
  readonly at?: string;
}

class BodiesQuery extends PageQuery {
  @IsOptional()
  @IsIn(units)
  readonly unit?: Unit;

  @IsOptional()
  @IsIn(bodyKinds)
  readonly kind?: BodyKind;

  /** As {@link BodyAtQuery}; a page then leaves out the bodies that were not founded on that day, and may be empty though more follow. */
  @IsOptional()
  @IsCalendarDate()
  readonly at?: string;

  /** `csv`: all bodies of a day (of today where `at` is absent), in one file with the columns that the register's import reads. */
  @IsOptional()
  @IsIn(['json', 'csv'])
  readonly format: 'json' | 'csv' = 'json';
}

/** More bodies than any register has. */
const allBodies = 100_000;

/** Everybody's to read, at every unit, from its own copy. */
@Controller('v1/bodies')
@Allow()
export class BodiesController {
  constructor(
    private readonly register: Register,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Answers(200, inMedia({ 'application/json': PageOf(Body), 'text/csv': Type.String() }), 'Content-Disposition')
  async list(
    @Query() query: BodiesQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Answer<Page<Body>> | string> {
    const { unit, kind, limit, at, format } = query;
    const filter = { ...(unit && { unit }), ...(kind && { kind }) };
    if (format === 'csv') {
      const day = at ?? this.clock.now().toISOString().slice(0, 10);
      void reply
        .header('content-type', 'text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="bodies-${day}.csv"`);
      return bodiesCsv(await this.register.list({ ...filter, limit: allBodies }), day);
    }
    const after = decodeCursor(query.cursor, (value) => typeof value === 'string', 'bodies');
    const found = await this.register.list({ ...filter, limit: limit + 1, ...(after && { after }) });
    const page = pageOf(found, limit, (last) => last.code, 'bodies');
    return { body: at === undefined ? page : { ...page, items: page.items.flatMap((body) => bodyOn(body, at) ?? []) } };
  }
}

/** Where the register is written: the body as its own stream has it, so that what was just written is read. */
export interface BodySource {
  read(code: string): Promise<{ readonly body: Body | undefined; readonly version: number } | undefined>;
}

/** Injection token of {@link BodySource}; absent at the units that read their copies. */
export const BODY_SOURCE = Symbol('BodySource');

@Controller('v1/bodies')
@Allow()
export class BodyController {
  constructor(
    private readonly register: Register,
    @Optional() @Inject(BODY_SOURCE) private readonly source?: BodySource,
  ) {}

  @Get(':code')
  @Answers(200, Body, 'ETag')
  async one(@Param('code') code: string, @Query() { at }: BodyAtQuery): Promise<Answer<Body>> {
    const found = await (this.source?.read(code) ?? this.register.findVersion(code));
    if (!found?.body) throw notFound(`body ${code}`);
    return { body: bodyAt(found.body, at), version: found.version };
  }
}

/** The body as it was on a day, or as it is known where none is given. Error: RuleViolation `not-found` before it was founded. */
const bodyAt = (body: Body, day: string | undefined): Body => {
  if (day === undefined) return body;
  const then = bodyOn(body, day);
  if (!then) throw notFound(`body ${body.code} on ${day}`);
  return then;
};
