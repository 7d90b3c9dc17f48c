import { Controller, Get, Param, Query } from '@nestjs/common';
import { IsOptional } from 'class-validator';
import { Allow, type Answer, IsInstant, validationFailed } from '#http';
import { readers } from '../readers.js';
import type { Window } from './state-of-stream.js';
import { type StateAt, States } from './states.js';

class StateQuery {
  /** Without it everything that is known. */
  @IsOptional()
  @IsInstant()
  readonly at?: string;

  /** Of a calendar the part that is shown; by default what was not over at that instant. */
  @IsOptional()
  @IsInstant()
  readonly from?: string;

  @IsOptional()
  @IsInstant()
  readonly to?: string;
}

@Controller('v1/state')
@Allow(...readers)
export class StateController {
  constructor(private readonly states: States) {}

  /** A subject's slash may stand as it is or as %2F. */
  @Get('*')
  async at(@Param('*') subject: string, @Query() query: StateQuery): Promise<Answer<StateAt>> {
    const { at } = query;
    const body = await this.states.at(subject, { window: windowOf(query), ...(at !== undefined && { at }) });
    return { body, version: body.version };
  }
}

const windowOf = ({ at, from, to }: StateQuery): Partial<Window> => {
  const begin = from ?? at;
  if (begin !== undefined && to !== undefined && to <= begin)
    throw validationFailed([{ path: 'to', message: 'to must come after from' }]);
  return { ...(from !== undefined && { from: Date.parse(from) }), ...(to !== undefined && { to: Date.parse(to) }) };
};
