import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { startMs } from '../../../test/e2e/running-system.js';
import { Mouse } from './mouse.ts';
import type { RunningConsole } from './running-console.ts';
import { startConsole, withChromium } from './with-chromium.ts';

jest.setTimeout(180_000);

withChromium('the page of the day', () => {
  let site: RunningConsole;

  beforeAll(async () => {
    site = await startConsole();
  }, startMs);

  afterAll(async () => {
    await site?.close();
  }, startMs);

  it('shows an owner each request, however much its unit shares', async () => {
    const museum = site.hall(
      ({ approval, unit, owner }) => approval === 'owner' && unit === 'propaganda' && owner !== 'LJ-XC',
    );
    const other = await site.running.as('propaganda');
    for (let number = 1; number <= 101; number++) {
      const room = { kind: 'venue', sharing: 'exclusive', timeZone: 'Asia/Shanghai', approval: 'automatic' };
      // Latin names come first in every list.
      const answer = await other.post('/api/propaganda/v1/resources', { ...room, name: `A room ${number}` });
      expect(answer).toMatchObject({ status: 201 });
    }
    await site.book('union', museum, '2027-06-24T02:00:00Z', '2027-06-24T04:00:00Z', '劳模报告会');
    const owner = await site.open();
    await owner.signIn(museum.owner, '/');
    await owner.page.locator('[data-request]', { hasText: '劳模报告会' }).waitFor();
    await owner.close();

    const host = await site.open();
    await host.signIn('committee', '/initiatives/new?step=resources');
    const { page } = host;
    await page.goto(`${site.gateway}/initiatives/new?step=when`);
    await page.getByLabel('开始时间').fill('2027-06-24 09:00');
    await page.keyboard.press('Enter');
    await page.goto(`${site.gateway}/initiatives/new?step=resources`);
    await page.getByText('已列出 100 项').waitFor();
    await page.getByRole('button', { name: '加载更多' }).click();
    await page.getByRole('checkbox', { name: museum.name, exact: true }).waitFor();
    await host.close();
  });

  it('tells somebody on another page that something waits, and an invitation is accepted by one click', async () => {
    const invited = await site.open();
    await invited.signIn('propaganda', '/statistics/coverage');
    const { page } = invited;
    await page.locator('h1', { hasText: '统计' }).waitFor();
    expect(await page.title()).not.toMatch(/^\(/);
    await site.post();
    await page
      .getByRole('link', { name: /今日待办/ })
      .locator('.count', { hasText: '1' })
      .waitFor();
    await page.waitForFunction(() => document.title.startsWith('(1) '));
    await page.getByRole('link', { name: /今日待办/ }).click();
    const mouse = new Mouse(page);
    await mouse.click(page.locator('[data-invitation]').getByRole('button', { name: '接受：联合主题党日' }));
    await page.getByText('已同意参加：联合主题党日').waitFor();
    mouse.tell('Answering an invitation', 1);
    expect(mouse.clicks).toBe(1);
    await page.locator('[data-invitation]').waitFor({ state: 'detached' });
    await page
      .getByRole('link', { name: /今日待办/ })
      .locator('.count')
      .waitFor({ state: 'detached' });
    // What was answered is read; that all have agreed is news.
    await page.getByRole('link', { name: '消息，1 条未读' }).click();
    await page.locator('.message-new', { hasText: '“联合主题党日”已商定' }).waitFor();
    await invited.close();
  });

  it('tells whose request fell with an approval and whose place was taken back, why, and what could be had instead', async () => {
    const asked = site.hall(({ approval, owner }) => approval === 'owner' && owner !== 'LJ-ZGH' && owner !== 'LJ-FL');
    const free = site.hall(({ approval, unit }) => approval === 'automatic' && unit === 'organisation');
    for (const [name, purpose] of [
      ['union', '劳模报告会'],
      ['women', '巾帼宣讲'],
    ] as const)
      await site.book(name, asked, '2027-06-30T02:00:00Z', '2027-06-30T04:00:00Z', purpose);
    await site.book('women', free, '2027-06-30T06:00:00Z', '2027-06-30T07:00:00Z', '妇女代表座谈');
    const owner = await site.open();
    await owner.signIn(asked.owner, '/');
    const request = owner.page.locator('[data-request]', { hasText: '劳模报告会' }).filter({ hasText: '06/30' });
    await request.getByRole('button', { name: '批准' }).click();
    const confirm = owner.page.getByRole('dialog', { name: '批准“劳模报告会”' });
    await confirm.getByText('巾帼宣讲').waitFor();
    await confirm.getByRole('button', { name: '批准' }).click();
    await owner.page.getByText('已批准：劳模报告会').waitFor();
    await owner.close();
    const blocking = { from: '2027-06-30T05:00:00Z', to: '2027-06-30T08:00:00Z', reason: '设备检修' };
    const closing = await site.running.as(free.owner);
    await closing.post(`/api/${free.unit}/v1/resources/${free.id}/blockings`, blocking);

    const loser = await site.open();
    await loser.signIn('women', '/');
    const { page } = loser;
    await page.locator('[data-lost]', { hasText: '巾帼宣讲' }).getByText('该时段已被占用').waitFor();
    const displaced = page.locator('[data-lost]', { hasText: '妇女代表座谈' });
    await displaced.getByText('设备检修').waitFor();
    await displaced.getByRole('link', { name: '查找同类可用资源' }).waitFor();
    await loser.isQuiet();
    await loser.picture('today-lost');
    expect(await loser.violations()).toEqual([]);
    await displaced.getByRole('button', { name: '知道了' }).click();
    await displaced.waitFor({ state: 'detached' });

    await page.getByRole('link', { name: '我的预订' }).click();
    await page.getByRole('button', { name: /未成/ }).click();
    await page.locator('.agenda-rows .row', { hasText: '巾帼宣讲' }).getByText('未批准').waitFor();
    await page.locator('.agenda-rows .row', { hasText: '妇女代表座谈' }).getByText('已被收回').waitFor();
    await loser.picture('agenda');
    expect(await loser.violations()).toEqual([]);

    await page.getByRole('link', { name: /^消息，\d+ 条未读$/ }).click();
    const refusal = page.locator('[data-message]', { hasText: `“${asked.name}”的预订未批准（该时段已被占用）` });
    await refusal.waitFor();
    const taken = page.locator('[data-message]', { hasText: '设备检修' });
    const other = taken.getByRole('link', { name: new RegExp(`${free.name} 2027`) }).first();
    await loser.picture('messages');
    expect(await loser.violations()).toEqual([]);
    await other.click();
    await page.getByRole('dialog').getByLabel('开始时间').waitFor();
    await page.goBack();
    await refusal.getByRole('button', { name: /^标为已读/ }).click();
    await refusal.getByRole('button', { name: /^标为已读/ }).waitFor({ state: 'detached' });
    expect(await taken.getByRole('button').count()).toBe(0);
    await loser.close();
  });

  it('reminds all that have not answered an invitation, once a day, and they are told', async () => {
    const id = await site.post();
    const host = await site.open();
    await host.signIn('committee', `/initiatives/${id}`);
    const remind = host.page.getByRole('button', { name: '催办未答复的 1 家' });
    await remind.click();
    await host.page.getByText('已催办 1 家').waitFor();
    await remind.click();
    await host.page.getByText('1 家今天已经催过').waitFor();
    await host.close();
    const invited = await site.open();
    await invited.signIn('propaganda', '/messages');
    await invited.page.locator('[data-message]', { hasText: /工作委员会催办：“联合主题党日”/ }).waitFor();
    await invited.close();
  });

  it('finds a hall by the initials of its name, with the keyboard alone', async () => {
    const hall = site.hall(({ name }) => name === '市委党校报告厅');
    const reader = await site.open();
    await reader.signIn('union', '/statistics/coverage');
    const { page } = reader;
    await page.keyboard.press('Control+k');
    const field = page.getByRole('combobox', { name: '查找' });
    await field.fill('swdxbgt');
    await page.getByRole('option', { name: hall.name }).first().waitFor();
    await reader.picture('find');
    expect(await reader.violations()).toEqual([]);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/resources/${hall.id}`);
    await page.keyboard.press('Control+k');
    await field.fill('没有这样的东西');
    await page.getByText('没有找到').waitFor();
    await page.keyboard.press('Escape');
    await field.waitFor({ state: 'detached' });
    await reader.close();
  });

  it('asks an auditor nothing that an auditor cannot answer', async () => {
    const reader = await site.open();
    await reader.signIn('auditor', '/');
    await reader.isQuiet();
    expect(await reader.page.locator('[data-invitation], [data-request]').count()).toBe(0);
    await reader.close();
  });

  it('lets a booking that was cancelled be had back', async () => {
    const hall = site.hall(({ approval, unit }) => approval === 'automatic' && unit === 'propaganda');
    await site.book('youth', hall, '2027-06-29T02:00:00Z', '2027-06-29T03:00:00Z', '青年论坛');
    const booker = await site.open();
    await booker.signIn('youth', `/resources/${hall.id}?span=day&day=2027-06-29`);
    const { page } = booker;
    const block = page.locator('.time-block', { hasText: '青年论坛' });
    await block.click();
    await page.getByRole('dialog').getByRole('button', { name: '取消预订' }).click();
    await page.getByRole('dialog', { name: '取消预订' }).getByRole('button', { name: '取消预订' }).click();
    await block.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '撤销' }).click();
    await page.getByText('已撤销').waitFor();
    await block.waitFor();
    await booker.close();
  });
});
