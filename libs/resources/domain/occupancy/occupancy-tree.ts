import { extended, priority, reachOf } from './occupancy-numbers.js';

/** Of what is empty there are many: tens of thousands of resources without a blocking. */
const noNumbers = new Float64Array(0);
const noLinks = new Int32Array(0);
const noReaches = new Uint32Array(0);

/**
 * The starts and ends of intervals in order of time, as a treap in flat arrays: of interval `slot` the node `slot * 2` is the start and the one
 * after it the end. Every subtree knows its sum of quantities, the greatest running sum within it and the latest end of the
 * intervals that start in it.
 *
 * Whoever uses it writes an interval down before its nodes are put in and keeps it as it is until they are taken out.
 */
export class OccupancyTree {
  private starts = noNumbers;
  private ends = noNumbers;
  private quantities = noNumbers;
  private left = noLinks;
  private right = noLinks;
  private sums = noNumbers;
  private peaks = noNumbers;
  private reaches = noReaches;
  private root = 0;

  constructor(readonly bufferMs: number) {}

  get isEmpty(): boolean {
    return this.root === 0;
  }

  /** Makes room for intervals up to this slot, not included. */
  widen(slots: number): void {
    this.starts = extended(this.starts, new Float64Array(slots));
    this.ends = extended(this.ends, new Float64Array(slots));
    this.quantities = extended(this.quantities, new Float64Array(slots));
    this.left = extended(this.left, new Int32Array(slots * 2));
    this.right = extended(this.right, new Int32Array(slots * 2));
    this.sums = extended(this.sums, new Float64Array(slots * 2));
    this.peaks = extended(this.peaks, new Float64Array(slots * 2));
    this.reaches = extended(this.reaches, new Uint32Array(slots * 2));
  }

  /** Writes an interval down. */
  write(slot: number, from: number, to: number, quantity: number): void {
    this.starts[slot] = from;
    this.ends[slot] = to;
    this.quantities[slot] = quantity;
  }

  from(slot: number): number {
    return this.starts[slot] ?? 0;
  }

  to(slot: number): number {
    return this.ends[slot] ?? 0;
  }

  put(slot: number): void {
    this.insert(slot * 2);
    this.insert(slot * 2 + 1);
  }

  take(slot: number): void {
    this.root = this.erase(this.root, slot * 2);
    this.root = this.erase(this.root, slot * 2 + 1);
  }

  /** Of an empty tree: the same that {@link put} makes of each, in O(n) after sorting. */
  putAll(slots: Uint32Array): void {
    const nodes = new Uint32Array(slots.length * 2);
    slots.forEach((slot, index) => {
      nodes[index * 2] = slot * 2;
      nodes[index * 2 + 1] = slot * 2 + 1;
    });
    this.root = this.treeOf(nodes.sort((a, b) => (this.isBefore(a, b) ? -1 : 1)));
  }

  /** The greatest quantity taken at any instant of `[from, until)`. */
  peak(from: number, until: number): number {
    return Math.max(this.takenAt(from), this.peakWithin(this.root, 0, from, until));
  }

  /** The quantity taken at an instant. */
  takenAt(instant: number): number {
    let taken = 0;
    for (let node = this.root; node !== 0;) {
      if (this.time(node) <= instant) {
        taken += (this.sums[this.left[node] ?? 0] ?? 0) + this.delta(node);
        node = this.right[node] ?? 0;
      } else node = this.left[node] ?? 0;
    }
    return taken;
  }

  /** The intervals that take something of `[from, until)`, in order of their starts, at most `limit`. */
  overlapping(from: number, until: number, limit: number): number[] {
    const found: number[] = [];
    this.collect(this.root, from, until, limit, found);
    return found;
  }

  private time(node: number): number {
    const slot = node >> 1;
    return (node & 1) === 0 ? (this.starts[slot] ?? 0) : (this.ends[slot] ?? 0) + this.bufferMs;
  }

  private delta(node: number): number {
    const quantity = this.quantities[node >> 1] ?? 0;
    return (node & 1) === 0 ? quantity : -quantity;
  }

  /** Until when the interval that starts here takes something, in seconds rounded up; of an end 0. */
  private reach(node: number): number {
    return (node & 1) === 0 ? reachOf((this.ends[node >> 1] ?? 0) + this.bufferMs) : 0;
  }

  private takesAfter(node: number, instant: number): boolean {
    return (node & 1) === 0 && (this.ends[node >> 1] ?? 0) + this.bufferMs > instant;
  }

  /** Order of the points: by time; at the same time ends before starts, since intervals are half-open; then by slot. */
  private isBefore(a: number, b: number): boolean {
    const byTime = this.time(a) - this.time(b);
    if (byTime !== 0) return byTime < 0;
    const byKind = (b & 1) - (a & 1);
    return byKind !== 0 ? byKind < 0 : a < b;
  }

  /** The root of the tree of nodes that are given in their order. */
  private treeOf(nodes: Uint32Array): number {
    // The way from the root to the last node, along the right: whoever has less priority than what comes after goes below it.
    const path: number[] = [];
    const finish = (): number => {
      const node = path.pop() ?? 0;
      if (node !== 0) this.sum(node);
      return node;
    };
    for (const node of nodes) {
      let below = 0;
      for (let last = path.at(-1); last !== undefined && priority(last) < priority(node); last = path.at(-1)) {
        below = finish();
      }
      this.left[node] = below;
      this.right[node] = 0;
      const above = path.at(-1);
      if (above !== undefined) this.right[above] = node;
      path.push(node);
    }
    let root = 0;
    while (path.length > 0) root = finish();
    return root;
  }

