import writeXlsxFile from 'write-excel-file/node';
import type { Sheet } from '#sheets';
import type { PlanFault } from '../domain/reasons.js';
import type { Language } from '#http';

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The headings that the template offers, each with what stands in its first line as an example. */
const templateColumns = [
  ['序号', '1'],
  ['活动名称', '五四青年理论学习分享会'],
  ['类型', '培训'],
  ['牵头单位', '团市委'],
  ['参加单位', '市委宣传部、各单位团委'],
  ['时间', '5月4日下午2:30-5:00'],
  ['地点', '市博物馆学术厅'],
  ['名额', '150'],
  ['经费（元）', '8000'],
  ['责任人岗位', '宣传部部长'],
  ['备注', '示例行，填表时删去'],
] as const;

/** An empty plan with its headings and one example. */
export const planTemplate = (year: number): Promise<Buffer> => {
  const width = templateColumns.length;
  return writeXlsxFile(
    [
      [{ value: `${year}年联合活动计划`, columnSpan: width, fontWeight: 'bold', align: 'center' }],
      templateColumns.map(([heading]) => ({ value: heading, fontWeight: 'bold' as const })),
      templateColumns.map(([, example]) => ({ value: example })),
    ],
    { sheet: '计划', columns: templateColumns.map(([heading]) => ({ width: heading === '活动名称' ? 36 : 16 })) },
  ).toBuffer();
};

const reasonHeading = '原因';

/** The sheet as it came, with a column of what is wrong with each line. Sent again, that column is passed over. */
export const sheetWithReasons = (
  sheet: Sheet,
  headingLine: number,
  faults: readonly PlanFault[],
  language: Language,
): Promise<Buffer> => {
  const byLine = Map.groupBy(faults, ({ line }) => line);
  const width = Math.max(1, ...sheet.rows.map(({ cells }) => cells.length));
  const rows = new Map(sheet.rows.map((row) => [row.line, row]));
  const last = sheet.rows.at(-1)?.line ?? 0;
  const written = Array.from({ length: last }, (_, at) => {
    const line = at + 1;
    const { cells = [] } = rows.get(line) ?? {};
    const reasons = (byLine.get(line) ?? []).map(
      ({ column, value, reason }) =>
        `${column === '' ? '' : `${column}：`}${value === '' ? '' : `“${value}”`}${reason.text[language]}`,
    );
    const told = line === headingLine ? [reasonHeading, ...reasons] : reasons;
    return [
      ...Array.from({ length: width }, (_cell, column) => ({ value: shown(cells, column) })),
      { value: told.join('；').slice(0, 4_000) },
    ];
  });
  return writeXlsxFile(written, {
    sheet: (sheet.name ?? '计划').replace(/[\\/?*[\]:]/g, ' ').slice(0, 31) || '计划',
  }).toBuffer();
};

/** A title over many columns stands once; a value over several lines stands on each. */
const shown = (cells: Sheet['rows'][number]['cells'], column: number): string => {
  const cell = cells[column];
  const isTitle = cell?.isCovered === true && cells[column - 1]?.text === cell.text;
  return isTitle ? '' : (cell?.text ?? '');
};
