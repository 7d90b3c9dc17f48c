import { Injectable } from '@nestjs/common';
import type { Approver, BodyKind, RuleUsed } from '#contracts';
import { RuleViolation } from '#kernel';
import { type Body, Register, relationsOn } from '#register';
import { type AppliedRule, type RuleQuestion, Rules, ruleUsed } from '#rules';
import type { ElectionRules, RuledNumber } from './domain/election-checks.js';

/** The regulation on elections is one of Party organisations; unions, leagues and federations have their own texts. */
const partyKinds: readonly BodyKind[] = ['working-committee', 'agency-party-committee', 'general-branch', 'branch'];

/** What the rule data lay down for an election of a body on a day, and who stands above it by the register. */
@Injectable()
export class RulesOfElections {
  constructor(
    private readonly rules: Rules,
    private readonly register: Register,
  ) {}

  async rulesFor(body: Body, on: string): Promise<ElectionRules> {
    const members = body.members === undefined ? {} : { members: body.members };
    if (!partyKinds.includes(body.kind)) return members;
    const question = questionOf(body, on);
    const [quorum, margin, share, base, ballots, delegates] = await Promise.all(
      [
        'election.quorum-min',
        'election.committee.margin-min',
        'election.elected.min-share',
        'election.elected.base',
        'election.valid.returned-max',
        'election.delegates.min-members',
      ].map((key) => this.rules.find(key, question)),
    );
    const elected = numberOf(share);
    return {
      ...members,
      ...withNumber('quorum', quorum),
      ...withNumber('margin', margin),
      ...withNumber('delegates', delegates),
      ...(elected && {
        elected: { ...elected, base: base?.value === 'due' ? ('due' as const) : ('present' as const) },
      }),
      ...(ballots?.value !== undefined && { ballots: { rule: ruleUsed(ballots) } }),
    };
  }

  /** From which the order of the steps comes. */
  async orderFor(body: Body, on: string): Promise<RuleUsed | undefined> {
    if (!partyKinds.includes(body.kind)) return undefined;
    const steps = await this.rules.find('election.steps', questionOf(body, on));
    return steps && ruleUsed(steps);
  }

  /** Error (unprocessable): `term-length-needed` where no rule says how long the new term is and nobody did. */
  async monthsFor(body: Body, on: string, given: number | undefined) {
    if (given !== undefined) return { months: given };
    const rule = await this.rules.number('term.months', questionOf(body, on));
    if (rule) return { months: rule.value, rule: ruleUsed(rule) };
    const detail = `No rule says how long a term of ${body.code} is: give months.`;
    throw new RuleViolation('term-length-needed', detail, 'unprocessable', { body: body.code });
  }

  /**
   * 批准 comes along two lines: first whoever leads the body in its own agency (its leading group, the Party committee of a union or league), then the body
   * above by affiliation.
   */
  async approversOf(body: Body, on: string): Promise<readonly Approver[]> {
    const lines = [
      ...relationsOn(body, on, 'leadership').map(({ to }) => ({ to, line: 'leading-group' as const })),
      ...relationsOn(body, on, 'affiliation').map(({ to }) => ({ to, line: 'higher-body' as const })),
    ];
    const known = await this.register.findMany(lines.map(({ to }) => to));
    return lines.flatMap(({ to, line }) => {
      const above = known.get(to);
      return above && !above.dissolved ? [{ body: to, unit: above.unit, line }] : [];
    });
  }
}

const questionOf = ({ code, kind, unit }: Body, on: string): RuleQuestion => ({ body: code, kind, unit, on });

const numberOf = (rule: AppliedRule | undefined): RuledNumber | undefined =>
  typeof rule?.value === 'number'
    ? { value: rule.value, comparator: rule.comparator ?? '>=', rule: ruleUsed(rule) }
    : undefined;

const withNumber = <Name extends string>(name: Name, rule: AppliedRule | undefined) => {
  const found = numberOf(rule);
  return found ? ({ [name]: found } as Readonly<Record<Name, RuledNumber>>) : {};
};
