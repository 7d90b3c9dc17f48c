import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attendAtRandom, attendedInTheEnd, hostOf, running } from '../attendances.fixture.js';
import { eventually, Units } from '../units.fixture.js';
import { clerkOf, of, registerFederations } from './federations.fixture.js';

interface Volunteer {
  readonly id: string;
  readonly creditedMinutes: number;
  readonly entries: readonly {
    readonly id: string;
    readonly confirmedAt?: string;
    readonly revokedAt?: string;
    readonly rule: { readonly leastMinutes: number; readonly rules: readonly { readonly key: string }[] };
  }[];
}

const unit = 'mass-organisations';
const host = hostOf('LJ-GW');
const people = ['wen', 'ning', 'shu', 'qi', 'lan'];

describe('Hours of volunteers from sign-ups', () => {
  let units: Units;
  const ids = new Map<string, string>();
  const works: string[] = [];

  beforeAll(async () => {
    units = await Units.start('organisation', unit);
    await registerFederations(units);
    for (const person of people) {
      const volunteer = { name: `志愿者 ${person}`, person };
      const added = await units.call<Volunteer>(unit, 'POST', '/v1/volunteers', clerkOf('LJ-TW'), volunteer);
      ids.set(person, added.body.id);
    }
    for (const [index, title] of ['植树', '敬老', '文明劝导'].entries())
      works.push(await running(units, host, { title, kind: 'volunteering' }, 1 + 3 * index));
  }, 90_000);
  afterAll(() => units.close());

  const recordOf = async (person: string) =>
    (await units.call<Volunteer>(unit, 'GET', `/v1/volunteers/${ids.get(person)}`, clerkOf('LJ-TW'))).body;

  it('equal an independent count over the attendances, whatever was recorded, taken back and recorded again', async () => {
    await attendAtRandom(units, host, { initiatives: works, people, steps: 60 });
    const there = await attendedInTheEnd(units);
    const wanted = people.map((person) => there.filter((one) => one.person === person).length * 120);
    expect(wanted.some((minutes) => minutes > 0)).toBe(true);
    const found = async () => Promise.all(people.map(async (person) => (await recordOf(person)).creditedMinutes));
    await eventually(async () => JSON.stringify(await found()) === JSON.stringify(wanted)).catch(() => undefined);
    expect(await found()).toEqual(wanted);
    const { entries } = await recordOf(people[wanted.findIndex((minutes) => minutes > 0)] ?? '');
    expect(entries[0]?.rule.rules.map(({ key }) => key)).toContain('volunteer.least-minutes');
  });

  it('of who records themselves by the code wait until the organiser confirms them', async () => {
    const work = await running(units, host, { title: '河道清理', kind: 'volunteering' }, 20);
    const at = `/v1/initiatives/${work}/sign-ups`;
    const lan = of('LJ-TW', 'lan');
    const before = await recordOf('lan');
    expect((await units.call('organisation', 'POST', at, lan, {})).status).toBe(201);
    const { body } = await units.call<{ code: string }>('organisation', 'POST', `${at}/code`, host, {});
    expect((await units.call('organisation', 'POST', `${at}/lan/attend`, lan, { code: body.code })).status).toBe(200);
    await eventually(async () => (await recordOf('lan')).entries.length === before.entries.length + 1);
    const waiting = await recordOf('lan');
    expect(waiting.creditedMinutes).toBe(before.creditedMinutes);
    const entry = waiting.entries.at(-1)?.id ?? '';
    const confirm = `/v1/volunteers/${ids.get('lan')}/hours/${entry}/confirm`;
    expect((await units.call(unit, 'POST', confirm, clerkOf('LJ-FL'), {})).status).toBe(403);
    expect((await units.call(unit, 'POST', confirm, host, {})).status).toBe(200);
    expect((await recordOf('lan')).creditedMinutes).toBe(before.creditedMinutes + 120);
  });
});
