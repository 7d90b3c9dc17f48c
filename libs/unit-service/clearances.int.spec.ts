import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TokenClaims } from '#testing';
import { eventually, Units } from './units.fixture.js';

const owner: TokenClaims = { sub: 'org', unit: 'organisation', body: 'LJ-GW', roles: ['department', 'resource-owner'] };
const booker: TokenClaims = { sub: 'xu', unit: 'organisation', body: 'LJ-ZZ', roles: ['department'] };
const department: TokenClaims = { sub: 'wang', unit: 'discipline', body: 'LJ-JW', roles: ['department'] };
const supervisor: TokenClaims = { sub: 'zhao', unit: 'discipline', body: 'LJ-JW', roles: ['supervisor'] };
const drawing: TokenClaims = { sub: 'li', unit: 'discipline', body: 'LJ-SJ', roles: ['department'] };

const problem = (code: string): string => `urn:liandong:problem:${code}`;
const time = { from: '2027-11-01T01:00:00.000Z', to: '2027-11-01T02:00:00.000Z' };
const dayMs = 86_400_000;

interface Clearance {
  readonly id: string;
  readonly status: string;
  readonly level: number;
  readonly dueAt: string;
  readonly isOverdue: boolean;
  readonly type: string;
}
interface Draw {
  readonly id: string;
  readonly status: string;
}

