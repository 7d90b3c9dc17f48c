import { referencesOf } from '#contracts';
import type { StructuredEvent } from './structured-event.js';
import { publicEventOf } from './public-event.js';

/**
 * The subjects that an event says something about: its own stream first, then the streams to which its payload refers. This is what puts a reservation on
 * the timeline of its initiative, and a bundle on the timelines of its resources. Of an event that this process does not know only its own stream is known.
 */
export const subjectsOf = (event: StructuredEvent): string[] => {
  const known = publicEventOf(event);
  const streams = known ? referencesOf(known.type, known.data).streams : [];
  return [...new Set([event.subject, ...streams])];
};

/** The codes of the bodies that an event concerns: who hosts, is invited, owns, is related, or was acted for. */
export const bodiesOf = (event: StructuredEvent): Set<string> => {
  const known = publicEventOf(event);
  const bodies = new Set(known ? referencesOf(known.type, known.data).bodies : []);
  if (event.onbehalfof !== undefined) bodies.add(event.onbehalfof);
  if (event.subject.startsWith('body/')) bodies.add(event.subject.slice('body/'.length));
  return bodies;
};
