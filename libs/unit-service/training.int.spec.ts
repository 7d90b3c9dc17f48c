import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TokenClaims } from '#testing';
import { attendAtRandom, attendedInTheEnd, hostOf, running } from './attendances.fixture.js';
import { eventually, Units } from './units.fixture.js';

interface Account {
  readonly id: string;
  readonly type?: string;
  readonly year: number;
  readonly credits: number;
  readonly missing?: number;
  readonly target?: number;
}
interface Page<Item> {
  readonly items: readonly Item[];
}
interface Numbers {
  readonly body: string;
  readonly people: number;
  readonly attended: number;
  readonly reached?: number;
  readonly short?: number;
}

const people = Array.from({ length: 12 }, (_, index) => `learner-${index}`);
const host = hostOf('LJ-GW');
const keeper: TokenClaims = { sub: 'rules', unit: 'organisation', body: 'LJ-GW', roles: ['rules'] };
const learner = (sub: string): TokenClaims => ({ sub, unit: 'mass-organisations', body: 'LJ-TW', roles: ['member'] });
/** What the spec sets as rules. */
const perHour = 1.5;
const target = 8;

describe('Credits of training', () => {
  let units: Units;
  let courses: readonly string[];

  beforeAll(async () => {
    units = await Units.start('organisation', 'propaganda');
    await units.register('LJ-GW', 'organisation', { kind: 'working-committee' });
    await units.register('LJ-TW', 'mass-organisations', { kind: 'youth-league', members: 20 });
    for (const [key, value] of Object.entries({ 'credits-per-hour': perHour, 'credits-per-year': target })) {
      const row = { value, source: { title: 'a decision' }, certainty: 'A', validFrom: '2020-01-01', setBy: 'local' };
      const set = await units.call('organisation', 'PUT', `/v1/rules/training.${key}/kind:youth-league`, keeper, row);
      expect(set.status).toBe(200);
    }
    const course = (title: string, signUp: object, hours: number) =>
      running(units, host, { title, kind: 'training', ...(Object.keys(signUp).length > 0 && { signUp }) }, hours);
    courses = [
      await course('党务干部培训', { credits: 4 }, 1),
      await course('公文写作', { hours: 2.5 }, 4),
      await course('应急救护', {}, 7),
    ];
    await eventually(async () => (await numbers()).length === 0);
  }, 90_000);
  afterAll(() => units.close());

  const own = async (sub: string) =>
    (await units.call<Page<Account>>('propaganda', 'GET', '/v1/credits', learner(sub))).body.items;
  const numbers = async () =>
    (await units.call<Page<Numbers>>('propaganda', 'GET', '/v1/credits/by-body', host)).body.items;
  const creditsIn = async (sub: string) => (await own(sub)).reduce((sum, { credits }) => sum + credits, 0);
  /** By the words of the rule, without the code that is tested. */
  const worth = (one: { from: string; to: string; hours?: number; credits?: number }) =>
    one.credits ?? perHour * (one.hours ?? (Date.parse(one.to) - Date.parse(one.from)) / 3_600_000);

  it('equal an independent count over the attendances, whatever was recorded, taken back and recorded again', async () => {
    await attendAtRandom(units, host, { initiatives: courses, people, steps: 90 });
    const there = await attendedInTheEnd(units);
    expect(there.length).toBeGreaterThan(10);
    const wanted = people.map((person) =>
      there.filter((one) => one.person === person).reduce((sum, one) => sum + worth(one), 0),
    );
    await eventually(async () => {
      const found = await Promise.all(people.map(creditsIn));
      return JSON.stringify(found) === JSON.stringify(wanted);
    });
    for (const [index, person] of people.entries()) {
      const [account] = await own(person);
      if (!account) continue;
      expect(account).toMatchObject({ target, missing: Math.max(0, target - (wanted[index] ?? 0)) });
    }
    const year = (await own(there[0]?.person ?? ''))[0]?.year ?? 0;
    const before = `/v1/credits/by-body?year=${year - 1}`;
    expect((await units.call<Page<Numbers>>('propaganda', 'GET', before, host)).body.items).toEqual([]);
    const met = new Set((await attendedInTheEnd(units)).map(({ person }) => person));
    const reached = wanted.filter((credits) => credits >= target).length;
    expect(met.size).toBeGreaterThan(reached);
    expect(await numbers()).toEqual([
      expect.objectContaining({ body: 'LJ-TW', people: 20, target, reached, short: 20 - reached }),
    ]);
  });

  it('are seen by whose they are and by nobody else, under no id that others know', async () => {
    const [account] = await own('learner-0');
    expect((await units.call('propaganda', 'GET', `/v1/credits/${account?.id}`, learner('learner-0'))).status).toBe(
      200,
    );
    for (const other of [learner('learner-1'), host])
      expect((await units.call('propaganda', 'GET', `/v1/credits/${account?.id}`, other)).status).toBe(404);
    expect((await units.call<Page<Account>>('propaganda', 'GET', '/v1/credits', host)).body.items).toEqual([]);
    const collections = await units.documentsWith('propaganda', 'learner-0');
    expect(collections.filter((name) => name.includes('credit') || name === 'commits')).toEqual([]);
  });

  it('are given by the host afterwards for an attendance, and refused without one', async () => {
    const award = (content: object, as: TokenClaims = host) =>
      units.call<Account>('propaganda', 'POST', '/v1/credits', as, { initiative: courses[0], credits: 6, ...content });
    const absent = await award({ person: 'never-came' });
    expect([absent.status, absent.body.type]).toEqual([422, 'urn:liandong:problem:no-attendance']);
    const other = await award({ person: 'learner-0' }, hostOf('LJ-CZJ'));
    expect(other.body.type).toBe('urn:liandong:problem:not-your-body');
    const unknown = await award({ person: 'learner-0', initiative: 'org-00000000000000' });
    expect(unknown.body.type).toBe('urn:liandong:problem:no-course');
    const attended = (await attendedInTheEnd(units)).find(({ initiative }) => initiative === courses[0]);
    const person = attended?.person ?? '';
    const before = await creditsIn(person);
    expect(await award({ person })).toMatchObject({ status: 201, body: { credits: 6 } });
    await eventually(async () => (await creditsIn(person)) === before + 2);
    const revoke = `/v1/initiatives/${courses[0]}/sign-ups/${person}/revoke-attendance`;
    expect((await units.call('organisation', 'POST', revoke, host, {})).status).toBe(200);
    await eventually(async () => (await creditsIn(person)) === before - 4);
    const revoked = await award({ person });
    expect(revoked.body.type).toBe('urn:liandong:problem:no-attendance');
  });
});
