import { describe, expect, it } from '@jest/globals';
import type { FeedView } from './feed-view.js';
import { KeptViews } from './kept-views.js';

describe('The views that features keep', () => {
  const viewOf = (): FeedView => ({ take: () => undefined });

  it('are shown anew all at once, and the first ones are not held any more', () => {
    const kept = new KeptViews();
    const shown = [kept.add('board', viewOf), kept.add('statistics', viewOf)];
    const before = shown.map((view) => view());
    const made = kept.makeAnew();
    expect(shown.map((view) => view())).toEqual(before);
    expect(kept.first).toHaveLength(2);

    made.show();
    expect(shown.map((view) => view())).toEqual(made.views.map(({ view }) => view));
    expect(kept.first).toEqual([]);
  });
});
