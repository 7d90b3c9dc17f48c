import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { eventually, Units } from '../units.fixture.js';
import { clerkOf, coordinator, of, registerFederations } from './federations.fixture.js';

interface CareCase {
  readonly id: string;
  readonly status: string;
  readonly name?: string;
  readonly words?: string;
  readonly assessment?: { readonly words?: string };
  readonly helps: readonly { readonly status: string; readonly amountFen?: number; readonly reservation?: string }[];
  readonly outcome?: string;
  readonly erasedAt?: string;
  readonly leftFen?: number;
}

const unit = 'mass-organisations';
const member = of('LJ-CZJ-GH', 'member-zhang');
const union = clerkOf('LJ-CZJ-GH');
const cityUnion = clerkOf('LJ-ZGH');
const path = (id: string, step = '') => `/v1/care-cases/${id}${step}`;
const problem = (code: string) => `urn:liandong:problem:${code}`;

describe('Care cases', () => {
  let units: Units;
  const written: string[] = [];

  beforeAll(async () => {
    for (const stream of [process.stdout, process.stderr])
      jest.spyOn(stream, 'write').mockImplementation((chunk) => {
        written.push(String(chunk));
        return true;
      });
    units = await Units.startLogging('debug', unit, 'organisation', 'discipline');
    await registerFederations(units);
  }, 60_000);
  afterAll(async () => {
    await units.close();
    jest.restoreAllMocks();
  });

  const call = <Body = CareCase>(as: object, method: string, at: string, body?: object, headers = {}) =>
    units.call<Body>(unit, method, at, as, body, headers);
  const post = (as: object, id: string, step: string, body: object = {}) =>
    call(as, 'POST', path(id, `/${step}`), body);
  const request = { kind: 'hardship', name: '陈小满', contact: '13900001111', words: '家中失火，急需过渡' };
  const opened = async (as = member, more: object = {}) =>
    (await call(as, 'POST', '/v1/care-cases', { ...request, ...more })).body.id;
  const granted = async (amountFen?: number) => {
    const id = await opened();
    await post(union, id, 'assess', { needs: ['money'], words: '情况属实', ...(amountFen && { amountFen }) });
    await post(union, id, 'decide', { isGranted: true, ...(amountFen && { amountFen }) });
    return id;
  };
  const fundOf = async (more: object = {}) => {
    const fund = {
      name: '帮扶资金',
      kind: 'fund',
      sharing: 'budget',
      budgetFen: 100_000,
      owner: 'LJ-ZGH',
      timeZone: 'Asia/Shanghai',
      approval: 'automatic',
      ...more,
    };
    return (await call<{ id: string }>(cityUnion, 'POST', '/v1/resources', fund)).body.id;
  };

  it('are seen by whoever asked and the body’s people, each look recorded, and by nobody else in any role', async () => {
    const id = await opened();
    expect((await call(member, 'GET', path(id))).body).toMatchObject({ name: request.name, words: request.words });
    const seen = await call(union, 'GET', path(id));
    expect([seen.status, seen.body.name]).toEqual([200, request.name]);
    const others = [
      of('LJ-CZJ-GH', 'colleague'),
      cityUnion,
      clerkOf('LJ-TW'),
      coordinator,
      { ...coordinator, roles: ['supervisor', 'auditor'] },
      { ...coordinator, body: 'LJ-CZJ-GH' },
      { sub: 'machine', unit, body: 'LJ-CZJ-GH', roles: ['system'], bodies: ['LJ-CZJ-GH'] },
    ];
    for (const as of others) {
      for (const at of [path(id), path(id, '/looks')]) {
        const refused = await call<{ type: string }>(as, 'GET', at);
        expect([refused.status, refused.body.type]).toEqual([403, problem('no-need-to-know')]);
      }
      const { body } = await call<{ items: readonly CareCase[] }>(as, 'GET', '/v1/care-cases?limit=500');
      expect(body.items.map((one) => one.id)).not.toContain(id);
    }
    const looks = await call<{ looks: readonly { body: string; reader: string }[] }>(member, 'GET', path(id, '/looks'));
    expect(looks.body.looks).toMatchObject([{ body: 'LJ-CZJ-GH' }]);
    await call(union, 'GET', path(id));
    expect((await call<{ looks: object[] }>(union, 'GET', path(id, '/looks'))).body.looks).toHaveLength(2);
  });

  it('are referred to another body of the federation, which then needs to know, until that ends', async () => {
    const id = await opened();
    expect((await call(cityUnion, 'GET', path(id))).status).toBe(403);
    expect((await post(union, id, 'referrals', { to: 'LJ-TW' })).status).toBe(403);
    expect((await post(union, id, 'referrals', { to: 'LJ-ZGH' })).status).toBe(200);
    expect((await call(cityUnion, 'GET', path(id))).body.name).toBe(request.name);
    expect((await call(union, 'DELETE', path(id, '/referrals/LJ-ZGH'))).status).toBe(200);
    expect((await call(cityUnion, 'GET', path(id))).status).toBe(403);
  });

  it('are assessed, decided, helped within what was granted, followed up and closed, in this order', async () => {
    const id = await opened();
    const early = await post(union, id, 'decide', { isGranted: true });
    expect([early.status, (early.body as unknown as { type: string }).type]).toEqual([409, problem('not-assessed')]);
    await post(union, id, 'assess', { needs: ['money', 'visit'], amountFen: 1_000, words: '属实' });
    const unhelped = await post(union, id, 'helps', { kind: 'money', amountFen: 100 });
    expect([unhelped.status, (unhelped.body as unknown as { type: string }).type]).toEqual([
      409,
      problem('not-granted'),
    ]);
    await post(union, id, 'decide', { isGranted: true, amountFen: 1_000, words: '同意' });
    expect((await post(union, id, 'helps', { kind: 'money', amountFen: 800 })).body.helps).toMatchObject([
      { status: 'given', amountFen: 800 },
    ]);
    const more = await post(union, id, 'helps', { kind: 'money', amountFen: 201 });
    expect([more.status, more.body.leftFen]).toEqual([409, 200]);
    await post(union, id, 'follow-ups', { on: '2027-03-01', words: '已入住' });
    expect((await post(union, id, 'close', { outcome: 'helped' })).body).toMatchObject({
      status: 'closed',
      outcome: 'helped',
    });
    expect((await post(union, id, 'assess', { needs: ['advice'], words: '再' })).status).toBe(409);
  });

  it('are decided by nobody for themselves', async () => {
    const id = await opened(of('LJ-CZJ-GH', 'member-zhang', 'department'));
    const refused = await post(of('LJ-CZJ-GH', 'member-zhang', 'department'), id, 'assess', {
      needs: ['money'],
      words: '我要',
    });
    expect([refused.status, (refused.body as unknown as { type: string }).type]).toEqual([403, problem('own-request')]);
  });

  it('draw on a fund of the unit once, and say what the fund said', async () => {
    const fund = await fundOf();
    const id = await granted();
    const key = { 'idempotency-key': 'one-draw' };
    const help = { kind: 'money', amountFen: 60_000, fund };
    const given = await call(union, 'POST', path(id, '/helps'), help, key);
    expect(given.body.helps).toMatchObject([{ status: 'given', amountFen: 60_000 }]);
    await call(union, 'POST', path(id, '/helps'), help, key);
    const refused = await post(union, id, 'helps', { ...help, amountFen: 40_001 });
    expect([refused.status, (refused.body as unknown as { leftFen: number }).leftFen]).toEqual([409, 40_000]);
    const { body } = await call(union, 'GET', path(id));
    expect(body.helps.map(({ status }) => status)).toEqual(['given', 'refused']);
    const draws = async () =>
      (await call<{ items: readonly object[] }>(union, 'GET', `/v1/reservations?resource=${fund}&status=confirmed`))
        .body.items;
    await eventually(async () => (await draws()).length > 0);
    expect(await draws()).toMatchObject([{ amountFen: 60_000, purpose: '关怀帮扶' }]);
  });

  it('wait for the owner’s approval of a draw, and are neither closed nor erased meanwhile', async () => {
    const fund = await fundOf({ approval: 'owner' });
    const id = await granted();
    const asked = await post(union, id, 'helps', { kind: 'money', amountFen: 500, fund });
    expect(asked.body.helps).toMatchObject([{ status: 'asked' }]);
    expect((await post(union, id, 'close', { outcome: 'helped' })).status).toBe(409);
    expect((await post(union, id, 'erase')).status).toBe(409);
    const reservation = asked.body.helps[0]?.reservation ?? '';
    expect((await call(cityUnion, 'POST', `/v1/reservations/${reservation}/approve`)).status).toBe(200);
    await eventually(async () => (await call(union, 'GET', path(id))).body.helps[0]?.status === 'given');
  });

  it('of the visits before 春节 are due on its last working day before, and count households that had help', async () => {
    const visits = await call<{ id: string; dueOn: string; cases: number }>(union, 'POST', '/v1/care-visits', {
      year: 2026,
    });
    expect([visits.status, visits.body.dueOn]).toEqual([201, '2026-02-14']);
    const id = await opened(union, { forAnother: true, visits: visits.body.id });
    await post(union, id, 'assess', { needs: ['visit'], words: '走访' });
    await post(union, id, 'decide', { isGranted: true });
    await post(union, id, 'helps', { kind: 'visit', on: '2026-02-10' });
    const seen = () => call<{ cases: number; helped: number }>(cityUnion, 'GET', `/v1/care-visits/${visits.body.id}`);
    await eventually(async () => (await seen()).body.helped === 1);
    const closed = await call<{ households: number }>(union, 'POST', `/v1/care-visits/${visits.body.id}/close`);
    expect([closed.status, closed.body.households]).toEqual([200, 1]);
    expect((await call(clerkOf('LJ-TW'), 'GET', `/v1/care-visits/${visits.body.id}`)).status).toBe(403);
  });

  it('stand by name, number and text nowhere but in the collection that owns them, and nowhere after an erasure', async () => {
    const planted = ['洛听雪', '13987654321', '手术后需要人照看', '情况已核实无误', '每月一次上门', 'luo-tingxue'];
    const [name = '', contact = '', words = '', assessed = '', followed = '', sub = ''] = planted;
    const asker = of('LJ-CZJ-GH', sub);
    const opening = await call(asker, 'POST', '/v1/care-cases', { kind: 'family', name, contact, words });
    const { id } = opening.body;
    await post(union, id, 'assess', { needs: ['visit'], words: assessed });
    await post(union, id, 'decide', { isGranted: true, words: assessed });
    await post(union, id, 'helps', { kind: 'visit', words: followed });
    await post(union, id, 'follow-ups', { on: '2027-01-05', words: followed });
    await call(union, 'GET', path(id));
    await call(asker, 'POST', '/v1/care-cases', { kind: 'family', name, contact: 7, words }); // refused: no text in what is said of it
    await eventually(async () => (await units.documentsWith(unit, id)).includes('care-cases'));
    expect(await units.topicsWith(id)).toEqual([expect.stringContaining(unit)]);
    expect(written.length).toBeGreaterThan(0);
    for (const text of planted) {
      expect([text, await units.topicsWith(text)]).toEqual([text, []]);
      expect([text, written.filter((line) => line.includes(text))]).toEqual([text, []]);
      for (const where of [unit, 'organisation', 'discipline'] as const) {
        const found = await units.documentsWith(where, text);
        expect([text, where, found]).toEqual([text, where, where === unit && text !== sub ? ['personal-texts'] : []]);
      }
    }
    const erased = await post(asker, id, 'erase');
    expect(erased.status).toBe(200);
    for (const text of planted) expect([text, await units.documentsWith(unit, text)]).toEqual([text, []]);
    const left = await call(union, 'GET', path(id));
    expect(left.body).toMatchObject({ status: 'closed', outcome: 'withdrawn', erasedAt: expect.any(String) });
    expect(left.body.name).toBeUndefined();
  });

  it('keep no text of a request that was refused', async () => {
    const refused = await call(of('LJ-CZJ', 'nobody', 'department'), 'POST', '/v1/care-cases', {
      ...request,
      words: '不该留下的文字',
    });
    expect(refused.status).toBe(422);
    const id = await opened();
    await post(union, id, 'decide', { isGranted: true, words: '不该留下的决定' });
    for (const text of ['不该留下的文字', '不该留下的决定']) expect(await units.documentsWith(unit, text)).toEqual([]);
  });
});
