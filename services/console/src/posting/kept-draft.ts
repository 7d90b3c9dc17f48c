import { useState } from 'react';
import { readerZone } from '../time/zones.ts';
import { emptyDraft, type Draft } from './draft.ts';

const storageKey = 'liandong.posting';

const kept = (): Draft | undefined => {
  const text = sessionStorage.getItem(storageKey);
  return text === null ? undefined : (JSON.parse(text) as Draft);
};

/** What is being typed; it outlives a reload, a way back and a session that ends, in this tab. */
export const useKeptDraft = (host: string) => {
  const [draft, setDraft] = useState(() => kept() ?? emptyDraft(host, readerZone(), crypto.randomUUID()));
  const change = (changes: Partial<Draft>): void =>
    setDraft((before) => {
      const next = { ...before, ...changes };
      sessionStorage.setItem(storageKey, JSON.stringify(next));
      return next;
    });
  const forget = (): void => sessionStorage.removeItem(storageKey);
  return { draft, change, forget };
};
