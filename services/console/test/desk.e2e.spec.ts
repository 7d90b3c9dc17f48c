import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { startMs } from '../../../test/e2e/running-system.js';
import type { RunningConsole } from './running-console.ts';
import { startConsole, withChromium } from './with-chromium.ts';

jest.setTimeout(180_000);

withChromium('at the desk, by keyboard alone,', () => {
  let site: RunningConsole;

  beforeAll(async () => {
    site = await startConsole();
  }, startMs);

  afterAll(async () => {
    await site?.close();
  }, startMs);

  it('shows 50 events a second, each soon after its commit', async () => {
    const hall = site.hall(({ approval, unit }) => approval === 'automatic' && unit === 'organisation');
    const reader = await site.open();
    const { page } = reader;
    await reader.signIn('coordinator', '/desk?since=now&q=latency');
    await page.waitForSelector('.stream [data-connection=live]');
    // The browser and the services have one clock here: what is shown is compared with when it was decided.
    await page.evaluate(() => {
      const seen: Record<string, number> = {};
      Object.assign(window, { seen });
      new MutationObserver(() => {
        for (const row of document.querySelectorAll('.event-rows .row[id]')) seen[row.id] ??= Date.now();
      }).observe(document.body, { childList: true, subtree: true });
    });
    const client = await site.running.as('youth');
    const count = 100;
    const started = Date.now();
    await Promise.all(
      Array.from({ length: count }, async (_, index) => {
        await new Promise((resolve) => setTimeout(resolve, index * 20));
        const from = Date.UTC(2027, 7, 3, 1) + (index % 5) * 3_600_000 + Math.floor(index / 5) * 7 * 86_400_000;
        await client.post(`/api/organisation/v1/resources/${hall.id}/reservations`, {
          from: new Date(from).toISOString(),
          to: new Date(from + 3_600_000).toISOString(),
          purpose: `latency ${index}`,
        });
      }),
    );
    const seconds = (Date.now() - started) / 1000;
    await page.getByText(`已显示 ${count} 条`).waitFor();
    const seen = await page.evaluate(() => (window as unknown as { seen: Record<string, number> }).seen);
    const auditor = await site.running.as('auditor');
    const { body } = await auditor.get<{ readonly items: readonly { readonly id: string; readonly time: string }[] }>(
      '/api/coordination/v1/events?q=latency&limit=500&from=2020-01-01T00:00:00Z',
    );
    const waits = body.items
      .flatMap(({ id, time }) => {
        const at = seen[`row-${id}`];
        return at === undefined ? [] : [at - Date.parse(time)];
      })
      .sort((a, b) => a - b);
    const at = (share: number) => waits[Math.min(waits.length - 1, Math.floor(waits.length * share))];
    console.log(
      `${waits.length} events at ${Math.round(count / seconds)} a second: shown ${at(0.5)} ms (p50) and ${at(0.95)} ms (p95) after their commit.`,
    );
    expect(waits.length).toBeGreaterThan(0);
    await reader.close();
  });

  it('a coordinator settles a conflict of bookings from the board, which then leaves it by itself', async () => {
    const asked = site.hall(({ approval, owner }) => approval === 'owner' && owner !== 'LJ-ZGH' && owner !== 'LJ-FL');
    await site.book('union', asked, '2027-06-24T02:00:00Z', '2027-06-24T04:00:00Z', '劳模报告会');
    const coordinator = await site.open();
    await coordinator.signIn('coordinator', '/desk/board');
    const { page, keys } = coordinator;
    await page.locator('.board-pending-approval').waitFor();
    // It comes by event.
    await site.book('women', asked, '2027-06-24T02:00:00Z', '2027-06-24T04:00:00Z', '巾帼宣讲');
    await page.locator('.board-competing-requests').waitFor();
    await coordinator.picture('board');
    expect(await coordinator.violations()).toEqual([]);
    // Beside it stands whatever else is open, as overdue terms.
    await keys.enter(page.getByRole('button', { name: /^预订冲突/ }));
    await keys.to(page.getByRole('grid'));
    await keys.press('Home', 'Enter');
    const drawer = page.getByRole('dialog');
    await drawer.getByText('2 个申请的时间有重叠').waitFor();
    await coordinator.picture('board-conflict');
    expect(await coordinator.violations()).toEqual([]);
    await keys.enter(drawer.locator('[data-request]', { hasText: '劳模报告会' }).getByRole('button', { name: '批准' }));
    const confirm = page.getByRole('dialog', { name: '批准“劳模报告会”' });
    await confirm.getByText('巾帼宣讲').waitFor();
    await keys.enter(confirm.getByRole('button', { name: '批准' }));
    await drawer.getByText('冲突已处理').waitFor();
    await keys.enter(drawer.getByRole('button', { name: '关闭' }));
    await page.locator('.board-competing-requests').waitFor({ state: 'detached' });
    await coordinator.close();
  });

  it('an item of the board leads to where it is settled: the initiative, or the reservation on its day', async () => {
    const asked = site.hall(({ approval, owner }) => approval === 'owner' && owner !== 'LJ-ZGH' && owner !== 'LJ-FL');
    await site.book('union', asked, '2027-06-25T02:00:00Z', '2027-06-25T04:00:00Z', '技能比武');
    const coordinator = await site.open();
    await coordinator.signIn('coordinator', '/desk/board?kind=pending-approval');
    const { page, keys } = coordinator;
    await page.locator('.board-pending-approval').waitFor();
    await keys.to(page.getByRole('grid'));
    await keys.press('Home', 'Enter');
    const drawer = page.getByRole('dialog');
    await drawer.getByText('技能比武').waitFor();
    await keys.enter(drawer.getByRole('button', { name: '批准' }));
    await drawer.getByText('已确认').waitFor();
    await coordinator.close();
  });

  it('a coordinator answers from the board for a body that cannot', async () => {
    const client = await site.running.as('committee');
    const { body } = await client.post<{ readonly id: string }>('/api/organisation/v1/initiatives', {
      title: '义务植树',
      purpose: '共建绿色机关',
      kind: 'volunteering',
      startsAt: '2027-03-12T01:00:00Z',
      endsAt: '2027-03-12T03:00:00Z',
      timeZone: 'Asia/Shanghai',
      invited: [{ body: 'LJ-XC', role: 'support', required: true }],
    });
    await client.post(`/api/organisation/v1/initiatives/${body.id}/post`);
    const coordinator = await site.open();
    await coordinator.signIn('coordinator', '/desk/board?kind=open-invitation');
    const { page, keys } = coordinator;
    await page.locator('.board-open-invitation').waitFor();
    await keys.to(page.getByRole('grid'));
    await keys.press('Home', 'Enter');
    await keys.enter(page.getByRole('button', { name: '接受', exact: true }));
    await page.locator('[data-participant=LJ-XC]', { hasText: '已接受' }).waitFor();
    await coordinator.close();
  });

  it('who may see what is masked says why, and then sees who did it', async () => {
    const hall = site.hall(({ approval }) => approval === 'automatic');
    await site.book('youth', hall, '2027-06-30T01:00:00Z', '2027-06-30T02:00:00Z', '青年论坛');
    const coordinator = await site.open();
    await coordinator.signIn('coordinator', `/timelines/resource/${hall.id}`);
    const { page, keys } = coordinator;
    await keys.enter(page.getByRole('button', { name: '显示被遮蔽的内容' }));
    const dialog = page.getByRole('dialog');
    await coordinator.picture('unmasking');
    expect(await coordinator.violations()).toEqual([]);
    await keys.write(dialog.getByLabel('理由'), '核实预订人');
    await keys.enter(dialog.getByRole('button', { name: '确定' }));
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: '显示被遮蔽的内容' }).waitFor({ state: 'detached' });
    await keys.enter(page.getByRole('button', { name: '预订已确认' }).last());
    await page.getByRole('dialog').getByText('youth').first().waitFor();
    await coordinator.close();
  });

  it('one goes back in time over an initiative and over a calendar, event by event', async () => {
    const client = await site.running.as('committee');
    const { body } = await client.post<{ readonly id: string }>('/api/organisation/v1/initiatives', {
      title: '读书分享会',
      purpose: '共读一本书',
      kind: 'activity',
      startsAt: '2027-07-01T01:00:00Z',
      endsAt: '2027-07-01T03:00:00Z',
      timeZone: 'Asia/Shanghai',
      invited: [{ body: 'LJ-XC', role: 'support', required: true }],
    });
    await client.post(`/api/organisation/v1/initiatives/${body.id}/post`);
    const revised = { title: '读书分享会（改期）', startsAt: '2027-07-02T01:00:00Z', endsAt: '2027-07-02T03:00:00Z' };
    await client.patch(`/api/organisation/v1/initiatives/${body.id}`, revised);
    const reader = await site.open();
    await reader.signIn('committee', `/initiatives/${body.id}`);
    const { page, keys } = reader;
    await page.locator('h1', { hasText: '读书分享会（改期）' }).waitFor();
    await page.locator('[role=slider][aria-valuemax="3"]').waitFor();
    await keys.to(page.getByRole('slider'));
    await keys.press('ArrowLeft', 'ArrowLeft');
    await page.locator('h1', { hasText: /^读书分享会$/ }).waitFor();
    expect(new URL(page.url()).searchParams.get('at')).not.toBeNull();
    expect(await page.getByRole('button', { name: '撤回' }).count()).toBe(0);
    await reader.isQuiet();
    await reader.picture('initiative-past');
    expect(await reader.violations()).toEqual([]);
    await keys.enter(page.getByRole('button', { name: '回到现在' }));
    await page.locator('h1', { hasText: '读书分享会（改期）' }).waitFor();

    const hall = site.hall(({ approval }) => approval === 'automatic');
    await site.book('youth', hall, '2027-06-29T01:00:00Z', '2027-06-29T02:00:00Z', '青年论坛');
    await reader.go(`/resources/${hall.id}?span=day&day=2027-06-29`);
    await page.locator('.time-block', { hasText: '青年论坛' }).waitFor();
    await keys.to(page.getByRole('slider'));
    await keys.press('ArrowLeft', 'ArrowLeft');
    await page.locator('.time-block', { hasText: '青年论坛' }).waitFor({ state: 'detached' });
    await keys.press('ArrowRight');
    await page.locator('.time-block', { hasText: '青年论坛' }).waitFor();
    await reader.picture('resource-past');
    expect(await reader.violations()).toEqual([]);
    await reader.close();
  });
});
