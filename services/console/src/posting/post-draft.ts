import { draftInitiative, reviseInitiative, withdrawInitiative, type Initiative } from '../api/initiatives.ts';
import type { Unit } from '../api/units.ts';
import { requestOf, wholeOf, type Draft } from './draft.ts';

/**
 * The initiative at its service as it was typed: made, or brought to what stands in the form where an earlier try made it. One that was made
 * for another host is dropped: whose it is never changes.
 */
export const madeOf = async (draft: Draft, unit: Unit, droppedFor: string): Promise<Initiative> => {
  const { made } = draft;
  if (made?.host === draft.host) return reviseInitiative(made, wholeOf(draft));
  const initiative = await draftInitiative(unit, requestOf(draft), draft.key);
  if (made !== undefined) await withdrawInitiative(made, droppedFor).catch(() => undefined);
  return initiative;
};
