import { Type } from 'typebox';
import type { Known } from '#aggregates';
import { AreaContent, AreaMatter, Text, Turn, type ViewOf } from '#contracts';
import { declareProblems, Nullable, OneOf, PageOf } from '#http';
import { units } from '#kernel';
import { type Area, keeperOn, turnOn } from './domain/area.js';

const date = Type.String({ format: 'date' });

export const AreaView = Type.Object(
  {
    id: Type.String(),
    ...AreaContent.properties,
    on: date,
    /** Whose turn it is; null outside the rotation. */
    onTurn: Nullable(Turn),
    next: Nullable(Turn),
    /** Who has the board of open matters: the unit on turn once it has confirmed the handover. */
    keeper: Type.String(),
    matters: Type.Array(AreaMatter),
    meetings: Type.Array(
      Type.Object({
        meeting: Type.String(),
        on: date,
        by: Type.String(),
        topics: Type.Array(AreaMatter),
        heldOn: Type.Optional(date),
      }),
    ),
    handovers: Type.Array(
      Type.Object({
        turn: date,
        from: Type.String(),
        to: Type.String(),
        unit: OneOf(units),
        matters: Type.Array(Type.String()),
        files: Type.Optional(Text('personal')),
        round: Type.Integer({ minimum: 1 }),
        state: OneOf(['offered', 'confirmed', 'refused']),
        reason: Type.Optional(Text('personal')),
      }),
    ),
    dissolvedOn: Type.Optional(date),
  },
  { $id: 'Area', parties: ['lead', 'keeper', 'members.*.body'] },
);
export type AreaView = ViewOf<typeof AreaView>;
export const AreasPage = PageOf(AreaView);

export const areaView = ({ id, thing }: Known<Area>, on: string): AreaView => {
  const { content, matters, meetings, handovers, dissolvedOn } = thing;
  return {
    id,
    ...content,
    on,
    onTurn: turnOn(thing, on) ?? null,
    next: content.rotation.find(({ from }) => from > on) ?? null,
    keeper: keeperOn(thing, on),
    matters,
    meetings,
    handovers,
    ...(dissolvedOn !== undefined && { dissolvedOn }),
  };
};

const body = Type.Object({ body: Type.String() });
const following = Type.Object({ before: Turn, turn: Turn, expected: date });
const onDay = Type.Object({ on: date });
export const areaProblems = declareProblems({
  'rotation-gap': { status: 422, when: 'A turn begins later than on the day after the one before.', fields: following },
  'rotation-overlap': { status: 422, when: 'A turn begins before the one before has ended.', fields: following },
  'turn-period-empty': { status: 422, when: 'A turn would end before it begins.', fields: Turn },
  'turn-begun': { status: 409, when: 'A turn that has begun stays as it was.', fields: Turn },
  'no-area-member': { status: 422, when: 'It is no member of the area.', fields: body },
  'member-twice': { status: 422, when: 'A member stands once.', fields: body },
  'area-dissolved': { status: 409, when: 'The area was dissolved.' },
  'matter-unknown': { status: 404, when: 'No such matter is open.' },
  'meeting-not-called': { status: 404, when: 'Nobody called this meeting.' },
  'called-for-the-past': { status: 422, when: 'A meeting is called ahead.', fields: onDay },
  'area-meeting-in-the-future': { status: 422, when: 'A meeting is recorded when it has been held.', fields: onDay },
  'no-such-turn': { status: 404, when: 'No turn after another begins on that day.' },
  'handover-confirmed': { status: 409, when: 'The next unit has confirmed it already.' },
});
