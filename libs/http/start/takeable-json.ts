/** Deeper than any of our bodies by far, and shallow enough for every walk over what was sent. */
const deepest = 32;

/**
 * True of a JSON value that the rest of the service can take: nested no deeper than 32 levels, and its texts are Unicode. A half of a
 * surrogate pair (`"\ud800"`) is valid JSON (RFC 8259 section 8.2), but has no UTF-8 and so no canonical form and no place in a store.
 */
export const isTakeable = (value: unknown, depth = 0): boolean => {
  if (typeof value === 'string') return value.isWellFormed();
  if (typeof value !== 'object' || value === null) return true;
  if (depth === deepest) return false;
  if (Array.isArray(value)) return value.every((item) => isTakeable(item, depth + 1));
  return Object.entries(value).every(([name, member]) => name.isWellFormed() && isTakeable(member, depth + 1));
};
