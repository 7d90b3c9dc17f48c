import { useState } from 'react';
import { forgetTyped, keepTyped, typedBefore } from '../app/typed.ts';
import { usePerson } from '../session/session.ts';
import { emptyDraft, type Draft } from './draft.ts';

const form = 'posting';
/** Where the authority's clocks are; a reader elsewhere may choose their own. */
export const usualZone = 'Asia/Shanghai';

const newKey = (): string => crypto.randomUUID();

/** What is being typed; it outlives a reload, a way back and a session that ends, in this tab, and is the person's own. */
export const useKeptDraft = () => {
  const { name, body } = usePerson();
  const fresh = (): Draft => emptyDraft(body, usualZone, newKey());
  const [draft, setDraft] = useState(() => typedBefore<Draft>(name, form) ?? fresh());
  const take = (changes: Partial<Draft>): void =>
    setDraft((before) => {
      const next = { ...before, ...changes };
      keepTyped(name, form, next);
      return next;
    });
  return {
    draft,
    /** Something was typed: what is sent now is another wish. */
    change: (changes: Partial<Draft>): void => take({ ...changes, key: newKey() }),
    /** It stands at its service now. */
    remember: (made: Draft['made'] & object): void => take({ made }),
    forget: (): void => forgetTyped(name, form),
    clear: (): void => {
      forgetTyped(name, form);
      setDraft(fresh());
    },
  };
};
