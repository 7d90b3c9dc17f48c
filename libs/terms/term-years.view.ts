import { type Static, Type } from 'typebox';
import { bodyKinds } from '#contracts';
import { OneOf, PageOf } from '#http';
import { units } from '#kernel';

const date = Type.String({ format: 'date' });
const Count = Type.Integer({ minimum: 0 });

export const HeldInYear = Type.Object(
  {
    id: Type.String(),
    unit: OneOf(units),
    bodyKind: OneOf(bodyKinds),
    /** Terms that the year was to end; each is held, delayed, overdue or not yet due. */
    due: Count,
    held: Count,
    heldOnTime: Count,
    delayed: Count,
    overdue: Count,
    notYet: Count,
    /** Held of due. */
    share: Type.Number({ minimum: 0, maximum: 1 }),
  },
  { $id: 'HeldInYear' },
);
export type HeldInYear = Static<typeof HeldInYear>;
export const HeldInYearPage = PageOf(HeldInYear);

export const PlannedInYear = Type.Object(
  {
    id: Type.String(),
    body: Type.String(),
    name: Type.String(),
    bodyKind: OneOf(bodyKinds),
    unit: OneOf(units),
    startedOn: date,
    endsOn: date,
    /** The day on which the election is due: the last approved one, else the end. */
    dueOn: date,
    isDelayed: Type.Boolean(),
  },
  { $id: 'PlannedInYear' },
);
export type PlannedInYear = Static<typeof PlannedInYear>;
export const PlannedInYearPage = PageOf(PlannedInYear);
