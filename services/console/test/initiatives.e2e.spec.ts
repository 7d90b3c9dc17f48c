import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { startMs } from '../../../test/e2e/running-system.js';
import type { RunningConsole } from './running-console.ts';
import { startConsole, withChromium } from './with-chromium.ts';

jest.setTimeout(180_000);

withChromium('with joint initiatives, by keyboard alone,', () => {
  let site: RunningConsole;

  beforeAll(async () => {
    site = await startConsole();
  }, startMs);

  afterAll(async () => {
    await site?.close();
  }, startMs);

  it('a coordinator sees each bad line of an annual plan and why, loads the rest, and finds it on the calendar', async () => {
    const coordinator = await site.open();
    await coordinator.signIn('coordinator', '/initiatives');
    const { page, keys } = coordinator;
    await keys.enter(page.getByRole('button', { name: '导入年度计划' }));
    const choosing = page.waitForEvent('filechooser');
    await keys.enter(page.getByRole('button', { name: '选择文件' }));
    const plan = await readFile(join('deploy', 'local', 'data', 'annual-plan.csv'));
    await (await choosing).setFiles({ name: '2027年计划.csv', mimeType: 'text/csv', buffer: plan });
    await page.getByText('26 行可以导入').waitFor();
    const lines = await page.locator('[data-fault]').evaluateAll((rows) => rows.map((row) => row.dataset['fault']));
    expect([...new Set(lines)]).toEqual(['9', '17', '23', '28']);
    expect(await page.locator('[data-fault] [lang=en]').count()).toBe(0);
    await coordinator.picture('plan-trial');
    expect(await coordinator.violations()).toEqual([]);
    await keys.enter(page.getByRole('button', { name: '跳过有问题的行，导入其余 26 行' }));
    await page.getByText('已导入 26 项联合活动').waitFor();

    await page.goto(`${site.gateway}/initiatives?view=calendar&day=2027-03-01`);
    await page.locator('.month-block', { hasText: '三八国际妇女节主题活动' }).waitFor();
    await coordinator.picture('initiatives-month');
    expect(await coordinator.violations()).toEqual([]);
    await page.goto(`${site.gateway}/initiatives?view=calendar&span=week&day=2027-03-08`);
    await page.locator('.week-block', { hasText: '三八国际妇女节主题活动' }).waitFor();
    await coordinator.picture('initiatives-week');
    expect(await coordinator.violations()).toEqual([]);
    await keys.enter(page.locator('.week-block', { hasText: '三八国际妇女节主题活动' }));
    await page.locator('h1', { hasText: '三八国际妇女节主题活动' }).waitFor();
    await coordinator.close();
  });

  it('a host revises what it has posted, and a body that had accepted is asked again', async () => {
    const client = await site.running.as('committee');
    const { body: initiative } = await client.post<{ readonly id: string }>('/api/organisation/v1/initiatives', {
      title: '读书分享会',
      purpose: '共读一本书',
      kind: 'activity',
      startsAt: '2027-07-01T01:00:00Z',
      endsAt: '2027-07-01T03:00:00Z',
      timeZone: 'Asia/Shanghai',
      place: '二号厅',
      invited: [{ body: 'LJ-XC', role: 'support', required: true }],
    });
    await client.post(`/api/organisation/v1/initiatives/${initiative.id}/post`);
    const invited = await site.open();
    await invited.signIn('propaganda', '/');
    await invited.keys.enter(invited.page.getByRole('link', { name: '读书分享会' }));
    await invited.keys.enter(invited.page.getByRole('button', { name: '接受', exact: true }));
    await invited.isQuiet();

    const host = await site.open();
    await host.signIn('committee', `/initiatives/${initiative.id}`);
    const { page, keys } = host;
    await page.locator('[data-participant=LJ-XC]', { hasText: '已接受' }).waitFor();
    await keys.enter(page.getByRole('button', { name: '修改' }));
    await keys.time(page.getByLabel('结束时间'), '2027-07-01T12:00');
    await keys.write(page.getByRole('textbox', { name: '地点' }), '一号厅');
    await host.isQuiet();
    await host.picture('revising');
    expect(await host.violations()).toEqual([]);
    await keys.enter(page.getByRole('button', { name: '保存修改' }));
    await page.locator('[data-participant=LJ-XC]', { hasText: '未答复' }).waitFor();
    await page.getByText('一号厅').first().waitFor();
    await page.getByText('12:00').first().waitFor();
    await invited.page.getByRole('button', { name: '接受', exact: true }).waitFor();
    await invited.close();
    await host.close();
  });

  it('a host whose bundle came to nothing is told the smallest change with which it can be had, and takes it', async () => {
    const halls = ['organisation', 'propaganda'].map((unit) =>
      site.hall((one) => one.unit === unit && one.approval === 'automatic'),
    );
    const [taken] = halls;
    if (taken === undefined) throw new Error('no such hall was seeded');
    const period = { from: '2027-07-07T01:00:00Z', to: '2027-07-07T03:00:00Z' };
    await site.book('youth', taken, period.from, period.to, '先到的活动');
    const client = await site.running.as('committee');
    const { body } = await client.post<{ readonly id: string }>('/api/organisation/v1/initiatives', {
      title: '联合培训',
      purpose: '',
      kind: 'training',
      startsAt: period.from,
      endsAt: period.to,
      timeZone: 'Asia/Shanghai',
    });
    const path = `/api/organisation/v1/initiatives/${body.id}`;
    await client.post(`${path}/post`);
    await client.post(`${path}/bundles`, { lines: halls.map(({ id }) => ({ resource: id, ...period })) });
    const host = await site.open();
    await host.signIn('committee', `/initiatives/${body.id}`);
    const { page, keys } = host;
    await page.getByText('只需作以下改动，资源包即可成功').waitFor();
    await host.isQuiet();
    await host.picture('bundle-advice');
    expect(await host.violations()).toEqual([]);
    await keys.enter(page.getByRole('button', { name: '按此重新申请' }));
    await page.locator('[data-bundle=confirmed]').waitFor();
    await host.close();
  });
});
