import { Body, Controller, Param, Patch, Post, Query } from '@nestjs/common';
import type { Registration } from '#contracts';
import type { Execution } from '#event-store';
import { Allow, type Answer, Caller, Command, type CommandRequest, notFound, type Principal } from '#http';
import { RuleViolation } from '#kernel';
import type { Body as RegisteredBody } from '#register';
import { DissolveBodyDto, ImportQuery, RegisterBodyDto, RelateBodyDto, ReviseBodyDto } from './bodies.dto.js';
import { type BodiesLoaded, BodiesService } from './bodies.service.js';

/** The register is written here and nowhere else; reading is every unit's (`libs/register`). */
@Controller('v1/bodies')
@Allow('coordinator', 'secretary')
export class RegisterBodiesController {
  constructor(private readonly bodies: BodiesService) {}

  @Post()
  async add(
    @Body() { code, ...rest }: RegisterBodyDto,
    @Caller() caller: Principal,
    @Command() command: CommandRequest,
  ): Promise<Answer<RegisteredBody>> {
    checkRegistrar(caller);
    const done = await this.bodies.add(
      { ...(rest as Omit<Registration, 'body'>), body: code },
      command.context({ status: 201 }),
    );
    return { ...answer(code, done), location: `/v1/bodies/${code}` };
  }

  @Patch(':code')
  async revise(
    @Param('code') code: string,
    @Body() dto: ReviseBodyDto,
    @Caller() caller: Principal,
    @Command() command: CommandRequest,
  ) {
    checkRegistrar(caller);
    const registration: Registration = { ...dto, body: code };
    return answer(
      code,
      await this.bodies.decide(code, { type: 'revise-body', registration }, command.context(), command.ifMatch),
    );
  }

  @Post(':code/dissolve')
  async dissolve(
    @Param('code') code: string,
    @Body() { reason }: DissolveBodyDto,
    @Caller() caller: Principal,
    @Command() command: CommandRequest,
  ) {
    checkRegistrar(caller);
    return answer(
      code,
      await this.bodies.decide(code, { type: 'dissolve-body', reason }, command.context(), command.ifMatch),
    );
  }

  @Post(':code/relations')
  async relate(
    @Param('code') code: string,
    @Body() relation: RelateBodyDto,
    @Caller() caller: Principal,
    @Command() command: CommandRequest,
  ) {
    checkRegistrar(caller);
    return answer(code, await this.bodies.relate(code, { ...relation }, command.context(), command.ifMatch));
  }

  /** 200, or 422 with the same body and nothing loaded when a line is bad. */
  @Post('import')
  async load(
    @Body() sheet: Buffer,
    @Query() query: ImportQuery,
    @Caller() caller: Principal,
    @Command() command: CommandRequest,
  ): Promise<Answer<BodiesLoaded>> {
    checkRegistrar(caller);
    const result = await this.bodies.load(sheet, command, query.dryRun ?? false);
    return { body: result, status: result.rejected.length > 0 ? 422 : 200 };
  }
}

/** A coordinator, or a secretary of this unit. Error: RuleViolation `not-your-register` (forbidden). */
const checkRegistrar = ({ roles, unit }: Principal): void => {
  if (roles.includes('coordinator') || unit === 'organisation') return;
  throw new RuleViolation('not-your-register', 'The register is kept by secretaries of organisation.', 'forbidden');
};

const answer = (
  code: string,
  { version, status, view }: Execution<RegisteredBody | undefined>,
): Answer<RegisteredBody> => {
  if (!view) throw notFound(`body ${code}`);
  return { body: view, status, version };
};
