import { useSyncExternalStore } from 'react';

/** Losses that a person has taken notice of, in this browser: they are shown no more. */
const keyOf = (person: string): string => `liandong.noticed.${person}`;
/** The oldest are forgotten: by then they are over and shown no more anyway. */
const most = 500;

const listeners = new Set<() => void>();
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

const idsOf = (text: string | null): readonly string[] => {
  try {
    return text === null ? [] : (JSON.parse(text) as readonly string[]);
  } catch {
    return [];
  }
};

export const dismiss = (person: string, id: string): void => {
  const ids = [...idsOf(localStorage.getItem(keyOf(person))).filter((one) => one !== id), id].slice(-most);
  localStorage.setItem(keyOf(person), JSON.stringify(ids));
  for (const listener of listeners) listener();
};

export const takeBackDismissal = (person: string, id: string): void => {
  const ids = idsOf(localStorage.getItem(keyOf(person))).filter((one) => one !== id);
  localStorage.setItem(keyOf(person), JSON.stringify(ids));
  for (const listener of listeners) listener();
};

/** The ids that this person has noticed; renews itself. */
export const useDismissed = (person: string): ReadonlySet<string> =>
  new Set(idsOf(useSyncExternalStore(subscribe, () => localStorage.getItem(keyOf(person)))));