describe('A clearance', () => {
  let units: Units;
  let fund: string;
  beforeAll(async () => {
    units = await Units.start('organisation', 'discipline');
    await units.register('LJ-GW', 'organisation');
    await units.register('LJ-ZZ', 'organisation');
    await units.register('LJ-JW', 'discipline');
    await units.register('LJ-SJ', 'discipline');
    fund = await offer();
  }, 60_000);
  afterAll(() => units.close(), 60_000);

  const offer = async (changes: object = {}): Promise<string> => {
    const description = {
      name: '活动经费',
      kind: 'fund',
      sharing: 'budget',
      budgetFen: 100_000_000,
      clearanceAboveFen: 500_000,
      timeZone: 'Asia/Shanghai',
      approval: 'automatic',
      ...changes,
    };
    const { body } = await units.call<Draw>('organisation', 'POST', '/v1/resources', owner, description);
    return body.id;
  };
  const draw = async (as = booker, amountFen = 600_000): Promise<string> => {
    const { body } = await units.call<Draw>('organisation', 'POST', `/v1/resources/${fund}/reservations`, as, {
      ...time,
      amountFen,
      purpose: '活动设备',
    });
    expect(body).toMatchObject({ status: 'awaiting-clearance' });
    return body.id;
  };
  const drawOf = async (id: string) =>
    (await units.call<Draw>('organisation', 'GET', `/v1/reservations/${id}`, booker)).body;
  const read = (id: string, as = department) => units.call<Clearance>('discipline', 'GET', `/v1/clearances/${id}`, as);
  const has = (id: string, status: string) => eventually(async () => (await read(id)).body.status === status);
  const asked = async (as?: TokenClaims): Promise<string> => {
    const id = await draw(as);
    await has(id, 'open');
    return id;
  };
  const answer = (id: string, step: 'grant' | 'refuse', body: object, as = department, key?: string) =>
    units.call<Clearance>('discipline', 'POST', `/v1/clearances/${id}/${step}`, as, body, {
      ...(key !== undefined && { 'idempotency-key': key }),
    });
  const listed = async (query: string) =>
    (await units.call<{ items: Clearance[] }>('discipline', 'GET', `/v1/clearances?limit=500&${query}`, department))
      .body.items;

  it('that is granted confirms the draw at its owner, and not before', async () => {
    const id = await asked();
    expect((await read(id)).body).toMatchObject({
      id,
      matter: 'draw',
      resource: fund,
      reservation: id,
      body: 'LJ-ZZ',
      amountFen: 600_000,
      purpose: '活动设备',
      level: 1,
      isOverdue: false,
      rule: { key: 'clearance.decide-within-working-days', certainty: 'N' },
    });
    await eventually(async () => (await listed('status=open&body=LJ-ZZ')).some((one) => one.id === id));
    expect(await drawOf(id)).toMatchObject({ status: 'awaiting-clearance' });
    const granted = await answer(id, 'grant', { ground: '符合预算用途' });
    expect(granted).toMatchObject({
      status: 200,
      body: { status: 'granted', ground: '符合预算用途', decidedBy: 'LJ-JW' },
    });
    await eventually(async () => (await drawOf(id)).status === 'confirmed');
    await eventually(async () => !(await listed('status=open')).some((one) => one.id === id));
    expect(await listed('status=granted')).toMatchObject([{ id }]);
  });

  it('that is refused ends the draw, and its reason is hidden from others, not the amount', async () => {
    const id = await asked();
    expect(await answer(id, 'refuse', {})).toMatchObject({ status: 400 });
    expect(await answer(id, 'refuse', { reason: ' ' })).toMatchObject({ status: 400 });
    expect((await answer(id, 'refuse', { reason: '超出预算用途' })).body).toMatchObject({ reason: '超出预算用途' });
    await eventually(async () => (await drawOf(id)).status === 'refused');
    expect((await read(id, supervisor)).body).toMatchObject({ reason: '超出预算用途', purpose: '活动设备' });
    const others = [booker, owner, { ...department, roles: ['member'] }, { ...supervisor, unit: 'organisation' }];
    for (const as of others) {
      const { body, text } = await read(id, as);
      expect(body).toMatchObject({ status: 'refused', amountFen: 600_000, reason: '•••', purpose: '•••' });
      expect(text).not.toContain('超出');
    }
  });

  it('is decided once: a repeat is answered alike, another answer is refused', async () => {
    const id = await asked();
    const key = randomUUID();
    const first = await answer(id, 'grant', { ground: '可' }, department, key);
    const repeated = await answer(id, 'grant', { ground: '可' }, department, key);
    expect(repeated.body).toEqual(first.body);
    const again = await answer(id, 'grant', { ground: '可' });
    expect([again.status, again.headers.get('etag')]).toEqual([200, first.headers.get('etag')]);
    for (const other of [await answer(id, 'refuse', { reason: '否' }), await answer(id, 'grant', { ground: '另' })]) {
      expect(other).toMatchObject({ status: 409, body: { type: problem('clearance-decided') } });
    }
    await eventually(async () => (await drawOf(id)).status === 'confirmed');
  });

  it('is decided by discipline alone, by nobody of the body that asked, and is unknown where nobody asked', async () => {
    const id = await asked(drawing);
    for (const as of [booker, { ...supervisor, unit: 'organisation' }]) {
      expect(await answer(id, 'grant', {}, as)).toMatchObject({ status: 403, body: { type: problem('not-clearing') } });
    }
    for (const roles of [['coordinator'], ['secretary'], ['member'], ['system']]) {
      expect(await answer(id, 'grant', {}, { ...department, roles })).toMatchObject({ status: 403 });
    }
    const own = await answer(id, 'grant', {}, drawing);
    expect(own).toMatchObject({ status: 403, body: { type: problem('own-clearance') } });
    expect((await read(id)).body.status).toBe('open');
    expect((await answer(id, 'grant', {})).status).toBe(200);
    expect(await answer('org-none.r1', 'grant', {})).toMatchObject({
      status: 404,
      body: { type: problem('clearance-unknown') },
    });
    expect((await read('org-none.r1')).status).toBe(404);
    const elsewhere = await units.call('organisation', 'POST', `/v1/clearances/${id}/grant`, department, {});
    expect(elsewhere).toMatchObject({ status: 421, body: { location: `/api/discipline/v1/clearances/${id}/grant` } });
    expect((await units.call('organisation', 'GET', '/v1/clearances', department)).status).toBe(421);
  });

  it('is withdrawn when the draw is let go, and answered no more', async () => {
    const id = await asked();
    const release = await units.call('organisation', 'POST', `/v1/reservations/${id}/release`, booker, {});
    expect(release.status).toBe(200);
    await has(id, 'withdrawn');
    expect((await read(id)).body).toMatchObject({ cause: 'released' });
    expect(await answer(id, 'grant', {})).toMatchObject({
      status: 409,
      body: { type: problem('clearance-withdrawn'), cause: 'released' },
    });
  });

  describe('of a bundle’s line', () => {
    const bundled = async () => {
      const draft = {
        title: '读书月',
        host: 'LJ-ZZ',
        purpose: '阅读',
        kind: 'activity',
        startsAt: time.from,
        endsAt: time.to,
        timeZone: 'Asia/Shanghai',
        invited: [],
      };
      const { body } = await units.call<Draw>('organisation', 'POST', '/v1/initiatives', booker, draft);
      await units.call('organisation', 'POST', `/v1/initiatives/${body.id}/post`, booker);
      const path = `/v1/initiatives/${body.id}/bundles`;
      const lines = [{ resource: fund, ...time, amountFen: 700_000 }];
      const requested = await units.call<Draw>('organisation', 'POST', path, booker, { lines });
      const bundle = async () =>
        (await units.call<Draw>('organisation', 'GET', `${path}/${requested.body.id}`, booker)).body;
      let id = '';
      await eventually(async () => {
        id = (await listed('status=open')).find((one) => 'bundle' in one && one.bundle === requested.body.id)?.id ?? '';
        return id !== '';
      });
      expect((await read(id)).body).toMatchObject({ initiative: body.id, line: 1, amountFen: 700_000 });
      expect((await bundle()).status).toBe('requested');
      return { id, bundle };
    };

    it('confirms the bundle when it is granted', async () => {
      const { id, bundle } = await bundled();
      expect((await answer(id, 'grant', {})).status).toBe(200);
      await eventually(async () => (await bundle()).status === 'confirmed');
    });

    it('abandons the bundle when it is refused', async () => {
      const { id, bundle } = await bundled();
      expect((await answer(id, 'refuse', { reason: '不合规定' })).status).toBe(200);
      await eventually(async () => (await bundle()).status === 'abandoned');
      expect((await read(id)).body.status).toBe('refused');
    });
  });

  // Last: it moves discipline's clock.
  it('goes up to the supervisors when its time runs out, stays with them, and shows as overdue after theirs', async () => {
    const id = await asked();
    const decided = await asked();
    const { body: first } = await read(id);
    expect(Date.parse(first.dueAt) - Date.now()).toBeGreaterThan(5 * dayMs);
    expect((await answer(decided, 'grant', {})).status).toBe(200);
    units.moveTo('discipline', new Date(first.dueAt));
    await eventually(async () => (await read(id)).body.level === 2);
    const { body: second } = await read(id);
    expect(second).toMatchObject({ status: 'open', isOverdue: false });
    expect(second.dueAt > first.dueAt).toBe(true);
    expect((await read(decided)).body).toMatchObject({ level: 1, status: 'granted', isOverdue: false });
    expect(await answer(id, 'grant', {})).toMatchObject({
      status: 403,
      body: { type: problem('not-escalated-to'), level: 2, dueAt: second.dueAt },
    });
    units.moveTo('discipline', new Date(Date.parse(second.dueAt) + 1_000));
    expect((await read(id)).body).toMatchObject({ level: 2, isOverdue: true });
    expect(await answer(id, 'grant', {}, supervisor)).toMatchObject({ status: 200, body: { isOverdue: false } });
    await eventually(async () => (await drawOf(id)).status === 'confirmed');
  });
});
