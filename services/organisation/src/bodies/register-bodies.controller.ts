import { Body, Controller, Inject, Param, Patch, Post, Query } from '@nestjs/common';
import { type Registration, type RelationType, relationTypes } from '#contracts';
import type { CommandContext } from '#event-store';
import {
  Allow,
  type Answer,
  Answers,
  Caller,
  Command,
  type CommandRequest,
  notFound,
  onBehalfOf,
  type Principal,
  Refuses,
  FreshSignIn,
} from '#http';
import { derivedId } from '#kernel';
import { Body as RegisteredBody } from '#register';
import { AffiliationRegister } from '../affiliations/affiliation-register.js';
import {
  DissolveBodyDto,
  EndRelationDto,
  ImportQuery,
  MergeBodyDto,
  RefuseChangeDto,
  RegisterBodyDto,
  RelateBodyDto,
  ReviseBodyDto,
} from './bodies.dto.js';
import { BodiesImportService, BodiesLoaded } from './bodies-import.service.js';
import { BodiesService, type BodyExecution } from './bodies.service.js';
import { changeRefusals, relationRefusals } from './problems.js';
import { REGISTER_KEEPER, type RegisterAct, requireRegistrar } from './register-rights.js';
import type { Changes, ProposeChange } from './registered-body.js';

type BodyAnswer = Promise<Answer<RegisteredBody>>;

/** The register is written here and nowhere else; reading is every unit's (`libs/register`). */
@Controller('v1/bodies')
@Allow('coordinator', 'secretary')
@Refuses('not-your-register')
export class RegisterBodiesController {
  constructor(
    private readonly bodies: BodiesService,
    private readonly imports: BodiesImportService,
    private readonly affiliations: AffiliationRegister,
    @Inject(REGISTER_KEEPER) private readonly keeper: string,
  ) {}

  @Post()
  @Answers(201, RegisteredBody, 'ETag', 'Location')
  @Refuses('body-exists', 'body-dissolved')
  async add(
    @Body() { code, ...particulars }: RegisterBodyDto,
    @Caller() caller: Principal,
    @Command() command: CommandRequest,
  ): BodyAnswer {
    requireRegistrar(caller, this.keeper, 'keep');
    const registration = { ...withoutNulls(particulars), body: code } as Registration;
    const done = await this.bodies.add(registration, contextOf(caller, code, command, 201));
    return { ...answer(code, done), location: `/v1/bodies/${code}` };
  }

  /** 202 where it moves to another unit: a second person must agree. */
  @Patch(':code')
  @Answers(200, RegisteredBody, 'ETag')
  @Answers(202, RegisteredBody, 'ETag')
  @Refuses(...changeRefusals)
  async revise(
    @Param('code') code: string,
    @Body() { on, ...dto }: ReviseBodyDto,
    @Caller() caller: Principal,
    @Command() command: CommandRequest,
  ): BodyAnswer {
    const body = (await this.bodies.read(code))?.body;
    const isMove = dto.unit !== undefined && body !== undefined && dto.unit !== body.unit;
    const isOther = dto.kind !== undefined && body !== undefined && dto.kind !== body.kind;
    await this.require(caller, isMove || isOther ? 'keep' : 'look-after', code);
    if (isMove) return this.propose(code, { kind: 'move', changes: changesOf(dto) }, on, caller, command);
    const context = contextOf(caller, code, command);
    return answer(code, await this.bodies.revise(code, changesOf(dto), on, context, command.ifMatch));
  }

  /** 202: a second person must agree. */
  @Post(':code/dissolve')
  @Answers(202, RegisteredBody, 'ETag')
  @Refuses(...changeRefusals)
  @FreshSignIn()
  async dissolve(
    @Param('code') code: string,
    @Body() { reason, on }: DissolveBodyDto,
    @Caller() caller: Principal,
    @Command() command: CommandRequest,
  ): BodyAnswer {
    requireRegistrar(caller, this.keeper, 'keep');
    return this.propose(code, { kind: 'dissolution', reason }, on, caller, command);
  }

  /** 202: a second person must agree. It is dissolved then, and what belonged to it belongs to the other. */
  @Post(':code/merge')
  @Answers(202, RegisteredBody, 'ETag')
  @Refuses(...changeRefusals, 'unknown-body', 'relation-to-itself')
  async merge(
    @Param('code') code: string,
    @Body() { into, reason, on }: MergeBodyDto,
    @Caller() caller: Principal,
    @Command() command: CommandRequest,
  ): BodyAnswer {
    requireRegistrar(caller, this.keeper, 'keep');
    await this.bodies.requireActive(into, 'unprocessable');
    return this.propose(code, { kind: 'merger', reason, into }, on, caller, command);
  }

  /** The second person's yes to what waits for it. */
  @Post(':code/confirm')
  @Answers(200, RegisteredBody, 'ETag')
  @Refuses(...changeRefusals, 'unknown-body', 'no-pending-change', 'own-request')
  async confirm(
    @Param('code') code: string,
    @Caller() caller: Principal,
    @Command() command: CommandRequest,
  ): BodyAnswer {
    requireRegistrar(caller, this.keeper, 'keep');
    const context = contextOf(caller, code, command);
    const into = (await this.bodies.read(code))?.body?.pending?.into;
    if (into !== undefined) await this.bodies.requireActive(into, 'unprocessable');
    const done = await this.bodies.decide(
      code,
      { type: 'confirm-change', by: personOf(caller) },
      context,
      command.ifMatch,
    );
    const dissolved = done.view?.dissolved;
    if (!dissolved) return answer(code, done);
    await this.bodies.followDissolution(code, dissolved.on, dissolved.into, context);
    return answer(code, { ...done, ...((await this.now(code)) ?? {}) });
  }

