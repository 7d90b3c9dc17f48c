import { readFileSync } from 'node:fs';
import { readBodiesSheet } from './read-bodies-sheet.js';

const sheet = readFileSync('deploy/local/data/bodies.csv', 'utf8');
const header = sheet.slice(0, sheet.indexOf('\n') + 1);
const nobody = () => false;
const read = (...lines: string[]) => readBodiesSheet(header + lines.join('\n'), '2026-11-24', nobody);

describe('the sheet of bodies', () => {
  it('of Linjiang reads without a rejected line', () => {
    const { rows, rejected } = readBodiesSheet(sheet, '2026-11-24', nobody);
    expect(rejected).toEqual([]);
    expect(rows).toHaveLength(sheet.trim().split('\n').length - 1);
  });

  it('gives a body its two parent lines, dated and with their source', () => {
    const finance = readBodiesSheet(sheet, '2026-11-24', nobody).rows.find((row) => row.registration.body === 'LJ-CZJ');
    expect(finance?.relations).toMatchObject([
      { type: 'affiliation', to: 'LJ-GW', since: '2026-11-24' },
      {
        type: 'leadership',
        to: 'LJ-CZJ-DZ',
        since: '2026-11-24',
        source: expect.stringContaining('art. 33') as string,
      },
    ]);
  });

  it.each([
    ['code', ',甲,branch,organisation,,,,,,,'],
    ['kind', 'X,甲,club,organisation,,,,,,,'],
    ['unit', 'X,甲,branch,finance,,,,,,,'],
    ['affiliation', 'X,甲,branch,organisation,NOBODY,,,,,,'],
    ['guidedBy', 'X,甲,branch,organisation,,NOBODY,,,,,'],
    ['members', 'X,甲,branch,organisation,,,many,,,,'],
    ['termStart', 'X,甲,branch,organisation,,,,,2027-02-30,3,'],
    ['termYears', 'X,甲,branch,organisation,,,,,2027-02-01,,'],
  ])('rejects a line for its wrong %s and names line, column and value', (column, line) => {
    expect(read(line)).toMatchObject({ rows: [], rejected: [{ line: 2, column }] });
  });

  it('rejects a code that stands on an earlier line', () => {
    const { rows, rejected } = read('X,甲,branch,organisation,,,,,,,', 'X,乙,branch,organisation,,,,,,,');
    expect(rows).toHaveLength(1);
    expect(rejected).toMatchObject([{ line: 3, column: 'code', value: 'X' }]);
  });
});
