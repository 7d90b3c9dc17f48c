import { releaseBundle, type Bundle } from '../api/bundles.ts';
import { reviseInitiative, type Initiative, type InitiativeChanges } from '../api/initiatives.ts';
import { moveInitiative, type MoveWish } from '../api/moves.ts';
import { liveLines } from './stray.ts';
import { latestDecision, movedLines } from './wanted.ts';
import type { Period } from '../api/reservations.ts';

/** What becomes of resources when their initiative moves: they move with it or it does not move, they stay, or they are let go. */
export type MoveChoice = 'move' | 'keep' | 'release';

/** `waiting`: an owner still has to agree, and nothing has moved until then. `refused`: nothing has moved. */
export type MoveOutcome = 'moved' | 'waiting' | 'refused' | 'kept' | 'released';

/** So long a page waits for owners who decide at once. */
export const waitSeconds = 20;

export const outcomeOf = ({ move }: Pick<Initiative, 'move'>): MoveOutcome => {
  if (move?.status === 'requested') return 'waiting';
  return move?.status === 'abandoned' ? 'refused' : 'moved';
};

const isTime = (name: string): boolean => ['startsAt', 'endsAt', 'occurrences', 'respondBy'].includes(name);

/** The times among the changes, and the others: with resources the time changes by itself. */
const divided = (changes: InitiativeChanges): readonly [InitiativeChanges, InitiativeChanges] => {
  const entries = Object.entries(changes);
  const part = (isWanted: boolean): InitiativeChanges =>
    Object.fromEntries(entries.filter(([name]) => isTime(name) === isWanted));
  return [part(true), part(false)];
};

/**
 * Changes what was posted, its time last: together with its resources in one decision, or without them as was chosen. What cannot move leaves
 * time and resources as they were. Rejects with what stood against it.
 */
export const reviseWithBundles = async (
  initiative: Initiative,
  changes: InitiativeChanges,
  choice: MoveChoice,
  reason: string,
): Promise<MoveOutcome | undefined> => {
  const bundles = initiative.bundles.filter((bundle) => liveLines(bundle).length > 0);
  const [times, others] = divided(changes);
  const isMoved = 'startsAt' in times || 'endsAt' in times || 'occurrences' in times;
  if (!isMoved || bundles.length === 0) {
    await reviseInitiative(initiative, changes);
    return undefined;
  }
  if (Object.keys(others).length > 0) await reviseInitiative(initiative, others);
  if (choice === 'release') for (const { id } of bundles) await releaseBundle(initiative, id, reason);
  // The types do not know that null takes away.
  const wish = times as MoveWish;
  const decideBy = latestDecision(bundles.flatMap(liveLines), Date.now());
  const moved = await moveInitiative(
    initiative,
    { ...wish, ...(choice === 'keep' && { keepResources: true }), ...(decideBy !== undefined && { decideBy }) },
    waitSeconds,
  );
  if (choice === 'move') return outcomeOf(moved);
  return choice === 'keep' ? 'kept' : 'released';
};

/** A bundle that stands at another time than its initiative follows it, or is let go. */
export const settleStray = async (
  initiative: Initiative,
  bundle: Bundle,
  was: Period,
  choice: Exclude<MoveChoice, 'keep'>,
  reason: string,
): Promise<MoveOutcome> => {
  if (choice === 'release') {
    await releaseBundle(initiative, bundle.id, reason);
    return 'released';
  }
  const live = liveLines(bundle);
  const is = { from: initiative.startsAt, to: initiative.endsAt };
  const lines = movedLines(live, was, is).map(({ from, to }, index) => ({
    bundle: bundle.id,
    line: live[index]?.line ?? index + 1,
    from,
    to,
  }));
  return outcomeOf(await moveInitiative(initiative, { lines }, waitSeconds));
};
