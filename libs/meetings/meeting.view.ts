import { Type } from 'typebox';
import type { Known } from '#aggregates';
import { Attendance, MeetingContent, meetingKinds, meetingWarnings, RuleUsed, type ViewOf } from '#contracts';
import { declareProblems, OneOf, PageOf } from '#http';
import { unitOfId, units } from '#kernel';
import type { Meeting } from './domain/meeting.js';

const date = Type.String({ format: 'date' });
const Count = Type.Integer({ minimum: 0 });

export const MeetingView = Type.Object(
  {
    id: Type.String(),
    body: Type.String(),
    unit: OneOf(units),
    ...MeetingContent.properties,
    warnings: Type.Array(OneOf(meetingWarnings)),
    isWithdrawn: Type.Boolean(),
    /** The numbers of the body that the list was asked for. */
    own: Type.Optional(Attendance),
  },
  { $id: 'Meeting' },
);
export type MeetingView = ViewOf<typeof MeetingView>;
export const MeetingsPage = PageOf(MeetingView);

export const meetingView = ({ id, thing }: Known<Meeting>, reader?: string): MeetingView => {
  const { body, content, warnings, isWithdrawn } = thing;
  const own = content.attendance.find((one) => one.body === reader);
  const unit = unitOfId(id) ?? 'organisation';
  return { id, body, unit, ...content, warnings, isWithdrawn, ...(own && { own }) };
};

/** Numbers alone. */
export const RollView = Type.Object(
  {
    due: Count,
    present: Count,
    leave: Count,
    absent: Count,
    sittingIn: Count,
    /** Lines of which nothing could be made, by their number in the text. */
    unread: Type.Array(Type.Integer({ minimum: 1 })),
    isSure: Type.Boolean(),
  },
  { $id: 'RollNumbers' },
);

export const FrequencyRowView = Type.Object({
  body: Type.String(),
  kind: OneOf(meetingKinds),
  period: Type.String(),
  held: Count,
  due: Count,
  present: Count,
  leave: Count,
  absent: Count,
  required: Type.Optional(Type.Number()),
  rule: Type.Optional(RuleUsed),
  /** `usual`: what is missing is usual practice (一般), or the period is not over. */
  state: OneOf(['kept', 'missing', 'under-way', 'no-rule']),
});
export const FrequencyView = Type.Object(
  { body: Type.String(), from: date, to: date, items: Type.Array(FrequencyRowView) },
  { $id: 'MeetingFrequency' },
);
export type FrequencyView = ViewOf<typeof FrequencyView>;

export const meetingProblems = declareProblems({
  'attendance-does-not-add-up': {
    status: 422,
    when: 'Those due are not present, leave and absent together.',
    fields: Type.Object({ body: Type.String(), due: Count, present: Count, leave: Count, absent: Count }),
  },
  'body-counted-twice': { status: 422, when: 'A body is counted once.', fields: Type.Object({ body: Type.String() }) },
  'kind-named-twice': { status: 422, when: 'A duty is ticked once.' },
  'meeting-in-the-future': {
    status: 422,
    when: 'A meeting is recorded when it has been held.',
    fields: Type.Object({ on: date }),
  },
  'meeting-withdrawn': { status: 409, when: 'The record was withdrawn.' },
  'voters-beyond-attendance': {
    status: 422,
    when: 'There are more voters than people, or more voters present than due.',
    fields: Type.Object({ body: Type.String() }),
  },
});
