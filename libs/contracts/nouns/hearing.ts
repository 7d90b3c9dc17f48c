import { Type, type Static } from 'typebox';
import { defineNoun, event, unitInId } from '../noun.js';
import { BodyCode, CalendarDate, Id, IdOf, oneOf, Text, UnitName } from '../shapes.js';
import { meetingKinds } from './meeting.js';
import { RuleUsed } from './term.js';

const ofHearing = { hearing: IdOf('hearing'), body: BodyCode };

/** What a hearing concluded: each one becomes a task of the body that leads it, at that body's unit. */
export const Conclusion = Type.Object({
  key: Id,
  title: Text('open', { minLength: 1, maxLength: 200 }),
  lead: BodyCode,
  unit: UnitName,
  dueOn: Type.Optional(CalendarDate),
});
export type Conclusion = Static<typeof Conclusion>;

/** A body (`body`) hears another's report (`of`) so often; at the unit of the body that hears: stream `hearing/<id>`. */
export const hearing = defineNoun({
  name: 'hearing',
  words: { 'zh-CN': '听取汇报', en: 'hearing' },
  audience: 'public',
  writer: unitInId,
  stream: (data: { readonly hearing: string }) => `hearing/${data.hearing}`,
  events: {
    planned: event(
      Type.Object({
        ...ofHearing,
        of: BodyCode,
        about: Text('open', { minLength: 1, maxLength: 200 }),
        /** The first day by which it is owed; so many months later the next one. Without months it is owed once. */
        dueOn: CalendarDate,
        everyMonths: Type.Optional(Type.Integer({ minimum: 1, maximum: 120 })),
        rule: Type.Optional(RuleUsed),
      }),
    ),
    scheduled: event(
      Type.Object({
        ...ofHearing,
        of: BodyCode,
        on: CalendarDate,
        agenda: Type.Array(Text('open', { maxLength: 200 }), { maxItems: 50 }),
        place: Type.Optional(Text('open', { maxLength: 200 })),
      }),
    ),
    held: event(
      Type.Object({
        ...ofHearing,
        of: BodyCode,
        on: CalendarDate,
        meeting: Type.Optional(IdOf('meeting')),
        conclusions: Type.Array(Conclusion, { maxItems: 50 }),
        nextDueOn: Type.Optional(CalendarDate),
      }),
    ),
    overdue: event(Type.Object({ ...ofHearing, of: BodyCode, dueOn: CalendarDate, on: CalendarDate })),
    ended: event(Type.Object({ ...ofHearing, of: BodyCode, on: CalendarDate, reason: Text('open') })),
  },
});

/** The right of a body (`holder`), by a post of it, to sit in on meetings of another (`body`), at whose unit it is granted. */
export const attendanceRight = defineNoun({
  name: 'attendance-right',
  words: { 'zh-CN': '列席', en: 'attendance right' },
  audience: 'public',
  writer: unitInId,
  stream: (data: { readonly right: string }) => `attendance-right/${data.right}`,
  events: {
    granted: event(
      Type.Object({
        right: IdOf('attendance-right'),
        body: BodyCode,
        holder: BodyCode,
        post: Type.Optional(Text('open', { maxLength: 120 })),
        meetings: Type.Array(oneOf(meetingKinds), { minItems: 1, maxItems: meetingKinds.length }),
        from: CalendarDate,
        rule: Type.Optional(RuleUsed),
      }),
    ),
    ended: event(
      Type.Object({
        right: IdOf('attendance-right'),
        body: BodyCode,
        holder: BodyCode,
        on: CalendarDate,
        reason: Text('open'),
      }),
    ),
  },
});
