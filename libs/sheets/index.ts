export { headingsIn, plainHeading, plainWords } from './heading-words.js';
export { maxCellCharacters, maxSheetBytes } from './limits.js';
export { readSheet } from './read-sheet.js';
export {
  type Cell,
  type CellFault,
  cellFaultTexts,
  type Encoding,
  type MergedArea,
  type Sheet,
  type SheetRow,
  UnreadableSheet,
} from './sheet.js';
export { workbookOf, type WrittenCell } from './workbook/write-workbook.js';
