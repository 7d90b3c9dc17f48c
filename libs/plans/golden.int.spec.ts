import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Plan } from './index.js';
import { planIn } from './plan.fixture.js';

const folder = join('libs', 'plans', 'golden');

/** What a sheet loads, and what it asks: each line without the words beside its readings, which the last test looks at. */
const loadedBy = ({ year, lines, faults, asked, passed }: Plan) => ({
  year,
  lines: lines.map((line) => Object.fromEntries(Object.entries(line).filter(([name]) => name !== 'cells'))),
  faults: faults.map(({ reason, ...fault }) => ({ ...fault, reason: reason.text['zh-CN'] })),
  asked: asked.map(({ reason, ...question }) => ({ ...question, reason: reason.text['zh-CN'] })),
  passed,
});

describe('The sheets that agencies keep', () => {
  it.each(['task-table-1.xlsx', 'task-table-2.xlsx', 'month-calendar.xlsx', 'annual-plan.csv'])(
    'load what was reviewed line by line: %s (LIANDONG_GOLDEN=1 writes the file anew)',
    async (name) => {
      const found = loadedBy(await planIn(readFileSync(join('deploy', 'local', 'data', name))));
      const file = join(folder, `${name}.json`);
      if (process.env['LIANDONG_GOLDEN'] === '1') writeFileSync(file, `${JSON.stringify(found, null, 2)}\n`);
      expect(found).toEqual(JSON.parse(readFileSync(file, 'utf8')));
    },
  );

  it('keep the words of each cell beside its reading', async () => {
    const plan = await planIn(readFileSync('deploy/local/data/task-table-1.xlsx'));
    expect(plan.cells.get(13)?.map(({ column, words, reading, sure }) => [column, words, reading, sure])).toEqual([
      ['责任单位', '市总工会、市妇联、各单位工会', 'LJ-ZGH LJ-FL LJ-CZJ-GH LJ-JYJ-GH', 'certain'],
      ['完成时限', '春节前', '2027-02-04', 'usual'],
    ]);
  });
});
