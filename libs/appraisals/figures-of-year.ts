import { Injectable } from '@nestjs/common';
import { type Aggregate, InjectAggregate } from '#aggregates';
import { type Figure, meetingKinds } from '#contracts';
import { type Hearing, type HearingCommand, type HearingEvent, type HearingFields, hearings } from '#hearings';
import {
  kindWords,
  type Meeting,
  type MeetingCommand,
  type MeetingEvent,
  type MeetingFields,
  meetings,
} from '#meetings';
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

const chinese: Readonly<Record<string, string>> = {
  ...kindWords,
  other: '其他会议',
  attendance: '实到人次（应到人次）',
  hearings: '听取汇报',
  'matters-cured': '已整改督办事项（当年新增）',
};
const english: Readonly<Record<string, string>> = {
  'members-meeting': 'Members’ meetings',
  'committee-meeting': 'Committee meetings',
  'group-meeting': 'Group meetings',
  lecture: 'Lectures',
  'theme-day': 'Theme days',
  'organisation-life-meeting': 'Organisation life meetings',
  'democratic-life-meeting': 'Democratic life meetings',
  'members-appraisal': 'Appraisals of members',
  'agency-members-meeting': 'Agency members’ meetings',
  'party-work-study': 'Party work studied',
  'party-discipline-meeting': 'Meetings on Party discipline',
  'study-group': 'Study groups',
  'joint-meeting': 'Joint meetings',
  other: 'Other meetings',
  attendance: 'Present, of those due',
  hearings: 'Hearings held',
  'matters-cured': 'Matters cured, of those opened',
};

export const figureWords = (name: string): { 'zh-CN': string; en: string } => ({
  'zh-CN': chinese[name] ?? name,
  en: english[name] ?? name,
});
