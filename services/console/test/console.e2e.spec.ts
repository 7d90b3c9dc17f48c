import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { kafkaJsBroker } from '#messaging';
import { givenStack, startMs } from '../../../test/e2e/running-system.js';
import type { RunningConsole } from './running-console.ts';
import { startConsole, withChromium } from './with-chromium.ts';

jest.setTimeout(180_000);

withChromium('the console in a browser', () => {
  let site: RunningConsole;
  let gateway: string;

  beforeAll(async () => {
    site = await startConsole();
    gateway = site.gateway;
  }, startMs);

  afterAll(async () => {
    await site?.close();
  }, startMs);

  const open: RunningConsole['open'] = (options) => site.open(options);

  it('is served so that a browser runs nothing but its own files, and keeps those for good', async () => {
    const page = await fetch(gateway, { headers: { accept: 'text/html' } });
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(page.headers.get('cache-control')).toBe('no-store');
    const script = /src="(\/assets\/[^"]+\.js)"/.exec(await page.text())?.[1] ?? '';
    const file = await fetch(`${gateway}${script}`, { headers: { 'accept-encoding': 'br' } });
    expect(file.headers.get('cache-control')).toContain('immutable');
    expect(file.headers.get('content-encoding')).toBe('br');
    expect((await fetch(`${gateway}/assets/none.js`, { headers: { accept: 'text/html' } })).status).toBe(404);
  });

  it('asks to sign in, comes back to the page that was asked for, and takes at most 350 kB of JavaScript for the first one', async () => {
    const reader = await open();
    await reader.page.goto(`${gateway}/`);
    await reader.picture('sign-in');
    expect(await reader.violations()).toEqual([]);
    await reader.signIn('committee', '/resources?kind=venue');
    expect(new URL(reader.page.url()).search).toBe('?kind=venue');
    await reader.close();

    const first = await open();
    const scripts: Promise<number>[] = [];
    await first.signIn('committee');
    first.page.on('requestfinished', (request) => {
      if (request.resourceType() === 'script')
        scripts.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
    });
    const cdp = await first.context.newCDPSession(first.page);
    await cdp.send('Network.clearBrowserCache');
    const began = Date.now();
    await first.go('/');
    console.log(`The first route is there, with what it asked for, after ${Date.now() - began} ms.`);
    const bytes = (await Promise.all(scripts)).reduce((sum, one) => sum + one, 0);
    console.log(`The first route takes ${Math.round(bytes / 1000)} kB of compressed JavaScript.`);
    expect(bytes).toBeGreaterThan(100_000);
    expect(bytes).toBeLessThan(350_000);
    await first.close();
  });

  it('shows a lost connection, heals it and misses nothing that happened in between', async () => {
    const reader = await open();
    await reader.signIn('coordinator', '/desk?since=now');
    await reader.page.waitForSelector('.stream [data-connection=live]');
    await reader.context.setOffline(true);
    await reader.page.waitForSelector('.stream [data-connection=lost]');
    await reader.picture('desk-lost');
    const place = site.hall(({ approval }) => approval === 'automatic');
    await site.book('youth', place, '2027-06-25T06:00:00Z', '2027-06-25T07:00:00Z', '断线期间的活动');
    await reader.context.setOffline(false);
    await reader.page.waitForSelector('.stream [data-connection=live]');
    await reader.page.locator('.event-summary', { hasText: '断线期间的活动' }).first().waitFor();
    await reader.close();
  });

  it('keeps what was typed when a session ends, and goes on after signing in again', async () => {
    const reader = await open();
    await reader.signIn('committee', '/initiatives/new');
    const { page, keys } = reader;
    await keys.write(page.getByLabel('名称'), '写到一半的活动');
    const refuse = (route: { fulfill: (answer: object) => Promise<void> }) =>
      route.fulfill({
        status: 401,
        contentType: 'application/problem+json',
        body: '{"type":"urn:liandong:problem:token-invalid"}',
      });
    await reader.page.route('**/api/*/v1/initiatives?**', refuse);
    await keys.enter(page.getByRole('button', { name: '下一步' }));
    await keys.time(page.getByLabel('开始时间'), '2027-06-26T09:00');
    await reader.page.getByText('登录已过期').waitFor();
    await reader.picture('session-ended');
    expect(await reader.violations()).toEqual([]);
    await reader.page.unroute('**/api/*/v1/initiatives?**', refuse);
    await keys.enter(page.getByRole('button', { name: '重新登录' }));
    await reader.page.getByText('登录已过期').waitFor({ state: 'hidden' });
    expect(await reader.page.getByLabel('开始时间').inputValue()).toBe('2027-06-26 09:00');
    await keys.enter(page.getByRole('button', { name: '上一步' }));
    expect(await reader.page.getByLabel('名称').inputValue()).toBe('写到一半的活动');
    await reader.close();
  });

  it('redrives a dead letter by keyboard, after a dry run that says what would happen', async () => {
    const coordinator = await site.running.as('coordinator');
    const { body } = await coordinator.get<{ readonly items: readonly { readonly topic: string }[] }>(
      '/api/coordination/v1/consumers',
    );
    const topic = body.items.find((one) => one.topic.endsWith('organisation'))?.topic ?? '';
    const producer = await kafkaJsBroker({ brokers: givenStack().brokers, clientId: 'console-test' }).producer();
    await producer.send(new Map([[topic, [{ key: 'initiative/bytes', value: '{"half', headers: { ce_id: 'x' } }]]]));
    await producer.close();
    const reader = await open();
    await reader.signIn('coordinator', '/desk/dead-letters');
    await reader.page.locator('[data-letter]').first().waitFor();
    await reader.picture('dead-letters');
    expect(await reader.violations()).toEqual([]);
    await reader.keys.tick(reader.page.locator('[data-letter] input[type=checkbox]').first());
    await reader.keys.enter(reader.page.getByRole('button', { name: '重新投递' }));
    await reader.page
      .getByRole('dialog')
      .getByText(/^由.+重试$/)
      .first()
      .waitFor();
    await reader.picture('redrive');
    await reader.keys.enter(reader.page.getByRole('dialog').getByRole('button', { name: '重新投递' }));
    await reader.page.getByRole('dialog').getByText('已请求重新投递').waitFor();
    await reader.close();
  });

  /** Every address of the console, with what it is about where it is about something. */
  const pagesOf = (initiative: string, resource: string) =>
    [
      ['today', '/'],
      ['messages', '/messages'],
      ['agenda', '/agenda'],
      ['initiatives', '/initiatives'],
      ['initiatives-board', '/initiatives?view=board'],
      ['initiatives-month', '/initiatives?view=calendar&day=2027-06-24'],
      ['initiatives-week', '/initiatives?view=calendar&span=week&day=2027-06-24'],
      ['initiatives-day', '/initiatives?view=calendar&span=day&day=2027-06-24'],
      ['initiative', `/initiatives/${initiative}`],
      ['initiative-revise', `/initiatives/${initiative}/revise`],
      ['posting-what', '/initiatives/new'],
      ['posting-when', '/initiatives/new?step=when'],
      ['posting-who', '/initiatives/new?step=who'],
      ['posting-resources', '/initiatives/new?step=resources'],
      ['posting-check', '/initiatives/new?step=check'],
      ['plan', '/initiatives/import'],
      ['resources', '/resources'],
      ['resource-rows', '/resources?view=rows&day=2027-06-24'],
      ['resource-rows-week', '/resources?view=rows&span=week&day=2027-06-24'],
      ['resource-day', `/resources/${resource}?span=day&day=2027-06-24`],
      ['resource-week', `/resources/${resource}?span=week&day=2027-06-24`],
      ['resource-month', `/resources/${resource}?span=month&day=2027-06-24`],
      ['resource-offer', '/resources/new'],
      ['resource-revise', `/resources/${resource}/revise`],
      ['bodies', '/bodies?body=LJ-GW'],
      ['bodies-list', '/bodies?view=list'],
      ['desk', '/desk?since=day'],
      ['board', '/desk/board'],
      ['consumers', '/desk/consumers'],
      ['dead-letters', '/desk/dead-letters'],
      ['timeline', `/timelines/initiative/${initiative}`],
      ['statistics-coverage', '/statistics/coverage?from=2027-01-01&to=2027-12-31'],
      ['statistics-participation', '/statistics/participation?from=2027-01-01&to=2027-12-31'],
      ['statistics-overdue', '/statistics/overdue'],
      ['statistics-sharing', '/statistics/sharing?from=2027-01-01&to=2027-12-31'],
      ['help', '/help#booking'],
      ['duties', '/duties'],
      ['tasks', '/tasks'],
      ['task-new', '/tasks/new'],
      ['terms', '/terms'],
      ['clearances', '/clearances'],
      ['notice-registers', '/notices/registers'],
      ['not-found', '/nowhere'],
    ] as const;

  it('is looked at page by page: no page of the router is left out', async () => {
    const router = await readFile('services/console/src/app/router.tsx', 'utf8');
    const paths = [...router.matchAll(/path: '([^']+)'/g)].map(([, path]) => path ?? '');
    const shown = pagesOf('org-1', 'org-2').map(([, path]) => path.split(/[?#]/)[0] ?? '');
    const isShown = (path: string): boolean => {
      const pattern = new RegExp(
        `(?:^|/)${path.replaceAll(/:\w+/g, '[^/]+').replace('/*', '/.+').replace(/^\*$/, '.+')}$`,
      );
      return shown.some((one) => pattern.test(one));
    };
    // The return from the identity provider shows nothing to look at; `/statistics` leads on to the first of them; what is for
    // society is looked at without a sign-in (public-notices).
    const passing = ['/signed-in', 'statistics', '/', '/public/notices', '/public/notices/:id'];
    expect(paths.filter((path) => !passing.includes(path) && !isShown(path))).toEqual([]);
  });

  it.each([
    { language: 'zh-CN', appearance: 'light', timeZone: 'Asia/Shanghai' },
    { language: 'en', appearance: 'dark', timeZone: 'Europe/Berlin' },
  ] as const)('has no violation of WCAG 2.1 A and AA on any page: $language, $appearance', async (options) => {
    const { initiative, resource } = await givenSomething();
    const reader = await open(options);
    await reader.signIn('coordinator');
    const found: Record<string, readonly string[]> = {};
    for (const [name, path] of pagesOf(initiative, resource)) {
      await reader.go(path);
      await reader.picture(`${name}-${options.language}-${options.appearance}`);
      const violations = await reader.violations();
      if (violations.length > 0) found[name] = violations;
    }
    expect(found).toEqual({});
    await reader.close();
  });

  /** An initiative with an invited body, and a hall with a booking and a competing pair of requests. */
  const givenSomething = async () => {
    const initiative = await site.post();
    const asked = site.hall(({ approval, owner }) => approval === 'owner' && owner !== 'LJ-ZGH' && owner !== 'LJ-FL');
    for (const [name, purpose] of [
      ['union', '劳模报告会'],
      ['women', '巾帼宣讲'],
    ] as const) {
      const url = `/api/${asked.unit}/v1/resources/${asked.id}/reservations`;
      const wish = { from: '2027-06-24T02:00:00Z', to: '2027-06-24T04:00:00Z', purpose };
      await (await site.running.as(name)).post(url, wish, { 'idempotency-key': `looked-at-${name}` });
    }
    return { initiative, resource: asked.id };
  };
});
