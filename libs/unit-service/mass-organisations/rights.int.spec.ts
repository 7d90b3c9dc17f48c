import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Units } from '../units.fixture.js';
import { clerkOf, of, registerFederations } from './federations.fixture.js';

const unit = 'mass-organisations';
const tops = { union: 'LJ-ZGH', league: 'LJ-TW', women: 'LJ-FL' } as const;
type Of = keyof typeof tops;
const federations = Object.keys(tops) as Of[];
const roles = ['member', 'department', 'secretary', 'coordinator', 'supervisor', 'auditor'] as const;

interface Thing {
  readonly read: string;
  /** What decides about it, and with which body; each is refused by the object's right before anything else. */
  readonly decide: readonly (readonly [path: string, body: object])[];
}

describe('The rights of the three federations', () => {
  let units: Units;
  const things = new Map<Of, Record<string, Thing>>();

  beforeAll(async () => {
    units = await Units.start(unit);
    await registerFederations(units);
    for (const federation of federations) things.set(federation, await thingsOf(tops[federation]));
  }, 90_000);
  afterAll(() => units.close());

  const made = async (body: string, path: string, wish: object): Promise<string> => {
    const answer = await units.call<{ id: string }>(unit, 'POST', path, clerkOf(body), wish);
    if (answer.status !== 201) throw new Error(`${path} for ${body}: ${answer.text}`);
    return `${path}/${answer.body.id}`;
  };
  const thingsOf = async (body: string): Promise<Record<string, Thing>> => {
    const proposal = await made(body, '/v1/proposals', { title: '一事', words: '一议' });
    const visits = await made(body, '/v1/care-visits', { year: 2030 });
    const sheet = await made(body, '/v1/activity-sheets', {
      title: '活动',
      startsOn: '2030-05-01',
      endsOn: '2030-05-01',
      people: 2,
      items: [{ name: '水', amountFen: 100 }],
    });
    const volunteer = await made(body, '/v1/volunteers', { name: '某人' });
    return {
      proposal: {
        read: proposal,
        decide: [[`${proposal}/answer`, { outcome: 'accepted', words: '好' }]],
      },
      visits: { read: visits, decide: [[`${visits}/close`, {}]] },
      sheet: {
        read: sheet,
        decide: [
          [`${sheet}/approve`, {}],
          [`${sheet}/refuse`, { reason: '否' }],
          [`${sheet}/cancel`, { reason: '否' }],
        ],
      },
      volunteer: { read: volunteer, decide: [[`${volunteer}/retire`, {}]] },
    };
  };

  it('hold for each federation, role and object: reading by membership, deciding by nobody of another, 0 unexpected', async () => {
    const unexpected: string[] = [];
    let cells = 0;
    for (const owner of federations)
      for (const [name, { read, decide }] of Object.entries(things.get(owner) ?? {}))
        for (const caller of federations)
          for (const role of roles) {
            const as = of(tops[caller], `${role} of ${caller}`, role);
            const isOwn = owner === caller;
            const seen = (await units.call(unit, 'GET', read, as)).status;
            if (seen !== (isOwn ? 200 : 403)) unexpected.push(`${caller} ${role} reads ${owner} ${name}: ${seen}`);
            cells += 1;
            if (isOwn) continue;
            for (const [path, body] of decide) {
              const decided = (await units.call(unit, 'POST', path, as, body)).status;
              if (decided !== 403) unexpected.push(`${caller} ${role} decides ${owner} ${path}: ${decided}`);
              cells += 1;
            }
          }
    expect(unexpected).toEqual([]);
    expect(cells).toBeGreaterThan(400);
  }, 120_000);

  it('let a member of two read in both, and decide in neither', async () => {
    const both = { ...of(tops.union, 'of both'), bodies: [tops.league] };
    for (const [owner, wanted] of [
      ['union', 200],
      ['league', 200],
      ['women', 403],
    ] as const)
      for (const { read, decide } of Object.values(things.get(owner) ?? {})) {
        expect([read, (await units.call(unit, 'GET', read, both)).status]).toEqual([read, wanted]);
        for (const [path, body] of decide)
          expect([path, (await units.call(unit, 'POST', path, both, body)).status]).toEqual([path, 403]);
      }
  });
});
