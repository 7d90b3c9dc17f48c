import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TokenClaims } from '#testing';
import { eventually, Units } from './units.fixture.js';

const roles = ['department', 'resource-owner', 'secretary'];
const committee: TokenClaims = { sub: 'committee', unit: 'organisation', body: 'LJ-GW', roles };
const propaganda: TokenClaims = { sub: 'propaganda', unit: 'propaganda', body: 'LJ-XC', roles };
const stranger: TokenClaims = { sub: 'stranger', unit: 'organisation', body: 'LJ-SJJ', roles };
const coordinator: TokenClaims = { sub: 'lin', unit: 'organisation', body: 'LJ-GW', roles: ['coordinator'] };
const gone: TokenClaims = { sub: 'gone', unit: 'organisation', body: 'LJ-OLD', roles };

const hall = { name: '厅', kind: 'venue', sharing: 'capacity', capacity: 50, timeZone: 'Asia/Shanghai' };
const time = { from: '2027-11-01T01:00:00.000Z', to: '2027-11-01T02:00:00.000Z' };
const initiative = {
  title: '读书会',
  purpose: '学习',
  kind: 'activity',
  host: 'LJ-XC',
  startsAt: '2027-11-01T01:00:00.000Z',
  endsAt: '2027-11-01T03:00:00.000Z',
  timeZone: 'Asia/Shanghai',
};
const problem = (code: string): string => `urn:liandong:problem:${code}`;

describe('Who may book', () => {
  let units: Units;
  let resource: string;
  let approved: string;
  beforeAll(async () => {
    units = await Units.start('organisation', 'propaganda');
    await units.register('LJ-GW', 'organisation');
    await units.register('LJ-XC', 'propaganda');
    await units.register('LJ-SJJ', 'organisation');
    await units.register('LJ-OLD', 'organisation');
    const offer = async (changes: object, as = committee) =>
      (await units.call<{ id: string }>('organisation', 'POST', '/v1/resources', as, { ...hall, ...changes })).body.id;
    resource = await offer({ approval: 'automatic' });
    approved = await offer({ approval: 'owner' }, gone);
  }, 60_000);
  afterAll(() => units.close(), 60_000);

  const book = (as: TokenClaims, more: object = {}, id = resource) =>
    units.call<{ id: string; status: string; type: string }>(
      'organisation',
      'POST',
      `/v1/resources/${id}/reservations`,
      as,
      {
        ...time,
        purpose: '会议',
        ...more,
      },
    );
  const post = async (more: object = {}, isDraft = false): Promise<string> => {
    const { body } = await units.call<{ id: string }>('propaganda', 'POST', '/v1/initiatives', propaganda, {
      ...initiative,
      invited: [],
      ...more,
    });
    if (!isDraft) await units.call('propaganda', 'POST', `/v1/initiatives/${body.id}/post`, propaganda);
    return body.id;
  };

  describe('for an initiative', () => {
    it('is its host, at once after it was posted at another unit, and a coordinator for the host', async () => {
      expect(await book(propaganda, { initiative: await post() })).toMatchObject({ status: 201 });
      expect(await book(coordinator, { initiative: await post(), body: 'LJ-XC' })).toMatchObject({ status: 201 });
    });

    it('is a body that was invited and has not declined', async () => {
      const id = await post({ invited: [{ body: 'LJ-GW', role: 'support', required: true }] });
      expect(await book(committee, { initiative: id })).toMatchObject({ status: 201 });
      const decline = { body: 'LJ-GW', reason: 'no' };
      await units.call('organisation', 'POST', `/v1/invitations/${id}/decline`, committee, decline);
      await eventually(async () => (await book(committee, { initiative: id })).status === 422);
    });

    it.each([
      ['a stranger’s', () => post(), stranger],
      ['another’s draft', () => post({}, true), stranger],
      ['an invented one', () => Promise.resolve('pro-nothing'), propaganda],
      ['one of no unit', () => Promise.resolve('nothing'), propaganda],
    ])('is nobody for %s, and learns nothing of it', async (_, made, as) => {
      const refused = await book(as, { initiative: await made() });
      expect(refused).toMatchObject({ status: 422, body: { type: problem('not-your-initiative') } });
    });
  });

  it('is no one of a dissolved body, who neither offers nor approves nor does anything else that writes', async () => {
    const asked = await book(propaganda, {}, approved);
    expect(asked.body.status).toBe('awaiting-approval');
    await units.register('LJ-OLD', 'organisation', { dissolved: { reason: '机构改革', on: '2026-01-01' } });
    const refused = { status: 422, body: { type: problem('body-dissolved') } };
    await eventually(async () => (await book(gone)).status === 422);
    expect(await book(gone)).toMatchObject(refused);
    const calls: [string, string, object?][] = [
      ['POST', '/v1/resources', { ...hall, approval: 'automatic' }],
      ['PATCH', `/v1/resources/${approved}`, { name: 'x' }],
      ['POST', `/v1/resources/${approved}/retire`, { reason: 'x' }],
      ['POST', `/v1/resources/${approved}/blockings`, { ...time, reason: 'x' }],
      ['POST', `/v1/reservations/${asked.body.id}/approve`],
      ['POST', '/v1/calendar-links', { resource }],
      ['POST', '/v1/initiatives', { ...initiative, host: 'LJ-OLD', invited: [] }],
      ['POST', '/v1/invitations/pro-x/accept', {}],
    ];
    for (const [method, path, body] of calls) {
      expect([path, await units.call('organisation', method, path, gone, body)]).toMatchObject([path, refused]);
    }
    expect((await units.call('organisation', 'GET', `/v1/resources/${approved}`, gone)).status).toBe(200);
  });

  it('is no coordinator for a dissolved body, but what it had can be let go', async () => {
    const refused = { status: 422, body: { type: problem('body-dissolved') } };
    expect(await book(coordinator, { body: 'LJ-OLD' })).toMatchObject(refused);
    const { body: asked } = await book(propaganda, {}, approved);
    const step = (name: string, body?: object) =>
      units.call('organisation', 'POST', `/v1/reservations/${asked.id}/${name}`, coordinator, body);
    expect(await step('approve')).toMatchObject(refused);
    expect(await step('refuse', { reason: 'x' })).toMatchObject({ status: 200, body: { status: 'refused' } });
  });
});
