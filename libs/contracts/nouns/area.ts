import { Type, type Static } from 'typebox';
import { defineNoun, event, only } from '../noun.js';
import { BodyCode, CalendarDate, Id, IdOf, Text, UnitName } from '../shapes.js';

export const AreaMember = Type.Object({ body: BodyCode, unit: UnitName });
export type AreaMember = Static<typeof AreaMember>;

/** From its first to its last day, both included. Turns follow one another without a gap and without an overlap. */
export const Turn = Type.Object({ body: BodyCode, from: CalendarDate, to: CalendarDate });
export type Turn = Static<typeof Turn>;

export const AreaContent = Type.Object({
  name: Text('open', { minLength: 1, maxLength: 120 }),
  lead: BodyCode,
  members: Type.Array(AreaMember, { minItems: 1, maxItems: 60 }),
  rotation: Type.Array(Turn, { minItems: 1, maxItems: 60 }),
});
export type AreaContent = Static<typeof AreaContent>;

export const AreaMatter = Type.Object({ key: Id, title: Text('open', { minLength: 1, maxLength: 200 }), by: BodyCode });
export type AreaMatter = Static<typeof AreaMatter>;

const ofArea = { area: IdOf('area') };
/** The turn that begins on this day. */
const turn = { turn: CalendarDate };

/** A co-operation area (协作区): stream `area/<id>` at organisation; the next unit on turn confirms the handover at its own unit. */
export const area = defineNoun({
  name: 'area',
  words: { 'zh-CN': '协作区', en: 'co-operation area' },
  audience: 'public',
  writer: only('organisation'),
  stream: (data: { readonly area: string }) => `area/${data.area}`,
  events: {
    formed: event(Type.Object({ ...ofArea, content: AreaContent })),
    revised: event(Type.Object({ ...ofArea, content: AreaContent })),
    'matter-raised': event(Type.Object({ ...ofArea, matter: AreaMatter })),
    'matter-settled': event(
      Type.Object({ ...ofArea, key: Id, by: BodyCode, outcome: Text('personal', { maxLength: 1_000 }) }),
    ),
    'meeting-called': event(
      Type.Object({
        ...ofArea,
        meeting: Id,
        on: CalendarDate,
        by: BodyCode,
        /** What the last meeting left open comes first. */
        topics: Type.Array(AreaMatter, { maxItems: 200 }),
      }),
    ),
    'meeting-held': event(
      Type.Object({ ...ofArea, meeting: Id, on: CalendarDate, settled: Type.Array(Id, { maxItems: 200 }) }),
    ),
    /** Every open matter goes with it; `matters` are their keys. */
    'handover-offered': event(
      Type.Object({
        ...ofArea,
        ...turn,
        from: BodyCode,
        to: BodyCode,
        unit: UnitName,
        matters: Type.Array(Id, { maxItems: 500 }),
        files: Type.Optional(Text('personal', { maxLength: 500 })),
        round: Type.Integer({ minimum: 1 }),
      }),
    ),
    'handover-confirmed': event(
      Type.Object({ ...ofArea, ...turn, from: BodyCode, to: BodyCode, matters: Type.Array(Id, { maxItems: 500 }) }),
    ),
    'handover-refused': event(Type.Object({ ...ofArea, ...turn, by: BodyCode, reason: Text('personal') })),
    dissolved: event(Type.Object({ ...ofArea, on: CalendarDate, reason: Text('open') })),
  },
});
