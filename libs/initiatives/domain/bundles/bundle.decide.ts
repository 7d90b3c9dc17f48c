import type { BundleLineRef } from '#contracts';
import { RuleViolation, unitOfId, type Timed } from '#kernel';
import {
  bundleWithId,
  evolveBundles,
  greatestLines,
  isLive,
  lineRef,
  type Bundle,
  type BundleCommand,
  type BundleEvent,
  type LineOfBundle,
} from './bundle.js';
import { isUnderWay, type Move } from './move.js';
import type { Initiative, InitiativeEvent, InitiativeState } from '../life-cycle/initiative.js';
import { openStatuses, requireStatus } from '../life-cycle/initiative.standing.js';

type CommandOf<T extends BundleCommand['type']> = Timed<Extract<BundleCommand, { readonly type: T }>>;

const defaultDecideMs = 15 * 60_000;
/** Owners who have to approve may take their time, but no place is held for ever. */
const longestDecideMs = 30 * 24 * 3_600_000;

/**
 * Asks the owners of all lines to hold them. Allowed while the initiative is posted, agreed or running: a draft is nobody's business
 * yet and the request would tell of it; nor while it moves (409 `move-under-way`), since the new lines would not move with it.
 * Errors (422): `unknown-resource` (an id no unit owns), `ends-before-start`, `decide-by-out-of-range`, `too-many-lines`; 409 `illegal-step`.
 */
export const decideRequestBundle = (
  command: CommandOf<'request-bundle'>,
  state: InitiativeState,
): readonly InitiativeEvent[] => {
  if (state.status !== 'unknown' && bundleWithId(state.bundles, command.bundle) !== undefined) return [];
  const initiative = requireStatus(state, 'request a bundle', openStatuses);
  if (isUnderWay(initiative.move)) throw underWay(initiative.move);
  const { bundle, lines, onDisplacement, at } = command;
  if (lines.length === 0 || lines.length > greatestLines) {
    throw unprocessable('too-many-lines', `A bundle has 1 to ${greatestLines} lines.`, 'lines');
  }
  for (const line of lines) {
    const path = `lines.${line.line - 1}`;
    if (!isOwnedId(line.resource))
      throw unprocessable('unknown-resource', `${line.resource} is no unit's resource.`, `${path}.resource`);
    if (line.to <= line.from) throw unprocessable('ends-before-start', 'A line ends after it starts.', `${path}.to`);
  }
  const decideBy = requireDecideBy(command.decideBy, at);
  const { id, content } = initiative;
  return [
    {
      type: 'bundle.requested',
      data: {
        bundle,
        initiative: id,
        host: content.host,
        purpose: content.title,
        lines: [...lines],
        decideBy,
        onDisplacement,
      },
    },
  ];
};

/** The instant by which owners have answered: 15 minutes from now where none is named. Error (422): `decide-by-out-of-range`. */
export const requireDecideBy = (asked: string | undefined, at: string): string => {
  const now = Date.parse(at);
  const decideBy = asked ?? new Date(now + defaultDecideMs).toISOString();
  if (decideBy > at && Date.parse(decideBy) <= now + longestDecideMs) return decideBy;
  throw unprocessable(
    'decide-by-out-of-range',
    'decideBy lies in the future and at most 30 days from now.',
    'decideBy',
  );
};

/**
 * An owner's answer for one line, and the outcome if it brings one: confirmed with the last ready line, abandoned at a refusal. The
 * deadline is strict: what comes at or after `decideBy` finds the bundle abandoned. Late and repeated answers give no events; so does
 * one that would take a ready line back, since only a displacement does that.
 */
export const decideRecordLine = (
  command: CommandOf<'record-line'>,
  state: InitiativeState,
): readonly InitiativeEvent[] => {
  const { answer, code, conflicts } = command;
  const found = undecided(state, command);
  if (found === undefined || answerRank[answer] <= answerRank[found.line.status]) return [];
  return settled(found, command.at, [lineAnswered(found, answer, code, conflicts)]);
};

/** A line that awaited approval or clearance is ready. */
export const decideLineApproved = (
  command: CommandOf<'record-line-approved'>,
  state: InitiativeState,
): readonly InitiativeEvent[] => {
  const found = undecided(state, command);
  if (found === undefined || found.line.status === 'held') return [];
  return settled(found, command.at, [lineAnswered(found, 'held')]);
};

/**
 * Answers come in the order waitlisted → awaiting → held, or end in refused; a smaller rank never replaces a greater one. A ready line
 * is not refused any more, but one that awaits its owner's word is.
 */
const answerRank: Readonly<Record<LineOfBundle['status'], number>> = {
  requested: 0,
  waitlisted: 1,
  'awaiting-approval': 2,
  'awaiting-clearance': 2,
  refused: 3,
  held: 4,
  confirmed: 5,
  released: 5,
  displaced: 5,
};

interface Found {
  readonly initiative: Initiative;
  readonly bundle: Bundle;
  readonly line: LineOfBundle;
}

/** A dot or a slash would make the reservation's id read as another resource's. */
export const isOwnedId = (resource: string): boolean =>
  unitOfId(resource) !== undefined && /^[A-Za-z0-9-]+$/.test(resource);

const undecided = (
  state: InitiativeState,
  { bundle: id, reservation }: { readonly bundle: string; readonly reservation: string },
): Found | undefined => {
  const found = find(state, id, reservation);
  return found?.bundle.status === 'requested' ? found : undefined;
};

