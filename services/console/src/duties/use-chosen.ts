import { useState } from 'react';

/** Those of a list that were chosen; what has left the list is chosen no more. */
export const useChosen = <Item extends { readonly id: string }>(items: readonly Item[]) => {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string): void => {
    const next = new Set(ids);
    if (!next.delete(id)) next.add(id);
    setIds(next);
  };
  return {
    chosen: items.filter(({ id }) => ids.has(id)),
    isChosen: (id: string): boolean => ids.has(id),
    toggle,
    chooseAll: (): void => setIds(new Set(items.map(({ id }) => id))),
    clear: (): void => setIds(new Set()),
  };
};
