import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TokenClaims } from '#testing';
import { eventually, Units } from '../../libs/unit-service/units.fixture.js';

const member: TokenClaims = { sub: 'secret-person', unit: 'propaganda', body: 'LJ-Z1', roles: ['member'] };
const peer: TokenClaims = { sub: 'peer', unit: 'propaganda', body: 'LJ-Z1', roles: ['member'] };
const committee: TokenClaims = { sub: 'he', unit: 'propaganda', body: 'LJ-XC', roles: ['department'] };
const top: TokenClaims = { sub: 'li', unit: 'organisation', body: 'LJ-GW', roles: ['department'] };
const problem = (code: string): string => `urn:liandong:problem:${code}`;
const dayMs = 86_400_000;

interface Feedback {
  readonly id: string;
  readonly status: string;
  readonly to: string;
  readonly words?: string;
  readonly dueAt: string;
  readonly overdueAt?: string;
  readonly climbs: readonly object[];
  readonly answer?: { readonly words?: string };
  readonly type: string;
}

describe('Feedback', () => {
  let units: Units;
  beforeAll(async () => {
    units = await Units.start('propaganda', 'organisation');
    await units.register('LJ-GW', 'organisation');
    await units.register('LJ-XC', 'propaganda', { relations: [{ type: 'affiliation', to: 'LJ-GW', source: '名册' }] });
    await units.register('LJ-Z1', 'propaganda', {
      relations: [
        { type: 'affiliation', to: 'LJ-XC', source: '名册' },
        { type: 'guidance', to: 'LJ-GW', source: '名册' },
      ],
    });
  }, 60_000);
  afterAll(() => units.close(), 60_000);

  const raise = (changes: object = {}, as = member) =>
    units.call<Feedback>('propaganda', 'POST', '/v1/feedback', as, {
      title: '食堂',
      words: '建议延长开放时间',
      ...changes,
    });
  const read = (id: string, as: TokenClaims) => units.call<Feedback>('propaganda', 'GET', `/v1/feedback/${id}`, as);
  const act = (id: string, step: string, body: object, as: TokenClaims) =>
    units.call<Feedback>('propaganda', 'POST', `/v1/feedback/${id}/${step}`, as, body);

  it('goes to the body above, is answered there, and is read by whoever raised it and by nobody else', async () => {
    const { status, body } = await raise();
    expect({ status, to: body.to }).toEqual({ status: 201, to: 'LJ-XC' });
    expect((await read(body.id, member)).body).toMatchObject({
      status: 'open',
      words: '建议延长开放时间',
      isOwn: true,
    });
    expect(await read(body.id, peer)).toMatchObject({ status: 404 });
    expect(await read(body.id, top)).toMatchObject({ status: 404 });
    expect(await act(body.id, 'answer', { words: '不归我管' }, top)).toMatchObject({ status: 403 });
    expect(await act(body.id, 'answer', { words: '已延长' }, committee)).toMatchObject({
      status: 200,
      body: { status: 'answered' },
    });
    expect((await read(body.id, member)).body.answer).toMatchObject({ by: 'LJ-XC', words: '已延长' });
    expect(await act(body.id, 'answer', { words: '再答' }, committee)).toMatchObject({
      status: 409,
      body: { type: problem('feedback-closed') },
    });
  });

  it('goes to one’s own body or one above it, never to one that only guides or to others', async () => {
    expect((await raise({ to: 'LJ-GW' })).body.to).toBe('LJ-GW');
    expect((await raise({ to: 'LJ-Z1' })).body.to).toBe('LJ-Z1');
    expect(await raise({ to: 'LJ-Z1' }, committee)).toMatchObject({
      status: 422,
      body: { type: problem('not-above') },
    });
    expect(await units.call('organisation', 'POST', '/v1/feedback', top, { title: '一', words: '二' })).toMatchObject({
      status: 421,
      body: { location: '/api/propaganda/v1/feedback' },
    });
  });

  it('leaves nobody’s name and none of its words in events and logs, and nothing once it is erased', async () => {
    const { id } = (await raise({ words: '不留痕迹的话' })).body;
    expect(await act(id, 'erase', {}, peer)).toMatchObject({
      status: 403,
      body: { type: problem('not-your-feedback') },
    });
    expect(await units.documentsWith('propaganda', 'secret-person')).toEqual([]);
    expect(await units.topicsWith('不留痕迹的话')).toEqual([]);
    expect(await act(id, 'erase', {}, member)).toMatchObject({ status: 200 });
    expect(await units.documentsWith('propaganda', '不留痕迹的话')).toEqual([]);
  });

  it('climbs one level when it is not answered in its time, is overdue at the top, and shows where it stands', async () => {
    const { id, dueAt } = (await raise()).body;
    units.moveTo('propaganda', new Date(Date.parse(dueAt) - 1_000));
    expect((await read(id, member)).body.to).toBe('LJ-XC');
    units.moveTo('propaganda', new Date(Date.parse(dueAt) + 1_000));
    await eventually(async () => (await read(id, member)).body.to === 'LJ-GW');
    const climbed = (await read(id, member)).body;
    expect(climbed.climbs).toMatchObject([{ from: 'LJ-XC', to: 'LJ-GW' }]);
    expect(Date.parse(climbed.dueAt) - Date.parse(dueAt)).toBeGreaterThanOrEqual(14 * dayMs - 1);
    units.moveTo('propaganda', new Date(Date.parse(climbed.dueAt) + 1_000));
    await eventually(async () => (await read(id, member)).body.overdueAt !== undefined);
    expect(await act(id, 'answer', { words: '迟来的答复' }, top)).toMatchObject({ status: 200 });
  });
});