const find = (state: InitiativeState, id: string, reservation: string): Found | undefined => {
  if (state.status === 'unknown') return undefined;
  const bundle = bundleWithId(state.bundles, id);
  const line = bundle?.lines.find((other) => other.reservation === reservation);
  return bundle && line && { initiative: state, bundle, line };
};

const lineAnswered = (
  { initiative, bundle, line }: Found,
  status: 'held' | 'awaiting-approval' | 'awaiting-clearance' | 'waitlisted' | 'refused',
  code?: string,
  conflicts?: CommandOf<'record-line'>['conflicts'],
): BundleEvent => ({
  type: 'bundle.line-answered',
  data: {
    bundle: bundle.id,
    initiative: initiative.id,
    ...lineRef(line),
    status,
    ...(code !== undefined && { code }),
    ...(conflicts !== undefined && { conflicts: [...conflicts] }),
  },
});

const settled = ({ initiative, bundle }: Found, at: string, events: readonly BundleEvent[]): readonly BundleEvent[] => {
  const after = events.reduce(evolveBundles, [bundle])[0] ?? bundle;
  const refused = after.lines.find(({ status }) => status === 'refused');
  if (refused !== undefined)
    return [...events, abandoned(initiative, after, `line ${refused.line} was refused: ${refused.code ?? 'refused'}`)];
  if (at >= bundle.decideBy) return [...events, abandoned(initiative, after, overdue)];
  if (after.lines.every(({ status }) => status === 'held'))
    return [...events, { type: 'bundle.confirmed', data: outcome(initiative, after) }];
  return events;
};

const overdue = 'not all lines were ready by decideBy';

const outcome = (
  { id, content }: Initiative,
  bundle: Bundle,
): { bundle: string; initiative: string; host: string; lines: BundleLineRef[] } => ({
  bundle: bundle.id,
  initiative: id,
  host: content.host,
  lines: bundle.lines.map(lineRef),
});
const abandoned = (initiative: Initiative, bundle: Bundle, reason: string): BundleEvent => ({
  type: 'bundle.abandoned',
  data: { ...outcome(initiative, bundle), reason },
});

/**
 * The timer of `decideBy`. A bundle that is decided already gives no events.
 * Errors: `not-due-yet` (conflict), for a timer that came too early and has to come again.
 */
export const decideOverdueBundle = (
  { bundle: id, at }: CommandOf<'decide-overdue-bundle'>,
  state: InitiativeState,
): readonly InitiativeEvent[] => {
  const bundle = state.status === 'unknown' ? undefined : bundleWithId(state.bundles, id);
  if (state.status === 'unknown' || bundle?.status !== 'requested') return [];
  if (at < bundle.decideBy) throw new RuleViolation('not-due-yet', `decideBy ${bundle.decideBy} is still to come.`);
  return [abandoned(state, bundle, overdue)];
};

/**
 * An owner's named override took a line away. A bundle that is not confirmed yet lets its other lines go, since they hold all together or
 * not at all; a confirmed one does as its `onDisplacement` says.
 */
export const decideDisplacement = (
  command: CommandOf<'record-displacement'>,
  state: InitiativeState,
): readonly InitiativeEvent[] => {
  const found = find(state, command.bundle, command.reservation);
  if (found === undefined || !isLive(found.bundle) || found.line.status === 'displaced') return [];
  const { initiative, bundle, line } = found;
  const released = bundle.status === 'requested' || bundle.onDisplacement === 'release';
  return [
    {
      type: 'bundle.broken',
      data: { ...outcome(initiative, bundle), displaced: lineRef(line), reason: command.reason, released },
    },
  ];
};

/**
 * The host needs the resources no longer, or at another time. A bundle that claims no place any more gives no events.
 * Errors: `unknown-initiative`, `unknown-bundle` (not found).
 */
export const decideReleaseBundle = (
  { bundle: id, reason }: CommandOf<'release-bundle'>,
  state: InitiativeState,
): readonly InitiativeEvent[] => {
  if (state.status === 'unknown')
    throw new RuleViolation('unknown-initiative', 'There is no such initiative.', 'not-found');
  const bundle = bundleWithId(state.bundles, id);
  if (bundle === undefined)
    throw new RuleViolation('unknown-bundle', `${id} is no bundle of ${state.id}.`, 'not-found');
  return isLive(bundle) ? [letGoOf(state, bundle, reason)] : [];
};

/** What becomes of an initiative's bundles when it is withdrawn. */
export const withdrawBundles = (initiative: Initiative): readonly BundleEvent[] =>
  initiative.bundles.filter(isLive).map((bundle) => letGoOf(initiative, bundle, 'the initiative was withdrawn'));

/** The undecided are abandoned, what holds places is released. */
const letGoOf = (initiative: Initiative, bundle: Bundle, reason: string): BundleEvent => {
  const data = { ...outcome(initiative, bundle), reason };
  return bundle.status === 'requested' ? { type: 'bundle.abandoned', data } : { type: 'bundle.released', data };
};

export const underWay = ({ id, decideBy }: Move): RuleViolation =>
  new RuleViolation('move-under-way', `It is being moved until ${decideBy}: wait, or abandon the move.`, 'conflict', {
    move: id,
    decideBy,
  });

const unprocessable = (code: string, detail: string, path: string): RuleViolation =>
  new RuleViolation(code, detail, 'unprocessable', { path });
