import { priority } from './occupancy-numbers.js';

/** Where a tree lies: for each node its children, 0 for none. */
interface Children {
  readonly left: Int32Array;
  readonly right: Int32Array;
}

/**
 * Makes the treap of nodes that are given in their order, the same that putting them in one by one makes, in O(n); its root.
 * `sum` is called once for each node, after its children.
 */
export const treeOf = (nodes: Uint32Array, { left, right }: Children, sum: (node: number) => void): number => {
  // The way from the root to the last node, along the right: whoever has less priority than what comes after goes below it.
  const path: number[] = [];
  const finish = (): number => {
    const node = path.pop() ?? 0;
    if (node !== 0) sum(node);
    return node;
  };
  for (const node of nodes) {
    let below = 0;
    for (let last = path.at(-1); last !== undefined && priority(last) < priority(node); last = path.at(-1)) {
      below = finish();
    }
    left[node] = below;
    right[node] = 0;
    const above = path.at(-1);
    if (above !== undefined) right[above] = node;
    path.push(node);
  }
  let root = 0;
  while (path.length > 0) root = finish();
  return root;
};
