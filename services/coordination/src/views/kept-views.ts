import type { NamedView } from './feed-fold.js';
import type { FeedView } from './feed-view.js';

/** One of each view that is kept, made at the same time. */
export interface MadeViews {
  readonly views: readonly NamedView[];
  /** From now on readers are shown these, all of them at once. */
  readonly show: () => void;
}

interface KeptView {
  readonly name: string;
  readonly make: () => { readonly view: FeedView; readonly show: () => void };
}

/** The views that features keep: how each is made, and which one its readers are shown. */
export class KeptViews {
  private readonly kept: KeptView[] = [];
  private ofStart: NamedView[] = [];

  /** The ones shown first; grows with {@link add}. Not held any more once others are shown. */
  get first(): readonly NamedView[] {
    return this.ofStart;
  }

  /** The way to the view that is shown now. */
  add<View extends FeedView>(name: string, make: () => View): () => View {
    let shown = make();
    this.ofStart.push({ name, view: shown });
    this.kept.push({
      name,
      make: () => {
        const view = make();
        return { view, show: () => (shown = view) };
      },
    });
    return () => shown;
  }

  get names(): readonly string[] {
    return this.kept.map(({ name }) => name);
  }

  /** Errors: what a factory throws; nothing has changed then. */
  makeAnew(): MadeViews {
    const made = this.kept.map(({ name, make }) => ({ name, ...make() }));
    return {
      views: made.map(({ name, view }) => ({ name, view })),
      show: () => {
        for (const { show } of made) show();
        this.ofStart = [];
      },
    };
  }
}
