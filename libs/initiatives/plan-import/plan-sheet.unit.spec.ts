import { describe, expect, it } from '@jest/globals';
import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import { planColumns, readPlanSheet } from './plan-sheet.js';
import { csvOf, goodCells, planOf } from './plan.fixture.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const twoLines = csvOf({}, {});

describe('A CSV file', () => {
  it.each([
    ['UTF-8', utf8(twoLines), 'utf-8'],
    ['UTF-8 with a byte order mark', utf8(`\ufeff${twoLines}`), 'utf-8'],
    [
      'UTF-16, as spreadsheets save "Unicode text"',
      Buffer.from(`\ufeff${twoLines.replaceAll(',', '\t')}`, 'utf16le'),
      'utf-16',
    ],
    ['lines that end in CR LF', utf8(twoLines.replaceAll('\n', '\r\n')), 'utf-8'],
    ['no end of the last line', utf8(twoLines.trimEnd()), 'utf-8'],
  ])('in %s is read', async (_, bytes, readAs) => {
    const sheet = await readPlanSheet(bytes);
    expect(sheet).toMatchObject({ readAs, faults: [], rows: [{ line: 2, cells: goodCells1 }, { line: 3 }] });
  });

  it('in GB 18030, which is what Chinese desktops save, is read and said to be so', async () => {
    // 类型,活动名称,牵头单位,时间 and a line below.
    const bytes = Buffer.from(
      'c0e0d0cd2cbbeeb6afc3fbb3c62cc7a3cdb7b5a5cebb2ccab1bce40a61637469766974792cbbe12c' +
        '4c4a2d47572c323032372d30322d32322031343a30302d31363a33300a',
      'hex',
    );
    const sheet = await readPlanSheet(bytes);
    expect(sheet).toMatchObject({
      readAs: 'gb18030',
      faults: [],
      rows: [{ line: 2, cells: { 活动名称: '会', 时间: '2027-02-22 14:00-16:30' } }],
    });
  });

  it('counts empty lines and passes them over', async () => {
    const [heading = '', first = '', second = ''] = twoLines.split('\n');
    const { lines, faults } = await planOf([heading, '', first, ',,,,,,,,,,', '', second, ''].join('\n'));
    expect(faults).toEqual([]);
    expect(lines.map(({ line }) => line)).toEqual([3, 6]);
  });

  it('counts a cell of several lines as one, as a spreadsheet program shows it', async () => {
    const { lines } = await planOf(csvOf({ 备注: '第一行\n第二行' }, {}));
    expect(lines.map(({ line, note }) => ({ line, note }))).toEqual([
      { line: 2, note: '第一行\n第二行' },
      { line: 3, note: undefined },
    ]);
  });

  it('may have its columns in any order and only the necessary ones', async () => {
    const { lines, faults } = await planOf('时间,牵头单位,类型,活动名称\n2027-02-22 14:00-16:30,LJ-GW,activity,会\n');
    expect(faults).toEqual([]);
    expect(lines).toEqual([
      {
        line: 2,
        title: '会',
        kind: 'activity',
        host: 'LJ-GW',
        invited: [],
        time: { dates: ['2027-02-22'], from: '14:00', to: '16:30' },
      },
    ]);
  });
});

const goodCells1 = { ...goodCells, 活动名称: '联合会议1' };

describe('A sheet with a wrong heading', () => {
  it.each([
    ['misses a column', '活动名称,类型,牵头单位\n会,activity,LJ-GW\n', '时间', 'the column is missing'],
    [
      'has a column that a plan has not',
      `${planColumns.join(',')},颜色\n`,
      '颜色',
      'a plan has no such column; it is not loaded',
    ],
    ['has a column twice', `${planColumns.join(',')},时间\n`, '时间', 'the column stands twice'],
  ])('that %s says which', async (_, text, column, reason) => {
    const { lines, faults } = await planOf(text);
    expect(lines).toEqual([]);
    expect(faults).toEqual([{ line: 1, column, value: '', reason }]);
  });
});

