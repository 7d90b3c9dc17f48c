import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client, Problem } from './client.js';
import { runSystem, startMs, type RunningSystem } from './running-system.js';

const hall = {
  name: '会议室',
  kind: 'venue',
  sharing: 'exclusive',
  owner: 'LJ-GW',
  timeZone: 'Asia/Shanghai',
  approval: 'automatic',
};
const meeting = {
  title: '联席会议',
  purpose: '研究',
  kind: 'activity',
  host: 'LJ-GW',
  startsAt: '2027-06-01T01:00:00Z',
  endsAt: '2027-06-01T03:00:00Z',
  timeZone: 'Asia/Shanghai',
  invited: [{ body: 'LJ-XC', role: 'support', required: true }],
};
const hour = { from: '2027-06-01T01:00:00Z', to: '2027-06-01T02:00:00Z', purpose: '研究' };
const initiatives = '/api/organisation/v1/initiatives';
const resources = '/api/organisation/v1/resources';

describe('Bad input', () => {
  let running: RunningSystem;
  let committee: Client;
  let resource: string;

  beforeAll(async () => {
    running = await runSystem();
    committee = await running.as('committee');
    resource = (await committee.post<{ id: string }>(resources, hall)).body.id;
  }, startMs);
  afterAll(() => running.close(), startMs);

  /** The raw exchange, since what comes back may be no JSON at all. */
  const ask = async (method: string, path: string, body?: string, headers: Record<string, string> = {}) => {
    const response = await fetch(new URL(path, running.system.urls.gateway), {
      method,
      headers: {
        authorization: `Bearer ${await running.system.token('committee')}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body }),
    });
    return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
  };
  const expectProblem = (
    answer: { status: number; type: string | null; text: string },
    status: number,
    code: string,
  ) => {
    expect(answer.type).toMatch(/^application\/problem\+json/);
    expect(JSON.parse(answer.text)).toMatchObject({ type: `urn:liandong:problem:${code}`, status });
    expect(answer.text).not.toMatch(/\bat .*\.(ts|js):\d+/);
  };

  it('is 400 with every wrong field named, an unknown field among them', async () => {
    const bad = {
      ...meeting,
      title: 7,
      kind: 'party',
      startsAt: 'tomorrow',
      surprise: true,
      invited: [{ role: 'boss' }],
    };
    const { status, body } = await committee.post<Problem>(initiatives, bad);
    expect({ status, type: body.type }).toEqual({ status: 400, type: 'urn:liandong:problem:validation-failed' });
    const paths = new Set(body.errors?.map(({ path }) => path));
    for (const path of ['title', 'kind', 'startsAt', 'surprise', 'invited.0.body', 'invited.0.role']) {
      expect(paths).toContain(path);
    }
  });

  it('is 400 when it is no JSON', async () => {
    expectProblem(await ask('POST', initiatives, '{"title":'), 400, 'bad-json');
  });

  it('is 401 without a token, and with one that nobody issued', async () => {
    const stranger = await running.as();
    const { status, body } = await stranger.get<Problem>(initiatives);
    expect({ status, type: body.type }).toEqual({ status: 401, type: 'urn:liandong:problem:token-missing' });
    expectProblem(
      await ask('GET', initiatives, undefined, { authorization: 'Bearer e30.e30.e30' }),
      401,
      'invalid-token',
    );
  });

  it('is 403 for a body that the caller does not act for', async () => {
    const youth = await running.as('youth');
    const { status, body } = await youth.post<Problem>(initiatives, meeting);
    expect({ status, type: body.type }).toEqual({ status: 403, type: 'urn:liandong:problem:not-your-body' });
  });

  it('is 404 for what is not there and for routes that do not exist', async () => {
    expectProblem(await ask('GET', `${initiatives}/org-nothing`), 404, 'not-found');
    expectProblem(await ask('GET', '/api/organisation/v1/nowhere'), 404, 'not-found');
    expectProblem(await ask('GET', '/api/nobody/v1/initiatives'), 404, 'not-found');
  });

  it('is 409 for a step that the life cycle does not know', async () => {
    const { body } = await committee.post<{ id: string }>(initiatives, meeting);
    expectProblem(await ask('POST', `${initiatives}/${body.id}/start`, '{}'), 409, 'illegal-step');
  });

  it('is 412 for a version that is no longer the newest, and changes nothing', async () => {
    const { body } = await committee.post<{ id: string; version: number }>(initiatives, meeting);
    const changed = await ask('PATCH', `${initiatives}/${body.id}`, '{"title":"另一个"}', { 'if-match': '"7"' });
    expectProblem(changed, 412, 'version-mismatch');
    const { body: after } = await committee.get<{ title: string; version: number }>(`${initiatives}/${body.id}`);
    expect(after).toMatchObject({ title: meeting.title, version: body.version });
  });

  it('is 413 for a body over 1 MB', async () => {
    const large = JSON.stringify({ ...meeting, note: 'x'.repeat(1_100_000) });
    expectProblem(await ask('POST', initiatives, large), 413, 'body-too-large');
  });

  it('is 415 for a media type that nobody reads', async () => {
    const answer = await ask('POST', initiatives, '<x/>', { 'content-type': 'application/xml' });
    expectProblem(answer, 415, 'unsupported-media-type');
  });

  it('is 421 at a unit that does not own the thing, with the address that does', async () => {
    const answer = await ask('POST', `/api/propaganda/v1/resources/${resource}/reservations`, JSON.stringify(hour));
    expectProblem(answer, 421, 'wrong-unit');
    expect(JSON.parse(answer.text)).toMatchObject({
      location: `/api/organisation/v1/resources/${resource}/reservations`,
    });
  });

  it('is 422 for a rule of the field, with the rule', async () => {
    const past = { ...hour, from: '2020-01-01T01:00:00Z', to: '2020-01-01T02:00:00Z' };
    const reservations = `${resources}/${resource}/reservations`;
    expectProblem(await ask('POST', reservations, JSON.stringify(past)), 422, 'in-the-past');
    const backwards = { ...hour, from: hour.to, to: hour.from };
    const answer = await ask('POST', reservations, JSON.stringify(backwards));
    expect([400, 422]).toContain(answer.status);
    const nobody = JSON.stringify({ ...meeting, invited: [{ body: 'LJ-NOBODY', role: 'support', required: true }] });
    expectProblem(await ask('POST', initiatives, nobody), 422, 'unknown-body');
  });

  it('is 422 for an idempotency key that came with another body; the same again is the first answer', async () => {
    const key = { 'idempotency-key': 'once-only' };
    const first = await ask('POST', initiatives, JSON.stringify(meeting), key);
    const again = await ask('POST', initiatives, JSON.stringify(meeting), key);
    expect({ status: again.status, id: (JSON.parse(again.text) as { id: string }).id }).toEqual({
      status: first.status,
      id: (JSON.parse(first.text) as { id: string }).id,
    });
    const other = await ask('POST', initiatives, JSON.stringify({ ...meeting, title: '另一个' }), key);
    expectProblem(other, 422, 'idempotency-key-reused');
  });

  it('is 400 for a cursor that nobody gave out, a limit out of bounds and a filter that does not exist', async () => {
    expectProblem(await ask('GET', `${initiatives}?cursor=nonsense`), 400, 'bad-cursor');
    expectProblem(await ask('GET', `${initiatives}?limit=0`), 400, 'validation-failed');
    expectProblem(await ask('GET', `${initiatives}?colour=red`), 400, 'validation-failed');
    expectProblem(await ask('GET', '/api/coordination/v1/events?after=nonsense'), 400, 'bad-cursor');
  });
});
