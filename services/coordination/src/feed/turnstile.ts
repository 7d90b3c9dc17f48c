/** Lets a limited number through at a time, the others in the order in which they came. */
export class Turnstile {
  private inside = 0;
  private readonly queue: (() => void)[] = [];

  constructor(private readonly places: number) {}

  /** Resolves when there is a place; the caller must call what it is given, once, to leave. */
  async enter(): Promise<() => void> {
    if (this.inside < this.places) this.inside++;
    else await new Promise<void>((resolve) => this.queue.push(resolve));
    return () => {
      const next = this.queue.shift();
      if (next === undefined) this.inside--;
      else next();
    };
  }
}
