import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { testIssuer, type TestIssuer } from '#testing';
import { inDays, postedBy, RunningUnits, type TestCaller, until } from '../running-units.fixture.js';

jest.setTimeout(120_000);

describe('people who sign up', () => {
  let issuer: TestIssuer;
  let units: RunningUnits;
  beforeAll(async () => {
    issuer = await testIssuer();
    units = new RunningUnits(issuer);
    await Promise.all([units.start('organisation'), units.start('mass-organisations')]);
  });
  afterAll(async () => {
    await units.close();
    await issuer.stop();
  });

  const host = () => units.caller('LJ-GW');
  const youth = () => units.caller('LJ-TW');
  const member = (sub: string, body = 'LJ-TW') => units.caller(body, { sub, roles: ['member'] });
  const open = (changes: object = {}) => postedBy(host(), { invited: [], places: 2, ...changes });
  const at = (id: string, rest = '') => `/initiatives/${id}/sign-ups${rest}`;
  const join = (caller: TestCaller, id: string, body: object = {}) => caller.post('organisation', at(id), body);
  const started = async (changes: object = {}) => {
    const id = await open(changes);
    expect(await host().post('organisation', `/initiatives/${id}/start`)).toMatchObject({ status: 200 });
    return id;
  };

  it('have places while there are any, then wait, and move up when somebody withdraws', async () => {
    const id = await open();
    expect(await join(member('ann'), id)).toMatchObject({
      status: 201,
      location: `/v1/initiatives/${id}/sign-ups/ann`,
      body: { initiative: id, person: 'ann', body: 'LJ-TW', status: 'taken' },
    });
    expect(await join(youth(), id, { person: 'bob' })).toMatchObject({ status: 201, body: { status: 'taken' } });
    expect(await join(host(), id, { person: 'cy', body: 'LJ-FL' })).toMatchObject({
      status: 201,
      body: { status: 'waiting', position: 1, body: 'LJ-FL' },
    });
    const gone = await member('ann').delete('organisation', at(id, '/ann'));
    expect(gone).toMatchObject({ status: 200, body: { places: 2, taken: 2, waiting: 0 } });
    expect(await host().get('organisation', at(id))).toMatchObject({
      etag: gone.etag,
      body: {
        items: [
          { person: 'bob', status: 'taken' },
          { person: 'cy', status: 'taken' },
        ],
        next: null,
      },
    });
    expect(await member('ann').delete('organisation', at(id, '/ann'))).toMatchObject({ status: 404 });
  });

  it('are shown to their own body and to the host, and hidden from others, at every unit', async () => {
    const id = await open();
    await join(member('ann'), id);
    await join(host(), id, { person: 'cy', body: 'LJ-FL' });
    const seenBy = async (body: string) => {
      const { body: list } = await until(
        () => units.caller(body).get('mass-organisations', at(id)),
        ({ body: { items } }) => items?.length === 2,
      );
      return list.items.map((one) => one['person']);
    };
    expect(await seenBy('LJ-GW')).toEqual(['ann', 'cy']);
    expect(await seenBy('LJ-TW')).toEqual(['ann', '•••']);
    expect(await seenBy('LJ-FL')).toEqual(['•••', 'cy']);
    expect(await seenBy('LJ-XC')).toEqual(['•••', '•••']);
  });

  it('sign up for nobody else, are no names, and come at the host’s unit', async () => {
    const id = await open();
    expect(await join(member('ann'), id, { person: 'bob' })).toMatchObject({
      status: 403,
      body: { type: 'urn:liandong:problem:not-your-sign-up' },
    });
    expect(await join(youth(), id, { person: 'bob', body: 'LJ-FL' })).toMatchObject({
      status: 403,
      body: { type: 'urn:liandong:problem:not-your-body' },
    });
    for (const person of ['张三', '13800138000', '11010519491231002X', 'a b', ''])
      expect(await join(host(), id, { person })).toMatchObject({ status: 400 });
    expect(await join(host(), id, { person: 'p', body: 'LJ-NONE' })).toMatchObject({
      status: 422,
      body: { type: 'urn:liandong:problem:unknown-body' },
    });
    await until(
      () => youth().get('mass-organisations', `/initiatives/${id}`),
      ({ status }) => status === 200,
    );
    expect(await youth().post('mass-organisations', at(id), { person: 'bob' })).toMatchObject({
      status: 421,
      body: { location: `/api/organisation/v1/initiatives/${id}/sign-ups` },
    });
    const draft = await host().post('organisation', '/initiatives', {
      title: '未发布',
      purpose: '',
      kind: 'activity',
      startsAt: inDays(3),
      endsAt: inDays(4),
      timeZone: 'Asia/Shanghai',
    });
    expect(await join(member('ann'), draft.body.id)).toMatchObject({ status: 404 });
    expect(await join(host(), draft.body.id, { person: 'p' })).toMatchObject({
      status: 409,
      body: { type: 'urn:liandong:problem:sign-up-closed' },
    });
  });

  it('meet their first self when they ask again with their key', async () => {
    const id = await open();
    const key = { 'idempotency-key': randomUUID() };
    const first = await member('ann').post('organisation', at(id), {}, key);
    await join(member('bob'), id);
    const again = await member('ann').post('organisation', at(id), {}, key);
    expect(again).toMatchObject({ status: 201, etag: first.etag });
  });

  it('move up by themselves when the host adds places', async () => {
    const id = await open({ places: 1 });
    await join(member('ann'), id);
    await join(member('bob'), id);
    await host().patch('organisation', `/initiatives/${id}`, { places: 2 });
    await until(
      () => host().get('organisation', at(id)),
      ({ body }) => body['taken'] === 2 && body['waiting'] === 0 && body['places'] === 2,
    );
  });

  it('are recorded by the host, or check in with the code that the host gives out', async () => {
    const id = await started({ places: 3, signUp: { credits: 1.5, hours: 2 } });
    for (const person of ['ann', 'bob', 'cy']) await join(member(person), id);
    expect(await host().post('organisation', at(id, '/ann/attend'), {})).toMatchObject({
      status: 200,
      body: { attended: [expect.any(String)] },
    });
    expect(await member('bob').post('organisation', at(id, '/bob/attend'), {})).toMatchObject({
      status: 409,
      body: { type: 'urn:liandong:problem:no-code' },
    });
    expect(await youth().post('organisation', at(id, '/code'))).toMatchObject({ status: 403 });
    const { body } = await host().post('organisation', at(id, '/code'));
    const code = String(body['code']);
    expect(code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    expect(await member('bob').post('organisation', at(id, '/bob/attend'), { code: 'XXXX-XXXX' })).toMatchObject({
      status: 422,
      body: { type: 'urn:liandong:problem:wrong-code' },
    });
    expect(await member('bob').post('organisation', at(id, '/cy/attend'), { code })).toMatchObject({ status: 403 });
    expect(await member('bob').post('organisation', at(id, '/bob/attend'), { code })).toMatchObject({ status: 200 });
    expect(JSON.stringify((await youth().get('organisation', at(id))).body)).not.toContain(code);
    expect(await host().get('organisation', at(id))).toMatchObject({ body: { attended: 2, taken: 3, byCode: true } });
    const revoked = await host().post('organisation', at(id, '/bob/revoke-attendance'), {});
    expect(revoked).toMatchObject({ status: 200, body: { attended: [] } });
    const freed = await host().post('organisation', at(id, '/free-no-shows'));
    expect(freed).toMatchObject({ status: 200, body: { taken: 1, waiting: 0, attended: 1 } });
  });

  it('attend nothing that has not begun', async () => {
    const id = await open();
    await join(member('ann'), id);
    expect(await host().post('organisation', at(id, '/ann/attend'), {})).toMatchObject({
      status: 409,
      body: { type: 'urn:liandong:problem:attendance-too-early' },
    });
    expect(await host().post('organisation', at(id, '/bob/attend'), {})).toMatchObject({ status: 404 });
  });

  it('never are more than there are places, however many come at once', async () => {
    const id = await open({ places: 24 });
    const people = Array.from({ length: 40 }, (_, index) => `p${index}`);
    await Promise.all(people.map((person) => join(host(), id, { person, body: 'LJ-TW' })));
    const leaving = people.filter((_, index) => index % 3 === 0);
    await Promise.all(leaving.map((person) => host().delete('organisation', at(id, `/${person}`))));
    const { body } = await host().get('organisation', at(id));
    expect(body).toMatchObject({ places: 24, taken: 24, waiting: 40 - 24 - leaving.length });
    const pages: string[] = [];
    let next: unknown = '';
    while (typeof next === 'string') {
      const page = await host().get('organisation', at(id, `?limit=7${next === '' ? '' : `&cursor=${next}`}`));
      pages.push(...page.body.items.map((one) => String(one['person'])));
      next = page.body['next'];
    }
    expect(pages).toEqual(body.items.map((one) => one['person']));
    expect(new Set(pages).size).toBe(40 - leaving.length);
  });
});
