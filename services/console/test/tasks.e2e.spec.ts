import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { startMs } from '../../../test/e2e/running-system.js';
import { findChromium } from './chromium.ts';
import { RunningConsole } from './running-console.ts';

jest.setTimeout(180_000);
const chromiumPath = findChromium();
const withChromium = chromiumPath === undefined ? describe.skip : describe;

withChromium('at the console', () => {
  let site: RunningConsole;

  beforeAll(async () => {
    site = await RunningConsole.start(chromiumPath ?? '');
  }, startMs);

  afterAll(async () => {
    await site?.close();
  }, startMs);

  const open: RunningConsole['open'] = (options) => site.open(options);
  const hall: RunningConsole['hall'] = (isIt) => site.hall(isIt);
  const book: RunningConsole['book'] = (...wish) => site.book(...wish);

  it('a department posts an initiative by keyboard, three bodies accept it, and a coordinator sees each event without reload', async () => {
    const owners = ['organisation', 'propaganda', 'mass-organisations'].map((unit) =>
      hall((one) => one.unit === unit && one.approval === 'automatic'),
    );
    const desk = await open();
    await desk.signIn('coordinator', '/desk?since=now');
    await desk.page.waitForSelector('.stream [data-connection=live]');

    const host = await open();
    await host.signIn('committee', '/initiatives/new');
    const { page } = host;
    const next = () => page.getByRole('button', { name: '下一步' }).press('Enter');
    await page.getByLabel('名称').fill('联合主题党日');
    await page.getByLabel('目的').fill('共同学习');
    await host.picture('posting-what');
    await next();
    await page.getByLabel('开始时间').fill('2027-06-23T09:00');
    await page.getByLabel('结束时间').fill('2027-06-23T11:00');
    await next();
    for (const [index, code] of ['LJ-XC', 'LJ-JW', 'LJ-ZGH'].entries()) {
      await page.getByRole('button', { name: '邀请一个组织' }).press('Enter');
      const field = page.getByRole('combobox', { name: `组织 ${index + 1}`, exact: true });
      await field.fill(code);
      await page
        .locator('.ant-select-item-option', { hasText: `（${code}，` })
        .first()
        .waitFor();
      await field.press('Enter');
    }
    await host.picture('posting-who');
    await next();
    for (const { name } of owners) await page.getByRole('checkbox', { name, exact: true }).press('Space');
    await host.picture('posting-resources');
    await next();
    await host.picture('posting-check');
    expect(await host.violations()).toEqual([]);
    await page.getByRole('button', { name: '发布', exact: true }).press('Enter');
    await page.waitForURL(/\/initiatives\/org-/);
    const path = new URL(page.url()).pathname;

    for (const [name, code] of [
      ['propaganda', 'LJ-XC'],
      ['discipline', 'LJ-JW'],
      ['union', 'LJ-ZGH'],
    ] as const) {
      const invited = await open();
      await invited.signIn(name, '/');
      await invited.page.getByRole('link', { name: '联合主题党日' }).first().press('Enter');
      await invited.page.getByRole('button', { name: '接受', exact: true }).press('Enter');
      // The host's page learns of it by event.
      await page.locator(`[data-participant=${code}]`, { hasText: '已接受' }).waitFor();
      await invited.close();
    }
    await page.locator('.page-head', { hasText: '已达成' }).waitFor();
    await page.locator('[data-bundle=confirmed]').waitFor();
    await host.picture('initiative');
    expect(await host.violations()).toEqual([]);

    for (const event of ['联合活动已发布', '参与已接受', '联合活动已达成', '资源包已确认']) {
      await desk.page.locator('.event-label', { hasText: event }).first().waitFor();
    }
    await desk.picture('desk-live');
    await desk.page.locator('.event-rows').press('Home');
    await desk.page.locator('.event-rows').press('Enter');
    await desk.page.getByRole('dialog').getByText('起因').waitFor();
    await desk.isQuiet();
    await desk.picture('desk-event');
    expect(await desk.violations()).toEqual([]);
    expect(path).toMatch(/^\/initiatives\/org-/);
    await desk.close();
    await host.close();
  });

  it('one books by dragging over a resource, and is offered something else where the time is taken', async () => {
    const taken = hall(({ approval }) => approval === 'automatic');
    await book('youth', taken, '2027-06-24T01:00:00Z', '2027-06-24T03:00:00Z', '先到的活动');
    const reader = await open();
    await reader.signIn('women', `/resources/${taken.id}?span=day&day=2027-06-24`);
    await reader.page.locator('.time-block', { hasText: '先到的活动' }).waitFor();
    const track = reader.page.locator('.time-pick');
    await track.scrollIntoViewIfNeeded();
    const box = await track.boundingBox();
    if (box === null) throw new Error('the calendar has no row');
    const at = (hour: number) => box.x + (box.width * hour) / 24;
    await reader.page.mouse.move(at(11.1), box.y + box.height / 2);
    await reader.page.mouse.down();
    await reader.page.mouse.move(at(11.9), box.y + box.height / 2, { steps: 5 });
    await reader.page.mouse.up();
    const drawer = reader.page.getByRole('dialog');
    expect(await drawer.getByLabel('开始时间').inputValue()).toBe('2027-06-24T11:00');
    expect(await drawer.getByLabel('结束时间').inputValue()).toBe('2027-06-24T12:00');
    await drawer.getByLabel('开始时间').fill('2027-06-24T10:00');
    await drawer.getByLabel('用途').fill('巾帼宣讲');
    await drawer.getByRole('button', { name: '预订', exact: true }).press('Enter');
    await drawer.getByText('该时段已被占用').waitFor();
    await drawer.getByRole('button', { name: '查看规则' }).press('Enter');
    await drawer.getByText('resource-unavailable').waitFor();
    await reader.picture('booking-refused');
    expect(await reader.violations()).toEqual([]);
    await drawer.getByRole('button', { name: '采用' }).first().press('Enter');
    await drawer.waitFor({ state: 'hidden' });
    await reader.page.locator('.time-block', { hasText: '巾帼宣讲' }).waitFor();
    await reader.picture('resource-day');
    await reader.close();
  });

  it('one waits for a place that is taken, and takes it when it comes free', async () => {
    const taken = hall(({ approval }) => approval === 'automatic');
    await book('youth', taken, '2027-06-28T01:00:00Z', '2027-06-28T03:00:00Z', '先到的活动');
    const waiting = await open();
    await waiting.signIn('women', `/resources/${taken.id}?span=day&day=2027-06-28`);
    await waiting.page.locator('.time-pick').press('ArrowRight');
    await waiting.page.locator('.time-pick').press('Enter');
    const drawer = waiting.page.getByRole('dialog');
    await drawer.getByLabel('用途').fill('候补的活动');
    await drawer.getByLabel('用途').press('Enter');
    await drawer.getByRole('button', { name: '加入候补' }).press('Enter');
    await waiting.page.locator('.look-waitlisted', { hasText: '候补的活动' }).waitFor();

    const first = await open();
    await first.signIn('youth', `/resources/${taken.id}?span=day&day=2027-06-28`);
    await first.page.locator('.time-block', { hasText: '先到的活动' }).press('Enter');
    await first.page.getByRole('dialog').getByRole('button', { name: '释放' }).press('Enter');
    await first.page.getByRole('dialog').getByText('已释放').waitFor();
    await first.close();

    const offered = waiting.page.locator('.time-block', { hasText: '候补的活动' });
    await waiting.page.locator('.look-offered, .look-confirmed').filter({ hasText: '候补的活动' }).waitFor();
    await offered.press('Enter');
    await waiting.page.getByRole('dialog').getByRole('button', { name: '接受递补' }).press('Enter');
    await waiting.page.getByRole('dialog').getByText('已确认').waitFor();
    await waiting.close();
  });

  it('an owner sees the requests that compete side by side, and approves one', async () => {
    const asked = hall(({ approval, owner }) => approval === 'owner' && owner !== 'LJ-ZGH' && owner !== 'LJ-FL');
    for (const [name, purpose] of [
      ['union', '劳模报告会'],
      ['women', '巾帼宣讲'],
    ] as const)
      await book(name, asked, '2027-06-24T02:00:00Z', '2027-06-24T04:00:00Z', purpose);
    const owner = await open();
    await owner.signIn(asked.owner, '/');
    await owner.page.getByRole('link', { name: asked.name }).first().press('Enter');
    await owner.page.getByText('2 个申请的时间有重叠').waitFor();
    await owner.picture('competing-requests');
    expect(await owner.violations()).toEqual([]);
    await owner.page
      .locator('[data-request]', { hasText: '劳模报告会' })
      .getByRole('button', { name: '批准' })
      .press('Enter');
    await owner.page.getByText('2 个申请的时间有重叠').waitFor({ state: 'hidden' });
    await owner.close();
  });
});
