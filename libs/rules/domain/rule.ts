import type { RuleRow, RuleValue } from '#contracts';
import { isUnit } from '#kernel';

/** One version of a rule in one scope: it holds from `validFrom` until, not including, `validTo` (open where absent). */
export interface RuleVersion extends RuleRow {
  /** The version of the rule's stream that brought it: what was computed with it names it by this. */
  readonly version: number;
}

/** Stream `rule/<key>/<scope>`: all versions of one rule in one scope, by `validFrom`. */
export interface RuleState {
  readonly versions: readonly RuleVersion[];
}

export const ruleStream = (key: string, scope: string): string => `rule/${key}/${scope}`;

/** `all`, or a kind of bodies, a unit, one body: `kind:branch`, `unit:propaganda`, `body:LJ-CZJ`. */
export const scopePattern = /^(?:all|kind:[a-z-]{1,40}|unit:[a-z-]{1,40}|body:[A-Za-z0-9][A-Za-z0-9-]{0,39})$/;
export const keyPattern = /^[a-z][a-z0-9-]*(?:\.[a-z0-9-]+){1,5}$/;

/** What was computed with a rule keeps this of it. `version` is that of its stream. */
export interface AppliedRule {
  readonly key: string;
  readonly scope: string;
  readonly version: number;
  readonly value?: RuleValue;
  readonly unit?: string;
  readonly comparator?: RuleRow['comparator'];
  readonly source: string;
  readonly article?: string;
  readonly certainty: RuleRow['certainty'];
  /** 一般, 原则上: breaking it is worth a warning and never a refusal. */
  readonly usualPractice: boolean;
}

/** For whom and when a rule is asked; `on` is a calendar date. */
export interface RuleQuestion {
  readonly body?: string;
  readonly kind?: string;
  readonly unit?: string;
  readonly on: string;
}

/** From the most specific scope to the least: the body, its unit, its kind, all. */
const scopesOf = ({ body, kind, unit }: RuleQuestion): readonly string[] => [
  ...(body ? [`body:${body}`] : []),
  ...(unit && isUnit(unit) ? [`unit:${unit}`] : []),
  ...(kind ? [`kind:${kind}`] : []),
  'all',
];

export const isValidOn = ({ validFrom, validTo }: RuleRow, on: string): boolean =>
  validFrom <= on && (validTo === undefined || on < validTo);

/**
 * The most specific rule that is valid on the date, among the rules of one key.
 *
 * A row without a value counts too and hides less specific ones: it says that for this scope nothing is laid down (DOMAIN mark N, or 定期),
 * so that a number written for others is not applied in silence. Undefined: no row speaks of it.
 */
export const ruleFor = (rules: readonly RuleState[], question: RuleQuestion): AppliedRule | undefined => {
  for (const scope of scopesOf(question)) {
    const versions = rules.flatMap((rule) => rule.versions).filter((version) => version.scope === scope);
    const valid = versions.findLast((version) => isValidOn(version, question.on));
    if (valid) return appliedRuleOf(valid);
  }
  return undefined;
};

const appliedRuleOf = ({
  key,
  scope,
  version,
  value,
  unit,
  comparator,
  source,
  certainty,
  usualPractice,
}: RuleVersion) => ({
  key,
  scope,
  version,
  ...(value !== undefined && { value }),
  ...(unit && { unit }),
  ...(comparator && { comparator }),
  source: source.title,
  ...(source.article && { article: source.article }),
  certainty,
  usualPractice: usualPractice ?? false,
});
