import { type InitiativeContent, type MovedTimes } from '#contracts';
import { RuleViolation, type Timed } from '#kernel';
import { changed, isSameContent } from '../life-cycle/initiative.content.js';
import { joined } from '../life-cycle/initiative.joined.js';
import { revised } from '../life-cycle/initiative.revised.js';
import { openStatuses, requireStatus } from '../life-cycle/initiative.standing.js';
import type { ContentChanges, Initiative, InitiativeEvent, InitiativeState } from '../life-cycle/initiative.js';
import { lineRef, type BundleCommand, type LineAnswer } from './bundle.js';
import { isOwnedId, requireDecideBy, underWay } from './bundle.decide.js';
import { evolveMove, isUnderWay, type LineOfMove, type Move, type MoveCommand, type MoveTerms } from './move.js';
import { holds, movedLines } from './moved-lines.js';

/**
 * The request of a move: what a change of the time asks of the initiative's bundles. Undefined where no line of any bundle changes, so that
 * nobody need be asked.
 * Errors: 409 `move-under-way`, `bundle-undecided`; 422 `move-alone` (`changes` has other things than times), `unknown-line`, `unknown-resource`,
 * `ends-before-start`, `decide-by-out-of-range`, and those of the revision.
 */
export const requestMove = (
  initiative: Initiative,
  content: InitiativeContent,
  { changes, terms, at, reason, proposedBy }: WantedMove,
): readonly InitiativeEvent[] | undefined => {
  const moved = movedLines(initiative.bundles, initiative.content, content, terms);
  if (isUnderWay(initiative.move)) throw underWay(initiative.move);
  if (terms.isAlone) return undefined;
  const undecided = initiative.bundles.find(({ status }) => status === 'requested');
  if (undecided !== undefined) {
    const detail = `Bundle ${undecided.id} is not decided yet: wait for it, or release it first.`;
    throw new RuleViolation('bundle-undecided', detail, 'conflict', { bundle: undecided.id });
  }
  requireKnownLines(terms, initiative);
  if (moved.length === 0) return undefined;
  const { id, content: before } = initiative;
  const except = proposedBy === undefined ? {} : { except: proposedBy };
  revised(initiative, content, at, except); // what the revision would be refused for is refused before anybody is asked
  const times = proposedBy === undefined ? timesOnly(changes) : timesIn(changes);
  const decideBy = requireDecideBy(terms.decideBy, at);
  return [
    {
      type: 'initiative.move-requested',
      data: {
        initiative: id,
        move: terms.id,
        ...times,
        decideBy,
        ...(reason !== undefined && { reason }),
        ...(proposedBy !== undefined && { proposedBy }),
      },
    },
    ...moved.map(({ bundle, lines }): InitiativeEvent => ({
      type: 'bundle.move-requested',
      data: {
        bundle,
        initiative: id,
        move: terms.id,
        host: before.host,
        purpose: before.title,
        lines: lines.map((line) => requirePossible(line)),
        decideBy,
      },
    })),
  ];
};

export interface WantedMove {
  readonly changes: ContentChanges;
  readonly terms: MoveTerms;
  readonly at: string;
  readonly reason?: string;
  readonly proposedBy?: string;
}

const times = ['startsAt', 'endsAt', 'occurrences', 'respondBy'] as const;
type TimeMember = (typeof times)[number];
const timesIn = ({
  startsAt,
  endsAt,
  occurrences,
  respondBy,
}: Pick<ContentChanges | Move, TimeMember>): MovedTimes => ({
  ...(startsAt !== undefined && startsAt !== null && { startsAt }),
  ...(endsAt !== undefined && endsAt !== null && { endsAt }),
  ...(occurrences !== undefined && { occurrences: occurrences && [...occurrences] }),
  ...(respondBy !== undefined && { respondBy }),
});

const timesOnly = (changes: ContentChanges): MovedTimes => {
  const other = Object.keys(changes).find(
    (member) => changes[member as keyof ContentChanges] !== undefined && !(times as readonly string[]).includes(member),
  );
  if (other === undefined) return timesIn(changes);
  const detail = `Its time moves with its resources or not at all; change ${other} in a request of its own.`;
  throw new RuleViolation('move-alone', detail, 'unprocessable', { path: other });
};

