import { feedRefusals } from '../problems.js';
import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { IsOptional } from 'class-validator';
import {
  Allow,
  type Answer,
  Answers,
  Caller,
  IsInstant,
  PeriodQuery,
  type Principal,
  Refuses,
  validationFailed,
} from '#http';
import { Unmaskings } from '../masking/unmaskings.js';
import { readers } from '../readers.js';
import type { Period } from './state-of-stream.js';
import { StateAt, States } from './states.js';

/** `from` and `to`: of a calendar the part that is shown; by default what was not over at that instant. */
class StateQuery extends PeriodQuery {
  /** Without it everything that is known. */
  @IsOptional()
  @IsInstant()
  readonly at?: string;
}

@Controller('v1/state')
@Allow(...readers)
export class StateController {
  constructor(
    private readonly states: States,
    private readonly unmaskings: Unmaskings,
  ) {}

  /** A subject's slash may stand as it is or as %2F. */
  @Get('*')
  @Answers(200, StateAt, 'ETag')
  @Refuses('no-state', ...feedRefusals)
  async at(
    @Param('*') subject: string,
    @Query() query: StateQuery,
    @Caller() caller: Principal,
    @Req() request: FastifyRequest,
  ): Promise<Answer<StateAt>> {
    const { at } = query;
    const window = windowOf(query);
    const { sight } = await this.unmaskings.sightOf(caller, [subject], request);
    const body = await this.states.at(subject, { window, sight, ...(at !== undefined && { at }) });
    return { body, version: body.version, disclosedAt: sight };
  }
}

const windowOf = ({ at, from, to }: StateQuery): Partial<Period> => {
  const begin = from ?? at;
  if (begin !== undefined && to !== undefined && to <= begin)
    throw validationFailed([{ path: 'to', message: 'to must come after from' }]);
  return { ...(from !== undefined && { from: Date.parse(from) }), ...(to !== undefined && { to: Date.parse(to) }) };
};
