import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { startMs } from '../../../test/e2e/running-system.js';
import type { RunningConsole } from './running-console.ts';
import { startConsole, withChromium } from './with-chromium.ts';

jest.setTimeout(180_000);

withChromium('at the console, by keyboard alone unless one drags,', () => {
  let site: RunningConsole;

  beforeAll(async () => {
    site = await startConsole();
  }, startMs);

  afterAll(async () => {
    await site?.close();
  }, startMs);

  const open: RunningConsole['open'] = (options) => site.open(options);
  const hall: RunningConsole['hall'] = (isIt) => site.hall(isIt);
  const book: RunningConsole['book'] = (...wish) => site.book(...wish);

  it('a department posts an initiative with a bundle of three owners, three bodies accept it, and a coordinator sees each event without reload', async () => {
    const owners = ['organisation', 'propaganda', 'mass-organisations'].map((unit) =>
      hall((one) => one.unit === unit && one.approval === 'automatic'),
    );
    const desk = await open();
    await desk.signIn('coordinator', '/desk?since=now');
    await desk.page.waitForSelector('.stream [data-connection=live]');

    const host = await open();
    await host.signIn('committee', '/initiatives/new');
    const { page, keys } = host;
    const next = () => keys.enter(page.getByRole('button', { name: '下一步' }));
    await keys.write(page.getByLabel('名称'), '联合主题党日');
    await keys.write(page.getByLabel('目的'), '共同学习');
    await host.picture('posting-what');
    await next();
    await keys.time(page.getByLabel('开始时间'), '2027-06-23T09:00');
    await keys.time(page.getByLabel('结束时间'), '2027-06-23T11:00');
    await next();
    for (const code of ['LJ-XC', 'LJ-JW', 'LJ-ZGH'])
      await keys.choose(page.getByRole('combobox', { name: '邀请组织' }), `（${code}，`, code);
    await keys.press('Escape');
    await host.picture('posting-who');
    await next();
    for (const { name } of owners) await keys.tick(page.getByRole('checkbox', { name, exact: true }));
    await host.picture('posting-resources');
    await next();
    await host.picture('posting-check');
    expect(await host.violations()).toEqual([]);
    await keys.enter(page.getByRole('button', { name: '发布', exact: true }));
    await page.waitForURL(/\/initiatives\/org-/);
    const path = new URL(page.url()).pathname;

    for (const [name, code] of [
      ['propaganda', 'LJ-XC'],
      ['discipline', 'LJ-JW'],
      ['union', 'LJ-ZGH'],
    ] as const) {
      const invited = await open();
      await invited.signIn(name, '/');
      await invited.keys.enter(invited.page.getByRole('link', { name: '联合主题党日' }).first());
      await invited.keys.enter(invited.page.getByRole('button', { name: '接受', exact: true }));
      // The host's page learns of it by event.
      await page.locator(`[data-participant=${code}]`, { hasText: '已接受' }).waitFor();
      await invited.close();
    }
    await page.locator('.page-head', { hasText: '已商定' }).waitFor();
    await page.locator('[data-bundle=confirmed]').waitFor();
    await host.picture('initiative');
    expect(await host.violations()).toEqual([]);

    for (const event of ['联合活动已发布', '已同意参加', '联合活动已商定', '资源包已确认']) {
      await desk.page.locator('.event-label', { hasText: event }).first().waitFor();
    }
    await desk.picture('desk-live');
    await desk.keys.to(desk.page.locator('.event-rows'));
    await desk.keys.press('Home', 'Enter');
    await desk.page.getByRole('dialog').getByText('起因').waitFor();
    await desk.isQuiet();
    await desk.picture('desk-event');
    expect(await desk.violations()).toEqual([]);
    expect(path).toMatch(/^\/initiatives\/org-/);
    await desk.close();
    await host.close();
  });

  it('one books by dragging over a resource and moves by dragging, and is offered something else where the time is taken', async () => {
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
    expect(await drawer.getByLabel('开始时间').inputValue()).toBe('2027-06-24 11:00');
    expect(await drawer.getByLabel('结束时间').inputValue()).toBe('2027-06-24 12:00');
    await reader.keys.time(drawer.getByLabel('开始时间'), '2027-06-24T10:00');
    await reader.keys.write(drawer.getByLabel('用途'), '巾帼宣讲');
    await reader.keys.enter(drawer.getByRole('button', { name: '预订', exact: true }));
    await drawer.getByText('该时段已被占用').waitFor();
    await reader.keys.enter(drawer.getByRole('button', { name: '查看规则' }));
    await drawer.getByText('resource-unavailable').waitFor();
    await reader.picture('booking-refused');
    expect(await reader.violations()).toEqual([]);
    await reader.keys.enter(drawer.getByRole('button', { name: '采用' }).first());
    await drawer.waitFor({ state: 'hidden' });
    await reader.page.locator('.time-block', { hasText: '巾帼宣讲' }).waitFor();
    await reader.picture('resource-day');

    const own = reader.page.locator('.time-block', { hasText: '巾帼宣讲' });
    const before = await own.boundingBox();
    if (before === null) throw new Error('the booking is not on the calendar');
    await reader.page.mouse.move(before.x + before.width / 2, before.y + before.height / 2);
    await reader.page.mouse.down();
    await reader.page.mouse.move(before.x + before.width / 2 + box.width / 12, before.y + before.height / 2, {
      steps: 5,
    });
    await reader.page.mouse.up();
    const move = reader.page.getByRole('dialog', { name: '预订改期' });
    const wall = await move.getByLabel('开始时间').inputValue();
    await reader.keys.enter(move.getByRole('button', { name: '改期' }));
    await move.waitFor({ state: 'hidden' });
    await reader.page.getByText('已改到').getByText(wall.slice(11)).waitFor();
    await own.waitFor();
    await reader.close();
  });

  it('one waits for a place that is taken, and takes it when it comes free', async () => {
    const taken = hall(({ approval }) => approval === 'automatic');
    await book('youth', taken, '2027-06-28T01:00:00Z', '2027-06-28T03:00:00Z', '先到的活动');
    const waiting = await open();
    await waiting.signIn('women', `/resources/${taken.id}?span=day&day=2027-06-28`);
    await waiting.keys.to(waiting.page.locator('.time-pick'));
    await waiting.keys.press('ArrowRight', 'Enter');
    const drawer = waiting.page.getByRole('dialog');
    await waiting.keys.write(drawer.getByLabel('用途'), '候补的活动');
    await waiting.keys.press('Enter');
    await waiting.keys.enter(drawer.getByRole('button', { name: '加入候补' }));
    await waiting.page.locator('.look-waitlisted', { hasText: '候补的活动' }).waitFor();

    const first = await open();
    await first.signIn('youth', `/resources/${taken.id}?span=day&day=2027-06-28`);
    await first.keys.enter(first.page.locator('.time-block', { hasText: '先到的活动' }));
    await first.keys.enter(first.page.getByRole('dialog').getByRole('button', { name: '取消预订' }));
    const cancel = first.page.getByRole('dialog', { name: '取消预订' });
    await first.keys.enter(cancel.getByRole('button', { name: '取消预订' }));
    await first.page.getByText('已取消：先到的活动').waitFor();
    await first.close();

    const offered = waiting.page.locator('.time-block', { hasText: '候补的活动' });
    await waiting.page.locator('.look-offered, .look-confirmed').filter({ hasText: '候补的活动' }).waitFor();
    await waiting.keys.enter(offered);
    await waiting.keys.enter(waiting.page.getByRole('dialog').getByRole('button', { name: '接受递补' }));
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
    await owner.keys.enter(owner.page.getByRole('link', { name: asked.name }).first());
    await owner.page.getByText('2 个申请的时间有重叠').waitFor();
    await owner.picture('competing-requests');
    expect(await owner.violations()).toEqual([]);
    const request = owner.page.locator('[data-request]', { hasText: '劳模报告会' });
    await owner.keys.enter(request.getByRole('button', { name: '批准' }));
    // Whose request falls with it is named before.
    const confirm = owner.page.getByRole('dialog', { name: '批准“劳模报告会”' });
    await confirm.getByText('巾帼宣讲').waitFor();
    await owner.keys.enter(confirm.getByRole('button', { name: '批准' }));
    await owner.page.getByText('已批准：劳模报告会').waitFor();
    await owner.page.getByText('2 个申请的时间有重叠').waitFor({ state: 'hidden' });
    await owner.close();
  });
});
