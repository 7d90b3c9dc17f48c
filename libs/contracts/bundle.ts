import { Type, type Static } from 'typebox';
import { BodyCode, Id, Instant } from './shapes.js';

/** One line of a bundle as the host asks for it. `line` counts from 1. `reservation` is the id that the owner will use. */
export const BundleLine = Type.Object({
  line: Type.Integer({ minimum: 1 }),
  resource: Id,
  reservation: Id,
  from: Instant,
  to: Instant,
  quantity: Type.Integer({ minimum: 1 }),
  amountFen: Type.Optional(Type.Integer({ minimum: 0 })),
});
export type BundleLine = Static<typeof BundleLine>;

const LineRef = Type.Object({ line: Type.Integer({ minimum: 1 }), resource: Id, reservation: Id });
export type BundleLineRef = Static<typeof LineRef>;

const outcome = { bundle: Id, initiative: Id, lines: Type.Array(LineRef) };

/** All in the host's initiative stream, which is the one arbiter of a bundle. Outcomes name every line, so that owners need no look-up. */
export const bundleEvents = {
  'bundle.requested': Type.Object({
    bundle: Id,
    initiative: Id,
    host: BodyCode,
    purpose: Type.String(),
    lines: Type.Array(BundleLine, { minItems: 1 }),
    decideBy: Instant,
    onDisplacement: Type.Union([Type.Literal('release'), Type.Literal('keep')]),
  }),
  'bundle.confirmed': Type.Object(outcome),
  'bundle.abandoned': Type.Object({ ...outcome, reason: Type.String() }),
  'bundle.released': Type.Object({ ...outcome, reason: Type.String() }),
  /** A confirmed or requested bundle lost a line by a named override; `released` says whether its other lines are let go. */
  'bundle.broken': Type.Object({ ...outcome, displaced: LineRef, reason: Type.String(), released: Type.Boolean() }),
};
