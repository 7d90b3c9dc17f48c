import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TokenClaims } from '#testing';
import { eventually, Units } from './units.fixture.js';

const branch: TokenClaims = { sub: 'zhou', unit: 'organisation', body: 'LJ-CZJ', roles: ['department', 'secretary'] };
const host: TokenClaims = { sub: 'xu', unit: 'organisation', body: 'LJ-ZZ', roles: ['department'] };
const department: TokenClaims = { sub: 'wang', unit: 'discipline', body: 'LJ-JW', roles: ['department'] };
const supervisor: TokenClaims = { sub: 'zhao', unit: 'discipline', body: 'LJ-JW', roles: ['supervisor'] };
const problem = (code: string): string => `urn:liandong:problem:${code}`;

interface Matter {
  readonly id: string;
  readonly status: string;
  readonly body: string;
  readonly missing?: readonly string[];
  readonly rounds: readonly {
    readonly round: number;
    readonly end?: { readonly as: string; readonly reason?: string };
  }[];
}

describe('A matter', () => {
  let units: Units;
  beforeAll(async () => {
    units = await Units.start('organisation', 'discipline');
    await units.register('LJ-CZJ', 'organisation', { kind: 'branch' });
    await units.register('LJ-SJJ', 'organisation', { kind: 'branch' });
    await units.register('LJ-ZZ', 'organisation');
    await units.register('LJ-JW', 'discipline');
  }, 60_000);
  afterAll(() => units.close(), 60_000);

  const listed = async (query: string, unit: 'discipline' | 'organisation' = 'discipline', as = department) =>
    (await units.call<{ items: Matter[] }>(unit, 'GET', `/v1/matters?limit=500&${query}`, as)).body.items;
  const matterOf = async (subject: string): Promise<Matter> => {
    await eventually(async () => (await listed(`subject=${subject}`)).length === 1);
    const [found] = await listed(`subject=${subject}`);
    return found!;
  };
  const term = (body: string, step: string, content: object) =>
    units.call('organisation', 'POST', `/v1/terms${step}`, { ...branch, body }, content);

  it('is opened by an overdue term and cured by its renewal, by themselves, and opened anew by the next', async () => {
    await term('LJ-CZJ', '', { body: 'LJ-CZJ', startedOn: '2020-01-01', endsOn: '2023-01-01' });
    const subject = 'term/organisation/LJ-CZJ';
    const opened = await matterOf(subject);
    expect(opened).toMatchObject({
      kind: 'term-overdue',
      title: { 'zh-CN': '逾期未换届' },
      status: 'open',
      body: 'LJ-CZJ',
      dueOn: '2023-01-01',
      rounds: [{ round: 1, by: { type: 'term.overdue' } }],
    });
    await eventually(async () => (await listed(`status=open&body=LJ-CZJ`, 'organisation', branch)).length === 1);
    const statusIs = (status: string) => eventually(async () => (await matterOf(subject)).status === status);
    const renewed = await term('LJ-CZJ', '/LJ-CZJ/renew', { electedOn: '2023-06-01', endsOn: '2025-06-01' });
    expect(renewed.status).toBe(200);
    await eventually(async () => (await matterOf(subject)).rounds.length === 2); // the next term is overdue already
    expect((await matterOf(subject)).rounds[0]?.end).toMatchObject({ as: 'cured', by: { type: 'term.renewed' } });
    await term('LJ-CZJ', '/LJ-CZJ/renew', { electedOn: '2025-06-01', endsOn: '2030-06-01' });
    await statusIs('cured');
    expect(await listed(`status=open&body=LJ-CZJ`)).toEqual([]);
  });

  it('is opened by an initiative that is concluded without its stages, and cured by the last of them', async () => {
    const time = {
      startsAt: '2027-11-01T01:00:00.000Z',
      endsAt: '2027-11-01T03:00:00.000Z',
      timeZone: 'Asia/Shanghai',
    };
    const draft = { title: '读书会', purpose: '学习', kind: 'activity', host: 'LJ-ZZ', invited: [], ...time };
    const { body: made } = await units.call<{ id: string }>('organisation', 'POST', '/v1/initiatives', host, draft);
    const step = (name: string, body?: object) =>
      units.call('organisation', 'POST', `/v1/initiatives/${made.id}/${name}`, host, body);
    const stage = (name: string) => step(`stages/${name}`, { on: '2026-11-01', participants: ['LJ-ZZ'], evidence: [] });
    await step('post');
    await stage('study');
    await step('start');
    expect(await step('conclude', { results: [] })).toMatchObject({ status: 200 });
    const subject = `initiative/${made.id}`;
    expect(await matterOf(subject)).toMatchObject({
      kind: 'stages-missing',
      body: 'LJ-ZZ',
      missing: ['deploy', 'inspect'],
    });
    await stage('deploy');
    await stage('inspect');
    await eventually(async () => (await matterOf(subject)).status === 'cured');
  });

  it('is closed by a supervisor of discipline with a reason, at discipline alone; others see that and not why', async () => {
    await term('LJ-SJJ', '', { body: 'LJ-SJJ', startedOn: '2020-01-01', endsOn: '2023-01-01' });
    const { id } = await matterOf('term/organisation/LJ-SJJ');
    const close = (
      as: TokenClaims,
      unit: 'discipline' | 'organisation' = 'discipline',
      body: object = { reason: '机构撤并' },
    ) => units.call<Matter>(unit, 'POST', `/v1/matters/${id}/close`, as, body);
    expect(await close(supervisor, 'discipline', { reason: ' ' })).toMatchObject({ status: 400 });
    expect((await close(department)).status).toBe(403);
    const stranger = { ...supervisor, unit: 'organisation' as const };
    expect(await close(stranger)).toMatchObject({ status: 403, body: { type: problem('not-of-discipline') } });
    expect(await close(supervisor, 'organisation')).toMatchObject({ status: 421, body: { unit: 'discipline' } });
    expect((await close({ ...supervisor, body: 'LJ-SJJ' })).body).toMatchObject({ type: problem('own-matter') });
    expect(await close(supervisor)).toMatchObject({ status: 200, body: { status: 'closed' } });
    expect((await close(supervisor)).status).toBe(200);
    expect((await close(supervisor, 'discipline', { reason: '另' })).body).toMatchObject({
      type: problem('matter-not-open'),
    });
    const reasonFor = async (as: TokenClaims) =>
      (await units.call<Matter>('discipline', 'GET', `/v1/matters/${id}`, as)).body.rounds[0]?.end?.reason;
    expect(await reasonFor(supervisor)).toBe('机构撤并');
    expect(await reasonFor({ ...branch, body: 'LJ-SJJ' })).toBe('机构撤并');
    expect(await reasonFor(branch)).toBe('•••');
    expect((await units.call('discipline', 'GET', '/v1/matters/dis-none', department)).status).toBe(404);
  });
});
