import type { StructuredEvent } from '../feed-store/structured-event.js';

/**
 * What one feature keeps of the feed, in memory. A pure fold: it reads no clock, asks nobody, and never throws.
 *
 * It is given each event once and every stream in order 1, 2, 3 … without a hole. Between streams nothing is promised (after a restart the
 * order is another one than it was live), so what it says at the end must not depend on that.
 */
export interface FeedView {
  take(event: StructuredEvent): void;
}

/** The way to a view that is up to date. */
export interface ViewHandle<View extends FeedView> {
  /**
   * The view with all that this replica's feed shows at the call. The caller reads it in one go, since it goes on changing.
   *
   * Errors: Problem 503 `feed-not-ready` while the feed cannot be read; Problem 503 `view-not-ready` while the first run through the
   * feed takes longer than a caller should wait.
   */
  current(): Promise<View>;
}
