import type { BoardItem } from '../api/board.ts';
import { subjectPath } from '../messages/subject-path.ts';

const atTheResource: readonly BoardItem['kind'][] = [
  'pending-approval',
  'competing-requests',
  'open-offer',
  'displaced',
];

/** The page on which an item is settled: its initiative's, discipline's clearances, or its resource's, there on the day in question with the reservation open. */
export const placeOf = ({ kind, subject, body, initiative, resource, reservation, from }: BoardItem): string => {
  if (kind === 'asked-answer' || kind === 'owed-duty') return subjectPath(subject);
  if (kind === 'pending-clearance') return `/clearances/${encodeURIComponent(reservation ?? '')}`;
  const isOfResource = resource !== undefined && (initiative === undefined || atTheResource.includes(kind));
  if (!isOfResource) {
    // A coordinator answers for the body that is asked.
    const answering = kind === 'open-invitation' ? `?for=${body}` : '';
    return `/initiatives/${initiative ?? ''}${answering}`;
  }
  const search = new URLSearchParams();
  if (from !== undefined) search.set('on', from);
  if (reservation !== undefined) search.set('reservation', reservation);
  return `/resources/${resource}?${search.toString()}`;
};
