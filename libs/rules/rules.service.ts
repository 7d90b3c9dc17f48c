import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { keeperOfRule, type RuleRow, type WorkingYear } from '#contracts';
import {
  type CommandContext,
  EventStore,
  type Execution,
  type StreamCategory,
  type Streams,
  ownContext,
} from '#event-store';
import { derivedId, type Unit } from '#kernel';
import {
  type CountedRuleState,
  type RuleCommand,
  ruleDecider,
  type RuleEvent,
  type RuleType,
  typeOf,
} from './domain/rule.decide.js';
import { shippedRules } from './domain/shipped-rules.js';
import { type RuleState, ruleStream } from './domain/rule.js';
import type { RulesImported } from './rules.view.js';
import {
  type PublishWorkingYear,
  workingYearDecider,
  type WorkingYearEvent,
  type WorkingYearState,
  workingYearStream,
} from './domain/working-year.js';

const ruleCategory: StreamCategory<RuleCommand, RuleEvent, CountedRuleState> = {
  name: 'rule',
  decider: ruleDecider,
  publish: (event) => event,
};
const workingYearCategory: StreamCategory<PublishWorkingYear, WorkingYearEvent, WorkingYearState> = {
  name: 'working-days',
  decider: workingYearDecider,
  publish: (event) => event,
};

/** Injection token of the unit that a module was made for. */
export const RULES_UNIT = Symbol('RulesUnit');

/** The type of each shipped rule, the same in all scopes. */
const shippedTypes: ReadonlyMap<string, RuleType> = new Map(
  shippedRules.flatMap(({ key, value }) => (value === undefined ? [] : [[key, typeOf(value)] as const])),
);

/** Writes the rules that this unit owns, and at organisation the years' notices. */
@Injectable()
export class RulesService implements OnApplicationBootstrap {
  private readonly rules: Streams<RuleCommand, RuleEvent, CountedRuleState>;
  private readonly years: Streams<PublishWorkingYear, WorkingYearEvent, WorkingYearState>;

  constructor(
    store: EventStore,
    @Inject(RULES_UNIT) private readonly unit: Unit,
  ) {
    this.rules = store.category(ruleCategory);
    this.years = store.category(workingYearCategory);
  }

  /** A new installation begins with the shipped rules; what stands already is left as it is. */
  async onApplicationBootstrap(): Promise<void> {
    await this.importShipped(`system:${this.unit}`);
  }

  set(row: RuleRow, context: CommandContext, ifMatch?: number): Promise<Execution<RuleState>> {
    const expected = shippedTypes.get(row.key);
    return this.decide(row.key, row.scope, { type: 'set-rule', row, ...(expected && { expected }) }, context, ifMatch);
  }

  retire(
    { key, scope }: Pick<RuleRow, 'key' | 'scope'>,
    validTo: string,
    context: CommandContext,
    ifMatch?: number,
  ): Promise<Execution<RuleState>> {
    return this.decide(key, scope, { type: 'retire-rule', validTo }, context, ifMatch);
  }

  /** Safe to run again and by several replicas: each rule's command is known by its key and scope. */
  async importShipped(actor: string): Promise<RulesImported> {
    const own = shippedRules.filter(({ key }) => keeperOfRule(key) === this.unit);
    const streams = Map.groupBy(own, ({ key, scope }) => ruleStream(key, scope));
    const outcomes = await Promise.all(
      [...streams.entries()].map(async ([stream, rows]) => {
        const id = derivedId('seed-rule', stream);
        return (await this.rules.execute(stream, { type: 'seed-rule', rows }, ownContext(actor, id))).outcome;
      }),
    );
    const loaded = outcomes.filter((outcome) => outcome === 'committed').length;
    return { loaded, known: outcomes.length - loaded };
  }

  /** The rule as its owner has it; undefined where it was never set. */
  read(key: string, scope: string): Promise<(RuleState & { readonly version: number }) | undefined> {
    return this.rules.read(ruleStream(key, scope), ({ versions }, { version }) => ({ versions, version }));
  }

  publishYear(notice: WorkingYear, context: CommandContext, ifMatch?: number) {
    const options = { view: (state: WorkingYearState) => state.notice, ...(ifMatch !== undefined && { ifMatch }) };
    const stream = workingYearStream(notice.year);
    return this.years.execute(stream, { type: 'publish-working-year', notice }, context, options);
  }

  private decide(key: string, scope: string, command: RuleCommand, context: CommandContext, ifMatch?: number) {
    return this.rules.execute(ruleStream(key, scope), command, context, {
      view: ({ versions }): RuleState => ({ versions }),
      ...(ifMatch !== undefined && { ifMatch }),
    });
  }
}
