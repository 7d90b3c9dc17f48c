import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { clearNamespace, seed, startSystem, type Stack, type System } from '../../../deploy/local/index.js';
import { brokers, MONGODB_URI } from '../bench-unit.js';
import type { Figure } from '../report.js';
import { percentile, roundCount, summary } from '../rounds.js';
import { atPace } from './pace.js';
import { BareEvents, ShownPage } from './shown-page.js';

const perSecond = 50;
const events = perSecond * 5;

/** The browser tests' own way to find and start one. */
interface Chromium {
  readonly findChromium: () => string | undefined;
  readonly launch: (executablePath: string) => Promise<Browser>;
}

/**
 * From the commit of a booking, made over HTTP at 50 a second, until its row was painted on the desk's stream in a real Chromium; beside it a
 * bare page with an EventSource to a bare server. All services run; both pages are open all the time and measured in turn.
 */
export const shownInBrowser = async (): Promise<readonly Figure[]> => {
  const root = process.cwd();
  const helper = pathToFileURL(join(root, 'services', 'console', 'test', 'chromium.ts')).href;
  const { findChromium, launch } = (await import(helper)) as Chromium;
  const chromiumPath = findChromium();
  if (chromiumPath === undefined) {
    console.warn('SKIPPED: commit to shown in the browser is not measured, there is no Chromium.');
    return [];
  }
  const namespace = `bench-${randomBytes(4).toString('hex')}`;
  const dataDir = mkdtempSync(join(tmpdir(), 'liandong-bench-'));
  const stack: Stack = { kind: 'given', brokers, mongoUri: MONGODB_URI, stop: () => Promise.resolve() };
  const system = await startSystem({ root, stack, namespace, ports: 'free', dataDir });
  const bare = new BareEvents();
  let browser: Browser | undefined;
  try {
    await seed(system, root);
    browser = await launch(chromiumPath);
    return await measured(system, bare, browser);
  } finally {
    await browser?.close();
    bare.close();
    await system.stop();
    await clearNamespace(stack, namespace);
    rmSync(dataDir, { recursive: true, force: true });
  }
};

const measured = async (system: System, bare: BareEvents, browser: Browser): Promise<readonly Figure[]> => {
  const pages = {
    desk: await ShownPage.watch(await openDesk(browser, system.urls.gateway)),
    bare: await ShownPage.watch(await openBare(browser, await bare.listen())),
  };
  const bookings = await bookingsOf(system);
  const send = { desk: bookings, bare: () => bare.send() };
  const rounds = { desk: [] as (readonly number[])[], bare: [] as (readonly number[])[] };
  for (let round = 0; round <= roundCount; round++) {
    for (const side of ['desk', 'bare'] as const) {
      const shown = await shownOf(pages[side], send[side]);
      if (round > 0) rounds[side].push(shown); // the first one warms up
    }
  }
  const line = (percent: number): Figure => ({
    name: `commit to shown in the browser at ${perSecond} events/s, p${percent}`,
    unit: 'ms',
    ours: over(rounds.desk, percent),
    twin: { name: 'bare EventSource page, write to shown', figure: over(rounds.bare, percent) },
  });
  return [line(50), { ...line(95), goal: { of: 'value', is: 'at most', number: 250 } }, line(99)];
};

const over = (rounds: readonly (readonly number[])[], percent: number) =>
  summary(
    rounds.map((shown) => percentile(shown, percent)),
    'less',
  );

const shownOf = async (page: ShownPage, send: () => void): Promise<readonly number[]> => {
  await page.forget();
  await atPace(perSecond, events, send);
  let shown: readonly number[] = [];
  for (const end = performance.now() + 10_000; shown.length < events && performance.now() < end; await sleep(100)) {
    shown = await page.shownMs();
  }
  if (shown.length < events) console.warn(`  ${shown.length} of ${events} events were shown within 10 s`);
  return shown;
};

const openDesk = async (browser: Browser, gateway: string): Promise<Page> => {
  const page = await pageOf(browser);
  await page.goto(`${gateway}/desk?since=now`);
  await page.locator('.sign-in button').click();
  await page.getByRole('button', { name: 'coordinator', exact: true }).click();
  await page.waitForSelector('.shell [data-connection="live"]');
  return page;
};

const openBare = async (browser: Browser, url: string): Promise<Page> => {
  const page = await pageOf(browser);
  await page.goto(url);
  return page;
};

/** A window of its own each, so that neither is a hidden tab, which browsers slow down. */
const pageOf = async (browser: Browser): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  return context.newPage();
};

const offers = [
  { name: 'committee', unit: 'organisation', owner: 'LJ-GW' },
  { name: 'propaganda', unit: 'propaganda', owner: 'LJ-XC' },
  { name: 'discipline', unit: 'discipline', owner: 'LJ-JW' },
  { name: 'union', unit: 'mass-organisations', owner: 'LJ-ZGH' },
] as const;

/** Books the next half-hour in the hall of each unit in turn. */
const bookingsOf = async (system: System): Promise<() => void> => {
  const halls = await Promise.all(
    offers.map(async ({ name, unit, owner }) => {
      const token = await system.token(name);
      const post = async (path: string, body: object): Promise<{ readonly id: string }> => {
        const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
        const url = new URL(path, system.urls[unit]);
        const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
        if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
        return (await response.json()) as { readonly id: string };
      };
      const hall = { name: `${unit} 厅`, owner, kind: 'venue', sharing: 'exclusive' };
      const { id } = await post('/v1/resources', { ...hall, timeZone: 'Asia/Shanghai', approval: 'automatic' });
      return (from: string, to: string) => post(`/v1/resources/${id}/reservations`, { from, to, purpose: '会议' });
    }),
  );
  let next = 0;
  return () => {
    const index = next++;
    const from = Date.parse('2030-01-01T00:00:00Z') + Math.floor(index / halls.length) * 1_800_000;
    const period = [new Date(from).toISOString(), new Date(from + 1_800_000).toISOString()] as const;
    void halls[index % halls.length]?.(...period);
  };
};
