/** The larger array with what was in the old one. */
export const extended = <Values extends { set(values: Values): void }>(old: Values, larger: Values): Values => {
  larger.set(old);
  return larger;
};

const farthest = 0xffffffff;

/** Seconds rounded up, and no more than fit: good enough to pass over what surely ends before, in half the room. */
export const reachOf = (instant: number): number => Math.min(farthest, Math.max(0, Math.ceil(instant / 1_000)));

/** A hash of the node's number stands in for a random priority: the same history gives the same tree, and nothing is stored. */
export const priority = (node: number): number => {
  let hash = Math.imul(node ^ (node >>> 16), 0x45d9f3b);
  hash = Math.imul(hash ^ (hash >>> 13), 0x119de1f3);
  return (hash ^ (hash >>> 16)) >>> 0;
};