const requireKnownLines = ({ lines = [] }: MoveTerms, { bundles }: Initiative): void => {
  lines.forEach(({ bundle, line }, index) => {
    const known = bundles.find(({ id }) => id === bundle)?.lines.find((one) => one.line === line);
    if (known && holds(known)) return;
    const detail = `Line ${line} of ${bundle} holds nothing.`;
    throw new RuleViolation('unknown-line', detail, 'unprocessable', { path: `lines.${index}` });
  });
};

const requirePossible = <Line extends { readonly line: number; resource: string; from: string; to: string }>(
  line: Line,
): Line => {
  if (!isOwnedId(line.resource))
    throw new RuleViolation('unknown-resource', `${line.resource} is no unit's resource.`, 'unprocessable', {
      path: 'lines',
    });
  if (line.from < line.to) return line;
  const detail = `Line ${line.line} on ${line.resource} would end before it starts: say its times.`;
  throw new RuleViolation('ends-before-start', detail, 'unprocessable', { path: 'lines', line: line.line });
};

export type LineCommand = Timed<
  Extract<BundleCommand, { readonly type: 'record-line' | 'record-line-approved' | 'record-displacement' }>
>;

/** Does the owner speak of a line that is to come? */
export const isOfMove = (state: InitiativeState, { reservation }: LineCommand): boolean =>
  state.status !== 'unknown' && (state.move?.lines.some((line) => line.reservation === reservation) ?? false);

/**
 * An owner's answer for a line of the move, and the outcome if it brings one: all moved with the last ready line, in the commit that revises the
 * initiative; nothing moved at a refusal, at a displacement, or where the revision is no longer possible. What is late or repeated gives no events.
 * A displacement after the move is one of the bundle's line, and not decided here.
 */
export const decideMoveLine = (
  command: LineCommand,
  state: InitiativeState,
): readonly InitiativeEvent[] | undefined => {
  if (state.status === 'unknown') return [];
  const { move } = state;
  if (!isUnderWay(move)) return move?.status === 'moved' && command.type === 'record-displacement' ? undefined : [];
  const line = move.lines.find(({ reservation }) => reservation === command.reservation);
  const answer = answerOf(command);
  if (!line || answerRank[answer.status] <= answerRank[line.status]) return [];
  const answered = {
    type: 'bundle.line-answered' as const,
    data: { bundle: line.bundle, initiative: state.id, ...lineRef(line), ...answer },
  };
  const after = evolveMove(move, answered, state.bundles) ?? move;
  const refused = after.lines.find(({ status }) => status === 'refused');
  if (refused !== undefined) {
    const because = `line ${refused.line} was refused: ${refused.code ?? 'refused'}`;
    return [answered, ...abandonMove({ ...state, move: after }, because)];
  }
  if (command.at >= move.decideBy) return [answered, ...abandonMove({ ...state, move: after }, overdue)];
  if (after.lines.every(({ status }) => status === 'held'))
    return [answered, ...completed({ ...state, move: after }, after, command.at)];
  return [answered];
};

const overdue = 'not all lines were ready by decideBy';

const answerOf = (
  command: LineCommand,
): { status: LineAnswer; code?: string; conflicts?: { from: string; to: string }[] } => {
  switch (command.type) {
    case 'record-line':
      return {
        status: command.answer,
        ...(command.code !== undefined && { code: command.code }),
        ...(command.conflicts !== undefined && { conflicts: [...command.conflicts] }),
      };
    case 'record-line-approved':
      return { status: 'held' };
    case 'record-displacement':
      return { status: 'refused', code: 'displaced' };
  }
};

/** A line that is ready may still be displaced by its owner before the host has decided; no smaller answer takes it back. */
const answerRank: Readonly<Record<LineOfMove['status'], number>> = {
  requested: 0,
  waitlisted: 1,
  'awaiting-approval': 2,
  'awaiting-clearance': 2,
  held: 3,
  refused: 4,
  confirmed: 5,
  released: 5,
  displaced: 5,
};

const completed = (initiative: Initiative, move: Move, at: string): readonly InitiativeEvent[] => {
  try {
    return [
      ...revision(initiative, move, at),
      ...bundlesOf(move).map((bundle) => movedEvent(initiative, move, bundle)),
    ];
  } catch (violation) {
    if (!(violation instanceof RuleViolation)) throw violation;
    return abandonMove(initiative, `the time can no longer be changed: ${violation.code}`);
  }
};