describe('What is no sheet', () => {
  const oldWorkbook = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]);
  it.each([
    ['nothing', utf8(''), 'the sheet is empty'],
    ['only blanks', utf8(' , ,\n\n'), 'the sheet is empty'],
    ['any text', utf8('hello\nworld\n'), 'there is no heading of an annual plan'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'this is neither an .xlsx workbook nor text'],
    ['a workbook of the old kind', oldWorkbook, 'save it as .xlsx or as CSV'],
    ['text of another encoding', Uint8Array.from([0x41, 0xff, 0xff, 0x41]), 'neither UTF-8, UTF-16 or GB 18030'],
    ['a quote that never ends', utf8(`${planColumns.join(',')}\n"1,会\n`), 'the file cannot be read'],
  ])('%s is one fault and no exception', async (_, bytes, reason) => {
    const { rows, faults } = await readPlanSheet(bytes);
    expect(rows).toEqual([]);
    expect(faults).toHaveLength(1);
    expect(faults[0]?.reason).toContain(reason);
  });
});

describe('An XLSX file', () => {
  const text = (value: string) => ({ value });
  const heading = planColumns.map(text);
  const row = (cells: Partial<typeof goodCells> = {}) =>
    planColumns.map((column) => text({ ...goodCells, ...cells }[column]));
  const workbook = async (data: SheetData): Promise<Uint8Array> => writeXlsxFile(data).toBuffer();

  it('is read like the CSV file, its lines being the rows of the sheet', async () => {
    const plan = await planOf(await workbook([heading, row(), [], row({ 序号: '2', 活动名称: '另一个' })]));
    expect(plan).toMatchObject({
      readAs: 'xlsx',
      faults: [],
      lines: [
        { line: 2, title: '联合会议' },
        { line: 4, title: '另一个' },
      ],
    });
  });

  it('may have numbers where a plan has numbers', async () => {
    const numbers = planColumns.map((column) =>
      column === '名额' ? { value: 300 } : column === '经费（元）' ? { value: 6000.5 } : text(goodCells[column]),
    );
    const { lines, faults } = await planOf(await workbook([heading, numbers]));
    expect(faults).toEqual([]);
    expect(lines).toMatchObject([{ places: 300, budgetFen: 600_050 }]);
  });

  it('shows a cell that is formatted as a date as its date and time', async () => {
    const dated = planColumns.map((column) =>
      column === '时间'
        ? { value: new Date('2027-02-22T14:00:00Z'), type: Date, format: 'yyyy-mm-dd hh:mm' }
        : text(goodCells[column]),
    );
    const { faults } = await planOf(await workbook([heading, dated]));
    expect(faults).toMatchObject([{ line: 2, column: '时间', value: '2027-02-22 14:00' }]);
  });

  it('that is cut off is one fault and no exception', async () => {
    const whole = await workbook([heading, row()]);
    for (const length of [30, 500, whole.length - 10]) {
      const { rows, faults } = await readPlanSheet(whole.subarray(0, length));
      expect(rows).toEqual([]);
      expect(faults[0]?.reason).toContain('the file cannot be read');
    }
  });

  it('may have a title above its heading', async () => {
    const plan = await planOf(await workbook([[text('市直机关年度计划')], [], heading, row()]));
    expect(plan).toMatchObject({ faults: [], lines: [{ line: 4 }] });
  });

  it('gives each line of a merged cell its value', async () => {
    const merged = planColumns.map((column) =>
      column === '备注' ? { value: '五天', rowSpan: 2 } : text(goodCells[column]),
    );
    const covered = planColumns.map((column) =>
      column === '备注' ? null : text({ ...goodCells, 序号: '2', 活动名称: '另一个' }[column]),
    );
    const { lines, faults } = await planOf(await workbook([heading, merged, covered]));
    expect(faults).toEqual([]);
    expect(lines.map(({ line, note }) => ({ line, note }))).toEqual([
      { line: 2, note: '五天' },
      { line: 3, note: '五天' },
    ]);
  });
});
