import { describe, expect, it } from '@jest/globals';
import { readSheet } from '../read-sheet.js';
import { workbookOf } from './write-workbook.js';

describe('a workbook that is written', () => {
  it('is read again as it was written, texts that look like formulas as texts', async () => {
    const rows = [
      ['名称', '数量', '备注'],
      ['=HYPERLINK("http://x")', 1234.5, '第一行\n第二行 <b>&"'],
      ['', -1, '+1\u0000'],
    ];
    const sheet = await readSheet(workbookOf('清单/一', rows), ['名称']);
    expect(sheet.rows.map(({ cells }) => cells.map((cell) => cell?.text ?? ''))).toEqual([
      ['名称', '数量', '备注'],
      ['=HYPERLINK("http://x")', '1234.5', '第一行\n第二行 <b>&"'],
      ['', '-1', '+1'],
    ]);
  });

  it('has the same bytes for the same rows', () => {
    const rows = [['a', 1, null, true]] as const;
    expect(workbookOf('x', rows)).toEqual(workbookOf('x', rows));
  });
});
