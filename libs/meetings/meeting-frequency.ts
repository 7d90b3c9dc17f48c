import { Inject, Injectable } from '@nestjs/common';
import { type Aggregate, InjectAggregate } from '#aggregates';
import { type MeetingKind, meetingKinds } from '#contracts';
import { CLOCK, type Clock } from '#kernel';
import { namedBodies, Register } from '#register';
import { agencyDayOf, Rules, ruleUsed } from '#rules';
import { type FrequencyPeriod, frequencyRow, frequencyRules, periodOf, periodsBetween } from './domain/frequency.js';
import type { Meeting, MeetingCommand, MeetingEvent } from './domain/meeting.js';
import type { FrequencyView } from './meeting.view.js';
import { type MeetingFields, meetings } from './meetings.js';

/** How often a body met for each duty, beside what the rules ask for. */
@Injectable()
export class MeetingFrequency {
  constructor(
    @InjectAggregate(meetings)
    private readonly meetings: Aggregate<MeetingCommand, MeetingEvent, Meeting, MeetingFields>,
    private readonly register: Register,
    private readonly rules: Rules,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Records that are not withdrawn and count this body, the earliest first. */
  async of(body: string, from: string, to: string): Promise<readonly Meeting[]> {
    const copies = await this.meetings.copies
      .find({ bodies: body, isWithdrawn: false, on: { $gte: from, $lte: to } })
      .sort({ on: 1, _id: 1 })
      .toArray();
    return copies.map(({ current }) => current);
  }

  /** Rows for every duty with a rule, and for each of the others for which the body met. Error (unprocessable): `unknown-body`. */
  async table(code: string, from: string, to: string, per?: FrequencyPeriod): Promise<FrequencyView> {
    const body = (await namedBodies(this.register, [{ path: 'body', code }]))(code);
    const found = await this.of(code, `${from.slice(0, 4)}-01-01`, `${to.slice(0, 4)}-12-31`);
    const today = agencyDayOf(this.clock.now());
    const items: FrequencyView['items'][number][] = [];
    for (const kind of meetingKinds) {
      const question = { body: code, kind: body.kind, unit: body.unit, on: to };
      const known = frequencyRules.find((one) => one.kind === kind);
      const rule = known && (await this.rules.number(known.key, question));
      const period = per ?? known?.per ?? 'year';
      for (const id of periodsBetween(from, to, period)) {
        const row = frequencyRow(found, { body: code, kind, period: id, per: period });
        if (row.held === 0 && !rule) continue;
        const required = rule && known ? rule.value * timesIn(period, known.per) : undefined;
        items.push({
          ...row,
          ...(rule && required !== undefined && { required, rule: ruleUsed(rule) }),
          state: stateOf(row.held, required, periodOf(today, period) <= id),
        });
      }
    }
    return { body: code, from, to, items };
  }
}

const monthsOf: Readonly<Record<FrequencyPeriod, number>> = { month: 1, quarter: 3, 'half-year': 6, year: 12 };

/** How often the rule's period fits into the table's one; below one, what a longer period asks for is not asked of each shorter one. */
const timesIn = (period: FrequencyPeriod, rules: FrequencyPeriod): number =>
  Math.floor(monthsOf[period] / monthsOf[rules]);

const stateOf = (
  held: number,
  required: number | undefined,
  isUnderWay: boolean,
): FrequencyView['items'][number]['state'] => {
  if (required === undefined) return 'no-rule';
  if (held >= required) return 'kept';
  return isUnderWay ? 'under-way' : 'missing';
};

export const kindWords: Readonly<Record<MeetingKind, string>> = {
  'members-meeting': '党员大会',
  'committee-meeting': '支委会',
  'group-meeting': '党小组会',
  lecture: '党课',
  'theme-day': '主题党日',
  'organisation-life-meeting': '组织生活会',
  'democratic-life-meeting': '民主生活会',
  'members-appraisal': '民主评议党员',
  'agency-members-meeting': '机关党员干部大会',
  'party-work-study': '研究机关党建',
  'party-discipline-meeting': '全面从严治党专题会',
  'study-group': '学习小组',
  'joint-meeting': '联席会议',
  other: '其他',
};
