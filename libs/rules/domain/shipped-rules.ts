import type { RuleRow } from '#contracts';
import domainRules from './domain-rules.json' with { type: 'json' };
import { evolveRule } from './rule.decide.js';
import { type RuleState, ruleStream } from './rule.js';

/** The rules of the field with their sources, as a new installation begins; each row fits the schema, which a test holds. */
export const shippedRules = domainRules as readonly RuleRow[];

/** What the streams of a new installation hold: one state per rule and scope, with the versions that its owner gives them. */
export const shippedStates: readonly RuleState[] = [
  ...Map.groupBy(shippedRules, ({ key, scope }) => ruleStream(key, scope)).values(),
].map((rows) =>
  rows.reduce<RuleState>(
    (state, row, index) => evolveRule(state, { type: index === 0 ? 'rule.set' : 'rule.changed', data: row }, index + 1),
    { versions: [] },
  ),
);
