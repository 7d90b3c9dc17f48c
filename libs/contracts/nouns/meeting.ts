import { Type, type Static } from 'typebox';
import { defineNoun, event, unitInId } from '../noun.js';
import { BodyCode, CalendarDate, IdOf, oneOf, Text } from '../shapes.js';

/** What a meeting may serve; one record may serve several at once. */
export const meetingKinds = [
  'members-meeting',
  'committee-meeting',
  'group-meeting',
  'lecture',
  'theme-day',
  'organisation-life-meeting',
  'democratic-life-meeting',
  'members-appraisal',
  'agency-members-meeting',
  'party-work-study',
  'party-discipline-meeting',
  'study-group',
  'joint-meeting',
  'other',
] as const;
export type MeetingKind = (typeof meetingKinds)[number];

const Count = Type.Integer({ minimum: 0 });

/** Numbers of one body; due = present + leave + absent. No name of anybody. */
export const Attendance = Type.Object({
  body: BodyCode,
  due: Count,
  present: Count,
  leave: Count,
  absent: Count,
  /** People who sat in (列席); not among those due. */
  sittingIn: Type.Optional(Count),
  votersDue: Type.Optional(Count),
  votersPresent: Type.Optional(Count),
});
export type Attendance = Static<typeof Attendance>;

export const meetingWarnings = ['recorded-late', 'nobody-absent-all-year', 'below-quorum'] as const;
export type MeetingWarning = (typeof meetingWarnings)[number];

export const MeetingContent = Type.Object({
  on: CalendarDate,
  kinds: Type.Array(oneOf(meetingKinds), { minItems: 1, maxItems: meetingKinds.length }),
  attendance: Type.Array(Attendance, { minItems: 1, maxItems: 60 }),
  title: Text('open', { minLength: 1, maxLength: 200 }),
  place: Type.Optional(Text('open', { maxLength: 200 })),
  chairPost: Type.Optional(Text('open', { maxLength: 120 })),
  recorderPost: Type.Optional(Text('open', { maxLength: 120 })),
  topics: Type.Optional(Type.Array(Text('personal', { maxLength: 400 }), { maxItems: 50 })),
  resolutions: Type.Optional(Type.Array(Text('personal', { maxLength: 1_000 }), { maxItems: 50 })),
  initiative: Type.Optional(IdOf('initiative')),
});
export type MeetingContent = Static<typeof MeetingContent>;

const ofMeeting = { meeting: IdOf('meeting'), body: BodyCode };

/** One meeting, at the unit of the body that held it: stream `meeting/<id>`. It counts once for each duty and each body that it names. */
export const meeting = defineNoun({
  name: 'meeting',
  words: { 'zh-CN': '会议记录', en: 'meeting record' },
  audience: 'public',
  writer: unitInId,
  stream: (data: { readonly meeting: string }) => `meeting/${data.meeting}`,
  events: {
    recorded: event(
      Type.Object({ ...ofMeeting, content: MeetingContent, warnings: Type.Array(oneOf(meetingWarnings)) }),
    ),
    corrected: event(
      Type.Object({
        ...ofMeeting,
        content: MeetingContent,
        warnings: Type.Array(oneOf(meetingWarnings)),
        reason: Text('personal'),
      }),
    ),
    withdrawn: event(Type.Object({ ...ofMeeting, reason: Text('personal') })),
  },
});
