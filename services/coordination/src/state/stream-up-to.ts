import { eventKey } from '../feed-store/feed-entry.js';
import type { FeedStore } from '../feed-store/feed-store.js';
import type { StructuredEvent } from '../feed-store/structured-event.js';

const chunk = 500;

/**
 * The stream's events that were decided up to the instant, itself included, in order and without a hole: what comes after a version that is missing
 * waits for it, here as in the units. Time never goes back in a stream, so they are its beginning; the events of one commit have one
 * instant and come all together. A late duplicate is not in the feed.
 */
export const streamUpTo = async (
  store: Pick<FeedStore, 'byKeys'>,
  subject: string,
  at?: string,
): Promise<StructuredEvent[]> => {
  const atMs = at === undefined ? Number.POSITIVE_INFINITY : Date.parse(at);
  const events: StructuredEvent[] = [];
  for (;;) {
    const first = events.length + 1;
    const found = await store.byKeys(Array.from({ length: chunk }, (_, i) => eventKey(subject, first + i)));
    found.sort((one, other) => one.event.sequence - other.event.sequence);
    for (const { event } of found) {
      if (event.sequence !== events.length + 1 || Date.parse(event.time) > atMs) return events;
      events.push(event);
    }
    if (found.length < chunk) return events;
  }
};
