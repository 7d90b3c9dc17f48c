import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Browser, signIn, signOut } from '../../services/identity/test/browser.js';
import { runSystem, startMs, type RunningSystem } from './running-system.js';

describe('A session that ends at the identity provider', () => {
  let running: RunningSystem;

  beforeAll(async () => {
    running = await runSystem();
  }, startMs);
  afterAll(() => running.close(), startMs);

  it('ends its streams within ten seconds and its token at every service; other tokens of the person go on', async () => {
    const { gateway, identity, ...services } = running.system.urls;
    const browser = new Browser(() => identity);
    const tokens = await signIn(browser, identity, 'coordinator', { redirect_uri: `${gateway}/signed-in` });
    const headers = { authorization: `Bearer ${tokens.access_token}` };
    const asked = Object.values(services).map(
      (url) => `${url}/v1/${url === services.coordination ? 'board' : 'bodies'}`,
    );
    const statuses = () =>
      Promise.all(
        [...asked, `${gateway}/api/discipline/v1/bodies`].map(async (url) => (await fetch(url, { headers })).status),
      );
    expect(new Set(await statuses())).toEqual(new Set([200]));
    const events = { headers: { ...headers, accept: 'text/event-stream' } };
    const streams = [
      await fetch(`${gateway}/api/coordination/v1/events`, events),
      await fetch(`${services.coordination}/v1/events`, events),
    ];
    expect(streams.map(({ status }) => status)).toEqual([200, 200]);

    const begin = performance.now();
    await signOut(browser, identity, tokens);
    await Promise.all(streams.map((stream) => stream.text()));
    expect(performance.now() - begin).toBeLessThan(10_000);
    expect(new Set(await statuses())).toEqual(new Set([401]));
    expect((await (await running.as('coordinator')).get('/api/discipline/v1/bodies')).status).toBe(200);
  });
});
