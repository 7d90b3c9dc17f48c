import { Type } from 'typebox';
import type { Known } from '#aggregates';
import { Conclusion, meetingKinds, RuleUsed, type ViewOf } from '#contracts';
import { declareProblems, OneOf, PageOf } from '#http';
import { unitOfId, units } from '#kernel';
import type { AttendanceRight } from './domain/attendance-right.js';
import type { Hearing } from './domain/hearing.js';
import { hearingStates } from './hearings.dto.js';

const date = Type.String({ format: 'date' });
const End = Type.Object({ on: date, reason: Type.String() });

export const HearingView = Type.Object(
  {
    id: Type.String(),
    unit: OneOf(units),
    body: Type.String(),
    of: Type.String(),
    about: Type.String(),
    state: OneOf(hearingStates),
    dueOn: date,
    everyMonths: Type.Optional(Type.Integer({ minimum: 1 })),
    rule: Type.Optional(RuleUsed),
    scheduled: Type.Optional(
      Type.Object({ on: date, agenda: Type.Array(Type.String()), place: Type.Optional(Type.String()) }),
    ),
    /** The latest last. */
    held: Type.Array(
      Type.Object({
        on: date,
        dueOn: date,
        meeting: Type.Optional(Type.String()),
        agenda: Type.Array(Type.String()),
        conclusions: Type.Array(Type.Object({ ...Conclusion.properties, task: Type.String() })),
      }),
    ),
    ended: Type.Optional(End),
  },
  { $id: 'Hearing' },
);
export type HearingView = ViewOf<typeof HearingView>;
export const HearingsPage = PageOf(HearingView);

export const hearingView = ({ id, thing }: Known<Hearing>, state: HearingView['state']): HearingView => {
  const { body, of, about, dueOn, everyMonths, rule, scheduled, held, ended } = thing;
  return {
    id,
    unit: unitOfId(id) ?? 'organisation',
    body,
    of,
    about,
    state,
    dueOn,
    ...(everyMonths !== undefined && { everyMonths }),
    ...(rule && { rule }),
    ...(scheduled && { scheduled }),
    held: held.map((one) => ({ ...one, conclusions: one.conclusions.map((each) => ({ ...each, task: each.key })) })),
    ...(ended && { ended }),
  };
};

export const AttendanceRightView = Type.Object(
  {
    /** Absent: it follows from a rule and the relations of the register. */
    id: Type.Optional(Type.String()),
    body: Type.String(),
    holder: Type.String(),
    post: Type.Optional(Type.String()),
    meetings: Type.Array(OneOf(meetingKinds)),
    from: Type.Optional(date),
    rule: Type.Optional(RuleUsed),
    ended: Type.Optional(End),
  },
  { $id: 'AttendanceRight' },
);
export type AttendanceRightView = ViewOf<typeof AttendanceRightView>;
export const AttendanceRightsPage = PageOf(AttendanceRightView);

export const rightView = ({ id, thing }: Known<AttendanceRight>): AttendanceRightView => {
  const { right: _right, ...rest } = thing;
  return { id, ...rest };
};

const onDay = Type.Object({ on: date });
export const hearingProblems = declareProblems({
  'hears-itself': { status: 422, when: 'A body hears another one.' },
  'scheduled-for-the-past': { status: 422, when: 'A hearing is scheduled ahead.', fields: onDay },
  'held-in-the-future': { status: 422, when: 'A hearing is recorded when it has been held.', fields: onDay },
  'hearing-over': { status: 409, when: 'It was owed once and has been held, or it ended.' },
  'held-before-the-last': { status: 409, when: 'It was before the last one on record.', fields: onDay },
  'own-meetings': { status: 422, when: 'A body needs no right to its own meetings.' },
  'right-ends-before': {
    status: 422,
    when: 'It would end before it begins.',
    fields: Type.Object({ from: date, on: date }),
  },
});
