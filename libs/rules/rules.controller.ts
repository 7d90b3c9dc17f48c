import { Body, Controller, Get, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { keeperOfRule, type RuleRow } from '#contracts';
import type { Execution } from '#event-store';
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
  wrongUnit,
} from '#http';
import { CLOCK, type Clock, type Unit, withoutUndefined } from '#kernel';
import { agencyDayOf } from './domain/agency-day.js';
import { isValidOn, type RuleState, ruleStream, type RuleVersion } from './domain/rule.js';
import { RetireRuleDto, RuleAddress, RulesQuery, SetRuleDto } from './rules.dto.js';
import { RULES_UNIT, RulesService } from './rules.service.js';
import { Rules } from './rules.js';
import { RuleHistory, RulesImported, RulesPage } from './rules.view.js';

/** Rules are everybody's to read, at every unit from its own copy; the role `rules` writes them at the unit that owns the key. */
@Controller('v1/rules')
@Allow()
export class RulesController {
  constructor(
    private readonly rules: Rules,
    private readonly service: RulesService,
    @Inject(RULES_UNIT) private readonly unit: Unit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The versions valid on a day, in the order of their streams. */
  @Get()
  @Answers(200, RulesPage)
  async list(@Query() query: RulesQuery): Promise<Answer<Page<RuleVersion>>> {
    const { key, scope, limit, on = agencyDayOf(this.clock.now()) } = query;
    const after = decodeCursor(query.cursor, (value) => typeof value === 'string');
    const found = await this.rules.collection
      .find({
        ...(key && { key: key.endsWith('.') ? { $gte: key, $lt: `${key}~` } : key }),
        ...(scope && { scope }),
        ...(after && { _id: { $gt: after } }),
        versions: {
          $elemMatch: { validFrom: { $lte: on }, $or: [{ validTo: { $exists: false } }, { validTo: { $gt: on } }] },
        },
      })
      .sort({ _id: 1 })
      .limit(limit + 1)
      .toArray();
    const valid = found.flatMap(({ versions }) => versions.findLast((version) => isValidOn(version, on)) ?? []);
    return { body: pageOf(valid, limit, (last) => ruleStream(last.key, last.scope)) };
  }

  @Get(':key/:scope')
  @Answers(200, RuleHistory, 'ETag')
  async one(@Param() { key, scope }: RuleAddress): Promise<Answer<RuleHistory>> {
    const rule =
      keeperOfRule(key) === this.unit
        ? await this.service.read(key, scope)
        : await this.rules.collection.findOne({ _id: ruleStream(key, scope) });
    if (!rule) throw notFound(`rule ${key} for ${scope}`);
    return { body: { key, scope, versions: [...rule.versions] }, version: rule.version };
  }

  /** Sets the rule from `validFrom` on; what held before stays in its history. */
  @Put(':key/:scope')
  @Allow('rules')
  @Answers(200, RuleHistory, 'ETag')
  @Refuses(
    'rule-without-source',
    'rule-without-ground',
    'rule-period-empty',
    'rule-type-differs',
    'rule-contradicts',
    'rule-not-usable',
  )
  @Refuses('wrong-unit')
  async set(@Param() address: RuleAddress, @Body() dto: SetRuleDto, @Command() command: CommandRequest) {
    this.requireOwn(address);
    const row: RuleRow = {
      ...address,
      ...withoutUndefined(dto),
      source: { ...withoutUndefined(dto.source ?? { title: '' }) },
    };
    return answer(address, await this.service.set(row, command.context(), command.ifMatch));
  }

  @Post(':key/:scope/retire')
  @Allow('rules')
  @Answers(200, RuleHistory, 'ETag')
  @Refuses('rule-unknown', 'rule-already-ended', 'rule-period-empty', 'wrong-unit')
  async retire(@Param() address: RuleAddress, @Body() { validTo }: RetireRuleDto, @Command() command: CommandRequest) {
    this.requireOwn(address);
    return answer(address, await this.service.retire(address, validTo, command.context(), command.ifMatch));
  }

  /** Loads the shipped rules of this unit that nobody has written yet. */
  @Post('import')
  @Allow('rules')
  @Answers(200, RulesImported)
  async load(@Caller() caller: Principal): Promise<Answer<RulesImported>> {
    return { body: await this.service.importShipped(caller.sub) };
  }

  private requireOwn({ key, scope }: RuleAddress): void {
    const owner = keeperOfRule(key);
    if (owner !== this.unit) throw wrongUnit(owner, `/v1/rules/${key}/${encodeURIComponent(scope)}`);
  }
}

const answer = ({ key, scope }: RuleAddress, { version, status, view }: Execution<RuleState>): Answer<RuleHistory> => ({
  body: { key, scope, versions: [...view.versions] },
  status,
  version,
});
