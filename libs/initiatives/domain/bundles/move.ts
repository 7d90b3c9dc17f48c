import { Type } from 'typebox';
import {
  Instant,
  Interval,
  Id,
  MovedLine,
  MovedTimes,
  OneOf,
  type PublicEvent,
  BodyCode,
  type ViewOf,
} from '#contracts';
import { lineStatuses, type Bundles } from './bundle.js';

export const moveStatuses = ['requested', 'moved', 'abandoned'] as const;

export const LineOfMove = Type.Object(
  {
    ...MovedLine.properties,
    bundle: Id,
    /** The reservation that it replaces, also where that is another resource's. */
    former: Id,
    status: OneOf(lineStatuses),
    /** Why its owner refused it: a problem code, and what stood in the way. */
    code: Type.Optional(Type.String()),
    conflicts: Type.Optional(Type.Array(Interval)),
  },
  { $id: 'LineOfMove' },
);
export type LineOfMove = ViewOf<typeof LineOfMove>;

/** A change of an initiative's time together with all its bundles, or not at all. Kept after its end until the next one. */
export const Move = Type.Object(
  {
    id: Id,
    status: OneOf(moveStatuses),
    ...MovedTimes.properties,
    decideBy: Instant,
    reason: Type.Optional(Type.String()),
    proposedBy: Type.Optional(BodyCode),
    abandonedBecause: Type.Optional(Type.String()),
    lines: Type.Array(LineOfMove),
  },
  { $id: 'Move' },
);
export type Move = ViewOf<typeof Move>;

/** What the host wants otherwise than by the rule for one line: another resource, other times, more or fewer places. */
export interface LineTerms {
  readonly bundle: string;
  readonly line: number;
  readonly resource?: string;
  readonly from?: string;
  readonly to?: string;
  readonly quantity?: number;
  readonly amountFen?: number;
}

/** How a revision of the time moves the bundles. `id` names the move; its reservations' ids are made of it. */
export interface MoveTerms {
  readonly id: string;
  /** Default: 15 minutes from now. */
  readonly decideBy?: string;
  readonly lines?: readonly LineTerms[];
  /** The bundles stay where they are; only the initiative's own time changes. */
  readonly isAlone?: boolean;
}

export type MoveCommand =
  /** The timer of the move's `decideBy`. */
  | { readonly type: 'decide-overdue-move'; readonly move: string }
  /** The host thinks better of it. */
  | { readonly type: 'abandon-move'; readonly reason: string };

export type MoveEvent = PublicEvent<
  'initiative.move-requested' | 'initiative.move-abandoned' | 'bundle.move-requested' | 'bundle.move-abandoned'
>;

export type MoveUnderWay = Move & { readonly status: 'requested' };
export const isUnderWay = (move: Move | undefined): move is MoveUnderWay => move?.status === 'requested';

/** The move after an event of the initiative's stream; never changes what it was given. `bundles` are those before the event. */
export const evolveMove = (
  move: Move | undefined,
  event: MoveEvent | PublicEvent<'bundle.line-answered' | 'bundle.moved'>,
  bundles: Bundles,
): Move | undefined => {
  if (event.type === 'initiative.move-requested') {
    const { move: id, initiative: _, ...told } = event.data;
    return { id, status: 'requested', ...told, lines: [] };
  }
  if (move === undefined) return undefined;
  switch (event.type) {
    case 'bundle.move-requested': {
      const { bundle, lines } = event.data;
      const former = bundles.find(({ id }) => id === bundle)?.lines ?? [];
      const requested = lines.map((line): LineOfMove => ({
        ...line,
        bundle,
        former: former.find((one) => one.line === line.line)?.reservation ?? line.reservation,
        status: 'requested',
      }));
      return { ...move, lines: [...move.lines, ...requested] };
    }
    case 'bundle.line-answered': {
      const { reservation, status, code, conflicts } = event.data;
      const answered = { status, ...(code !== undefined && { code }), ...(conflicts !== undefined && { conflicts }) };
      return {
        ...move,
        lines: move.lines.map((line) => (line.reservation === reservation ? { ...line, ...answered } : line)),
      };
    }
    case 'bundle.moved':
      return { ...move, status: 'moved', lines: ended(move, event.data.bundle, 'confirmed') };
    case 'bundle.move-abandoned':
      return { ...move, lines: ended(move, event.data.bundle, 'released') };
    case 'initiative.move-abandoned':
      return { ...move, status: 'abandoned', abandonedBecause: event.data.reason };
  }
};

/** A line that was refused keeps its reason. */
const ended = ({ lines }: Move, bundle: string, status: LineOfMove['status']): LineOfMove[] =>
  lines.map((line) => (line.bundle === bundle && line.status !== 'refused' ? { ...line, status } : line));
