import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import type { TokenClaims } from '#testing';
import { eventually, Units } from './units.fixture.js';

const office: TokenClaims = { sub: 'li', unit: 'organisation', body: 'LJ-GW', roles: ['department'] };
const stranger: TokenClaims = { sub: 'wu', unit: 'organisation', body: 'LJ-TJJ', roles: ['department'] };
const due = { 'LJ-A': '2026-12-20', 'LJ-B': '2027-03-01', 'LJ-C': '2027-06-30', 'LJ-D': '2027-07-01' };

interface Written {
  readonly items: readonly {
    readonly letter: string;
    readonly number: number;
    readonly body: string;
    readonly year: number;
  }[];
  readonly left: number;
}

describe('Reminder letters of terms that fall due', () => {
  let units: Units;
  const write = (until: string, as = office) =>
    units.call<Written>('organisation', 'POST', '/v1/term-letters', as, { until, post: '书记', body: 'LJ-GW' });
  const file = (range: string, form: 'docx' | 'print') =>
    `/v1/letters/file/${form}?body=LJ-GW&kind=reminder-letter&${range}`;

  beforeAll(async () => {
    units = await Units.start('organisation');
    await units.register('LJ-GW', 'organisation', { name: '机关工委', kind: 'working-committee' });
    await units.register('LJ-TJJ', 'organisation', { kind: 'branch', relations: [] });
    const relations = [{ type: 'affiliation', to: 'LJ-GW' }];
    for (const [body, endsOn] of [...Object.entries(due), ['LJ-TJJ', '2026-12-01']] as const) {
      if (body !== 'LJ-TJJ')
        await units.register(body, 'organisation', { kind: 'branch', relations, name: `${body}支部` });
      const term = { body, startedOn: '2024-01-01', endsOn };
      const coordinator = { ...office, roles: ['coordinator'] };
      expect((await units.call('organisation', 'POST', '/v1/terms', coordinator, term)).status).toBe(201);
    }
    await eventually(async () => {
      const page = await units.call<{ items: readonly object[] }>('organisation', 'GET', '/v1/terms', office);
      return page.body.items.length === 5;
    });
  });
  afterAll(() => units.close());

  it('are written and numbered for the bodies that belong to the sender, each once however often it is asked', async () => {
    const { status, body } = await write('2027-06-30');
    expect(status).toBe(200);
    expect(body.items.map((one) => [one.body, one.number])).toEqual([
      ['LJ-A', 1],
      ['LJ-B', 2],
      ['LJ-C', 3],
    ]);
    expect(body.left).toBe(0);
    expect((await write('2027-06-30')).body).toEqual({ items: [], left: 0 });
    expect((await write('2027-12-31')).body.items.map((one) => [one.body, one.number])).toEqual([['LJ-D', 4]]);
    expect((await write('2027-06-30', stranger)).status).toBe(403);
  });

  it('go into one file in the order of their numbers, without those that were voided', async () => {
    const letters = await units.call<{ items: readonly { id: string; number: number; year: number }[] }>(
      'organisation',
      'GET',
      '/v1/letters?kind=reminder-letter',
      office,
    );
    const second = letters.body.items.find(({ number }) => number === 2);
    const voided = await units.call('organisation', 'POST', `/v1/letters/${second?.id}/void`, office, {
      reason: '重复',
    });
    expect(voided.status).toBe(200);
    const range = `year=${second?.year}&from=1&to=3`;
    await eventually(
      async () => !(await units.call('organisation', 'GET', file(range, 'print'), office)).text.includes('LJ-B'),
    );

    const print = (await units.call('organisation', 'GET', file(range, 'print'), office)).text;
    expect(print.match(/本届任期于/g)).toHaveLength(2);
    expect(print.indexOf('LJ-A支部')).toBeLessThan(print.indexOf('LJ-C支部'));
    expect(print).toContain('2027年6月30日');
    const packed = unzipSync(await units.bytes('organisation', file(range, 'docx'), office));
    const xml = strFromU8(packed['word/document.xml'] ?? new Uint8Array());
    expect(xml.match(/w:type="page"/g)).toHaveLength(1);
    expect(xml.match(/本届任期于/g)).toHaveLength(2);

    expect((await units.call('organisation', 'GET', file(range, 'print'), stranger)).status).toBe(403);
    expect(
      (await units.call('organisation', 'GET', file(`year=${second?.year}&from=90&to=99`, 'print'), office)).status,
    ).toBe(404);
  });
});
