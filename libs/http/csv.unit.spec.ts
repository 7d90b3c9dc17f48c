import { parse } from 'csv-parse/sync';
import { csvOf } from './csv.js';

const cellsOf = (...names: string[]): string[] =>
  parse<{ name: string }>(
    csvOf(
      ['name'],
      names.map((name) => ({ name })),
    ),
    { bom: true, columns: true },
  ).map(({ name }) => name);

describe('a sheet', () => {
  it.each([["=cmd|'/c calc'!A1"], ['+1'], ['-1'], ['@SUM(A1)'], ['\t=1'], [' =1'], ['＝1'], ['\ufeff=1']])(
    'has no cell that a spreadsheet takes for a formula: %j',
    (name) => {
      expect(cellsOf(name)).toEqual([`'${name}`]);
    },
  );

  it.each(['\r', '\n', '\r\n', '\u2028', '\u0085', '\v'])(
    'has no line that begins like a formula after the line break %j inside a cell',
    (lineBreak) => {
      const csv = csvOf(['name', 'kind'], [{ name: `Hall A${lineBreak}=cmd|'/c calc'!A1`, kind: 'venue' }]);
      expect(csv.split(/[\r\n\u2028\u0085\v]/).filter((line) => /^["\s]*[=+\-@]/.test(line))).toEqual([]);
      expect(cellsOf(`Hall A${lineBreak}=1`)).toEqual([`Hall A${lineBreak}'=1`]);
    },
  );

  it('quotes every text, so that no text begins a line or a cell of its own', () => {
    const names = ['a\rb', 'a,b', 'a"b', 'a;b\tc', ''];
    expect(cellsOf(...names)).toEqual(names);
    expect(csvOf(['name'], [{ name: 'x\ry' }])).toContain('"x\ry"');
  });

  it('leaves numbers as they are, negative ones too', () => {
    expect(csvOf(['n'], [{ n: -1.5 }])).toBe('\ufeffn\r\n-1.5\r\n');
  });
});