const revision = (initiative: Initiative, move: Move, at: string): readonly InitiativeEvent[] => {
  const { reason, proposedBy } = move;
  const proposer = proposedBy === undefined ? undefined : initiative.participants[proposedBy];
  const body = proposer?.answer === 'proposed' ? proposedBy : undefined;
  const role = body === undefined ? undefined : proposer?.proposal?.role;
  const content = changed(initiative.content, {
    ...timesIn(move),
    ...(role !== undefined && {
      invited: initiative.content.invited.map((one) => (one.body === body ? { ...one, role } : one)),
    }),
  });
  const event = revised(initiative, content, at, {
    ...(body !== undefined && { except: body }),
    ...(reason !== undefined && { reason }),
  });
  if (isSameContent(content, initiative.content)) return [];
  return body === undefined ? [event] : [event, joined({ ...initiative, content }, body, at, false)];
};

const movedEvent = (initiative: Initiative, move: Move, bundle: string): InitiativeEvent => {
  const lines = move.lines.filter((line) => line.bundle === bundle);
  const known = initiative.bundles.find(({ id }) => id === bundle)?.lines ?? [];
  return {
    type: 'bundle.moved',
    data: {
      ...ofBundle(initiative, move, bundle),
      lines: lines.map(({ line, resource, reservation, from, to, quantity, amountFen }) => ({
        line,
        resource,
        reservation,
        from,
        to,
        quantity,
        ...(amountFen !== undefined && { amountFen }),
      })),
      former: known.filter(({ reservation }) => lines.some(({ former }) => former === reservation)).map(lineRef),
    },
  };
};

const bundlesOf = ({ lines }: Move): readonly string[] => [...new Set(lines.map(({ bundle }) => bundle))];

const ofBundle = ({ id, content }: Initiative, move: Move, bundle: string) => ({
  bundle,
  initiative: id,
  move: move.id,
  host: content.host,
});

/** Nothing moves: everybody lets go what was to come. No events where no move is under way. */
export const abandonMove = (initiative: Initiative, reason: string): readonly InitiativeEvent[] => {
  const { move } = initiative;
  if (!isUnderWay(move)) return [];
  return [
    { type: 'initiative.move-abandoned', data: { initiative: initiative.id, move: move.id, reason } },
    ...bundlesOf(move).map((bundle): InitiativeEvent => ({
      type: 'bundle.move-abandoned',
      data: {
        ...ofBundle(initiative, move, bundle),
        lines: move.lines.filter((line) => line.bundle === bundle).map(lineRef),
        reason,
      },
    })),
  ];
};

/** Whatever takes a bundle's lines away, or ends the time in which it could move, ends the move in the same commit and before it. */
export const abandonedBy = (state: InitiativeState, events: readonly InitiativeEvent[]): readonly InitiativeEvent[] => {
  if (state.status === 'unknown' || !isUnderWay(state.move)) return [];
  const end = events.find(({ type }) => type in endings);
  return end ? abandonMove(state, endings[end.type as keyof typeof endings]) : [];
};

const endings = {
  'initiative.withdrawn': 'the initiative was withdrawn',
  'initiative.started': 'the initiative was started',
  'initiative.concluded': 'the initiative was concluded',
  'bundle.broken': 'a line of its bundles was displaced',
  'bundle.released': 'a bundle of it was released',
} as const;

type CommandOf<T extends MoveCommand['type']> = Timed<Extract<MoveCommand, { readonly type: T }>>;

/** The timer of `decideBy`. A move that is decided gives no events. Error: `not-due-yet` (conflict): the timer has to come again. */
export const decideOverdueMove = (
  { move: id, at }: CommandOf<'decide-overdue-move'>,
  state: InitiativeState,
): readonly InitiativeEvent[] => {
  if (state.status === 'unknown' || state.move?.id !== id || !isUnderWay(state.move)) return [];
  const { decideBy } = state.move;
  if (at < decideBy) throw new RuleViolation('not-due-yet', `decideBy ${decideBy} is still to come.`);
  return abandonMove(state, overdue);
};

/** Errors: `unknown-initiative` (not found), `illegal-step`. Where nothing moves there are no events. */
export const decideAbandonMove = (
  { reason }: CommandOf<'abandon-move'>,
  state: InitiativeState,
): readonly InitiativeEvent[] => abandonMove(requireStatus(state, 'abandon its move', openStatuses), reason);
