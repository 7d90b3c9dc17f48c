import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { startMs } from '../../../test/e2e/running-system.js';
import type { RunningConsole } from './running-console.ts';
import { startConsole, withChromium } from './with-chromium.ts';

jest.setTimeout(180_000);

/** What of a sheet of A4 lies within the margins, in CSS pixels. */
const sheets = { upright: 703, lying: 1031 } as const;
type Sheet = keyof typeof sheets;

/** What a sheet must not have: whatever is there to be pressed, to move about or to scroll, and what is wider than the sheet. */
const faultsOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const seen = (element: Element): boolean => element.getClientRects().length > 0;
    const told = (what: string, element: Element): string =>
      `${what}: ${element.tagName} .${element.className} ${(element.textContent ?? '').slice(0, 40)}`;
    const controls = 'nav:not(.page-tabs), form, input, textarea, .ant-btn, .ant-segmented, .shell-head, .ant-drawer';
    const faults = [...document.querySelectorAll(controls)].filter(seen).map((one) => told('for screens', one));
    for (const element of document.querySelectorAll('.shell-content, .shell-content *')) {
      if (!seen(element) || element.closest('.visually-hidden') !== null) continue;
      const { overflowX, overflowY, position } = getComputedStyle(element);
      if (position === 'sticky' || position === 'fixed') faults.push(told('stays where it is', element));
      if (/auto|scroll/.test(`${overflowX} ${overflowY}`)) faults.push(told('scrolls', element));
      if (element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
        faults.push(told('too wide', element));
    }
    return faults.slice(0, 5);
  });

/** Whether each sheet of a document lies. */
const sheetsOf = (pdf: Buffer): readonly Sheet[] =>
  [...pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) =>
    Number(width) > Number(height) ? 'lying' : 'upright',
  );

