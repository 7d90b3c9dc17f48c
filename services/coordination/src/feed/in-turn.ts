import { setImmediate as yielded } from 'node:timers/promises';
import type { LimitFunction } from 'p-limit';

/**
 * Makes each page when it is its turn, and whatever else the process has to do comes between two pages, also where they are made at once. Nobody
 * keeps a place while whoever reads takes their time with a page, or never comes again.
 */
export async function* inTurn<Page>(places: LimitFunction, pages: AsyncGenerator<Page>): AsyncGenerator<Page> {
  for (;;) {
    const next = await places(async () => {
      await yielded();
      return pages.next();
    });
    if (next.done === true) return;
    yield next.value;
  }
}
