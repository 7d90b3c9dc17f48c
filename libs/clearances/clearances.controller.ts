import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import {
  Allow,
  type Answer,
  Answers,
  Caller,
  Command,
  type CommandRequest,
  decodeCursor,
  notFound,
  type Page,
  pageOf,
  type Principal,
  Refuses,
} from '#http';
import { CLOCK, type Clock, RuleViolation } from '#kernel';
import { ClearancesPage, ClearanceView, clears, viewOfClearance } from './clearance.view.js';
import { ClearancesQuery, GrantClearanceDto, RefuseClearanceDto } from './clearances.dto.js';
import { Clearances } from './clearances.js';
import { type Answerer, type AnswerClearance } from './domain/clearance.decide.js';
import { clearanceStream } from './domain/clearance.js';

type Position = readonly [requestedAt: string, id: string];

/** What waits for discipline's consent, with what was decided; everybody may see that it waits, and only discipline's own people why. */
@Controller('v1/clearances')
@Allow()
export class ClearancesController {
  constructor(
    private readonly clearances: Clearances,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The longest waiting first. */
  @Get()
  @Answers(200, ClearancesPage)
  async list(@Query() query: ClearancesQuery, @Caller() caller: Principal): Promise<Answer<Page<ClearanceView>>> {
    const { status, body, limit } = query;
    const after = decodeCursor(query.cursor, isPosition);
    const found = await this.clearances.collection
      .find({
        ...(status && { status }),
        ...(body && { 'current.body': body }),
        ...(after && {
          $or: [
            { 'current.requestedAt': { $gt: after[0] } },
            { 'current.requestedAt': after[0], _id: { $gt: after[1] } },
          ],
        }),
      })
      .sort({ 'current.requestedAt': 1, _id: 1 })
      .limit(limit + 1)
      .toArray();
    const now = this.now();
    const { items, next } = pageOf(found, limit, ({ current, _id }): Position => [current.requestedAt, _id]);
    return { body: { items: items.map(({ current }) => viewOfClearance(current, caller, now)), next } };
  }

  @Get(':id')
  @Answers(200, ClearanceView, 'ETag')
  async one(@Param('id') id: string, @Caller() caller: Principal): Promise<Answer<ClearanceView>> {
    const found = await this.clearances.streams.read(clearanceStream(id), ({ current }, { version }) => ({
      current,
      version,
    }));
    if (!found?.current) throw notFound(`clearance ${id}`);
    return { body: viewOfClearance(found.current, caller, this.now()), version: found.version };
  }

  @Post(':id/grant')
  @Allow('department', 'supervisor')
  @Answers(200, ClearanceView, 'ETag')
  @Refuses('not-clearing', 'clearance-unknown', 'clearance-decided', 'clearance-withdrawn', 'own-clearance')
  @Refuses('not-escalated-to')
  grant(
    @Param('id') id: string,
    @Body() { ground }: GrantClearanceDto,
    @Caller() caller: Principal,
    @Command() command: CommandRequest,
  ): Promise<Answer<ClearanceView>> {
    const by = answererOf(caller);
    return this.answer(id, { type: 'grant-clearance', by, ...(ground !== undefined && { ground }) }, caller, command);
  }

  @Post(':id/refuse')
  @Allow('department', 'supervisor')
  @Answers(200, ClearanceView, 'ETag')
  @Refuses('not-clearing', 'clearance-unknown', 'clearance-decided', 'clearance-withdrawn', 'own-clearance')
  @Refuses('not-escalated-to')
  refuse(
    @Param('id') id: string,
    @Body() { reason }: RefuseClearanceDto,
    @Caller() caller: Principal,
    @Command() command: CommandRequest,
  ): Promise<Answer<ClearanceView>> {
    return this.answer(id, { type: 'refuse-clearance', reason, by: answererOf(caller) }, caller, command);
  }

  private async answer(
    id: string,
    decision: AnswerClearance,
    caller: Principal,
    command: CommandRequest,
  ): Promise<Answer<ClearanceView>> {
    const { view, version, status } = await this.clearances.streams.execute(
      clearanceStream(id),
      decision,
      command.context({}),
      {
        view: ({ current }) => structuredClone(current),
        ...(command.ifMatch !== undefined && { ifMatch: command.ifMatch }),
      },
    );
    if (!view) throw notFound(`clearance ${id}`);
    return { body: viewOfClearance(view, caller, this.now()), version, status };
  }

  private now(): string {
    return this.clock.now().toISOString();
  }
}

/** Error: RuleViolation `not-clearing` for whoever is not of discipline. */
const answererOf = (caller: Principal): Answerer => {
  if (clears(caller)) return { body: caller.body, isSupervisor: caller.roles.includes('supervisor') };
  throw new RuleViolation('not-clearing', `People of ${caller.unit} clear nothing.`, 'forbidden');
};

const isPosition = (value: unknown): value is Position =>
  Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'string');
