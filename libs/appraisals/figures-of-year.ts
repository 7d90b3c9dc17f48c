import { Injectable } from '@nestjs/common';
import { type Aggregate, InjectAggregate } from '#aggregates';
import { type Figure, meetingKinds } from '#contracts';
import { type Hearing, type HearingCommand, type HearingEvent, type HearingFields, hearings } from '#hearings';
import { type Meeting, type MeetingCommand, type MeetingEvent, type MeetingFields, meetings } from '#meetings';
import { type Matter, type MatterCommand, type MatterEvent, type MatterFields, matters } from '#supervision';

/** What a report begins with: counted from what this unit knows by events, nothing typed in. */
@Injectable()
export class FiguresOfYear {
  constructor(
    @InjectAggregate(meetings)
    private readonly meetings: Aggregate<MeetingCommand, MeetingEvent, Meeting, MeetingFields>,
    @InjectAggregate(hearings)
    private readonly hearings: Aggregate<HearingCommand, HearingEvent, Hearing, HearingFields>,
    @InjectAggregate(matters)
    private readonly matters: Aggregate<MatterCommand, MatterEvent, Matter, MatterFields>,
  ) {}

  /** Records that are withdrawn do not count; of matters those that were opened in the year, however often. */
  async of(body: string, year: number): Promise<readonly Figure[]> {
    const [first, last] = [`${year}-01-01`, `${year}-12-31`];
    const isOfYear = (day: string): boolean => first <= day && day <= last;
    const met = await this.meetings.copies
      .find({ bodies: body, isWithdrawn: false, on: { $gte: first, $lte: last } })
      .toArray();
    const rolls = met.flatMap(({ current }) => current.content.attendance.filter((one) => one.body === body));
    const heard = await this.hearings.copies.find({ body }).toArray();
    const owed = await this.matters.copies.find({ body }).toArray();
    const rounds = owed.flatMap(({ current }) => current.rounds.filter(({ by }) => isOfYear(by.at.slice(0, 10))));
    const kinds = meetingKinds.map((kind) => ({
      name: kind,
      count: met.filter(({ current }) => current.content.kinds.includes(kind)).length,
    }));
    return [
      ...kinds.filter(({ count }) => count > 0),
      {
        name: 'attendance',
        count: rolls.reduce((sum, { present }) => sum + present, 0),
        of: rolls.reduce((sum, { due }) => sum + due, 0),
      },
      {
        name: 'hearings',
        count: heard.reduce((sum, { current }) => sum + current.held.filter(({ on }) => isOfYear(on)).length, 0),
      },
      { name: 'matters-cured', count: rounds.filter(({ end }) => end?.as === 'cured').length, of: rounds.length },
    ];
  }
}

type Words = { readonly 'zh-CN': string; readonly en: string };
const words: Readonly<Record<string, Words>> = {
  'members-meeting': { 'zh-CN': '党员大会', en: 'Members’ meetings' },
  'committee-meeting': { 'zh-CN': '支委会', en: 'Committee meetings' },
  'group-meeting': { 'zh-CN': '党小组会', en: 'Group meetings' },
  lecture: { 'zh-CN': '党课', en: 'Lectures' },
  'theme-day': { 'zh-CN': '主题党日', en: 'Theme days' },
  'organisation-life-meeting': { 'zh-CN': '组织生活会', en: 'Organisation life meetings' },
  'democratic-life-meeting': { 'zh-CN': '民主生活会', en: 'Democratic life meetings' },
  'members-appraisal': { 'zh-CN': '民主评议党员', en: 'Appraisals of members' },
  'agency-members-meeting': { 'zh-CN': '机关党员干部大会', en: 'Agency members’ meetings' },
  'party-work-study': { 'zh-CN': '研究机关党建', en: 'Party work studied' },
  'party-discipline-meeting': { 'zh-CN': '全面从严治党专题会', en: 'Meetings on Party discipline' },
  'study-group': { 'zh-CN': '学习小组', en: 'Study groups' },
  'joint-meeting': { 'zh-CN': '联席会议', en: 'Joint meetings' },
  other: { 'zh-CN': '其他会议', en: 'Other meetings' },
  attendance: { 'zh-CN': '实到人次（应到人次）', en: 'Present, of those due' },
  hearings: { 'zh-CN': '听取汇报', en: 'Hearings held' },
  'matters-cured': { 'zh-CN': '已整改督办事项（当年新增）', en: 'Matters cured, of those opened' },
};

export const figureWords = (name: string): { 'zh-CN': string; en: string } => ({
  ...(words[name] ?? { 'zh-CN': name, en: name }),
});
