import { extended } from './occupancy-numbers.js';
import { OccupancyTree } from './occupancy-tree.js';

/** A place in the table of an {@link Occupancy}: a number from 1 that stays the interval's own until it is freed. */
export type Slot = number;

/** More would copy less often and leave more room unused. */
const growth = 1.2;
const noFlags = new Uint8Array(0);

/**
 * What is taken of one resource over time: half-open intervals with a quantity, in milliseconds of the epoch, each belonging to
 * an owner.
 *
 * Guarantees: putting in, taking out and the greatest use within a period cost O(log n); listing costs O(log n) per interval
 * found. It lies in flat arrays, about 90 bytes an interval.
 *
 * The buffer is time needed after each use: an interval is seated until its end plus the buffer.
 * Quantities must stay below 2^53 in sum.
 */
export class Occupancy<Owner> {
  private readonly owners: (Owner | undefined)[] = [undefined];
  private readonly tree: OccupancyTree;
  private seated = noFlags;
  private used = 1;
  private freed: Slot[] = [];
  private count = 0;
  private journal: { readonly undo: 'unseat' | 'seat'; readonly slot: Slot }[] | undefined;

  constructor(readonly bufferMs: number = 0) {
    this.tree = new OccupancyTree(bufferMs);
  }

  /** How many intervals are seated. */
  get size(): number {
    return this.count;
  }

  /** Writes an interval down without seating it: it takes nothing until {@link seat}. */
  note(from: number, to: number, quantity: number, owner: Owner): Slot {
    const slot = this.freed.pop() ?? this.grow();
    this.tree.write(slot, from, to, quantity);
    this.owners[slot] = owner;
    this.seated[slot] = 0;
    return slot;
  }

  /** The interval takes its place from now on. */
  seat(slot: Slot): void {
    if (this.seated[slot] === 1) return;
    this.seated[slot] = 1;
    this.count += 1;
    this.tree.put(slot);
    this.journal?.push({ undo: 'unseat', slot });
  }

  /** Seats many at once where nothing is seated yet: as {@link seat} for each, but for the time that it takes. Not within {@link tryOut}. */
  seatAll(slots: Uint32Array): void {
    if (!this.tree.isEmpty) throw new Error('something is seated already');
    for (const slot of slots) this.seated[slot] = 1;
    this.tree.putAll(slots);
    this.count = slots.length;
  }

  /** The interval takes nothing any more; it stays written down. */
  unseat(slot: Slot): void {
    if (this.seated[slot] !== 1) return;
    this.tree.take(slot);
    this.seated[slot] = 0;
    this.count -= 1;
    this.journal?.push({ undo: 'seat', slot });
  }

  /** Forgets the interval; its slot may be given away again. Not to be used within {@link tryOut}. */
  free(slot: Slot): void {
    this.unseat(slot);
    this.owners[slot] = undefined;
    this.freed.push(slot);
  }

  from(slot: Slot): number {
    return this.tree.from(slot);
  }

  /** The end of use, without the buffer. */
  to(slot: Slot): number {
    return this.tree.to(slot);
  }

  owner(slot: Slot): Owner | undefined {
    return this.owners[slot];
  }

  /** The greatest quantity taken at any instant of `[from, to + buffer)`. */
  peak(from: number, to: number): number {
    return this.tree.peak(from, to + this.bufferMs);
  }

  /** The quantity taken at an instant. */
  takenAt(instant: number): number {
    return this.tree.takenAt(instant);
  }

  /** The seated intervals that take something of `[from, to + buffer)`, in order of their starts, at most `limit`. */
  overlapping(from: number, to: number, limit = Number.POSITIVE_INFINITY): Slot[] {
    return this.tree.overlapping(from, to + this.bufferMs, limit);
  }

  /**
   * Lets `look` seat, unseat and note at will and then undoes all of it, also when it throws: a question asked of the state, not a
   * change of it. Does not nest.
   */
  tryOut<Result>(look: () => Result): Result {
    const journal: { readonly undo: 'unseat' | 'seat'; readonly slot: Slot }[] = [];
    const { freed } = this;
    const firstUnused = this.used;
    this.journal = journal;
    this.freed = []; // what is noted on trial lies behind everything else, so that it can be cut off again
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
      this.freed = freed;
    }
  }

  private grow(): Slot {
    const slot = this.used;
    this.used += 1;
    if (this.used > this.seated.length) {
      const slots = Math.max(8, Math.ceil(this.used * growth));
      this.seated = extended(this.seated, new Uint8Array(slots));
      this.tree.widen(slots);
    }
    return slot;
  }
}
