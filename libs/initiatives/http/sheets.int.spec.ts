import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { readSheet } from '#sheets';
import { testIssuer, type TestIssuer } from '#testing';
import { postedBy, RunningUnits, until } from '../running-units.fixture.js';

jest.setTimeout(60_000);

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

describe('a list as a spreadsheet', () => {
  let issuer: TestIssuer;
  let units: RunningUnits;
  const word = randomUUID();
  beforeAll(async () => {
    issuer = await testIssuer();
    units = new RunningUnits(issuer);
    await units.start('organisation');
    const common = { startsAt: '2031-03-12T01:00:00Z', endsAt: '2031-03-12T03:00:00Z', invited: [] };
    await postedBy(host(), { ...common, title: `=植树 ${word}`, budgetFen: 123_450, note: '请与张三联系' });
    await postedBy(host(), { ...common, title: `读书 ${word}`, kind: 'training' });
    await until(
      () => host().get('organisation', `/initiatives?q=${word}`),
      ({ body }) => body.items.length === 2,
    );
  });
  afterAll(async () => {
    await units.close();
    await issuer.stop();
  });

  const host = () => units.caller('LJ-GW');
  const path = `/initiatives?q=${word}`;
  const rowsOf = async (caller = host(), query = '&format=xlsx', headers: Record<string, string> = {}) => {
    const { bytes, type } = await caller.bytes('organisation', `${path}${query}`, headers);
    expect(type).toBe(xlsx);
    const { rows } = await readSheet(bytes, ['名称']);
    const [head, ...rest] = rows.map(({ cells }) => cells.map((cell) => cell?.text ?? ''));
    return rest.map((cells) =>
      Object.fromEntries(cells.map((cell, index): [string, string] => [head?.[index] ?? '', cell])),
    );
  };

  it('has headings, words, times, names and money as they are read', async () => {
    const rows = await rowsOf();
    expect(rows).toContainEqual(
      expect.objectContaining({
        名称: `=植树 ${word}`,
        状态: '已商定',
        类型: '志愿服务',
        '预算（元）': '1234.5',
        开始时间: '2031-03-12 09:00',
        主办组织: '机关工委',
        备注: '请与张三联系',
      }),
    );
    const english = await rowsOf(host(), '&format=xlsx', { 'accept-language': 'en' });
    expect(english).toContainEqual(
      expect.objectContaining({ Title: `读书 ${word}`, Kind: 'training', 'Budget (yuan)': '' }),
    );
  });

  it('comes by Accept too, as CSV that no spreadsheet takes for formulas', async () => {
    expect(await rowsOf(host(), '', { accept: xlsx })).toHaveLength(2);
    const csv = await host().text('organisation', path, { accept: 'text/csv' });
    expect(csv.startsWith('编号,')).toBe(true);
    expect(csv).toContain(`"'=植树 ${word}"`);
  });

  it('is all pages, or the one that is asked for', async () => {
    expect(await rowsOf(host(), '&format=xlsx&limit=1')).toHaveLength(1);
    expect(await rowsOf(host(), '&format=xlsx')).toHaveLength(2);
    expect(await host().get('organisation', `${path}&format=json`)).toMatchObject({ status: 200 });
    expect(await host().get('organisation', `${path}&format=pdf`)).toMatchObject({ status: 400 });
  });

  it('hides what the list hides', async () => {
    const rows = await rowsOf(units.caller('LJ-XC'));
    expect(JSON.stringify(rows)).not.toContain('张三');
  });
});
