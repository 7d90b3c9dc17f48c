import { Type } from 'typebox';
import {
  BundleLine,
  type BundleLineRef,
  Id,
  Instant,
  Interval,
  OneOf,
  type PublicEvent,
  type ViewOf,
} from '#contracts';

export const bundleStatuses = ['requested', 'confirmed', 'abandoned', 'broken', 'released'] as const;
export type BundleStatus = (typeof bundleStatuses)[number];

/** So that a request stays well under what one event may take. */
export const greatestLines = 100;

/** What an owner said about a line while the bundle is undecided. */
export const lineAnswers = ['held', 'awaiting-approval', 'awaiting-clearance', 'waitlisted', 'refused'] as const;
export type LineAnswer = (typeof lineAnswers)[number];
export const lineStatuses = ['requested', ...lineAnswers, 'confirmed', 'released', 'displaced'] as const;
export type LineStatus = (typeof lineStatuses)[number];

export const LineOfBundle = Type.Object(
  {
    ...BundleLine.properties,
    status: OneOf(lineStatuses),
    /** Why its owner refused it: a problem code, and what stood in the way. */
    code: Type.Optional(Type.String()),
    conflicts: Type.Optional(Type.Array(Interval)),
  },
  { $id: 'LineOfBundle' },
);
export type LineOfBundle = ViewOf<typeof LineOfBundle>;

/** Several reservations of several owners that hold together or not at all. The initiative's stream decides. */
export const Bundle = Type.Object(
  {
    id: Id,
    status: OneOf(bundleStatuses),
    reason: Type.Optional(Type.String()),
    decideBy: Instant,
    onDisplacement: OneOf(['release', 'keep']),
    lines: Type.Array(LineOfBundle),
  },
  { $id: 'Bundle' },
);
export type Bundle = ViewOf<typeof Bundle>;

export type BundleEvent = PublicEvent<
  | 'bundle.requested'
  | 'bundle.line-answered'
  | 'bundle.confirmed'
  | 'bundle.abandoned'
  | 'bundle.broken'
  | 'bundle.released'
  | 'bundle.moved'
>;

export type BundleCommand =
  | {
      readonly type: 'request-bundle';
      readonly bundle: string;
      readonly lines: readonly BundleLine[];
      /** Default: 15 minutes from now. */
      readonly decideBy?: string;
      readonly onDisplacement: 'release' | 'keep';
    }
  | {
      readonly type: 'record-line';
      readonly bundle: string;
      readonly reservation: string;
      readonly answer: LineAnswer;
      readonly code?: string;
      readonly conflicts?: readonly Interval[];
    }
  /** A held line that awaited its owner's approval or discipline's clearance has it. */
  | { readonly type: 'record-line-approved'; readonly bundle: string; readonly reservation: string }
  | {
      readonly type: 'record-displacement';
      readonly bundle: string;
      readonly reservation: string;
      readonly reason: string;
    }
  /** The host lets it go, decided or not. */
  | { readonly type: 'release-bundle'; readonly bundle: string; readonly reason: string }
  | { readonly type: 'decide-overdue-bundle'; readonly bundle: string };

export type Bundles = readonly Bundle[];

/** The bundles of one initiative after an event, in the order of their requests. Never changes what it was given. */
export const evolveBundles = (bundles: Bundles, event: BundleEvent): Bundles => {
  if (event.type === 'bundle.requested') {
    const { bundle: id, decideBy, onDisplacement, lines } = event.data;
    const requested = lines.map((line): LineOfBundle => ({ ...line, status: 'requested' }));
    return [...bundles, { id, status: 'requested', decideBy, onDisplacement, lines: requested }];
  }
  return bundles.map((bundle) => (bundle.id === event.data.bundle ? evolveBundle(bundle, event) : bundle));
};

export const bundleWithId = (bundles: Bundles, id: string): Bundle | undefined =>
  bundles.find((bundle) => bundle.id === id);

const evolveBundle = (bundle: Bundle, event: Exclude<BundleEvent, { readonly type: 'bundle.requested' }>): Bundle => {
  switch (event.type) {
    case 'bundle.line-answered': {
      const { reservation, status, code, conflicts } = event.data;
      const answered = { status, ...(code !== undefined && { code }), ...(conflicts !== undefined && { conflicts }) };
      return {
        ...bundle,
        lines: bundle.lines.map((line) => (line.reservation === reservation ? { ...line, ...answered } : line)),
      };
    }
    case 'bundle.moved': {
      const moved = new Map(event.data.lines.map((line) => [line.line, line]));
      const lines = bundle.lines.map((line): LineOfBundle => {
        const next = moved.get(line.line);
        return next ? { ...next, status: 'confirmed' } : line;
      });
      return { ...bundle, lines };
    }
    case 'bundle.confirmed':
      return { ...bundle, status: 'confirmed', lines: bundle.lines.map((line) => ({ ...line, status: 'confirmed' })) };
    case 'bundle.abandoned':
      return { ...bundle, status: 'abandoned', reason: event.data.reason, lines: bundle.lines.map(letGo) };
    case 'bundle.released':
      return { ...bundle, status: 'released', reason: event.data.reason, lines: bundle.lines.map(letGo) };
    case 'bundle.broken': {
      const { displaced, released, reason } = event.data;
      const lines = bundle.lines.map((line): LineOfBundle => {
        if (line.reservation === displaced.reservation) return { ...line, status: 'displaced' };
        return released ? letGo(line) : line;
      });
      return { ...bundle, status: 'broken', reason, lines };
    }
  }
};

/** What a line is once its bundle holds nothing: a line that never held keeps the reason why. */
const letGo = (line: LineOfBundle): LineOfBundle =>
  line.status === 'refused' || line.status === 'displaced' ? line : { ...line, status: 'released' };

/** Does the bundle still claim places at some owner? */
export const isLive = (bundle: Bundle): boolean => bundle.lines.some((line) => occupying.has(line.status));
const occupying: ReadonlySet<LineStatus> = new Set([
  'requested',
  'waitlisted',
  'held',
  'awaiting-approval',
  'awaiting-clearance',
  'confirmed',
]);

export const lineRef = ({ line, resource, reservation }: BundleLineRef): BundleLineRef => ({
  line,
  resource,
  reservation,
});
