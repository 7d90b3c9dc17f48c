import { extended, priority, reachOf } from './occupancy-numbers.js';
import { treeOf } from './occupancy-tree.js';

/** A place in the table of an {@link Occupancy}: a number from 1 that stays the interval's own until it is freed. */
export type Slot = number;

/** More would copy less often and leave more room unused. */
const growth = 1.2;
/** Of what is empty there are many: tens of thousands of resources without a blocking. */
const [noNumbers, noLinks, noReaches, noFlags] = [
  new Float64Array(0),
  new Int32Array(0),
  new Uint32Array(0),
  new Uint8Array(0),
];

/**
 * What is taken of one resource over time: half-open intervals with a quantity, in milliseconds of the epoch, each belonging to
 * an owner.
 *
 * Guarantees: putting in, taking out and the greatest use within a period cost O(log n); listing costs O(log n) per interval
 * found. It is one treap over the starts and ends of all seated intervals: every subtree knows its sum of quantities, the greatest
 * running sum within it and the latest end of the intervals that start in it. It lies in flat arrays, about 90 bytes an interval.
 *
 * The buffer is time needed after each use: an interval is seated until its end plus the buffer.
 * Quantities must stay below 2^53 in sum.
 */
export class Occupancy<Owner> {
  private readonly owners: (Owner | undefined)[] = [undefined];
  private starts = noNumbers;
  private ends = noNumbers;
  private quantities = noNumbers;
  private left = noLinks;
  private right = noLinks;
  private sums = noNumbers;
  private peaks = noNumbers;
  private reaches = noReaches;
  private seated = noFlags;
  private root = 0;
  private used = 1;
  private freed = 0;
  private count = 0;
  private journal: { readonly undo: 'unseat' | 'seat'; readonly slot: Slot }[] | undefined;

  constructor(readonly bufferMs: number = 0) {}

  /** How many intervals are seated. */
  get size(): number {
    return this.count;
  }

  /** Writes an interval down without seating it: it takes nothing until {@link seat}. */
  note(from: number, to: number, quantity: number, owner: Owner): Slot {
    const slot = this.freed === 0 ? this.grow() : this.freed;
    if (slot === this.freed) this.freed = this.left[slot * 2] ?? 0;
    this.starts[slot] = from;
    this.ends[slot] = to;
    this.quantities[slot] = quantity;
    this.owners[slot] = owner;
    this.seated[slot] = 0;
    return slot;
  }

  /** The interval takes its place from now on. */
  seat(slot: Slot): void {
    if (this.seated[slot] === 1) return;
    this.seated[slot] = 1;
    this.count += 1;
    this.insert(slot * 2);
    this.insert(slot * 2 + 1);
    this.journal?.push({ undo: 'unseat', slot });
  }

  /** Seats many at once where nothing is seated yet: as {@link seat} for each, but for the time that it takes. Not within {@link tryOut}. */
  seatAll(slots: Uint32Array): void {
    if (this.root !== 0) throw new Error('something is seated already');
    const nodes = new Uint32Array(slots.length * 2);
    slots.forEach((slot, index) => {
      this.seated[slot] = 1;
      nodes[index * 2] = slot * 2;
      nodes[index * 2 + 1] = slot * 2 + 1;
    });
    nodes.sort((a, b) => (this.isBefore(a, b) ? -1 : 1));
    this.root = treeOf(nodes, { left: this.left, right: this.right }, (node) => this.sum(node));
    this.count = slots.length;
  }

  /** The interval takes nothing any more; it stays written down. */
  unseat(slot: Slot): void {
    if (this.seated[slot] !== 1) return;
    this.root = this.erase(this.root, slot * 2);
    this.root = this.erase(this.root, slot * 2 + 1);
    this.seated[slot] = 0;
    this.count -= 1;
    this.journal?.push({ undo: 'seat', slot });
  }

  /** Forgets the interval; its slot may be given away again. Not to be used within {@link tryOut}. */
  free(slot: Slot): void {
    this.unseat(slot);
    this.owners[slot] = undefined;
    this.left[slot * 2] = this.freed;
    this.freed = slot;
  }

  from(slot: Slot): number {
    return this.starts[slot] ?? 0;
  }

  /** The end of use, without the buffer. */
  to(slot: Slot): number {
    return this.ends[slot] ?? 0;
  }

  owner(slot: Slot): Owner | undefined {
    return this.owners[slot];
  }

  /** The greatest quantity taken at any instant of `[from, to + buffer)`. */
  peak(from: number, to: number): number {
    const until = to + this.bufferMs;
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

  /** The seated intervals that take something of `[from, to + buffer)`, in order of their starts, at most `limit`. */
  overlapping(from: number, to: number, limit = Number.POSITIVE_INFINITY): Slot[] {
    const found: Slot[] = [];
    this.collect(this.root, from, to + this.bufferMs, limit, found);
    return found;
  }

  /**
   * Lets `look` seat, unseat and note at will and then undoes all of it, also when it throws: a question asked of the state, not a
   * change of it. Does not nest.
   */
  tryOut<Result>(look: () => Result): Result {
    const journal: { readonly undo: 'unseat' | 'seat'; readonly slot: Slot }[] = [];
    const firstFreed = this.freed;
    const firstUnused = this.used;
    this.journal = journal;
    this.freed = 0; // what is noted on trial lies behind everything else, so that it can be cut off again
    try {
      return look();
    } finally {
      this.journal = undefined;
      for (const { undo, slot } of journal.reverse()) {
        if (undo === 'seat') this.seat(slot);
        else this.unseat(slot);
      }
      for (let slot = firstUnused; slot < this.used; slot++) this.owners[slot] = undefined;
      this.used = firstUnused;
      this.freed = firstFreed;
    }
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

  private collect(node: number, from: number, until: number, limit: number, found: Slot[]): void {
    if (node === 0 || found.length >= limit || (this.reaches[node] ?? 0) < reachOf(from)) return;
    this.collect(this.left[node] ?? 0, from, until, limit, found);
    if (this.time(node) >= until) return;
    if (this.takesAfter(node, from) && found.length < limit) found.push(node >> 1);
    this.collect(this.right[node] ?? 0, from, until, limit, found);
  }

  private grow(): Slot {
    const slot = this.used;
    this.used += 1;
    if (this.used > this.starts.length) {
      const slots = Math.max(8, Math.ceil(this.used * growth));
      this.starts = extended(this.starts, new Float64Array(slots));
      this.ends = extended(this.ends, new Float64Array(slots));
      this.quantities = extended(this.quantities, new Float64Array(slots));
      this.seated = extended(this.seated, new Uint8Array(slots));
      this.left = extended(this.left, new Int32Array(slots * 2));
      this.right = extended(this.right, new Int32Array(slots * 2));
      this.sums = extended(this.sums, new Float64Array(slots * 2));
      this.peaks = extended(this.peaks, new Float64Array(slots * 2));
      this.reaches = extended(this.reaches, new Uint32Array(slots * 2));
    }
    return slot;
  }
}
