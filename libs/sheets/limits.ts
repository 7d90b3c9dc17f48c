/** What a sheet may weigh as it is sent: 1 MB. */
export const maxSheetBytes = 1_048_576;

/** What the parts of a workbook may hold unpacked, all that is read of it together. The bytes are counted, not the sizes that the file claims. */
export const maxUnpackedBytes = 8 * 1_048_576;
/** Files inside a workbook. */
export const maxEntries = 500;
export const maxWorksheets = 60;
export const maxSharedStrings = 60_000;
export const maxCellFormats = 65_000;
/** Elements inside one another; a worksheet has seven. */
export const maxXmlDepth = 40;

/** The last line on which a value may stand. */
export const maxLine = 20_000;
/** Lines with a value. */
export const maxRows = 5_000;
export const maxColumns = 100;
export const maxCells = 60_000;
export const maxMergedAreas = 5_000;
/** Of one cell: more is a fault of that cell. */
export const maxCellCharacters = 5_000;
/** Of all cells together. */
export const maxCharacters = 2_000_000;

/** For one sheet, in a thread of its own. */
export const maxSeconds = 10;
export const maxHeapMegabytes = 160;
/** Sheets that are read at the same time; further ones wait in order. */
export const maxReaders = 2;