  private insert(node: number): void {
    this.left[node] = 0;
    this.right[node] = 0;
    this.sum(node);
    this.root = this.insertInto(this.root, node);
  }

  private insertInto(root: number, node: number): number {
    if (root === 0) return node;
    if (priority(node) > priority(root)) {
      this.split(root, node);
      this.left[node] = this.splitLeft;
      this.right[node] = this.splitRight;
      this.sum(node);
      return node;
    }
    if (this.isBefore(node, root)) this.left[root] = this.insertInto(this.left[root] ?? 0, node);
    else this.right[root] = this.insertInto(this.right[root] ?? 0, node);
    this.sum(root);
    return root;
  }

  private splitLeft = 0;
  private splitRight = 0;

  /** Parts the subtree into what is before `node` and what is after; the halves are left in `splitLeft` and `splitRight`. */
  private split(root: number, node: number): void {
    if (root === 0) {
      this.splitLeft = 0;
      this.splitRight = 0;
    } else if (this.isBefore(root, node)) {
      this.split(this.right[root] ?? 0, node);
      this.right[root] = this.splitLeft;
      this.sum(root);
      this.splitLeft = root;
    } else {
      this.split(this.left[root] ?? 0, node);
      this.left[root] = this.splitRight;
      this.sum(root);
      this.splitRight = root;
    }
  }

  private erase(root: number, node: number): number {
    if (root === 0) return 0;
    if (root === node) return this.merge(this.left[root] ?? 0, this.right[root] ?? 0);
    if (this.isBefore(node, root)) this.left[root] = this.erase(this.left[root] ?? 0, node);
    else this.right[root] = this.erase(this.right[root] ?? 0, node);
    this.sum(root);
    return root;
  }

  private merge(a: number, b: number): number {
    if (a === 0) return b;
    if (b === 0) return a;
    if (priority(a) > priority(b)) {
      this.right[a] = this.merge(this.right[a] ?? 0, b);
      this.sum(a);
      return a;
    }
    this.left[b] = this.merge(a, this.left[b] ?? 0);
    this.sum(b);
    return b;
  }

  private sum(node: number): void {
    const left = this.left[node] ?? 0;
    const right = this.right[node] ?? 0;
    const here = (left === 0 ? 0 : (this.sums[left] ?? 0)) + this.delta(node);
    let peak = left === 0 ? here : Math.max(this.peaks[left] ?? 0, here);
    let reach = this.reach(node);
    if (left !== 0) reach = Math.max(reach, this.reaches[left] ?? 0);
    let total = here;
    if (right !== 0) {
      total += this.sums[right] ?? 0;
      peak = Math.max(peak, here + (this.peaks[right] ?? 0));
      reach = Math.max(reach, this.reaches[right] ?? 0);
    }
    this.sums[node] = total;
    this.peaks[node] = peak;
    this.reaches[node] = reach;
  }

  /** The greatest running sum at the points with `from < time < until`; `before` is the sum of everything left of the subtree. */
  private peakWithin(node: number, before: number, from: number, until: number): number {
    if (node === 0) return Number.NEGATIVE_INFINITY;
    const left = this.left[node] ?? 0;
    const right = this.right[node] ?? 0;
    const time = this.time(node);
    if (time >= until) return this.peakWithin(left, before, from, until);
    const here = before + (this.sums[left] ?? 0) + this.delta(node);
    if (time <= from) return this.peakWithin(right, here, from, until);
    const earlier = this.peakAfter(left, before, from);
    return Math.max(earlier, here, this.peakBefore(right, here, until));
  }

  private peakAfter(root: number, sumBefore: number, from: number): number {
    let best = Number.NEGATIVE_INFINITY;
    for (let node = root, before = sumBefore; node !== 0;) {
      const here = before + (this.sums[this.left[node] ?? 0] ?? 0) + this.delta(node);
      const right = this.right[node] ?? 0;
      if (this.time(node) <= from) {
        before = here;
        node = right;
      } else {
        best = Math.max(best, here, right === 0 ? here : here + (this.peaks[right] ?? 0));
        node = this.left[node] ?? 0;
      }
    }
    return best;
  }

  private peakBefore(root: number, sumBefore: number, until: number): number {
    let best = Number.NEGATIVE_INFINITY;
    for (let node = root, before = sumBefore; node !== 0;) {
      const left = this.left[node] ?? 0;
      if (this.time(node) >= until) {
        node = left;
      } else {
        if (left !== 0) best = Math.max(best, before + (this.peaks[left] ?? 0));
        before += (this.sums[left] ?? 0) + this.delta(node);
        best = Math.max(best, before);
        node = this.right[node] ?? 0;
      }
    }
    return best;
  }

  private collect(node: number, from: number, until: number, limit: number, found: number[]): void {
    if (node === 0 || found.length >= limit || (this.reaches[node] ?? 0) < reachOf(from)) return;
    this.collect(this.left[node] ?? 0, from, until, limit, found);
    if (this.time(node) >= until) return;
    if (this.takesAfter(node, from) && found.length < limit) found.push(node >> 1);
    this.collect(this.right[node] ?? 0, from, until, limit, found);
  }
}
