import type { ElectionAssembly, ElectionCheck, ElectionNumbers, RuleComparator, RuleUsed } from '#contracts';
import { RuleViolation } from '#kernel';

/** A number laid down by a rule. `differs`: the sources do not agree on the comparator. */
export interface RuledNumber {
  readonly value: number;
  readonly comparator: RuleComparator;
  readonly rule: RuleUsed;
}
/** What the rules lay down for this kind of body on this day; what is absent is not laid down. */
export interface ElectionRules {
  readonly quorum?: RuledNumber;
  readonly margin?: RuledNumber;
  readonly elected?: RuledNumber & { readonly base: 'present' | 'due' };
  readonly ballots?: { readonly rule: RuleUsed };
  readonly delegates?: RuledNumber;
  /** Of the body, by the register. */
  readonly members?: number;
}

const isSure = ({ certainty }: RuleUsed): boolean => certainty.startsWith('A') || certainty === 'B';

/** Candidates beside the seats: at least so many more, rounded up (不少于). One seat is filled by equal numbers. */
export const marginCheck = (seats: number, candidates: number, { margin }: ElectionRules): readonly ElectionCheck[] => {
  if (!margin || seats <= 1) return [];
  const holds = candidates >= Math.ceil(seats * (1 + margin.value) - 1e-9);
  return [{ check: 'margin', outcome: holds ? 'holds' : isSure(margin.rule) ? 'fails' : 'unsure', rule: margin.rule }];
};

/**
 * Present against due. The sources differ on whether exactly that share is enough: that case is shown and stands. Error (unprocessable):
 * `quorum-not-reached` below it, where no reading is kept.
 */
export const quorumCheck = (
  due: number,
  present: number,
  { quorum }: ElectionRules,
  isOverridden: boolean,
): readonly ElectionCheck[] => {
  if (!quorum) return [];
  const { value, rule } = quorum;
  const needed = due * value;
  const isExactly = Math.abs(present - needed) < 1e-9;
  if (present > needed && !isExactly) return [{ check: 'quorum', outcome: 'holds', rule }];
  if (isExactly) return [{ check: 'quorum', outcome: isSure(rule) ? 'holds' : 'unsure', rule }];
  if (isOverridden) return [{ check: 'quorum', outcome: 'fails', rule }];
  const detail = `${present} of ${due} are fewer than ${value} of those due (${rule.source}${articleOf(rule)}).`;
  throw new RuleViolation('quorum-not-reached', detail, 'unprocessable', { due, present, share: value, rule });
};

/** A meeting of delegates instead of members: from so many members on, or with an approval. */
export const assemblyCheck = (
  assembly: ElectionAssembly,
  { delegates, members }: ElectionRules,
): readonly ElectionCheck[] => {
  if (assembly === 'members' || !delegates || members === undefined) return [];
  const outcome = members >= delegates.value ? 'holds' : 'unsure'; // scattered units may, with an approval
  return [{ check: 'assembly', outcome, rule: delegates.rule }];
};

/** What cannot be, whatever the rules say. Errors (unprocessable): `more-present-than-due`, `more-votes-than-ballots`. */
export const requirePossible = (numbers: ElectionNumbers, { ballots }: ElectionRules): void => {
  const { due, present, issued, returned, valid, candidates, seats } = numbers;
  if (due !== undefined && present !== undefined && present > due) {
    const detail = `${present} present are more than the ${due} who were due.`;
    throw new RuleViolation('more-present-than-due', detail, 'unprocessable', { due, present });
  }
  const chain = [
    ['present', present],
    ['issued', issued],
    ['returned', returned],
    ['valid', valid],
    ...(numbers.for ?? []).map((count) => ['for', count] as const),
  ] as const;
  for (const [index, [more, count]] of chain.entries()) {
    const before = chain.slice(0, Math.min(index, 4)).findLast(([, other]) => other !== undefined);
    if (count === undefined || before?.[1] === undefined || count <= before[1]) continue;
    throw moreVotes(`${more} ${count} is more than ${before[0]} ${before[1]}`, numbers, ballots?.rule);
  }
  const votes = (numbers.for ?? []).reduce((sum, count) => sum + count, 0);
  if (valid !== undefined && seats !== undefined && votes > valid * seats)
    throw moreVotes(
      `${votes} votes are more than ${valid} valid ballots with ${seats} names each`,
      numbers,
      ballots?.rule,
    );
  if (candidates !== undefined && seats !== undefined && candidates < seats) {
    const detail = `${candidates} candidates are fewer than ${seats} seats.`;
    throw new RuleViolation('fewer-candidates-than-seats', detail, 'unprocessable', { candidates, seats });
  }
};

const moreVotes = (what: string, numbers: ElectionNumbers, rule: RuleUsed | undefined): RuleViolation =>
  new RuleViolation(
    'more-votes-than-ballots',
    `${what}${rule ? ` (${rule.source}${articleOf(rule)})` : ''}.`,
    'unprocessable',
    {
      numbers,
      ...(rule && { rule }),
    },
  );

const articleOf = ({ article }: RuleUsed): string => (article === undefined ? '' : ` ${article}`);

/** How many were elected, from numbers alone; the base of the share is data, and another reading of it is shown where it would elect others. */
export const electedOf = (
  numbers: Required<Pick<ElectionNumbers, 'due' | 'present' | 'seats' | 'for'>>,
  { elected, ballots }: ElectionRules,
): { readonly elected: number; readonly checks: readonly ElectionCheck[] } => {
  const { seats, due, present } = numbers;
  const votes = numbers.for.toSorted((a, b) => b - a);
  const overHalf = (base: number) =>
    votes.filter((count) => (elected ? count > base * elected.value : count > 0)).length;
  const base = elected?.base === 'due' ? due : present;
  const found = overHalf(base);
  const isTied = found > seats && votes[seats - 1] === votes[seats];
  const count = isTied ? votes.filter((one) => one > (votes[seats] ?? 0)).length : Math.min(found, seats);
  const other = Math.min(overHalf(elected?.base === 'due' ? present : due), seats);
  return {
    elected: count,
    checks: [
      ...(ballots ? [{ check: 'ballots', outcome: 'holds', rule: ballots.rule } as const] : []),
      ...(elected
        ? [
            {
              check: 'elected',
              outcome: other === Math.min(found, seats) ? 'holds' : 'unsure',
              rule: elected.rule,
            } as const,
          ]
        : []),
      { check: 'elected-for-each-seat', outcome: count === seats ? 'holds' : 'fails' },
    ],
  };
};
