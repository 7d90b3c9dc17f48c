import type { Initiative } from '../api/initiatives.ts';
import type { Period } from '../api/reservations.ts';
import type { Draft } from './draft.ts';

export interface Meeting {
  readonly initiative: Initiative;
  /** The date that lies over the time: of a series the first that does. */
  readonly date: { readonly startsAt: string; readonly endsAt: string };
  /** Bodies that would have to be at both. */
  readonly shared: readonly string[];
  readonly isSamePlace: boolean;
}

/**
 * Which of these initiatives really happen at that time: a series does on its dates, not on the days between them. Those that share a place
 * or bodies come first. Drafts and what was withdrawn happen at no time.
 */
export const meetingsOf = (
  initiatives: readonly Initiative[],
  { host, invited, place }: Pick<Draft, 'host' | 'invited' | 'place'>,
  { from, to }: Period,
  own: string | undefined,
): readonly Meeting[] => {
  const bodies = new Set([host, ...invited.map(({ body }) => body)]);
  const found = initiatives.flatMap((initiative): Meeting[] => {
    const { id, status, startsAt, endsAt, occurrences } = initiative;
    if (id === own || status === 'withdrawn' || status === 'draft') return [];
    const date = (occurrences ?? [{ startsAt, endsAt }]).find(
      (one) => Date.parse(one.startsAt) < Date.parse(to) && Date.parse(one.endsAt) > Date.parse(from),
    );
    if (date === undefined) return [];
    const taking = [
      initiative.host,
      ...initiative.participants.filter(({ answer }) => answer !== 'declined').map(({ body }) => body),
    ];
    const isSamePlace = place.trim() !== '' && initiative.place?.trim() === place.trim();
    return [{ initiative, date, shared: taking.filter((body) => bodies.has(body)), isSamePlace }];
  });
  const weight = ({ isSamePlace, shared }: Meeting): number => (isSamePlace ? 1000 : 0) + shared.length;
  return found.toSorted((a, b) => weight(b) - weight(a));
};
