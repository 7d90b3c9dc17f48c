import { releaseBundle, requestBundle, type Bundle } from '../api/bundles.ts';
import type { Initiative } from '../api/initiatives.ts';
import type { Period } from '../api/reservations.ts';
import { liveLines, isInItsOwnWay } from './stray.ts';
import { latestDecision, movedLines } from './wanted.ts';

/** What becomes of resources when their initiative moves: they move with it, they stay, or they are let go. */
export type MoveChoice = 'move' | 'keep' | 'release';

/** `moved`: held at the new time, the old places are free. `waiting`: an owner still has to agree, the old places are kept until then. */
export type MoveOutcome = 'moved' | 'waiting' | 'refused' | 'kept' | 'released';

/** So long a page waits for owners who decide at once. */
const waitSeconds = 20;

type Whose = Pick<Initiative, 'id' | 'unit'>;

/**
 * Asks for the same resources at the new time and lets the old ones go once the new ones are had; where the new time lies over the old one
 * the old ones go first. What cannot be had leaves the old ones as they are, except in that last case.
 */
const moveBundle = async (
  initiative: Whose,
  bundle: Bundle,
  was: Period,
  is: Period,
  reason: string,
): Promise<MoveOutcome> => {
  const lines = movedLines(liveLines(bundle), was, is);
  const decideBy = latestDecision(lines, Date.now());
  const wish = { lines, ...(decideBy !== undefined && { decideBy }) };
  const goesFirst = isInItsOwnWay(liveLines(bundle), lines);
  if (goesFirst) await releaseBundle(initiative, bundle.id, reason);
  const { status } = await requestBundle(initiative, wish, crypto.randomUUID(), waitSeconds);
  if (status === 'requested') return 'waiting';
  if (status !== 'confirmed') return 'refused';
  if (!goesFirst) await releaseBundle(initiative, bundle.id, reason);
  return 'moved';
};

/** One bundle after the other, as was chosen; the outcome is the worst of them. Rejects with what stood against it. */
export const settleBundles = async (
  initiative: Whose,
  bundles: readonly Bundle[],
  { was, is }: { readonly was: Period; readonly is: Period },
  choice: MoveChoice,
  reason: string,
): Promise<MoveOutcome> => {
  const outcomes: MoveOutcome[] = [];
  for (const bundle of bundles) {
    if (choice === 'release') {
      await releaseBundle(initiative, bundle.id, reason);
      outcomes.push('released');
    } else if (choice === 'keep') outcomes.push('kept');
    else outcomes.push(await moveBundle(initiative, bundle, was, is, reason));
  }
  return (['refused', 'waiting', 'kept', 'released'] as const).find((one) => outcomes.includes(one)) ?? 'moved';
};
