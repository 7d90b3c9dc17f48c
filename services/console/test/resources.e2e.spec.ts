import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { startMs } from '../../../test/e2e/running-system.js';
import type { RunningConsole } from './running-console.ts';
import { startConsole, withChromium } from './with-chromium.ts';

jest.setTimeout(180_000);

withChromium('with shared resources, by keyboard alone,', () => {
  let site: RunningConsole;

  beforeAll(async () => {
    site = await startConsole();
  }, startMs);

  afterAll(async () => {
    await site?.close();
  }, startMs);

  const automatic = () => site.hall(({ approval, unit }) => approval === 'automatic' && unit === 'organisation');

  it('an owner offers a resource with its hours, and revises it', async () => {
    const owner = await site.open();
    await owner.signIn('committee', '/resources');
    const { page, keys } = owner;
    await keys.enter(page.getByRole('button', { name: '提供资源' }));
    await page.waitForURL('**/resources/new');
    await keys.write(page.getByLabel('名称'), '新会议室');
    await keys.write(page.getByLabel('容纳人数或名额'), '30');
    await keys.enter(page.getByRole('button', { name: '增加一段' }));
    await page.getByText('周一 周二 周三 周四 周五 13:30–17:30').waitFor();
    await keys.enter(page.getByRole('button', { name: '移除 2' }));
    await keys.write(page.getByLabel('按告示文字填写'), '周一至周五 09:00-17:00，周末看情况');
    await keys.press('Enter');
    await page.getByText('未能识别：周末看情况').waitFor();
    await page.getByText('周一 周二 周三 周四 周五 09:00–17:00').waitFor();
    await keys.tick(page.getByRole('checkbox', { name: '周六' }));
    await keys.pick(page.getByRole('radio', { name: '自动确认' }), page.getByRole('radio', { name: '管理单位审批' }));
    await owner.picture('offering');
    expect(await owner.violations()).toEqual([]);
    await keys.enter(page.getByRole('button', { name: '提供资源' }));
    await page.locator('h1', { hasText: '新会议室' }).waitFor();
    await page.getByText('周一 周二 周三 周四 周五 周六 09:00–17:00').waitFor();

    await keys.enter(page.getByRole('button', { name: '修改资源' }));
    await keys.write(page.getByLabel('容纳人数或名额'), '45');
    expect(await owner.violations()).toEqual([]);
    await keys.enter(page.getByRole('button', { name: '保存' }));
    await page.getByText('45 人').waitFor();
    await owner.close();
  });

  it('one books a series without the dates that are taken, moves one of them, and lets the following go', async () => {
    const hall = automatic();
    await site.book('youth', hall, '2027-06-16T01:00:00Z', '2027-06-16T02:00:00Z', '先到的活动');
    const booker = await site.open();
    await booker.signIn('women', `/resources/${hall.id}?span=day&day=2027-06-09`);
    const { page, keys } = booker;
    await keys.to(page.locator('.time-pick'));
    await keys.press('ArrowRight', 'Enter');
    const drawer = page.getByRole('dialog');
    await keys.write(drawer.getByLabel('用途'), '每周例会');
    await keys.choose(drawer.getByRole('combobox', { name: '重复' }), '每周');
    await keys.write(drawer.getByRole('spinbutton', { name: '次数' }), '3');
    await keys.enter(drawer.getByRole('button', { name: '预订', exact: true }));
    await drawer.getByText('该时段已被占用').waitFor();
    await keys.tick(drawer.getByRole('checkbox', { name: '跳过已被占用的日期' }));
    await keys.enter(drawer.getByRole('button', { name: '预订', exact: true }));
    await drawer.getByText('系列已预订，其中有日期被跳过').waitFor();
    expect(await drawer.locator('.notice li').allTextContents()).toHaveLength(1);
    await booker.picture('series-skipped');
    expect(await booker.violations()).toEqual([]);
    await keys.enter(drawer.locator('button', { hasText: '关闭' }));

    await keys.enter(page.locator('.time-block', { hasText: '每周例会' }));
    await drawer.getByText('每周，周三，共 3 次').waitFor();
    await keys.enter(drawer.getByRole('button', { name: '改期' }));
    const move = page.getByRole('dialog', { name: '预订改期' });
    await keys.time(move.getByLabel('开始时间'), '2027-06-09T14:00');
    await keys.time(move.getByLabel('结束时间'), '2027-06-09T15:00');
    await booker.picture('series-move');
    expect(await booker.violations()).toEqual([]);
    await keys.enter(move.getByRole('button', { name: '改期' }));
    await move.waitFor({ state: 'hidden' });
    // The drawer has gone with the date: nothing else stands in its place.
    await page.getByText('已改到').waitFor();
    await drawer.waitFor({ state: 'hidden' });

    await keys.enter(page.locator('.time-block', { hasText: '每周例会' }));
    await keys.enter(drawer.getByRole('button', { name: '取消预订' }));
    const release = page.getByRole('dialog', { name: '取消预订' });
    await keys.pick(
      release.getByRole('radio', { name: '这一天及以后' }),
      release.getByRole('radio', { name: '仅这一天' }),
    );
    await keys.enter(release.getByRole('button', { name: '取消预订' }));
    await page.getByText('及以后：每周例会').waitFor();
    await page.locator('.time-block', { hasText: '每周例会' }).waitFor({ state: 'detached' });
    await booker.close();
  });

  it('an owner sees whom closing for a time would displace before it happens, closes, and opens again', async () => {
    const hall = automatic();
    await site.book('union', hall, '2027-06-17T01:00:00Z', '2027-06-17T02:00:00Z', '劳模报告会');
    const owner = await site.open();
    await owner.signIn(hall.owner, `/resources/${hall.id}?span=day&day=2027-06-17`);
    const { page, keys } = owner;
    await keys.enter(page.getByRole('button', { name: '停用一段时间' }));
    const dialog = page.getByRole('dialog');
    await keys.time(dialog.getByLabel('开始时间'), '2027-06-17T08:00');
    await keys.time(dialog.getByLabel('结束时间'), '2027-06-17T12:00');
    await dialog.getByText('将收回 1 项预订').waitFor();
    await dialog.getByText('劳模报告会').waitFor();
    await owner.isQuiet();
    await owner.picture('blocking');
    expect(await owner.violations()).toEqual([]);
    await keys.write(dialog.getByLabel('停用理由'), '设备检修');
    await keys.enter(dialog.getByRole('button', { name: '停用', exact: true }));
    await dialog.waitFor({ state: 'hidden' });
    await keys.enter(page.locator('.look-blocked', { hasText: '设备检修' }));
    await keys.enter(dialog.getByRole('button', { name: '恢复使用' }));
    await page.locator('.look-blocked').waitFor({ state: 'detached' });
    await owner.close();
  });

  it('an owner takes a place back with a reason, and is told what the others could have instead', async () => {
    const hall = automatic();
    await site.book('youth', hall, '2027-06-18T01:00:00Z', '2027-06-18T02:00:00Z', '青年论坛');
    const owner = await site.open();
    await owner.signIn(hall.owner, `/resources/${hall.id}?span=day&day=2027-06-18`);
    const { page, keys } = owner;
    await keys.enter(page.locator('.time-block', { hasText: '青年论坛' }));
    const drawer = page.getByRole('dialog').first();
    await keys.enter(drawer.getByRole('button', { name: '收回时段' }));
    const reason = page.getByRole('dialog', { name: '收回“青年论坛”' });
    await keys.write(reason.getByLabel('理由'), '防汛应急');
    await keys.enter(reason.getByRole('button', { name: '确定' }));
    await drawer.getByText('已被收回').waitFor();
    await drawer.getByText('对方可以改为').waitFor();
    await owner.picture('displaced');
    expect(await owner.violations()).toEqual([]);
    await owner.close();
  });

  it('one holds a place, holds it longer, and confirms it', async () => {
    const hall = automatic();
    const booker = await site.open();
    await booker.signIn('women', `/resources/${hall.id}?span=day&day=2027-06-23`);
    const { page, keys } = booker;
    await keys.to(page.locator('.time-pick'));
    await keys.press('ArrowRight', 'Enter');
    const drawer = page.getByRole('dialog');
    await keys.write(drawer.getByLabel('用途'), '先占一会');
    await keys.enter(drawer.getByRole('button', { name: '先暂留 5 分钟' }));
    await keys.enter(page.locator('.look-held', { hasText: '先占一会' }));
    await drawer.getByText('保留至').waitFor();
    await keys.enter(drawer.getByRole('button', { name: '续留 5 分钟' }));
    await booker.isQuiet();
    await keys.enter(drawer.getByRole('button', { name: '确认' }));
    await drawer.getByText('已确认').waitFor();
    await booker.close();
  });

  it('whoever draws on a fund records what it really cost, with a receipt', async () => {
    const fund = site.fund('organisation');
    const id = await site.draw('women', fund, '2027-06-22T01:00:00Z', '2027-06-22T09:00:00Z', '购买书籍', 20_000);
    const owner = await site.open();
    await owner.signIn('coordinator', `/resources/${fund.id}`);
    const { page, keys } = owner;
    await page.getByText('余额').waitFor();
    await owner.isQuiet();
    expect(await owner.violations()).toEqual([]);
    await keys.enter(page.locator('[data-draw]', { hasText: '购买书籍' }).getByRole('button', { name: '购买书籍' }));
    const drawer = page.getByRole('dialog').first();
    await keys.enter(drawer.getByRole('button', { name: '批准' }));
    await drawer.getByText('已确认').waitFor();
    await keys.enter(drawer.getByRole('button', { name: '登记使用' }));
    const use = page.getByRole('dialog', { name: '登记使用与票据' });
    await keys.write(use.getByLabel('实际支出（元）'), '180');
    await keys.write(use.getByLabel('票据编号或存放处'), '发票 2027-0042');
    await owner.picture('receipt');
    expect(await owner.violations()).toEqual([]);
    await keys.enter(use.getByRole('button', { name: '确定' }));
    await drawer.getByText('发票 2027-0042').waitFor();
    await drawer.getByText('180 元').waitFor();
    expect(id).toContain(fund.id);
    await owner.close();
  });

  it('one makes an address for calendar programs, which opens without a token until it is revoked', async () => {
    const hall = automatic();
    const reader = await site.open();
    await reader.signIn('women', `/resources/${hall.id}`);
    const { page, keys } = reader;
    await keys.enter(page.getByRole('button', { name: '日历订阅' }));
    const dialog = page.getByRole('dialog');
    await keys.enter(dialog.getByRole('button', { name: '生成订阅链接' }));
    const url = await dialog.getByLabel('订阅链接（只显示这一次）').inputValue();
    expect(await (await fetch(url)).text()).toContain('BEGIN:VCALENDAR');
    await reader.isQuiet();
    await reader.picture('calendar-link');
    expect(await reader.violations()).toEqual([]);
    await keys.enter(dialog.getByRole('button', { name: '收回' }));
    await dialog.getByText('还没有生成过链接').waitFor();
    expect((await fetch(url)).status).toBe(404);
    await reader.close();
  });
});
