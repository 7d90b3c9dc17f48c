import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TokenClaims } from '#testing';
import { eventually, Units } from './units.fixture.js';

interface Election {
  readonly id: string;
  readonly status: string;
  readonly next: string | null;
  readonly awaits?: { readonly body: string; readonly unit: string };
  readonly steps: readonly { readonly step: string; readonly state: string; readonly checks?: readonly object[] }[];
  readonly consents: readonly object[];
}
const of = (body: string, unit: TokenClaims['unit'] = 'organisation'): TokenClaims => ({
  sub: `p-${body}`,
  body,
  unit: unit,
  roles: ['department'],
});
const day = (offset: number): string =>
  new Date(Date.now() + offset * 86_400_000 - 86_400_000).toISOString().slice(0, 10);

describe('an election over units', () => {
  let units: Units;
  const ask = <Body = Election>(as: TokenClaims, method: string, path: string, body?: object) =>
    units.call<Body>(as.unit as 'organisation', method, path, as, body);
  const steps = (id: string, as: TokenClaims, body: object) =>
    ask<Election & { type: string; rule?: object }>(as, 'POST', `/v1/elections/${id}/steps`, body);
  const known = (as: TokenClaims, id: string, isSo: (election: Election) => boolean) =>
    eventually(async () => {
      const found = await ask(as, 'GET', `/v1/elections/${id}`);
      return found.status === 200 && isSo(found.body);
    });

  beforeAll(async () => {
    units = await Units.start('organisation', 'mass-organisations');
    const lines = (...relations: readonly (readonly [string, string])[]) => ({
      relations: relations.map(([type, to]) => ({ type, to, source: 'test' })),
    });
    await units.register('LJ-GW', 'organisation', { kind: 'working-committee' });
    await units.register('LJ-ZGH', 'mass-organisations', { kind: 'trade-union' });
    await units.register('LJ-CZJ-DZ', 'organisation', { kind: 'leading-party-group' });
    await units.register('LJ-CZJ', 'organisation', {
      kind: 'agency-party-committee',
      members: 143,
      ...lines(['affiliation', 'LJ-GW'], ['leadership', 'LJ-CZJ-DZ']),
    });
    await units.register('LJ-CZJ-GH', 'mass-organisations', {
      kind: 'trade-union',
      ...lines(['affiliation', 'LJ-ZGH'], ['leadership', 'LJ-CZJ']),
    });
  });
  afterAll(() => units.close());

  const approve = async (id: string, by: TokenClaims, more: object = {}) => {
    await known(by, id, ({ awaits }) => awaits?.body === by.body);
    return ask<{ outcome: string }>(by, 'POST', `/v1/elections/${id}/approve`, {
      number: `${by.body}〔2026〕1号`,
      ...more,
    });
  };

  it('takes the consents of the leading group and the working committee, and its approved result renews the term', async () => {
    const body = of('LJ-CZJ');
    const opened = await ask(body, 'POST', '/v1/elections', {});
    expect(opened).toMatchObject({
      status: 201,
      body: {
        body: 'LJ-CZJ',
        months: 60,
        next: 'request',
        rule: { article: '5' },
        order: { article: '37', certainty: 'A' },
        approvers: [{ body: 'LJ-CZJ-DZ' }, { body: 'LJ-GW' }],
      },
    });
    const { id } = opened.body;
    expect(await steps(id, body, { step: 'meeting', on: day(-1), due: 100, present: 90 })).toMatchObject({
      status: 409,
      body: { type: 'urn:liandong:problem:step-out-of-order', next: 'request', rule: { article: '37' } },
    });
    expect((await steps(id, body, { step: 'request', on: day(-90) })).status).toBe(200);
    expect((await steps(id, body, { step: 'approval', on: day(-80) })).body.type).toBe(
      'urn:liandong:problem:answered-by-others',
    );
    expect((await ask(of('LJ-GW'), 'POST', `/v1/elections/${id}/approve`, { number: '1' })).status).toBe(409);
    expect((await approve(id, of('LJ-CZJ-DZ'), { on: day(-80) })).body.outcome).toBe('given');
    await approve(id, of('LJ-GW'), { on: day(-70) });
    await known(body, id, ({ next }) => next === 'candidates');
    await steps(id, body, { step: 'candidates', on: day(-60), seats: 5, candidates: 6 });
    expect((await steps(id, body, { step: 'meeting', on: day(-30), due: 100, present: 79 })).body).toMatchObject({
      type: 'urn:liandong:problem:quorum-not-reached',
      rule: { article: '19', certainty: 'C' },
    });
    const met = await steps(id, body, { step: 'meeting', on: day(-30), due: 100, present: 80 });
    expect(met.body.steps.find(({ step }) => step === 'meeting')?.checks).toMatchObject([
      { check: 'quorum', outcome: 'unsure' },
    ]);
    expect(
      (await steps(id, body, { step: 'result', on: day(-30), issued: 81, returned: 80, valid: 80, for: [70] })).body
        .type,
    ).toBe('urn:liandong:problem:more-votes-than-ballots');
    await steps(id, body, {
      step: 'result',
      on: day(-30),
      issued: 80,
      returned: 80,
      valid: 80,
      for: [70, 69, 68, 67, 66, 10],
    });
    await approve(id, of('LJ-CZJ-DZ'));
    await approve(id, of('LJ-GW'), { filing: { on: day(-1), number: '备1' } });
    await known(body, id, ({ status }) => status === 'completed');
    const done = await ask(body, 'GET', `/v1/elections/${id}`);
    expect(done.body.consents.at(-1)).toMatchObject({ approval: { by: 'LJ-GW' }, filing: { number: '备1' } });
    await eventually(
      async () => (await ask<{ startedOn?: string }>(body, 'GET', '/v1/terms/LJ-CZJ')).body.startedOn === day(-30),
    );
  });

  it('of a union asks for the length of its term, and the bodies above it answer at their own units', async () => {
    const union = of('LJ-CZJ-GH', 'mass-organisations');
    expect((await ask(union, 'POST', '/v1/elections', {})).body).toMatchObject({
      type: 'urn:liandong:problem:term-length-needed',
    });
    const { id } = (await ask(union, 'POST', '/v1/elections', { months: 36 })).body;
    await steps(id, union, { step: 'request', on: day(-10) });
    const committee = of('LJ-CZJ');
    await known(committee, id, ({ awaits }) => awaits?.body === 'LJ-CZJ');
    const listed = await ask<{ items: Election[] }>(committee, 'GET', '/v1/elections?awaits=LJ-CZJ');
    expect(listed.body.items.map((one) => one.id)).toContain(id);
    const refused = await ask<{ reason: string }>(committee, 'POST', `/v1/elections/${id}/refuse`, {
      reason: '材料不全',
    });
    expect(refused).toMatchObject({ status: 200, body: { reason: '材料不全' } });
    await known(union, id, ({ status, next }) => status === 'open' && next === 'request');
    expect((await ask(committee, 'POST', `/v1/elections/${id}/withdraw`, { reason: '不再举行' })).status).toBe(421);
    expect(
      (await ask(of('LJ-ZGH', 'mass-organisations'), 'POST', `/v1/elections/${id}/withdraw`, { reason: '不再举行' }))
        .status,
    ).toBe(403);
    expect((await ask(union, 'POST', `/v1/elections/${id}/withdraw`, { reason: '不再举行' })).body.status).toBe(
      'withdrawn',
    );
  });
});
