import { headingsIn } from '../heading-words.js';
import { unreadable, type Sheet, type SheetRow } from '../sheet.js';
import { Archive } from './archive.js';
import { readSharedStrings, readStyles, readWorkbook } from './parts.js';
import { readWorksheet, type WorksheetCells } from './worksheet.js';

/** How far down a heading is looked for. */
const firstRows = 40;

/** The first visible worksheet with a heading, else the first with any value; the others are named. Errors: UnreadableSheet. */
export const readXlsx = async (bytes: Uint8Array, headings: ReadonlySet<string>): Promise<Sheet> => {
  const archive = await Archive.open(bytes);
  const { worksheets, isFrom1904, sharedStringsPart, stylesPart } = await readWorkbook(archive);
  const visible = worksheets.filter(({ isHidden }) => !isHidden);
  if (visible.length === 0) throw unreadable('the workbook has no sheet that can be seen');
  const context = {
    sharedStrings: sharedStringsPart === undefined ? [] : await readSharedStrings(archive, sharedStringsPart),
    formats: stylesPart === undefined ? [] : await readStyles(archive, stylesPart),
    isFrom1904,
  };
  let chosen: { readonly name: string; readonly cells: WorksheetCells; readonly part: string } | undefined;
  for (const { name, part } of visible) {
    const cells = await readWorksheet(archive, part, context);
    const isPlan = hasHeading(cells.rows, headings);
    if (isPlan || (!chosen && cells.rows.length > 0)) chosen = { name, cells, part };
    if (isPlan) break;
  }
  const [first] = visible;
  return {
    readAs: 'xlsx',
    name: chosen?.name ?? first?.name ?? '',
    rows: chosen?.cells.rows ?? [],
    merged: chosen?.cells.merged ?? [],
    others: worksheets
      .filter(({ part }) => part !== (chosen?.part ?? first?.part))
      .map(({ name, isHidden }) => ({ name, isHidden })),
  };
};

const hasHeading = (rows: readonly SheetRow[], headings: ReadonlySet<string>): boolean =>
  rows.slice(0, firstRows).some(
    ({ cells }) =>
      headingsIn(
        cells.map((cell) => cell?.text ?? ''),
        headings,
      ) > 1,
  );