  /** Takes back what waits for a second yes, or says no to it. */
  @Post(':code/refuse')
  @Answers(200, RegisteredBody, 'ETag')
  @Refuses(...changeRefusals, 'no-pending-change')
  async refuse(
    @Param('code') code: string,
    @Body() { reason }: RefuseChangeDto,
    @Caller() caller: Principal,
    @Command() command: CommandRequest,
  ): BodyAnswer {
    requireRegistrar(caller, this.keeper, 'keep');
    const refusal = { type: 'refuse-change', ...(reason !== undefined && { reason }) } as const;
    return answer(code, await this.bodies.decide(code, refusal, contextOf(caller, code, command), command.ifMatch));
  }

  @Post(':code/relations')
  @Answers(200, RegisteredBody, 'ETag')
  @Refuses(...relationRefusals)
  async relate(
    @Param('code') code: string,
    @Body() relation: RelateBodyDto,
    @Caller() caller: Principal,
    @Command() command: CommandRequest,
  ): BodyAnswer {
    await this.require(caller, actOn(relation.type), code);
    const context = contextOf(caller, code, command);
    return answer(code, await this.bodies.relate(code, { ...relation }, context, command.ifMatch));
  }

  @Post(':code/relations/:type/:to/end')
  @Answers(200, RegisteredBody, 'ETag')
  @Refuses(...relationRefusals)
  async endRelation(
    @Param('code') code: string,
    @Param('type') type: string,
    @Param('to') to: string,
    @Body() { until }: EndRelationDto,
    @Caller() caller: Principal,
    @Command() command: CommandRequest,
  ): BodyAnswer {
    if (!isRelationType(type)) throw notFound(`relation ${type}`);
    await this.require(caller, actOn(type), code);
    const context = contextOf(caller, code, command);
    return answer(code, await this.bodies.endRelation(code, { type, to }, until, context, command.ifMatch));
  }

  /** 200, or 422 with the same body and nothing loaded when a line is bad. */
  @Post('import')
  @Answers(200, BodiesLoaded)
  @Answers(422, BodiesLoaded)
  @Refuses('sheet-unreadable', 'sheet-too-large')
  async load(
    @Body() sheet: Buffer,
    @Query() query: ImportQuery,
    @Caller() caller: Principal,
    @Command() command: CommandRequest,
  ): Promise<Answer<BodiesLoaded>> {
    requireRegistrar(caller, this.keeper, 'keep');
    const actingFor = (code: string) => contextOf(caller, code, command);
    const result = await this.imports.load(sheet, actingFor, query.dryRun ?? false);
    return { body: result, status: result.rejectedCount > 0 ? 422 : 200 };
  }

  private async propose(
    code: string,
    change: ProposeChange['change'],
    day: string | undefined,
    caller: Principal,
    command: CommandRequest,
  ): BodyAnswer {
    const proposal = { type: 'propose-change', change, on: this.bodies.dayOf(day), by: personOf(caller) } as const;
    const context = contextOf(caller, code, command, 202);
    return answer(code, await this.bodies.decide(code, proposal, context, command.ifMatch));
  }

  private async require(caller: Principal, act: RegisterAct, code: string): Promise<void> {
    const above = await this.affiliations.above(code, this.bodies.today());
    requireRegistrar(caller, this.keeper, act, above);
  }

  private async now(code: string): Promise<Pick<BodyExecution, 'version' | 'view'> | undefined> {
    const found = await this.bodies.read(code);
    return found && { version: found.version, view: found.body };
  }
}

/** An act on another body than the caller's own says so. */
const contextOf = (caller: Principal, code: string, command: CommandRequest, status = 200): CommandContext => {
  const behalf = onBehalfOf(caller, code);
  return command.context({ status, ...(behalf !== undefined && { onBehalfOf: behalf }) });
};

/** Who asks and who agrees are compared by this and shown to nobody. */
const personOf = ({ issuer, sub }: Principal): string => derivedId('person', issuer, sub);

/** Who belongs to whom is the keeper's to write; the other relations are a secretary's above too. */
const actOn = (type: RelationType): RegisterAct => (type === 'affiliation' ? 'keep' : 'look-after');

const isRelationType = (type: string): type is RelationType => relationTypes.includes(type as RelationType);

const withoutNulls = (particulars: object): object =>
  Object.fromEntries(
    Object.entries(particulars).flatMap(([key, value]) =>
      value === null || value === undefined ? [] : [[key, plain(value)]],
    ),
  );

/** RFC 7396: null takes a member away. */
const changesOf = (dto: Omit<ReviseBodyDto, 'on'>): Changes =>
  Object.fromEntries(
    Object.entries(dto).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, value === null ? undefined : plain(value)]],
    ),
  );

/** A term as plain data: what is compared and kept has no class. */
const plain = (value: unknown): unknown => (typeof value === 'object' ? { ...value } : value);

const answer = (code: string, { version, status, view }: Omit<BodyExecution, 'outcome'>): Answer<RegisteredBody> => {
  if (!view) throw notFound(`body ${code}`);
  return { body: view, status, version };
};
