import { describe, expect, it } from '@jest/globals';
import { readSheet, type Sheet } from './index.js';
import { textRow, workbookOf, zipOf } from './zip.fixture.js';

const headings = ['活动名称', '牵头单位', '时间'];
const read = (content: string | Uint8Array): Promise<Sheet> =>
  readSheet(typeof content === 'string' ? new TextEncoder().encode(content) : content, headings);
const texts = ({ rows }: Sheet): unknown[] =>
  rows.map(({ line, cells }) => [line, ...cells.map((cell) => cell?.text ?? '')]);
const heading = ['活动名称', '牵头单位', '时间'];
const csv = `${heading.join(',')}\n会,LJ-GW,明天\n`;
const lines = [
  [1, ...heading],
  [2, '会', 'LJ-GW', '明天'],
];

describe('The encoding of a text', () => {
  const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();
  it.each([
    ['UTF-8', Buffer.from(csv), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${csv}`), 'utf-8'],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${csv}`, 'utf16le'), 'utf-16'],
    ['UTF-16 without a mark', Buffer.from(csv, 'utf16le'), 'utf-16'],
    ['big-endian UTF-16', utf16be(`\ufeff${csv}`), 'utf-16'],
    ['big-endian UTF-16 without a mark', utf16be(csv), 'utf-16'],
  ])('is found: %s', async (_, bytes, readAs) => {
    const sheet = await read(bytes);
    expect(sheet.readAs).toBe(readAs);
    expect(texts(sheet)).toEqual(lines);
  });

  it('is found: GB 18030', async () => {
    const bytes = Buffer.from('bbeeb6afc3fbb3c62cc7a3cdb7b5a5cebb2ccab1bce40abbe12c4c4a2d47572cc3f7ccec0a', 'hex');
    const sheet = await read(bytes);
    expect(sheet.readAs).toBe('gb18030');
    expect(texts(sheet)).toEqual(lines);
  });

  it.each([
    ['UTF-8 that was cut inside a character', Buffer.from(csv.trim()).subarray(0, -1), 'UTF-8 with a broken character'],
    [
      'UTF-16 that was cut at an odd byte',
      Buffer.from(`\ufeff${csv}`, 'utf16le').subarray(0, -1),
      'UTF-16 with a broken',
    ],
    ['UTF-16 with half a character', Buffer.from(`\ufeff${csv}\ud800`, 'utf16le'), 'UTF-16 with a broken'],
    ['Big5', Buffer.from('aca1b0caa657bad92cb050c059b3e6a6ec2caec9b6a10a', 'hex'), 'neither UTF-8, UTF-16 or GB 18030'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'neither an .xlsx workbook nor text in UTF-8'],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), '(.xls) or one with a password'],
  ])('is refused by name: %s', async (_, bytes, reason) => {
    await expect(read(bytes)).rejects.toThrow(reason);
  });
});

describe('The separator of a text', () => {
  it.each([
    ['tabs below a title with commas', `计划，2027,一,二,三,四\n\n${csv.replaceAll(',', '\t')}`],
    ['semicolons below an empty line', `\n\n${csv.replaceAll(',', ';')}`],
    ['commas below a title with tabs', `计划\t二〇二七\n\n${csv}`],
  ])('is found by the heading: %s', async (_, text) => {
    expect(texts(await read(text)).slice(-2)).toEqual([
      [3, ...heading],
      [4, '会', 'LJ-GW', '明天'],
    ]);
  });
});

describe('The lines of a text', () => {
  it('are counted as a spreadsheet program shows them: empty ones count, a cell with line ends is on one line', async () => {
    const sheet = await read(`${heading.join(',')}\r\n\r\n"一\r\n二",LJ-GW,明天\r\n会,LJ-GW,后天\r\n`);
    expect(sheet.rows.map(({ line }) => line)).toEqual([1, 3, 4]);
  });
});

const book = (rows: string, more: Parameters<typeof workbookOf>[0] & { after?: string } = {}): Promise<Sheet> =>
  read(workbookOf({ sheets: [{ name: '计划', rows: textRow(1, heading) + rows, after: more.after ?? '' }], ...more }));
const second = async (cells: string, more: Parameters<typeof workbookOf>[0] = {}) =>
  (await book(`<row r="2">${cells}</row>`, more)).rows[1]?.cells;