withChromium('on paper', () => {
  let site: RunningConsole;
  let initiative: string;
  let hall: string;

  beforeAll(async () => {
    site = await startConsole();
    const plan = await readFile(join('deploy', 'local', 'data', 'annual-plan.csv'), 'utf8');
    const coordinator = await site.running.as('coordinator');
    for (const unit of ['organisation', 'mass-organisations', 'propaganda', 'discipline'])
      await coordinator.post(`/api/${unit}/v1/initiatives/import?acceptRest=true`, plan);
    initiative = await site.post();
    const free = site.hall(({ approval }) => approval === 'automatic');
    hall = free.id;
    await site.book('youth', free, '2027-06-29T01:00:00Z', '2027-06-29T05:00:00Z', '青年论坛');
    await site.book('union', free, '2027-06-30T01:00:00Z', '2027-06-30T02:00:00Z', '劳模报告会');
  }, startMs);

  afterAll(async () => {
    await site?.close();
  }, startMs);

  const year = 'from=2027-01-01&to=2027-12-31';
  const pages: readonly (readonly [string, () => string, Sheet])[] = [
    ['today', () => '/', 'upright'],
    ['the list of initiatives', () => '/initiatives', 'lying'],
    ['initiatives by status', () => '/initiatives?view=board', 'lying'],
    ['a month of initiatives', () => '/initiatives?view=calendar&day=2027-03-01', 'lying'],
    ['a week of initiatives', () => '/initiatives?view=calendar&span=week&day=2027-03-08', 'lying'],
    ['an initiative', () => `/initiatives/${initiative}`, 'upright'],
    ['resources', () => '/resources', 'lying'],
    ['a day of all resources', () => '/resources?view=rows&day=2027-06-29', 'lying'],
    ["a week of a resource's calendar", () => `/resources/${hall}?span=week&day=2027-06-29`, 'lying'],
    ["a month of a resource's calendar", () => `/resources/${hall}?span=month&day=2027-06-29`, 'lying'],
    ['the bodies', () => '/bodies', 'lying'],
    ['the board', () => '/desk/board', 'lying'],
    ['the lag', () => '/desk/consumers', 'lying'],
    ['coverage', () => `/statistics/coverage?${year}`, 'lying'],
    ['participation by body', () => `/statistics/participation?${year}&by=body`, 'lying'],
    ['sharing by resource', () => `/statistics/sharing?${year}&by=resource`, 'lying'],
    ['a timeline', () => `/timelines/resource/${hall}`, 'upright'],
  ];

  it('each page is light, whole, as wide as a sheet and without what is of use on a screen only, also where the dark theme is on', async () => {
    const reader = await site.open({ appearance: 'dark' });
    const { page } = reader;
    await reader.signIn('coordinator', '/');
    for (const [name, path, sheet] of pages) {
      await page.setViewportSize({ width: 1440, height: 900 });
      await reader.go(path());
      await page.emulateMedia({ media: 'print' });
      await page.setViewportSize({ width: sheets[sheet], height: 680 });
      await page.locator('.paper-head', { hasText: '中共临江市直属机关工作委员会' }).waitFor();
      expect([name, await faultsOf(page)]).toEqual([name, []]);
      const colours = await page.evaluate(() => {
        const { backgroundColor, colorScheme } = getComputedStyle(document.body);
        return [backgroundColor, colorScheme, getComputedStyle(document.querySelector('h1') ?? document.body).color];
      });
      expect([name, ...colours]).toEqual([name, 'rgb(255, 255, 255)', 'light', 'rgb(15, 23, 42)']);
      await reader.picture(`paper-${name.replaceAll(/\W+/g, '-')}`);
      await page.emulateMedia({ media: null });
      const pdf = await page.pdf({ preferCSSPageSize: true });
      expect([name, [...new Set(sheetsOf(pdf))]]).toEqual([name, [sheet]]);
    }
    await reader.close();
  });

  it('a list has all its rows, of which the screen draws what is visible, and over how many sheets it goes', async () => {
    const reader = await site.open();
    const { page } = reader;
    await reader.signIn('coordinator', '/desk/board?kind=open-invitation');
    await page.locator('.rows-all .row').first().waitFor();
    const all = Number(await page.getByRole('grid').getAttribute('aria-rowcount')) - 1;
    expect(all).toBeGreaterThan(80);
    expect(await page.locator('.rows-all .row').count()).toBeLessThan(all);
    await page.emulateMedia({ media: 'print' });
    await page.locator('p.print-only', { hasText: '邀请待答复' }).waitFor();
    expect(await page.locator('.rows-all .row').count()).toBe(all);
    await page.emulateMedia({ media: null });
    const sheetCount = sheetsOf(await page.pdf({ preferCSSPageSize: true })).length;
    expect(sheetCount).toBeGreaterThan(2);
    expect(sheetCount).toBeLessThan(all / 10);
    await page.locator('.paper-head').waitFor({ state: 'detached' });
    expect(await page.locator('.rows-all .row').count()).toBeLessThan(all);
    await reader.close();
  });

  it('says that a list is cut where not all was fetched', async () => {
    const reader = await site.open();
    const { page } = reader;
    await page.route('**/v1/board?**', async (route) => {
      const answer = await route.fetch();
      const body = (await answer.json()) as object;
      await route.fulfill({ response: answer, json: { ...body, next: 'more' } });
    });
    await reader.signIn('coordinator', '/desk/board');
    await page.locator('.rows-all .row').first().waitFor();
    await page.emulateMedia({ media: 'print' });
    await page.getByText(/^只打印了前 \d+ 项，其余见网页。$/).waitFor();
    await reader.close();
  });

  it("a resource's calendar tells each booking in full, since a drawn block holds a few words only", async () => {
    const reader = await site.open();
    const { page } = reader;
    await reader.signIn('coordinator', `/resources/${hall}?span=week&day=2027-06-29`);
    await page.locator('.time-block').nth(1).waitFor();
    await page.emulateMedia({ media: 'print' });
    await page.locator('.printed-blocks').waitFor();
    const lines = await page.locator('.printed-blocks tbody tr').allInnerTexts();
    expect(lines).toEqual([
      expect.stringMatching(/2027\/06\/29.*09:00–13:00\s+青年论坛 · 共青团临江市委员会\s+已确认/),
      expect.stringMatching(/2027\/06\/30.*09:00–10:00\s+劳模报告会 · 临江市总工会\s+已确认/),
    ]);
    await reader.close();
  });
});
