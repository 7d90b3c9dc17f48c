import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { startMs } from '../../../test/e2e/running-system.js';
import type { RunningConsole } from './running-console.ts';
import { startConsole, withChromium } from './with-chromium.ts';

jest.setTimeout(180_000);

withChromium('what is published for society', () => {
  let site: RunningConsole;
  let shown: string;
  let narrow: string;

  beforeAll(async () => {
    site = await startConsole();
    const [clerk, head] = [await site.running.as('propaganda'), await site.running.as('coordinator')];
    const published = async (audience: 'members' | 'society'): Promise<string> => {
      const path = '/api/propaganda/v1/notices';
      const content = { title: '主题党日公告', text: '一、时间\n二、地点', audience, post: '科长' };
      const { body } = await clerk.post<{ readonly id: string }>(path, content);
      await clerk.post(`${path}/${body.id}/secrecy-check`, { passed: true, post: '保密员' });
      await head.post(`${path}/${body.id}/approve`, { post: '部长' });
      expect(await clerk.post(`${path}/${body.id}/publish`, { post: '科长' })).toMatchObject({ status: 200 });
      return body.id;
    };
    [shown, narrow] = [await published('society'), await published('members')];
  }, startMs);

  afterAll(async () => {
    await site?.close();
  }, startMs);

  it.each(['zh-CN', 'en'] as const)(
    'is read and can be printed without a sign-in in %s, from the list',
    async (language) => {
      const reader = await site.open({ language });
      const { page } = reader;
      await page.goto(`${site.gateway}/public/notices`);
      const links = page.locator('.public-list a');
      await links.first().waitFor();
      expect(await links.count()).toBe(1);
      expect(await reader.violations()).toEqual([]);
      await links.first().click();
      await page.waitForURL(`**/public/notices/${shown}`);
      await page.locator('h1', { hasText: '主题党日公告' }).waitFor();
      expect(await page.locator('article .notice-text').innerText()).toBe('一、时间\n二、地点');
      expect(await reader.violations()).toEqual([]);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.public-tools').isVisible()).toBe(false);
      expect(reader.faults).toEqual([]);
      await page.context().close();
    },
  );

  it('shows nothing of a notice for members', async () => {
    const reader = await site.open({ language: 'zh-CN' });
    await reader.page.goto(`${site.gateway}/public/notices/${narrow}`);
    await reader.page.getByRole('alert').waitFor();
    expect(await reader.page.locator('article').count()).toBe(0);
    await reader.page.context().close();
  });
});
