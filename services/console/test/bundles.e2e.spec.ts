import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { eventually } from '../../../test/e2e/client.js';
import { startMs } from '../../../test/e2e/running-system.js';
import { Mouse } from './mouse.ts';
import type { Reader } from './reader.ts';
import type { RunningConsole } from './running-console.ts';
import { startConsole, withChromium } from './with-chromium.ts';

jest.setTimeout(180_000);

interface Initiative {
  readonly id: string;
  readonly status: string;
  readonly startsAt: string;
  readonly bundles: readonly {
    readonly id: string;
    readonly status: string;
    readonly lines: readonly { readonly from: string; readonly amountFen?: number; readonly quantity: number }[];
  }[];
}

withChromium('a bundle of several owners', () => {
  let site: RunningConsole;

  beforeAll(async () => {
    site = await startConsole();
  }, startMs);

  afterAll(async () => {
    await site?.close();
  }, startMs);

  const committee = () => site.running.as('committee');
  const initiativesOf = async (title: string): Promise<readonly Initiative[]> => {
    const { body } = await (
      await committee()
    ).get<{ readonly items: readonly Initiative[] }>(
      `/api/organisation/v1/initiatives?body=LJ-GW&q=${encodeURIComponent(title)}`,
    );
    return body.items;
  };
  const initiative = async (id: string): Promise<Initiative> =>
    (await (await committee()).get<Initiative>(`/api/organisation/v1/initiatives/${id}`)).body;
  const halls = () =>
    (['organisation', 'propaganda'] as const).map((unit) =>
      site.hall((one) => one.unit === unit && one.approval === 'automatic'),
    );

  /** Posts one of the committee's own with halls of two owners, held at 9 to 11 of a day. */
  const postedWithHalls = async (title: string, day: string): Promise<string> => {
    const client = await committee();
    const period = { from: `${day}T01:00:00Z`, to: `${day}T03:00:00Z` };
    const { body } = await client.post<Initiative>('/api/organisation/v1/initiatives', {
      title,
      purpose: '',
      kind: 'activity',
      startsAt: period.from,
      endsAt: period.to,
      timeZone: 'Asia/Shanghai',
      invited: [{ body: 'LJ-XC', role: 'support', required: true }],
    });
    const path = `/api/organisation/v1/initiatives/${body.id}`;
    await client.post(`${path}/post`);
    const lines = halls().map(({ id }) => ({ resource: id, ...period }));
    await client.post(`${path}/bundles`, { lines }, { prefer: 'wait=20' });
    return body.id;
  };

  const toStep = async ({ page }: Reader, mouse: Mouse, title: string, day: string): Promise<void> => {
    await mouse.write(page.getByLabel('名称'), title);
    await mouse.click(page.getByRole('button', { name: '下一步' }));
    await mouse.time(page.getByLabel('开始时间'), `${day}T09:00`);
    await mouse.click(page.getByRole('button', { name: '下一步' }));
  };

  it('is posted with an initiative and two bodies in at most 15 clicks', async () => {
    const host = await site.open();
    await host.signIn('committee', '/initiatives');
    const { page } = host;
    const mouse = new Mouse(page);
    await mouse.click(page.getByRole('button', { name: '发起联合活动' }));
    await page.waitForURL('**/initiatives/new');
    await page.locator('h1', { hasText: '发起联合活动' }).waitFor();
    await toStep(host, mouse, '七一联合主题党日', '2027-07-02');
    await mouse.click(page.getByRole('combobox', { name: '邀请组织' }));
    for (const [initials, code] of [
      ['xcb', 'LJ-XC'],
      ['zgh', 'LJ-ZGH'],
    ] as const) {
      await page.keyboard.type(initials);
      await mouse.click(page.locator('.ant-select-item-option').filter({ hasText: `（${code}，` }));
    }
    await page.keyboard.press('Escape');
    await mouse.click(page.getByRole('button', { name: '下一步' }));
    const owners = ['organisation', 'propaganda', 'mass-organisations'].map((unit) =>
      site.hall((one) => one.unit === unit && one.approval === 'automatic'),
    );
    for (const { name } of owners) await mouse.click(page.getByRole('checkbox', { name, exact: true }));
    await mouse.click(page.getByRole('button', { name: '下一步' }));
    // The hall that was chosen first is the place.
    await page
      .getByText(owners[0]?.name ?? '')
      .first()
      .waitFor();
    await mouse.click(page.getByRole('button', { name: '发布', exact: true }));
    await page.getByText('已发布：七一联合主题党日').waitFor();
    await page.locator('[data-bundle=confirmed]').waitFor();
    mouse.tell('Posting with a bundle of three owners', 15);
    expect(mouse.clicks).toBeLessThanOrEqual(15);
    await host.close();
  });

  it('and its initiative are posted after all when what was refused is mended, and no draft is left over', async () => {
    const host = await site.open();
    await host.signIn('committee', '/initiatives/new');
    const { page } = host;
    const mouse = new Mouse(page);
    await toStep(host, mouse, '被拒后改正', '2027-07-05');
    await page.getByRole('combobox', { name: '邀请组织' }).click();
    await page.keyboard.type('LJ-XC');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    // Over by the time it is posted, as the services see it: the page itself would not let a past one through.
    await page.clock.install({ time: new Date('2020-01-01T00:00:00Z') });
    await mouse.time(page.getByLabel('答复期限'), '2026-01-05T09:00');
    await mouse.click(page.getByRole('button', { name: '下一步' }));
    await page.clock.runFor(1000);
    await mouse.click(page.getByRole('button', { name: '下一步' }));
    await mouse.click(page.getByRole('button', { name: '发布', exact: true }));
    await page.getByText('答复期限已过').waitFor();
    await page.clock.resume();
    await mouse.click(page.getByRole('button', { name: '上一步' }));
    await mouse.click(page.getByRole('button', { name: '上一步' }));
    await mouse.time(page.getByLabel('答复期限'), '2027-07-01T09:00');
    await mouse.click(page.getByRole('button', { name: '下一步' }));
    await mouse.click(page.getByRole('button', { name: '下一步' }));
    await mouse.click(page.getByRole('button', { name: '发布', exact: true }));
    await page.getByText('已发布：被拒后改正').waitFor();
    // The list follows the decision by milliseconds.
    const posted = await eventually(
      () => initiativesOf('被拒后改正'),
      ([first]) => first?.status === 'posted',
    );
    expect(posted.map(({ status }) => status)).toEqual(['posted']);
    await host.close();
  });

  it('draws on a fund by an amount and takes a number of places; what is missing is said at its line', async () => {
    const fund = site.fund('mass-organisations');
    const team = site.shared(
      ({ kind, sharing, approval }) => kind === 'people' && sharing === 'capacity' && approval === 'automatic',
    );
    const host = await site.open();
    await host.signIn('committee', '/initiatives/new');
    const { page } = host;
    const mouse = new Mouse(page);
    await toStep(host, mouse, '带经费的活动', '2027-07-06');
    await mouse.click(page.getByRole('button', { name: '下一步' }));
    await mouse.click(page.getByRole('checkbox', { name: fund.name, exact: true }));
    await mouse.click(page.getByRole('checkbox', { name: team.name, exact: true }));
    await mouse.click(page.getByRole('button', { name: '下一步' }));
    await page.locator(`[data-wanted="${fund.id}"]`, { hasText: '请填写金额' }).waitFor();
    expect(await host.violations()).toEqual([]);
    await mouse.write(page.getByRole('spinbutton', { name: `${fund.name}：金额（元）` }), '1200');
    await mouse.write(page.getByRole('spinbutton', { name: `${team.name}：数量` }), '12');
    await mouse.click(page.getByRole('button', { name: '下一步' }));
    await page.getByText('1,200 元').waitFor();
    await mouse.click(page.getByRole('button', { name: '发布', exact: true }));
    await page.waitForURL(/\/initiatives\/org-/);
    const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    const lines = (await initiative(id)).bundles[0]?.lines ?? [];
    expect(lines.map(({ amountFen, quantity }) => amountFen ?? quantity)).toEqual([120_000, 12]);

    // The fund waits for its owner's word, who finds it on the page of the day and gives it with one click.
    const owner = await site.open();
    await owner.signIn(fund.owner, '/');
    const deciding = new Mouse(owner.page);
    await owner.page.locator('[data-request]', { hasText: '带经费的活动' }).waitFor();
    await owner.isQuiet();
    await owner.picture('today-approvals');
    expect(await owner.violations()).toEqual([]);
    await deciding.click(
      owner.page.locator('[data-request]', { hasText: '带经费的活动' }).getByRole('button', { name: '批准' }),
    );
    await owner.page.getByText('已批准：带经费的活动').waitFor();
    deciding.tell('Approving', 1);
    expect(deciding.clicks).toBe(1);
    await page.locator('[data-bundle=confirmed]').waitFor();
    await owner.close();

    await mouse.click(page.getByRole('button', { name: '释放资源' }));
    const dialog = page.getByRole('dialog', { name: '释放资源' });
    await dialog.getByText('将取消 2 项资源的预订').waitFor();
    await mouse.write(dialog.getByLabel('理由'), '不再需要');
    await mouse.click(dialog.getByRole('button', { name: '确定' }));
    await page.locator('[data-bundle=released]').waitFor();
    await mouse.click(page.getByRole('button', { name: '申请资源' }));
    const ask = page.getByRole('dialog', { name: '申请资源' });
    await mouse.click(ask.getByRole('checkbox', { name: team.name, exact: true }));
    expect(await host.violations()).toEqual([]);
    await mouse.click(ask.getByRole('button', { name: '申请资源' }));
    await page.locator('[data-bundle=confirmed]').waitFor();
    await host.close();
  });

  it('that waits for an owner is approved or refused where the owner and the board look', async () => {
    const asked = site.hall(({ approval, owner }) => approval === 'owner' && owner !== 'LJ-GW');
    const id = await postedWithHalls('待批的活动', '2027-07-07');
    const period = { from: '2027-07-07T06:00:00Z', to: '2027-07-07T08:00:00Z' };
    const ask = async () => {
      const lines = [{ resource: asked.id, ...period }];
      const decideBy = '2026-12-20T00:00:00Z';
      const wish = { lines, decideBy: Date.parse(decideBy) > Date.now() ? decideBy : period.from };
      await (await committee()).post(`/api/organisation/v1/initiatives/${id}/bundles`, wish);
    };
    await ask();
    const owner = await site.open();
    await owner.signIn(asked.owner, `/resources/${asked.id}?on=${period.from}`);
    const { page } = owner;
    const request = page.locator('[data-request]', { hasText: '待批的活动' });
    await request.getByRole('button', { name: '不同意' }).click();
    const refusing = page.getByRole('dialog', { name: '不同意“待批的活动”' });
    await refusing.getByLabel('理由').fill('当天设备检修');
    await refusing.getByRole('button', { name: '确定' }).click();
    await page.getByText('已回绝：待批的活动').waitFor();

    await ask();
    await page.goto(`${site.gateway}/desk/board?kind=pending-approval`);
    await page.locator('.rows-all .row', { hasText: asked.name }).first().click();
    const drawer = page.getByRole('dialog');
    await drawer.getByText('待批的活动').first().waitFor();
    await drawer.getByRole('button', { name: '批准' }).click();
    await page.getByText('已批准：待批的活动').waitFor();
    await owner.close();
    const host = await site.open();
    await host.signIn('committee', `/initiatives/${id}`);
    await host.page.locator('[data-bundle=abandoned]', { hasText: '未批准' }).waitFor();
    await expect(host.page.locator('[data-bundle=confirmed]').count()).resolves.toBe(2);
    await host.close();
  });

  it('moves with its initiative when another time is accepted; what stays behind is said before and after', async () => {
    const id = await postedWithHalls('要改期的活动', '2027-07-08');
    const invited = await site.running.as('propaganda');
    const time = { startsAt: '2027-07-09T01:00:00Z', endsAt: '2027-07-09T03:00:00Z' };
    await invited.post(`/api/propaganda/v1/invitations/${id}/propose`, time);
    const host = await site.open();
    await host.signIn('committee', `/initiatives/${id}`);
    const { page } = host;
    await page.getByRole('button', { name: '采纳', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: '采纳' });
    await dialog.getByText('已订有 2 项资源').waitFor();
    await dialog.getByText('可以预订').nth(1).waitFor();
    await host.isQuiet();
    await host.picture('moving-with-bundle');
    expect(await host.violations()).toEqual([]);
    await dialog.getByRole('button', { name: '采纳' }).click();
    await page.getByText('资源已随活动改期').waitFor();
    const moved = await initiative(id);
    expect(moved.bundles.map(({ status, lines }) => [status, lines.map(({ from }) => Date.parse(from))])).toEqual([
      ['confirmed', [Date.parse(time.startsAt), Date.parse(time.startsAt)]],
    ]);

    await page.getByRole('button', { name: '修改', exact: true }).click();
    await page.getByLabel('开始时间').fill('2027-07-15 09:00');
    await page.keyboard.press('Enter');
    await page.getByRole('radio', { name: '保留原时间' }).check();
    await page.getByRole('button', { name: '保存修改' }).click();
    await page.getByText('有 2 项资源与活动时间不一致').waitFor();
    await page.locator('[data-stray]').getByRole('button', { name: '一并改期' }).click();
    await page.locator('[data-stray]').waitFor({ state: 'detached' });
    expect((await initiative(id)).bundles.at(-1)?.status).toBe('confirmed');
    await host.close();
  });

  it('that an owner has broken is on its host’s page of the day, and mended by one button', async () => {
    const id = await postedWithHalls('被打破的活动', '2027-07-14');
    const [hall] = halls();
    if (hall === undefined) throw new Error('no such hall was seeded');
    const lines = (await initiative(id)).bundles[0]?.lines as unknown as { resource: string; reservation: string }[];
    const taken = lines.find(({ resource }) => resource === hall.id)?.reservation ?? '';
    const owner = await site.running.as(hall.owner);
    const answer = await owner.post(`/api/${hall.unit}/v1/reservations/${taken}/displace`, { reason: '防汛应急' });
    expect(answer).toMatchObject({ status: 200 });
    await owner.post(`/api/${hall.unit}/v1/resources/${hall.id}/blockings`, {
      from: '2027-07-14T00:00:00Z',
      to: '2027-07-14T12:00:00Z',
      reason: '防汛应急',
    });
    const host = await site.open();
    await host.signIn('committee', '/');
    const { page } = host;
    await page.locator(`[data-trouble="${id}"]`, { hasText: '已失效' }).getByRole('link').click();
    await page.locator('[data-bundle=broken]', { hasText: '防汛应急' }).waitFor();
    await page.getByText('只需作以下改动').waitFor();
    await page.getByRole('button', { name: '按此重新申请' }).click();
    await page.locator('[data-bundle=confirmed]').waitFor();
    await host.close();
  });

  it('is kept with a draft of one’s own, asked for when that is posted, and shown to nobody else in the same tab', async () => {
    const [hall] = halls();
    const host = await site.open();
    await host.signIn('committee', '/initiatives/new');
    const { page } = host;
    const mouse = new Mouse(page);
    await toStep(host, mouse, '先存草稿', '2027-07-13');
    await mouse.click(page.getByRole('button', { name: '下一步' }));
    await mouse.click(page.getByRole('checkbox', { name: hall?.name ?? '', exact: true }));
    await mouse.click(page.getByRole('button', { name: '下一步' }));
    await mouse.click(page.getByRole('button', { name: '存为草稿' }));
    await page.getByText(`发布时申请：${hall?.name}`).waitFor();
    await mouse.click(page.getByRole('button', { name: '发布', exact: true }));
    await page.locator('[data-bundle=confirmed]').waitFor();

    await page.goto(`${site.gateway}/initiatives/new`);
    await page.getByLabel('名称').fill('写到一半');
    await page.getByRole('button', { name: /直属机关工作委员会/ }).click();
    await page.getByRole('menuitem', { name: '退出登录' }).click();
    await page.locator('button[name=logout]').first().click();
    await page.waitForURL(`${site.gateway}/`);
    await page.goto(`${site.gateway}/initiatives/new`);
    await page.locator('.sign-in button').click();
    await page.getByRole('button', { name: 'union', exact: true }).click();
    await page.getByLabel('名称').waitFor();
    expect(await page.getByLabel('名称').inputValue()).toBe('');
    await host.close();
  });
});
