import { Type, type Static } from 'typebox';
import { defineNoun, event } from '../noun.js';
import { BodyCode, Id, IdOf, Instant, Interval, Text } from '../shapes.js';

/** One line of a bundle as the host asks for it. `line` counts from 1. `reservation` is the id that the owner will use. */
export const BundleLine = Type.Object({
  line: Type.Integer({ minimum: 1 }),
  resource: IdOf('resource'),
  reservation: Id,
  from: Instant,
  to: Instant,
  quantity: Type.Integer({ minimum: 1 }),
  amountFen: Type.Optional(Type.Integer({ minimum: 0 })),
});
export type BundleLine = Static<typeof BundleLine>;

/** A line of a move. `inExchangeFor` is the bundle's reservation of the same resource that it replaces, which counts nothing against it. */
export const MovedLine = Type.Object({ ...BundleLine.properties, inExchangeFor: Type.Optional(Id) });
export type MovedLine = Static<typeof MovedLine>;

const LineRef = Type.Object({ line: Type.Integer({ minimum: 1 }), resource: IdOf('resource'), reservation: Id });
export type BundleLineRef = Static<typeof LineRef>;

/** `host` is the body whose bundle it is: an owner that never saw the request can still say whose line it refuses. */
const outcome = {
  bundle: Id,
  initiative: IdOf('initiative'),
  host: Type.Optional(BodyCode),
  lines: Type.Array(LineRef),
};

/** All in the host's initiative stream, which is the one arbiter of a bundle. Outcomes name every line, so that owners need no look-up. */
export const bundle = defineNoun({
  name: 'bundle',
  words: { 'zh-CN': '资源包', en: 'bundle' },
  audience: 'internal',
  stream: (data: { readonly initiative: string }) => `initiative/${data.initiative}`,
  events: {
    requested: event(
      Type.Object({
        bundle: Id,
        initiative: IdOf('initiative'),
        host: BodyCode,
        purpose: Text('open'),
        lines: Type.Array(BundleLine, { minItems: 1 }),
        decideBy: Instant,
        onDisplacement: Type.Union([Type.Literal('release'), Type.Literal('keep')]),
      }),
    ),
    /**
     * What an owner answered for one line, recorded by the arbiter. `held` is ready; `awaiting-…` occupies its place and is not ready yet;
     * `waitlisted` waits shortly for its place; `refused` is followed by `bundle.abandoned` in the same commit.
     */
    'line-answered': event(
      Type.Object({
        bundle: Id,
        initiative: IdOf('initiative'),
        ...LineRef.properties,
        status: Type.Union([
          Type.Literal('held'),
          Type.Literal('awaiting-approval'),
          Type.Literal('awaiting-clearance'),
          Type.Literal('waitlisted'),
          Type.Literal('refused'),
        ]),
        code: Type.Optional(Text('open')),
        conflicts: Type.Optional(Type.Array(Interval)),
      }),
    ),
    confirmed: event(Type.Object(outcome)),
    abandoned: event(Type.Object({ ...outcome, reason: Text('open') })),
    released: event(Type.Object({ ...outcome, reason: Text('open') })),
    /** A confirmed or requested bundle lost a line by a named override; `released` says whether its other lines are let go. */
    broken: event(Type.Object({ ...outcome, displaced: LineRef, reason: Text('open'), released: Type.Boolean() })),
    /** The initiative moves: owners hold the new lines beside the confirmed ones, until the arbiter says `moved` or `move-abandoned`. */
    'move-requested': event(
      Type.Object({
        bundle: Id,
        initiative: IdOf('initiative'),
        move: Id,
        host: BodyCode,
        purpose: Text('open'),
        lines: Type.Array(MovedLine, { minItems: 1 }),
        decideBy: Instant,
      }),
    ),
    /** In the commit that revises the initiative: the lines are the bundle's from now on, the former ones are given back. */
    moved: event(
      Type.Object({
        ...outcome,
        move: Id,
        lines: Type.Array(BundleLine, { minItems: 1 }),
        former: Type.Array(LineRef),
      }),
    ),
    /** Nothing has changed: the lines that were to come are let go, the bundle stays where it was. */
    'move-abandoned': event(Type.Object({ ...outcome, move: Id, reason: Text('open') })),
  },
});
