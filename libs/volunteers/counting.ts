import { Injectable } from '@nestjs/common';
import { type CountingRule, countingStarts, type RuleUsed } from '#contracts';
import { Register } from '#register';
import { agencyDayOf, type AppliedRule, Rules, ruleUsed } from '#rules';

/** The counting rule of a body on a day: rule data, with what is harmless where no rule says anything (from the start, by the minute, nothing least). */
@Injectable()
export class Counting {
  constructor(
    private readonly rules: Rules,
    private readonly register: Register,
  ) {}

  async ruleFor(body: string, at: string): Promise<CountingRule> {
    const kind = (await this.register.find(body))?.kind;
    const question = { body, unit: 'mass-organisations', on: agencyDayOf(at), ...(kind && { kind }) };
    const start = await this.rules.find('volunteer.count-minutes-from', question);
    const round = await this.rules.number('volunteer.round-minutes', question);
    const least = await this.rules.number('volunteer.least-minutes', question);
    return {
      from: countingStarts.find((one) => one === start?.value) ?? 'start',
      roundMinutes: Math.max(1, Math.trunc(round?.value ?? 1)),
      leastMinutes: Math.max(0, Math.trunc(least?.value ?? 0)),
      rules: [start, round, least]
        .filter((one): one is AppliedRule => one !== undefined)
        .map((one): RuleUsed => ruleUsed(one)),
    };
  }
}
