import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { startMs } from '../../../test/e2e/running-system.js';
import type { RunningConsole } from './running-console.ts';
import { startConsole, withChromium } from './with-chromium.ts';

jest.setTimeout(180_000);

const manyRows = 10_000;
/** A frame that takes longer is seen as a stall. */
const longFrameMs = 100;

interface Item {
  readonly id: string;
}

withChromium('a list of 10,000 rows', () => {
  let site: RunningConsole;

  beforeAll(async () => {
    site = await startConsole();
    await site.post();
  }, startMs);

  afterAll(async () => {
    await site?.close();
  }, startMs);

  it.each([
    ['resources', '/resources', '**/v1/resources?**'],
    ['initiatives', '/initiatives', '**/v1/initiatives?**'],
    ['board', '/desk/board', '**/v1/board?**'],
  ])(
    'of %s draws what is visible and no more, and goes to its end by scrolling and by keyboard',
    async (name, path, url) => {
      const reader = await site.open();
      const { page, keys } = reader;
      // What the services answer, many times over: the page has as much to do as if there were so many.
      await page.route(url, async (route) => {
        const answer = await route.fetch();
        const body = (await answer.json()) as { readonly items: readonly Item[] };
        const items = Array.from({ length: manyRows }, (_, index) => {
          const item = body.items[index % body.items.length];
          return { ...item, id: `${item?.id ?? ''}-${index}` };
        });
        await route.fulfill({ response: answer, json: { ...body, items, next: null } });
      });
      await reader.signIn('coordinator', path);
      await page.locator('.rows-all .row').first().waitFor();
      expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe(String(manyRows + 1));

      const frames = await page.getByRole('grid').evaluate(
        (list) =>
          new Promise<number[]>((resolve) => {
            const times: number[] = [];
            let last = performance.now();
            const steps = 240;
            const step = (): void => {
              const now = performance.now();
              times.push(now - last);
              last = now;
              list.scrollTop += list.scrollHeight / steps;
              if (times.length < steps) requestAnimationFrame(step);
              else resolve(times);
            };
            requestAnimationFrame(step);
          }),
      );
      const drawn = await page.locator('.rows-all .row').count();
      const long = frames.filter((ms) => ms > longFrameMs).length;
      console.log(
        `${name}: ${drawn} of ${manyRows} rows drawn; ${frames.length} frames, the longest ${Math.round(Math.max(...frames))} ms, ${long} over ${longFrameMs} ms.`,
      );
      expect(drawn).toBeLessThan(100);
      await keys.to(page.getByRole('grid'));
      await keys.press('End');
      await page.locator(`.rows-all .row[aria-rowindex="${manyRows + 1}"]`).waitFor();
      await keys.press('Home');
      await page.locator('.rows-all .row[aria-rowindex="2"]').waitFor();
      await reader.close();
    },
  );
});
