import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, Units } from '../units.fixture.js';
import { clerkOf, of, registerFederations } from './federations.fixture.js';

interface Volunteer {
  readonly id: string;
  readonly type?: string;
  readonly name?: string;
  readonly creditedMinutes: number;
  readonly entries: readonly { readonly id: string; readonly minutes: number; readonly confirmedAt?: string }[];
  readonly certificates: readonly { readonly id: string; readonly number: string; readonly minutes: number }[];
}

const unit = 'mass-organisations';
const youth = clerkOf('LJ-TW');
const problem = (code: string) => `urn:liandong:problem:${code}`;
const hourMs = 3_600_000;

describe('Volunteers', () => {
  let units: Units;

  beforeAll(async () => {
    units = await Units.start(unit);
    await registerFederations(units);
  }, 60_000);
  afterAll(() => units.close());

  const call = <Body = Volunteer>(as: object, method: string, at: string, body?: object) =>
    units.call<Body>(unit, method, `/v1/volunteers${at}`, as, body);
  const added = async (more: object = {}) =>
    (await call(youth, 'POST', '', { name: '江一帆', phone: '13700001111', skills: ['急救'], ...more })).body.id;
  const hoursAgo = (hours: number) => new Date(Date.now() - hours * hourMs).toISOString();

  it('are known by name to their body and themselves alone; skills and hours to the federation', async () => {
    const id = await added({ person: 'jiang' });
    expect((await call(youth, 'GET', `/${id}`)).body.name).toBe('江一帆');
    expect((await call(of('LJ-JYJ-TW', 'jiang'), 'GET', `/${id}`)).body.name).toBe('江一帆');
    const other = await call(clerkOf('LJ-JYJ-TW'), 'GET', `/${id}`);
    expect([other.status, other.body.name]).toEqual([200, undefined]);
    expect((await call(clerkOf('LJ-ZGH'), 'GET', `/${id}`)).body.type).toBe(problem('other-federation'));
    for (const secret of ['江一帆', '13700001111'])
      expect(await units.documentsWith(unit, secret)).toEqual(['personal-texts']);
  });

  it('have hours when those served confirm them, at least an hour, and a numbered certificate of confirmed time', async () => {
    const id = await added();
    const entered = await call(youth, 'POST', `/${id}/hours`, {
      from: hoursAgo(5),
      to: hoursAgo(4.5),
      served: 'LJ-CZJ-GH',
      content: '敬老院理发',
    });
    expect(entered.body).toMatchObject({ creditedMinutes: 0, entries: [{ minutes: 60 }] });
    const span = { from: '2020-01-01', to: '2099-12-31' };
    expect((await call(youth, 'POST', `/${id}/certificates`, span)).body.type).toBe(problem('no-hours'));
    const entry = entered.body.entries[0]?.id ?? '';
    expect((await call(youth, 'POST', `/${id}/hours/${entry}/confirm`)).body.type).toBe(problem('not-confirmer'));
    const confirmed = await call(clerkOf('LJ-CZJ-GH'), 'POST', `/${id}/hours/${entry}/confirm`);
    expect([confirmed.status, confirmed.body.creditedMinutes]).toEqual([200, 60]);
    const [first, second] = [
      await call(youth, 'POST', `/${id}/certificates`, span),
      await call(youth, 'POST', `/${id}/certificates`, span),
    ];
    expect(first.body.certificates[0]?.number).toMatch(/^LJ-TW〔\d{4}〕1号$/);
    expect(second.body.certificates[1]?.number).toMatch(/^LJ-TW〔\d{4}〕2号$/);
    const page = await call(youth, 'GET', `/${id}/certificates/${first.body.certificates[0]?.id}`);
    expect(page.headers.get('content-type')).toContain('text/html');
    for (const words of ['江一帆', '敬老院理发', '<strong>1</strong> 小时']) expect(page.text).toContain(words);
    expect(
      (await call(clerkOf('LJ-JYJ-TW'), 'GET', `/${id}/certificates/${first.body.certificates[0]?.id}`)).status,
    ).toBe(403);
  });

  it('come out as a sheet and in again, which changes nothing; what is new is added', async () => {
    const body = 'LJ-JYJ-TW';
    const school = clerkOf(body);
    for (const name of ['方圆', '=危险()'])
      await call(school, 'POST', '', { name, phone: '+8613500002222', skills: ['摄影', '讲解'] });
    const sheetOf = async () => (await call(school, 'GET', '/export')).text;
    await eventually(async () => (await sheetOf()).includes('危险'));
    const sheet = await sheetOf();
    const load = (text: string) =>
      units.sheet<{ added: number; changed: number; unchanged: number }>(unit, '/v1/volunteers/import', school, text);
    expect((await load(sheet)).body).toEqual({ added: 0, changed: 0, unchanged: 2 });
    expect(await sheetOf()).toBe(sheet);
    expect((await load('姓名,技能\r\n新来的,驾驶\r\n')).body).toEqual({ added: 1, changed: 0, unchanged: 0 });
    const bad = await load('姓名,技能\r\n好的,驾驶\r\n,驾驶\r\n');
    expect(bad.status).toBe(400);
    expect((await load('\u0000"')).status).toBe(400);
  });
});
