import { useSyncExternalStore } from 'react';

const onPaper = matchMedia('print');
const listeners = new Set<() => void>();
/** Between `beforeprint` and `afterprint`: what is to be printed is laid out in between. */
let isBegun = false;
/** Kept, not asked for each time: a browser that was asked in between no longer tells of the change. */
let isPaper = onPaper.matches;

const tell = (): void => {
  for (const listener of listeners) listener();
};

const become = (begun: boolean) => (): void => {
  isBegun = begun;
  tell();
};

window.addEventListener('beforeprint', become(true));
window.addEventListener('afterprint', become(false));
onPaper.addEventListener('change', ({ matches }) => {
  isPaper = matches;
  tell();
});

export const isPrintingNow = (): boolean => isBegun || isPaper;

/** Calls back when printing begins or ends, before anything is laid out for it; returns how to stop that. */
export const onPrinting = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

/** Whether the page is being printed: what a style cannot do for paper (drawing all rows, light colours in a chart) is done while it is. */
export const useIsPrinting = (): boolean => useSyncExternalStore(onPrinting, isPrintingNow);
