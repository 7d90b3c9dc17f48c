import type { RuleUsed } from '#contracts';
import { addDays } from '#working-days';
import { agencyDayOf, agencyInstant } from './domain/agency-day.js';
import type { AppliedRule } from './domain/rule.js';
import type { Rules } from './rules.js';
import type { WorkingDays } from './working-days.js';

/** What is kept of a rule by which something was computed or decided. */
export const ruleUsed = ({ key, scope, version, source, article, certainty }: AppliedRule): RuleUsed => ({
  key,
  scope,
  version,
  source,
  ...(article !== undefined && { article }),
  certainty,
});

/**
 * The time that begins at an instant: so many whole working days after the agency's day on which it lies, by the rule that holds then for whom it is
 * asked. Empty where no rule sets a number.
 */
export const workingDayLimit = async (
  { rules, workingDays }: { readonly rules: Rules; readonly workingDays: WorkingDays },
  key: string,
  whose: { readonly body?: string; readonly kind?: string; readonly unit?: string },
  from: Date | string,
): Promise<{ readonly dueAt?: string; readonly rule?: RuleUsed }> => {
  const on = agencyDayOf(from);
  const found = await rules.number(key, { ...whose, on });
  if (!found) return {};
  const lastDay = (await workingDays.calendar()).addWorkingDays(on, Math.max(0, Math.trunc(found.value)));
  return { dueAt: agencyInstant(addDays(lastDay, 1)), rule: ruleUsed(found) };
};
