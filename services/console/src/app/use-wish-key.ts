import { useRef } from 'react';

/**
 * A key for each wish of a person: the same content has the same key, so that what is sent twice is done once; other content, or content
 * that was refused (`renew`), has another.
 */
export const useWishKey = () => {
  const kept = useRef<{ readonly content: string; readonly key: string }>(undefined);
  const keyOf = (wish: unknown): string => {
    const content = JSON.stringify(wish);
    if (kept.current?.content !== content) kept.current = { content, key: crypto.randomUUID() };
    return kept.current.key;
  };
  const renew = (): void => {
    kept.current = undefined;
  };
  return { keyOf, renew };
};
