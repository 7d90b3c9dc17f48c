import { Body, Controller, Param, Patch, Post, Query } from '@nestjs/common';
import type { Registration } from '#contracts';
import type { Execution } from '#event-store';
import { Allow, type Answer, Command, type CommandRequest, notFound } from '#http';
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
    @Command() command: CommandRequest,
  ): Promise<Answer<RegisteredBody>> {
    const done = await this.bodies.add(
      { ...(rest as Omit<Registration, 'body'>), body: code },
      command.context({ status: 201 }),
    );
    return { ...answer(code, done), location: `/v1/bodies/${code}` };
  }

  @Patch(':code')
  async revise(@Param('code') code: string, @Body() dto: ReviseBodyDto, @Command() command: CommandRequest) {
    const registration: Registration = { ...dto, body: code };
    return answer(
      code,
      await this.bodies.decide(code, { type: 'revise-body', registration }, command.context(), command.ifMatch),
    );
  }

  @Post(':code/dissolve')
  async dissolve(@Param('code') code: string, @Body() { reason }: DissolveBodyDto, @Command() command: CommandRequest) {
    return answer(
      code,
      await this.bodies.decide(code, { type: 'dissolve-body', reason }, command.context(), command.ifMatch),
    );
  }

  @Post(':code/relations')
  async relate(@Param('code') code: string, @Body() relation: RelateBodyDto, @Command() command: CommandRequest) {
    return answer(code, await this.bodies.relate(code, { ...relation }, command.context(), command.ifMatch));
  }

  /** 200, or 422 with the same body and nothing loaded when a line is bad. */
  @Post('import')
  async load(
    @Body() sheet: Buffer,
    @Query() query: ImportQuery,
    @Command() command: CommandRequest,
  ): Promise<Answer<BodiesLoaded>> {
    const result = await this.bodies.load(sheet.toString('utf8'), command, query.dryRun ?? false);
    return { body: result, status: result.rejected.length > 0 ? 422 : 200 };
  }
}

const answer = (
  code: string,
  { version, status, view }: Execution<RegisteredBody | undefined>,
): Answer<RegisteredBody> => {
  if (!view) throw notFound(`body ${code}`);
  return { body: view, status, version };
};
