import { Type, type Static } from 'typebox';

/** Shapes that payloads share. Unknown members are let through on reading, so that a newer producer does not break an older consumer. */
export const Instant = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,3})?Z$' });
export const CalendarDate = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
export const BodyCode = Type.String({ minLength: 1, maxLength: 40 });
export const Id = Type.String({ minLength: 1, maxLength: 120 });
export const UnitName = Type.Union([
  Type.Literal('discipline'),
  Type.Literal('organisation'),
  Type.Literal('propaganda'),
  Type.Literal('mass-organisations'),
]);

/** Half-open: `from` belongs to it, `to` does not. */
export const Interval = Type.Object({ from: Instant, to: Instant });
export type Interval = Static<typeof Interval>;
