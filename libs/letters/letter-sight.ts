import type { Known } from '#aggregates';
import { notFound, type Principal, readerOf } from '#http';
import type { Letter, LetterStatus } from './domain/letter.js';

/** What never left its body. */
const ownStatuses: readonly LetterStatus[] = ['draft', 'discarded'];

/** A draft is its own body's: also for whom it will go to it is not there yet. Who has sight of all sees it. */
const seesAll = (caller: Principal): boolean =>
  readerOf(caller).level !== 'masked' || caller.roles.includes('coordinator');

/** Error: RuleViolation `not-found` where the letter is another body's draft. */
export const requireSight = <One extends Pick<Known<Letter>, 'thing'>>(known: One, caller: Principal): One => {
  const { id, status, content } = known.thing;
  const isSeen = !ownStatuses.includes(status) || seesAll(caller) || readerOf(caller).bodies.includes(content.body);
  if (!isSeen) throw notFound(`letter ${id}`);
  return known;
};

/** The same as a condition of a list; empty where all are seen. */
export const sightOf = (caller: Principal): { readonly $or?: readonly object[] } =>
  seesAll(caller) ? {} : { $or: [{ status: { $nin: ownStatuses } }, { body: { $in: readerOf(caller).bodies } }] };
