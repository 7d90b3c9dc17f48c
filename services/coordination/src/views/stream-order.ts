/** A stream of which something is missing: `next` is the version that was not seen yet, though a later one was. */
export interface Gap {
  readonly subject: string;
  readonly next: number;
}

/**
 * Which event of each stream comes next. The feed shows a stream in order, but a version that was no event when it came (a record that
 * did not decode) may be stored at its old place after a redrive, when later versions were seen already: they wait for it.
 *
 * What waits is not kept, only that it does: its keys can be foreseen, and it is read again from the store. Memory: a name and a number
 * per stream, a second time per gap.
 */
export class StreamOrder {
  private readonly taken = new Map<string, number>();
  private readonly waiting = new Set<string>();

  /** `next`: it is the stream's next version and counts as taken now. `taken`: it was before. `early`: one before it is missing. */
  place(subject: string, sequence: number): 'next' | 'taken' | 'early' {
    const last = this.lastOf(subject);
    if (sequence <= last) return 'taken';
    if (sequence > last + 1) {
      this.waiting.add(subject);
      return 'early';
    }
    this.taken.set(subject, sequence);
    return 'next';
  }

  /** 0 where nothing of the stream was taken. */
  lastOf(subject: string): number {
    return this.taken.get(subject) ?? 0;
  }

  /** Each stream of which something was taken, with the last version taken. */
  lastTaken(): Iterable<readonly [subject: string, last: number]> {
    return this.taken;
  }

  get gaps(): Gap[] {
    return [...this.waiting].map((subject) => ({ subject, next: this.lastOf(subject) + 1 }));
  }

  /** To be called when everything that waited in this stream was taken. */
  close(subject: string): void {
    this.waiting.delete(subject);
  }
}
