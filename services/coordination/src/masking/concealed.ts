import type { DisclosureLevel } from '#contracts';
import type { StructuredEvent } from '../feed-store/structured-event.js';

/** Who reads, as far as it decides of which events they learn. */
export interface FeedReader {
  readonly level: DisclosureLevel;
  readonly bodies: readonly string[];
}

const isOf = ({ type }: StructuredEvent, name: string): boolean => type.startsWith(`liandong.${name}.`);

/** A draft is its host's own business until it is posted. */
export const isOfDraft = (event: StructuredEvent): boolean =>
  isOf(event, 'initiative.drafted') || isOf(event, 'initiative.draft-revised');

/**
 * Events of which this reader learns not even that they are there, since that alone tells too much: another body's draft, and which subject
 * somebody had unmasked, which would warn whoever is looked at. Whoever sees persons sees them all.
 */
export const isConcealed = (event: StructuredEvent, { level, bodies }: FeedReader): boolean => {
  if (level !== 'masked') return false;
  if (isOf(event, 'unmasking.recorded')) return true;
  if (!isOfDraft(event)) return false;
  const { host } = event.data as { readonly host?: string };
  return host === undefined || !bodies.includes(host);
};
