import type { StatisticsView } from './statistics-view.js';

/** Computes for all who ask for the same, by name, while it is being computed and nothing has changed since it began. */
export type OncePerState<Result> = (
  view: Pick<StatisticsView, 'version'>,
  name: string,
  compute: () => Promise<Result>,
) => Promise<Result>;

/** Nothing is kept once it is computed. */
export const oncePerState = <Result>(): OncePerState<Result> => {
  let of: { readonly view: Pick<StatisticsView, 'version'>; readonly version: number } | undefined;
  let running = new Map<string, Promise<Result>>();
  return (view, name, compute) => {
    const { version } = view;
    if (of?.view !== view || of.version !== version) {
      of = { view, version };
      running = new Map();
    }
    const here = running;
    const known = here.get(name);
    if (known) return known;
    const result = compute().finally(() => here.delete(name));
    here.set(name, result);
    return result;
  };
};
