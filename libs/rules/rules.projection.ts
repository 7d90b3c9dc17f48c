import { Controller } from '@nestjs/common';
import { keeperOfRule, type ReceivedEvent } from '#contracts';
import { DocumentProjection, OnEventBatch } from '#messaging';
import { evolveRule, type RuleEvent } from './domain/rule.decide.js';
import { ruleStream } from './domain/rule.js';
import { type RuleCopy, Rules } from './rules.js';
import { WorkingDays } from './working-days.js';

type ReceivedRuleEvent = ReceivedEvent<RuleEvent['type']>;

/** Keeps this unit's copy of the rules and of the years' notices. Only their owners' word counts, in the stream that the payload names. */
@Controller()
export class RulesProjection {
  private readonly projection: DocumentProjection<Omit<RuleCopy, '_id' | 'version'>, RuleEvent['type']>;

  constructor(
    private readonly rules: Rules,
    private readonly workingDays: WorkingDays,
  ) {
    this.projection = new DocumentProjection<Omit<RuleCopy, '_id' | 'version'>, RuleEvent['type']>({
      collection: () => rules.collection,
      key: ({ source, subject, data }) =>
        source === keeperOfRule(data.key) && subject === ruleStream(data.key, data.scope) ? subject : undefined,
      evolve: (copy, event) => ({
        key: event.data.key,
        scope: event.data.scope,
        ...evolveRule(copy ?? { versions: [] }, event, event.sequence),
      }),
    });
  }

  @OnEventBatch('rule.set', 'rule.changed', 'rule.retired')
  async take(events: readonly ReceivedRuleEvent[]): Promise<void> {
    try {
      await this.projection.apply(events);
    } finally {
      this.rules.forget();
    }
  }

  @OnEventBatch('working-days.published', 'working-days.corrected')
  takeYears(events: readonly ReceivedEvent<'working-days.published' | 'working-days.corrected'>[]): Promise<void> {
    return this.workingDays.take(events);
  }
}
