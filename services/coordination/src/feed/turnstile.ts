import { setImmediate as yielded } from 'node:timers/promises';

/** Lets a limited number work at a time, the others in the order in which they came. */
export class Turnstile {
  private inside = 0;
  private readonly queue: (() => void)[] = [];

  constructor(private readonly places: number) {}

  /** What the work gives or throws, which begins when there is a place. */
  async through<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.inside < this.places) this.inside++;
    else await new Promise<void>((resolve) => this.queue.push(resolve));
    try {
      return await work();
    } finally {
      const next = this.queue.shift();
      if (next === undefined) this.inside--;
      else next();
    }
  }
}

/**
 * Makes each page when it is its turn, and whatever else the process has to do comes between two pages, also where they are made at once. Nobody
 * keeps a place while whoever reads takes their time with a page, or never comes again.
 */
export async function* inTurn<Page>(turnstile: Turnstile, pages: AsyncGenerator<Page>): AsyncGenerator<Page> {
  for (;;) {
    const next = await turnstile.through(async () => {
      await yielded();
      return pages.next();
    });
    if (next.done === true) return;
    yield next.value;
  }
}
