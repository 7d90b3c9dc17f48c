import { definitionOf, type DisclosureLevel, type DraftOf, isEventType, parsePublicType } from '#contracts';
import type { StructuredEvent } from '../feed-store/structured-event.js';

/** Who reads, as far as it decides of which events they learn. */
export interface FeedReader {
  readonly level: DisclosureLevel;
  readonly bodies: readonly string[];
}

/** What the registry says of it, for an event that is of a draft. */
const draftOf = ({ type }: StructuredEvent): DraftOf<never> | undefined => {
  const named = parsePublicType(type)?.type;
  return named !== undefined && isEventType(named) ? definitionOf(named).definition.draftOf : undefined;
};

/** A draft is its body's own business until it goes out. */
export const isOfDraft = (event: StructuredEvent): boolean => draftOf(event) !== undefined;

/**
 * Events of which this reader learns not even that they are there, since that alone tells too much: another body's draft, and which subject
 * somebody had unmasked, which would warn whoever is looked at. Whoever sees persons sees them all.
 */
export const isConcealed = (event: StructuredEvent, { level, bodies }: FeedReader): boolean => {
  if (level !== 'masked') return false;
  if (event.type.startsWith('liandong.unmasking.recorded.')) return true;
  const bodyOf = draftOf(event);
  if (!bodyOf) return false;
  const body = bodyOf(event.data as never);
  return body === undefined || !bodies.includes(body);
};
