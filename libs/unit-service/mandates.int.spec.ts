import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Unit } from '#kernel';
import type { TokenClaims } from '#testing';
import { eventually, Units } from './units.fixture.js';

interface Mandate {
  readonly id: string;
  readonly type?: string;
  readonly stands: boolean;
  readonly ended?: string;
}
const hourMs = 3_600_000;
const claims = (sub: string, body: string, unit: Unit, ...roles: string[]): TokenClaims => ({
  sub,
  body,
  unit,
  roles,
});
const secretary = claims('p-secretary', 'LJ-XC', 'propaganda', 'secretary', 'department');
/** Of another body, in no post but by what is given. */
const clerk = claims('p-clerk', 'LJ-CZJ', 'organisation', 'member');
const deputy = claims('p-deputy', 'LJ-CZJ', 'organisation', 'member');
const need = { title: '讲解员一名', kind: 'other', closesOn: '2027-12-31' };

describe('Who may act for a body', () => {
  let units: Units;
  let post: string;
  let startsAt: number;

  const give = (body: object, as = secretary) => units.call<Mandate>('organisation', 'POST', '/v1/mandates', as, body);
  const mandateAt = async (unit: Unit, id: string) =>
    (await units.call<Mandate>(unit, 'GET', `/v1/mandates/${id}`, secretary)).body;
  /** Asks for a need to be posted in the name of LJ-XC. */
  const postNeed = (as: TokenClaims, headers: Record<string, string> = { 'acting-for': 'LJ-XC' }) =>
    units.call<{ id: string; body: string; type?: string }>('propaganda', 'POST', '/v1/needs', as, need, headers);
  const mayAct = async (unit: Unit, as: TokenClaims) =>
    (await units.call(unit, 'GET', '/v1/needs', as, undefined, { 'acting-for': 'LJ-XC' })).status === 200;
  const mayActEverywhere = async (as: TokenClaims) =>
    (await mayAct('propaganda', as)) && (await mayAct('organisation', as));
  const mayActSomewhere = async (as: TokenClaims) =>
    (await mayAct('propaganda', as)) || (await mayAct('organisation', as));
  const fill = (person: string) =>
    units.call('organisation', 'POST', `/v1/posts/${post}/fill`, secretary, { person, from: '2026-01-01' });
  const advance = (hours: number) => {
    for (const unit of ['organisation', 'propaganda'] as const) units.moveTo(unit, new Date(startsAt + hours * hourMs));
  };

  beforeAll(async () => {
    startsAt = Date.now();
    units = await Units.start('organisation', 'propaganda');
    await units.register('LJ-XC', 'propaganda');
    await units.register('LJ-CZJ', 'organisation');
    const made = await units.call<{ id: string }>('organisation', 'POST', '/v1/posts', secretary, {
      kind: 'publicity-member',
      places: 3,
    });
    post = made.body.id;
    await fill('p-clerk');
  });
  afterAll(() => units.close());

  it('is given by its secretary to whoever holds its post, and holds at every unit', async () => {
    expect(await postNeed(clerk)).toMatchObject({ status: 403, body: { type: 'urn:liandong:problem:no-mandate' } });
    const given = await give({ person: 'p-clerk', roles: ['department'], post });
    expect(given).toMatchObject({ status: 201, body: { body: 'LJ-XC', unit: 'propaganda', stands: true } });
    await eventually(() => mayActEverywhere(clerk));

    expect(await postNeed(clerk)).toMatchObject({ status: 201, body: { body: 'LJ-XC' } });
    // Their own body and what their token says of it stand beside: a member posts no needs.
    expect(await postNeed(clerk, {})).toMatchObject({
      status: 403,
      body: { type: 'urn:liandong:problem:role-missing' },
    });
    // A mandate for one body is none for another.
    expect((await postNeed(clerk, { 'acting-for': 'LJ-FGW' })).status).toBe(403);
    const mine = await units.call('propaganda', 'GET', '/v1/mandates/mine', clerk);
    expect(mine.body).toEqual({ items: [{ body: 'LJ-XC', unit: 'propaganda', roles: ['department'] }] });
  });

  it('is what the post bears, and not what the post does not bear; nobody gives it to themselves', async () => {
    const refused = async (body: object, as = secretary) => {
      const { status, body: problem } = await give({ roles: ['department'], post, ...body }, as);
      return `${status} ${problem.type?.replace('urn:liandong:problem:', '')}`;
    };
    expect(await refused({ person: 'p-stranger' })).toBe('409 post-not-held');
    expect(await refused({ person: 'p-clerk', roles: ['secretary'] })).toBe('422 roles-beyond-post');
    expect(await refused({ person: 'p-clerk', roles: ['coordinator'] })).toBe('400 validation-failed');
    expect(await refused({ person: 'p-secretary' })).toBe('403 mandate-for-oneself');
    expect(await refused({ person: 'p-deputy', inPlaceOf: 'p-clerk' })).toBe('422 stand-in-needs-end');
    expect(await refused({ person: 'p-clerk', until: '2026-01-01T00:00:00Z' })).toBe('422 mandate-period-empty');
    expect(await refused({ person: 'p-clerk' }, clerk)).toBe('403 role-missing');
    const other = claims('p-other', 'LJ-CZJ', 'organisation', 'secretary');
    expect(await refused({ person: 'p-clerk', body: 'LJ-XC' }, other)).toBe('403 not-your-body');
    const elsewhere = await units.call('propaganda', 'POST', '/v1/mandates', secretary, {
      person: 'p-clerk',
      roles: ['department'],
      post,
    });
    expect(elsewhere.status).toBe(421);
  });

  it('is somebody who stands in until a time, which ends by an event, at every unit', async () => {
    const until = new Date(startsAt + hourMs).toISOString();
    const given = await give({ person: 'p-deputy', inPlaceOf: 'p-clerk', roles: ['department'], post, until });
    expect(given).toMatchObject({ status: 201, body: { until, stands: true } });
    await eventually(() => mayActEverywhere(deputy));
    expect((await postNeed(deputy)).status).toBe(201);

    advance(1.01);
    expect(await mayActSomewhere(deputy)).toBe(false);
    expect(await postNeed(deputy)).toMatchObject({ status: 403, body: { type: 'urn:liandong:problem:no-mandate' } });
    await eventually(async () => (await mandateAt('propaganda', given.body.id)).ended === 'time');
    expect((await mandateAt('organisation', given.body.id)).ended).toBe('time');
    expect(await mayActEverywhere(clerk)).toBe(true);
  });

  it('is over at every unit when the post is vacated, or when the secretary says so', async () => {
    await fill('p-third');
    const third = claims('p-third', 'LJ-CZJ', 'organisation', 'member');
    const given = await give({ person: 'p-third', roles: ['department'], post });
    await eventually(() => mayActEverywhere(third));
    const end = `/v1/mandates/${given.body.id}/end`;
    expect(await units.call('organisation', 'POST', end, secretary, { reason: '工作调整' })).toMatchObject({
      status: 200,
      body: { ended: 'withdrawn', stands: false },
    });
    await eventually(async () => !(await mayActSomewhere(third)));

    const on = new Date(startsAt).toISOString().slice(0, 10);
    await units.call('organisation', 'POST', `/v1/posts/${post}/vacate`, secretary, { person: 'p-clerk', on });
    await eventually(async () => !(await mayActSomewhere(clerk)));
    expect((await postNeed(clerk)).status).toBe(403);
    const { items } = (
      await units.call<{ items: Mandate[] }>('propaganda', 'GET', '/v1/mandates?person=p-clerk', secretary)
    ).body;
    expect(items.map(({ ended }) => ended)).toEqual(['post']);
  });

  it('is hidden from other bodies by the mask, as who holds a post is', async () => {
    const stranger = claims('p-9', 'LJ-CZJ', 'organisation', 'department');
    const { body } = await units.call<{ items: { person: string }[] }>('propaganda', 'GET', '/v1/mandates', stranger);
    expect(new Set(body.items.map(({ person }) => person))).toEqual(new Set(['•••']));
  });
});
