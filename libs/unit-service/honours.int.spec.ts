import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TokenClaims } from '#testing';
import { eventually, Units } from './units.fixture.js';

interface Honour {
  readonly id: string;
  readonly type?: string;
  readonly status: string;
  readonly rule?: { readonly key: string; readonly source: string };
  readonly candidates: readonly { readonly id: string; readonly name?: string; readonly isAwarded?: boolean }[];
  readonly letters: readonly { readonly body: string; readonly outcome?: string; readonly waived?: string }[];
  readonly notice?: { readonly until: string };
  readonly warnings: readonly string[];
  readonly bodies?: readonly string[];
}

const clerk = (unit: string, body: string): TokenClaims => ({
  sub: `clerk of ${body}`,
  unit,
  body,
  roles: ['department'],
});
const committee = clerk('organisation', 'LJ-GW');
const finance = clerk('organisation', 'LJ-CZJ');
const discipline = clerk('discipline', 'LJ-JW');
const propaganda = clerk('propaganda', 'LJ-XC');
const problem = (code: string) => `urn:liandong:problem:${code}`;

describe('Honours', () => {
  let units: Units;

  beforeAll(async () => {
    units = await Units.start('organisation', 'discipline', 'propaganda');
    await units.register('LJ-GW', 'organisation', { kind: 'working-committee' });
    await units.register('LJ-CZJ', 'organisation', { kind: 'agency-party-committee' });
    await units.register('LJ-CZJ-1', 'organisation', { kind: 'branch' });
    await units.register('LJ-JW', 'discipline');
    await units.register('LJ-XC', 'propaganda');
  }, 90_000);
  afterAll(() => units.close());

  const post = <Body = Honour>(as: TokenClaims, path: string, body: object = {}) =>
    units.call<Body>(as.unit as 'organisation', 'POST', `/v1/honours${path}`, as, body);
  const get = (as: TokenClaims, id: string, unit = as.unit) =>
    units.call<Honour>(unit as 'organisation', 'GET', `/v1/honours/${id}`, as);
  const wanted = { title: '两优一先', year: 2027, quota: [{ body: 'LJ-CZJ', places: 2 }] };
  const opened = async () => (await post(committee, '', wanted)).body.id;

  it('are awarded by no body that may not, and the refusal names the rule', async () => {
    const refused = await post(clerk('organisation', 'LJ-CZJ-1'), '', wanted);
    expect([refused.status, refused.body.type]).toEqual([403, problem('may-not-award')]);
    expect(refused.body.rule).toMatchObject({ key: 'honour.may-award', scope: 'kind:branch' });
    expect(refused.body.rule?.source).toBeTruthy();
  });

  it('go from quota to award: recommended, asked of all offices in one go, answered at their units, on notice, decided', async () => {
    const id = await opened();
    for (const name of ['林岚', '周远']) await post(finance, `/${id}/recommendations`, { kind: 'person', name });
    const third = await post(finance, `/${id}/recommendations`, { kind: 'person', name: '吴凡' });
    expect([third.status, third.body.type]).toEqual([409, problem('honour-quota-exceeded')]);
    const asked = await post(committee, `/${id}/opinions`, { offices: ['LJ-JW', 'LJ-XC'], dueOn: '2027-06-20' });
    expect(asked.body.letters.map(({ body }) => body)).toEqual(['LJ-JW', 'LJ-XC']);
    const early = await post(committee, `/${id}/notice`, { workingDays: 5 });
    expect([early.status, early.body.type, early.body.bodies]).toEqual([
      409,
      problem('opinions-open'),
      ['LJ-JW', 'LJ-XC'],
    ]);
    await eventually(async () => (await get(discipline, id)).body.letters?.length === 2);
    const given = await post<{ outcome: string }>(discipline, `/${id}/opinion`, {
      outcome: 'no-objection',
      words: '无异议',
    });
    expect([given.status, given.body.outcome]).toEqual([200, 'no-objection']);
    await eventually(async () => (await get(committee, id)).body.letters[0]?.outcome === 'no-objection');
    const still = await post(committee, `/${id}/notice`, { workingDays: 5 });
    expect(still.body.bodies).toEqual(['LJ-XC']);
    await post(committee, `/${id}/opinions/waive`, { office: 'LJ-XC', reason: '与宣传无关' });
    const unset = await post(committee, `/${id}/notice`);
    expect([unset.status, unset.body.type]).toEqual([422, problem('notice-days-unknown')]);
    const noticed = await post(committee, `/${id}/notice`, { workingDays: 5 });
    expect(noticed.body.status).toBe('on-notice');
    const awarded = noticed.body.candidates.slice(0, 1).map((one) => one.id);
    const soon = await post(committee, `/${id}/decide`, { awarded });
    expect([soon.status, soon.body.type]).toEqual([409, problem('notice-running')]);
    units.moveTo('organisation', new Date(`${noticed.body.notice?.until ?? ''}T16:00:01.000Z`));
    expect((await post(committee, `/${id}/decide`, { awarded, document: '临工委〔2027〕8号' })).body.status).toBe(
      'decided',
    );
    const done = await post(committee, `/${id}/award`, { on: '2027-07-01' });
    expect(done.body.status).toBe('awarded');
    expect(done.body.candidates.map((one) => one.isAwarded ?? false)).toEqual([true, false]);
  });

  it('show names at their home alone, to those who recommend and are asked, and nowhere in events', async () => {
    const id = await opened();
    await post(finance, `/${id}/recommendations`, { kind: 'person', name: '钟离未央', story: '坚守一线二十年' });
    await post(committee, `/${id}/opinions`, { offices: ['LJ-JW'] });
    expect((await get(discipline, id, 'organisation')).body.candidates[0]?.name).toBe('钟离未央');
    expect((await get(propaganda, id, 'organisation')).body.candidates[0]?.name).toBe('•••');
    await eventually(async () => (await get(discipline, id)).status === 200);
    expect((await get(discipline, id)).body.candidates[0]?.name).toBeUndefined();
    expect(await units.topicsWith('钟离未央')).toEqual([]);
    expect(await units.documentsWith('organisation', '钟离未央')).toEqual(['personal-texts']);
    expect(await units.documentsWith('discipline', '钟离未央')).toEqual([]);
  });

  it('count no opinion of an office that was not asked, nor one given at another unit', async () => {
    const id = await opened();
    await post(finance, `/${id}/recommendations`, { kind: 'body', name: '预算处党支部' });
    await post(committee, `/${id}/opinions`, { offices: ['LJ-JW'] });
    await eventually(async () => (await get(propaganda, id)).body.letters?.length === 1);
    expect((await post(propaganda, `/${id}/opinion`, { outcome: 'no-objection' })).status).toBe(404);
    const elsewhere = await units.call('organisation', 'POST', `/v1/honours/${id}/opinion`, discipline, {
      outcome: 'no-objection',
    });
    expect([elsewhere.status, elsewhere.body['location']]).toEqual([421, `/api/discipline/v1/honours/${id}/opinion`]);
    const foreign = await units.call('discipline', 'POST', `/v1/honours/${id}/decide`, committee, { awarded: [] });
    expect(foreign.status).toBe(421);
  });
});