describe('A cell of a workbook', () => {
  it.each([
    ['an error', '<c r="A2" t="e"><v>#REF!</v></c>', { text: '#REF!', fault: 'error-value' }],
    ['a formula without a value', '<c r="A2"><f>1+1</f></c>', { fault: 'formula-without-value' }],
    ['half a character', '<c r="A2" t="inlineStr"><is><t>甲_xD800_</t></is></c>', { fault: 'half-character' }],
    ['half a character as XML', '<c r="A2" t="inlineStr"><is><t>甲&#xD800;</t></is></c>', { fault: 'half-character' }],
    ['a control character', '<c r="A2" t="inlineStr"><is><t>甲_x0007_</t></is></c>', { fault: 'control-character' }],
    ['a very long text', `<c r="A2" t="inlineStr"><is><t>${'长'.repeat(5_001)}</t></is></c>`, { fault: 'too-long' }],
  ])('is a fault of its own: %s', async (_, cell, found) => {
    expect(await second(`${cell}<c r="B2"><v>7</v></c>`)).toMatchObject([found, { text: '7' }]);
  });

  it.each([
    ['the sum of decimals', '<v>3.3000000000000003</v>', '', '3.3'],
    ['a text formula', '<f>A1</f><v>会</v>', 't="str"', '会'],
    ['a shared text of several runs, without its reading', '<v>0</v>', 't="s"', '联合会议'],
    ['an amount as its format shows it', '<v>6000.5</v>', 's="1"', '6,000.50'],
    ['a date', '<v>46440.583333333336</v>', 's="2"', '2027-02-22 14:00'],
    ['a day without its year, as it is shown', '<v>46440</v>', 's="3"', '2月22日'],
    ['a month', '<v>46440</v>', 's="4"', '2027年2月'],
    ['a time of day', '<v>0.375</v>', 's="5"', '09:00'],
  ])('has the text that is shown: %s', async (_, inner, attributes, text) => {
    const formats = [
      '#,##0.00',
      'yyyy-mm-dd hh:mm',
      'm&quot;月&quot;d&quot;日&quot;;@',
      '[$-804]yyyy&quot;年&quot;m&quot;月&quot;',
      'h:mm',
    ];
    const styles =
      `<numFmts>${formats.map((code, at) => `<numFmt numFmtId="${170 + at}" formatCode="${code}"/>`).join('')}</numFmts>` +
      `<cellXfs><xf numFmtId="0"/>${formats.map((_code, at) => `<xf numFmtId="${170 + at}"/>`).join('')}</cellXfs>`;
    const sharedStrings = '<si><r><t>联合</t></r><r><t>会议</t></r><rPh sb="0" eb="1"><t>lian</t></rPh></si>';
    expect(await second(`<c r="A2" ${attributes}>${inner}</c>`, { styles, sharedStrings })).toMatchObject([{ text }]);
  });

  it('counts dates from 1904 where the workbook does', async () => {
    const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';
    expect(await second('<c r="A2" s="1"><v>44978</v></c>', { styles, date1904: true })).toMatchObject([
      { text: '2027-02-22' },
    ]);
  });
});

describe('A workbook', () => {
  it('gives the value of a merged area on each of its lines and columns', async () => {
    const sheet = await book(textRow(2, ['甲', 'LJ-GW', '一号厅']) + textRow(3, ['乙', 'LJ-ZZ']) + textRow(4, ['丙']), {
      after: '<mergeCells><mergeCell ref="C2:C3"/><mergeCell ref="A4:C4"/></mergeCells>',
    });
    expect(texts(sheet).slice(1)).toEqual([
      [2, '甲', 'LJ-GW', '一号厅'],
      [3, '乙', 'LJ-ZZ', '一号厅'],
      [4, '丙', '丙', '丙'],
    ]);
    expect(sheet.rows[2]?.cells[2]).toEqual({ text: '一号厅', isCovered: true });
    expect(sheet.merged).toEqual([
      { top: 2, left: 2, bottom: 3, right: 2 },
      { top: 4, left: 0, bottom: 4, right: 2 },
    ]);
  });

  it('is read at its first visible sheet with a heading, and the others are named', async () => {
    const sheets = [
      { name: '旧', rows: textRow(1, heading), state: 'hidden' },
      { name: '说明', rows: textRow(1, ['填表说明']) },
      { name: '计划', rows: textRow(3, heading) },
      { name: '附件', rows: '' },
    ];
    const sheet = await read(workbookOf({ sheets }));
    expect(sheet).toMatchObject({ name: '计划', rows: [{ line: 3 }] });
    expect(sheet.others).toEqual([
      { name: '旧', isHidden: true },
      { name: '说明', isHidden: false },
      { name: '附件', isHidden: false },
    ]);
  });

  it('says which of its lines are hidden', async () => {
    const sheet = await book(`<row r="2" hidden="1"><c r="A2"><v>1</v></c></row>`);
    expect(sheet.rows[1]).toEqual({ line: 2, isHidden: true, cells: [{ text: '1', number: 1 }] });
  });

  it.each([
    [
      'a value far below',
      `<row r="1048576"><c r="A1048576"><v>1</v></c></row>`,
      'it has a value on line 1048576; at most 20000 lines',
    ],
    [
      'a value far to the right',
      '<row r="2"><c r="XFD2"><v>1</v></c></row>',
      'line 2 has a value in column 16384; at most 100 columns',
    ],
  ])('is refused as a whole, once, for %s', async (_, rows, reason) => {
    await expect(book(rows)).rejects.toMatchObject({
      code: 'sheet-too-large',
      message: expect.stringContaining(reason),
    });
  });

  it('is refused where it unpacks to more than it says, and where it holds a document type or no workbook', async () => {
    const blanks = ' '.repeat(9_000_000);
    const lying = workbookOf({
      sheets: [{ name: 'a', rows: '' }],
      files: [{ name: 'xl/worksheets/sheet1.xml', content: blanks, claimedBytes: 1_000 }],
    });
    await expect(read(lying)).rejects.toThrow('cut off or damaged');
    await expect(book(blanks)).rejects.toThrow('unpacked it holds more; at most 8 MB');
    const typed = workbookOf({
      sheets: [{ name: 'a', rows: '' }],
      files: [{ name: 'xl/worksheets/sheet1.xml', content: '<!DOCTYPE a []><worksheet/>' }],
    });
    await expect(read(typed)).rejects.toThrow('declares a document type');
    await expect(read(zipOf([{ name: 'a.txt', content: 'a' }]))).rejects.toThrow('holds no workbook');
  });
});
