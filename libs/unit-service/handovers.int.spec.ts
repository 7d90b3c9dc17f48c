import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Connection } from 'mongoose';
import { DATABASE } from '#event-store';
import type { Unit } from '#kernel';
import type { TokenClaims } from '#testing';
import { eventually, Units } from './units.fixture.js';

interface Counted {
  readonly part: string;
  readonly count: number;
}
interface Handover {
  readonly id: string;
  readonly type?: string;
  readonly status: string;
  readonly before: readonly Counted[];
  readonly after: readonly Counted[];
}
const of = (sub: string, body = 'LJ-XC', unit: Unit = 'propaganda', roles = ['department']): TokenClaims => ({
  sub,
  body,
  unit,
  roles,
});
const old = of('p-old');
const successor = of('p-new');
const secretary = of('p-secretary', 'LJ-XC', 'propaganda', ['secretary']);
const nonzero = (counts: readonly Counted[] = []) =>
  Object.fromEntries(counts.filter(({ count }) => count > 0).map(({ part, count }) => [part, count]));

describe('A handover', () => {
  let units: Units;
  const ask = (as: TokenClaims, path: string, body?: object) =>
    units.call<Handover>('propaganda', 'POST', path, as, body);
  const typeOf = async (as: TokenClaims, unit: Unit, headers: Record<string, string> = {}) =>
    (await units.call<{ type?: string }>(unit, 'GET', '/v1/needs', as, undefined, headers)).body.type;
  const isRefusedEverywhere = async (as: TokenClaims) => {
    const codes = [await typeOf(as, 'propaganda'), await typeOf(as, 'organisation')];
    return codes.every((code) => code === 'urn:liandong:problem:access-handed-over');
  };
  const mappings = () =>
    units.provided<Connection>('propaganda', DATABASE).collection<{ _id: string }>('plan_mappings');

  beforeAll(async () => {
    units = await Units.start('organisation', 'propaganda');
    await units.register('LJ-XC', 'propaganda');
    await units.register('LJ-CZJ', 'organisation');
    for (const title of ['讲解员一名', '投影仪一台'])
      expect((await ask(old, '/v1/needs', { title, kind: 'other', closesOn: '2027-12-31' })).status).toBe(201);
    const draft = {
      title: '主题党日',
      purpose: '学习',
      kind: 'training',
      host: 'LJ-XC',
      startsAt: '2027-03-01T01:00:00Z',
      endsAt: '2027-03-01T03:00:00Z',
      timeZone: 'Asia/Shanghai',
      invited: [],
    };
    expect((await ask(old, '/v1/initiatives', draft)).status).toBe(201);
    const issuer = units.issuerUrl;
    await mappings().insertOne({
      _id: `${issuer} p-old`,
      headings: [['牵头科室', 'lead']],
      names: [['宣传部', 'LJ-XC']],
    } as never);
    await eventually(async () => {
      const { before } = await offered();
      return before['needs'] === 2 && before['initiative-drafts'] === 1;
    });
  });
  afterAll(() => units.close());

  const offered = async () => {
    const made = await ask(old, '/v1/handovers', { to: 'p-new' });
    expect(made.status).toBe(201);
    return { id: made.body.id, before: nonzero(made.body.before) };
  };

  it('passes every open matter, draft and mapping when the successor confirms it too, counted before and after', async () => {
    const { id, before } = await offered();
    expect(before).toEqual({ needs: 2, 'initiative-drafts': 1, mappings: 2 });
    expect((await ask(old, `/v1/handovers/${id}/take`)).body.type).toBe('urn:liandong:problem:not-the-successor');
    expect(await typeOf(old, 'organisation')).toBeUndefined();

    const { status, body } = await ask(successor, `/v1/handovers/${id}/take`);
    expect({ status, state: body.status }).toEqual({ status: 200, state: 'completed' });
    expect(nonzero(body.before)).toEqual(before);
    expect(nonzero(body.after)).toEqual(before);
    const kept = await mappings().findOne({ _id: `${units.issuerUrl} p-new` });
    expect(kept).toMatchObject({ headings: [['牵头科室', 'lead']], names: [['宣传部', 'LJ-XC']] });
  });

  it('ends the old access at every unit, whatever the token says', async () => {
    await eventually(() => isRefusedEverywhere(old));
    expect(await typeOf(successor, 'propaganda')).toBeUndefined();
    expect(await typeOf(successor, 'organisation')).toBeUndefined();
    const need = { title: '横幅', kind: 'other', closesOn: '2027-12-31' };
    expect((await ask(old, '/v1/needs', need)).status).toBe(403);
    expect((await ask(successor, '/v1/needs', need)).status).toBe(201);
  });

  it('leaves whoever comes back by a new mandate with what that mandate gives, and nothing of the old', async () => {
    const call = <Body>(path: string, body: object) => units.call<Body>('organisation', 'POST', path, secretary, body);
    const post = (await call<{ id: string }>('/v1/posts', { kind: 'officer' })).body.id;
    await call(`/v1/posts/${post}/fill`, { person: 'p-old', from: '2026-01-01' });
    expect((await call('/v1/mandates', { person: 'p-old', roles: ['member'], post })).status).toBe(201);
    await eventually(async () => (await typeOf(old, 'propaganda')) === undefined);
    const { body } = await ask(old, '/v1/needs', { title: '横幅', kind: 'other', closesOn: '2027-12-31' });
    expect(body.type).toBe('urn:liandong:problem:role-missing');
  });
});
