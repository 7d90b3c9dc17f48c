import { useSyncExternalStore } from 'react';
import { usePerson } from '../session/session.ts';
import type { WantedLine } from './wanted.ts';

/**
 * What was chosen for a draft and is asked for when it is posted. The services ask no owner for a draft and have no place for a mere wish:
 * it is kept in this browser, each person's own.
 */
const keyOf = (person: string, initiative: string): string => `liandong.wanted.${person}.${initiative}`;

const listeners = new Set<() => void>();
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const keepWanted = (person: string, initiative: string, lines: readonly WantedLine[]): void => {
  if (lines.length === 0) localStorage.removeItem(keyOf(person, initiative));
  else localStorage.setItem(keyOf(person, initiative), JSON.stringify(lines));
  for (const listener of listeners) listener();
};

export const wantedFor = (person: string, initiative: string): readonly WantedLine[] =>
  parsed(localStorage.getItem(keyOf(person, initiative)));

/** The chosen resources of a draft of the reader's. */
export const useWanted = (initiative: string): readonly WantedLine[] => {
  const { name } = usePerson();
  const text = useSyncExternalStore(subscribe, () => localStorage.getItem(keyOf(name, initiative)));
  return parsed(text);
};

const parsed = (text: string | null): readonly WantedLine[] => {
  try {
    return text === null ? [] : (JSON.parse(text) as readonly WantedLine[]);
  } catch {
    return [];
  }
};
