import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { startMs } from '../../../test/e2e/running-system.js';
import type { RunningConsole } from './running-console.ts';
import { startConsole, withChromium } from './with-chromium.ts';

jest.setTimeout(180_000);

withChromium('the statistics', () => {
  let site: RunningConsole;

  beforeAll(async () => {
    site = await startConsole();
    const plan = await readFile(join('deploy', 'local', 'data', 'annual-plan.csv'));
    const token = await site.running.system.token('coordinator');
    for (const unit of ['organisation', 'mass-organisations', 'propaganda', 'discipline']) {
      await fetch(`${site.gateway}/api/${unit}/v1/initiatives/import?acceptRest=true`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'text/csv' },
        body: plan,
      });
    }
    const hall = site.hall(({ approval }) => approval === 'automatic');
    await site.book('youth', hall, '2027-06-29T01:00:00Z', '2027-06-29T05:00:00Z', '青年论坛');
  }, startMs);

  afterAll(async () => {
    await site?.close();
  }, startMs);

  const period = 'from=2027-01-01&to=2027-12-31';

  it.each([
    { language: 'zh-CN', appearance: 'light' },
    { language: 'en', appearance: 'dark' },
  ] as const)('are drawn and told as tables without a violation: $language, $appearance', async (options) => {
    const reader = await site.open(options);
    await reader.signIn('coordinator', '/');
    for (const [name, by] of [
      ['coverage', 'unit'],
      ['coverage', 'quarter'],
      ['participation', 'month'],
      ['participation', 'body'],
      ['overdue', 'unit'],
      ['sharing', 'resource'],
      ['sharing', 'unit'],
    ] as const) {
      await reader.go(`/statistics/${name}?${name === 'overdue' ? '' : period}&by=${by}`);
      await reader.page.locator('.statistics-table tbody tr').first().waitFor();
      await reader.page.locator('.chart-canvas canvas').waitFor();
      await reader.picture(`statistics-${name}-${by}-${options.appearance}`);
      expect([name, by, await reader.violations()]).toEqual([name, by, []]);
    }
    await reader.close();
  });

  it('say the same on the page and in the sheet, which one gets by keyboard', async () => {
    const reader = await site.open();
    await reader.signIn('auditor', `/statistics/coverage?${period}`);
    const { page, keys } = reader;
    await page.locator('.statistics-table tbody tr').first().waitFor();
    await keys.choose(page.getByRole('combobox', { name: '分组' }), '组织');
    await page.locator('.statistics-table thead th', { hasText: '组织' }).first().waitFor();
    await page.waitForURL(/by=body/);
    await page.locator('.statistics-table tbody tr').nth(10).waitFor();
    const rows = await page.locator('.statistics-table tbody tr').count();
    const downloading = page.waitForEvent('download');
    await keys.enter(page.getByRole('button', { name: '下载 CSV' }));
    const sheet = await readFile(await (await downloading).path(), 'utf8');
    expect(sheet.startsWith('\uFEFF组织,组织数,覆盖组织')).toBe(true);
    expect(sheet.trimEnd().split('\r\n')).toHaveLength(rows + 1);
    await reader.close();
  });
});
