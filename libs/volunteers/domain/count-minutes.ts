import type { CountingRule } from '#contracts';

/**
 * How many minutes of service a time counts for: from its begin (gathering where the rule counts from there and it is known, else the start) to its end, at least the least,
 * rounded down to whole multiples after that. A time of no length counts nothing.
 */
export const countedMinutes = (
  { from, gatheredAt, to }: { readonly from: string; readonly gatheredAt?: string; readonly to: string },
  rule: Pick<CountingRule, 'from' | 'roundMinutes' | 'leastMinutes'>,
): number => {
  const begin = rule.from === 'gathering' && gatheredAt !== undefined && gatheredAt < from ? gatheredAt : from;
  const served = Math.floor((Date.parse(to) - Date.parse(begin)) / 60_000);
  if (served <= 0) return 0;
  return Math.floor(Math.max(served, rule.leastMinutes) / rule.roundMinutes) * rule.roundMinutes;
};
