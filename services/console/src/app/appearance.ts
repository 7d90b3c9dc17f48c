import { useSyncExternalStore } from 'react';
import { useIsPrinting } from '../paper/is-printing.ts';

export const appearances = ['system', 'light', 'dark'] as const;
export type Appearance = (typeof appearances)[number];

const storageKey = 'liandong.appearance';
const systemIsDark = matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();

const isAppearance = (text: string | null): text is Appearance =>
  (appearances as readonly (string | null)[]).includes(text);

export const chosenAppearance = (): Appearance => {
  const kept = localStorage.getItem(storageKey);
  return isAppearance(kept) ? kept : 'system';
};

export const chooseAppearance = (appearance: Appearance): void => {
  localStorage.setItem(storageKey, appearance);
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  systemIsDark.addEventListener('change', listener);
  return () => {
    listeners.delete(listener);
    systemIsDark.removeEventListener('change', listener);
  };
};

const isDarkNow = (): boolean => {
  const appearance = chosenAppearance();
  return appearance === 'dark' || (appearance === 'system' && systemIsDark.matches);
};

/** Never on paper, which is white. */
export const useIsDark = (): boolean => {
  const isDark = useSyncExternalStore(subscribe, isDarkNow);
  return !useIsPrinting() && isDark;
};

export const useAppearance = (): Appearance => useSyncExternalStore(subscribe, chosenAppearance);
