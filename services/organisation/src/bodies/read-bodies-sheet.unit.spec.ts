import { readFileSync } from 'node:fs';
import { readBodiesBytes, readBodiesSheet } from './read-bodies-sheet.js';

const sheet = readFileSync('deploy/local/data/bodies.csv', 'utf8');
const header = sheet.slice(0, sheet.indexOf('\n') + 1);
const nobody = () => false;
const readText = async (text: string) =>
  readBodiesSheet(await readBodiesBytes(Buffer.from(text)), '2026-11-24', nobody);
const read = (...lines: string[]) => readText(header + lines.join('\n'));

describe('the sheet of bodies', () => {
  it('of Linjiang reads without a rejected line', async () => {
    const { rows, rejected } = await readText(sheet);
    expect(rejected).toEqual([]);
    expect(rows).toHaveLength(sheet.trim().split('\n').length - 1);
  });

  it('gives a body its two parent lines, dated and with their source', async () => {
    const finance = (await readText(sheet)).rows.find((row) => row.registration.body === 'LJ-CZJ');
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
    ['code', 'SEC/../<b>,甲,branch,organisation,,,,,,,'],
    ['code', '__proto__,甲,branch,organisation,,,,,,,'],
    ['code', 'ＬＪ-XC,甲,branch,organisation,,,,,,,'],
    ['name', `X,${'长'.repeat(201)},branch,organisation,,,,,,,`],
    ['members', `X,甲,branch,organisation,,,${'9'.repeat(400)},,,,`],
    ['kind', 'X,甲,club,organisation,,,,,,,'],
    ['unit', 'X,甲,branch,finance,,,,,,,'],
    ['affiliation', 'X,甲,branch,organisation,NOBODY,,,,,,'],
    ['guidedBy', 'X,甲,branch,organisation,,NOBODY,,,,,'],
    ['members', 'X,甲,branch,organisation,,,many,,,,'],
    ['termStart', 'X,甲,branch,organisation,,,,,2027-02-30,3,'],
    ['termYears', 'X,甲,branch,organisation,,,,,2027-02-01,,'],
  ])('rejects a line for its wrong %s and names line, column and value', async (column, line) => {
    expect(await read(line)).toMatchObject({ rows: [], rejected: [{ line: 2, column }] });
  });

  it('rejects a code that stands on an earlier line', async () => {
    const { rows, rejected } = await read('X,甲,branch,organisation,,,,,,,', 'X,乙,branch,organisation,,,,,,,');
    expect(rows).toHaveLength(1);
    expect(rejected).toMatchObject([{ line: 3, column: 'code', value: 'X' }]);
  });
});
