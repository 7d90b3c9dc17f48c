import { Injectable } from '@nestjs/common';
import { Register } from '#register';
import { agencyDayOf, type AppliedRule, Rules, ruleUsed } from '#rules';
import type { Worth } from './domain/credit.js';
import { creditsFor } from './domain/worth.js';

/** The rules of training: what an attendance is worth where its course does not say, and what a year asks for. None is shipped with a number. */
@Injectable()
export class TrainingRules {
  constructor(
    private readonly rules: Rules,
    private readonly register: Register,
  ) {}

  async worthOf(attended: {
    readonly body: string;
    readonly from: string;
    readonly to: string;
    readonly hours?: number;
    readonly credits?: number;
  }): Promise<Worth | undefined> {
    const question = await this.questionOf(attended.body, agencyDayOf(attended.from));
    const perHour = await this.rules.number('training.credits-per-hour', question);
    const perCourse = await this.rules.number('training.credits-per-course', question);
    const found = creditsFor(attended, {
      ...(perHour && { perHour: perHour.value }),
      ...(perCourse && { perCourse: perCourse.value }),
    });
    if (!found) return undefined;
    const { credits, by } = found;
    if (by === 'stated') return { credits, basis: 'stated' };
    const rule = by === 'per-hour' ? perHour : perCourse;
    return { credits, basis: 'rule', ...(rule && { rule: ruleUsed(rule) }) };
  }

  /** How many credits a year asks of a body's people, by the rule that holds on its last day; undefined where none is set. */
  async targetOf(body: string, year: number): Promise<(AppliedRule & { readonly value: number }) | undefined> {
    return this.rules.number('training.credits-per-year', await this.questionOf(body, `${year}-12-31`));
  }

  private async questionOf(body: string, on: string) {
    const found = await this.register.find(body);
    return { body, on, ...(found && { kind: found.kind, unit: found.unit }) };
  }
}
