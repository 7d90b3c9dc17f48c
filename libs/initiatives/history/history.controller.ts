import { Controller, Get, Param, Query } from '@nestjs/common';
import { alsoConcerning } from '#contracts';
import {
  Allow,
  type Answer,
  Answers,
  Caller,
  decodeCursor,
  disclosureOf,
  type Page,
  pageOf,
  PageQuery,
  type Principal,
  Refuses,
  wrongUnit,
} from '#http';
import { unitOfId } from '#kernel';
import { initiativeStream } from '../initiative.category.js';
import { Initiatives, maySeeDraftOf } from '../initiatives.js';
import { historyOf } from './history.js';
import { type HistoryEntryView, HistoryPage } from './history.view.js';

const isVersion = (value: unknown): value is number => Number.isSafeInteger(value);

/** Every change of an initiative, at its own unit: what was decided stands there and nowhere else whole. */
@Controller('v1/initiatives/:id/history')
@Allow()
export class HistoryController {
  constructor(private readonly initiatives: Initiatives) {}

  /** The first change first. */
  @Get()
  @Answers(200, HistoryPage)
  @Refuses('wrong-unit')
  async list(
    @Param('id') id: string,
    @Query() { cursor, limit }: PageQuery,
    @Caller() caller: Principal,
  ): Promise<Answer<Page<HistoryEntryView>>> {
    const unit = unitOfId(id);
    if (unit !== undefined && unit !== this.initiatives.unit) throw wrongUnit(unit, `/v1/initiatives/${id}/history`);
    const { initiative } = await this.initiatives.visible(id, caller);
    const { host, invited } = initiative.content;
    const parties = [host, ...invited.map(({ body }) => body)];
    const isParty = parties.includes(caller.body) || caller.bodies.some((body) => parties.includes(body));
    const sight = {
      level: isParty ? ('full' as const) : disclosureOf(caller),
      seesDrafts: maySeeDraftOf(caller, host),
    };
    const after = decodeCursor(cursor, isVersion, 'history') ?? 0;
    const entries = await historyOf(this.initiatives.streams.history(initiativeStream(id)), sight);
    const found = entries
      .filter(({ version }) => version > after)
      .slice(0, limit + 1)
      .map((entry) =>
        alsoConcerning({ ...entry, ...(entry.body === undefined && byHost(entry.actor, host)) }, parties),
      );
    return { body: pageOf(found, limit, ({ version }) => version, 'history') };
  }
}

const byHost = (actor: string, host: string) => (actor.startsWith('system:') ? {} : { body: host });
