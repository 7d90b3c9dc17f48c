import { maxCellFormats, maxCellCharacters, maxSharedStrings, maxWorksheets } from '../limits.js';
import { tooLarge, unreadable } from '../sheet.js';
import type { Archive } from './archive.js';
import { shownBy, type Shown } from './number-format.js';
import { readXml, unescaped } from './xml.js';

export interface Worksheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly part: string;
}

export interface Workbook {
  readonly worksheets: readonly Worksheet[];
  /** Dates count from 1904 and not from 1900. */
  readonly isFrom1904: boolean;
  readonly sharedStringsPart?: string;
  readonly stylesPart?: string;
}

interface Relationship {
  readonly type: string;
  readonly part: string;
}

/** What a workbook is made of (ECMA-376 part 1, 18.2; part 2 for its relationships). Errors: UnreadableSheet. */
export const readWorkbook = async (archive: Archive): Promise<Workbook> => {
  const [root] = [...(await relationships(archive, '')).values()].filter(({ type }) => type === 'officeDocument');
  const main = root?.part ?? 'xl/workbook.xml';
  if (!archive.has(main)) throw unreadable('this archive holds no workbook of a spreadsheet program; save it as .xlsx');
  const related = await relationships(archive, main);
  const worksheets: Worksheet[] = [];
  let isFrom1904 = false;
  await readXml(archive, main, {
    open: (name, attributes) => {
      if (name === 'workbookPr') isFrom1904 = isTrue(attributes['date1904']);
      if (name !== 'sheet') return;
      if (worksheets.length >= maxWorksheets) throw tooLarge('the workbook has more sheets', maxWorksheets);
      const id = Object.entries(attributes).find(([key]) => /(^|:)id$/.test(key))?.[1];
      const target = related.get(id ?? '');
      const state = attributes['state'] ?? 'visible';
      const title = (attributes['name'] ?? '').slice(0, 100).toWellFormed();
      // A sheet that is a chart or a macro has no cells.
      if (target?.type === 'worksheet')
        worksheets.push({ name: title, isHidden: state !== 'visible', part: target.part });
    },
  });
  const partOf = (type: string) =>
    [...related.values()].find((one) => one.type === type && archive.has(one.part))?.part;
  const [sharedStringsPart, stylesPart] = [partOf('sharedStrings'), partOf('styles')];
  return { worksheets, isFrom1904, ...(sharedStringsPart && { sharedStringsPart }), ...(stylesPart && { stylesPart }) };
};

const relationships = async (archive: Archive, of: string): Promise<ReadonlyMap<string, Relationship>> => {
  const slash = of.lastIndexOf('/') + 1;
  const folder = of.slice(0, slash);
  const part = `${folder}_rels/${of.slice(slash)}.rels`;
  const found = new Map<string, Relationship>();
  if (!archive.has(part)) return found;
  await readXml(archive, part, {
    open: (name, { Id, Type = '', Target = '', TargetMode }) => {
      if (name !== 'Relationship' || Id === undefined || TargetMode === 'External') return;
      const target = Target.startsWith('/') ? Target.slice(1) : resolved(folder, Target);
      found.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), part: target });
    },
  });
  return found;
};

/** Names inside the archive only: nothing here is a path of a file system. */
const resolved = (folder: string, target: string): string => {
  const parts = folder.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') parts.pop();
    else if (step !== '.') parts.push(step);
  }
  return parts.join('/');
};

/** The texts that cells refer to by number. Runs of one text are joined; readings set above it (`rPh`) are no part of it. */
export const readSharedStrings = async (archive: Archive, part: string): Promise<readonly string[]> => {
  const texts: string[] = [];
  const item = new TextItem();
  await readXml(archive, part, {
    open: (name) => {
      if (name === 'si' && texts.length >= maxSharedStrings)
        throw tooLarge('it has more different texts', maxSharedStrings);
      if (name === 'si') item.begin();
      item.open(name);
    },
    text: (text) => item.text(text),
    close: (name) => {
      item.close(name);
      if (name === 'si') texts.push(item.end());
    },
    badCharacter: () => item.spoil(),
  });
  return texts;
};

/** The text of `si` or `is`: all its `t`, except inside `rPh`. It is kept to a little more than a cell may hold. */
export class TextItem {
  private pieces = '';
  private isText = false;
  private isReading = false;

  begin(): void {
    this.pieces = '';
  }
  open(name: string): void {
    if (name === 'rPh') this.isReading = true;
    if (name === 't') this.isText = !this.isReading;
  }
  text(text: string): void {
    if (this.isText && this.pieces.length <= maxCellCharacters * 2)
      this.pieces += text.slice(0, maxCellCharacters * 2 + 10);
  }
  close(name: string): void {
    if (name === 'rPh') this.isReading = false;
    if (name === 't') this.isText = false;
  }
  /** Notes that the text holds a character that is none: a lone surrogate, which the cell is then refused for. */
  spoil(): boolean {
    if (this.isText) this.pieces += '\ud800';
    return this.isText;
  }
  end(): string {
    return unescaped(this.pieces);
  }
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true' || value === 'on';

/** How each cell format (`s` of a cell) shows a number (ECMA-376 part 1, 18.8.10 and 18.8.30). */
export const readStyles = async (archive: Archive, part: string): Promise<readonly Shown[]> => {
  const codes = new Map<number, string>();
  const formats: number[] = [];
  let isCellFormats = false;
  await readXml(archive, part, {
    open: (name, attributes) => {
      if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      if (name === 'cellXfs') isCellFormats = true;
      if (name !== 'xf' || !isCellFormats) return;
      if (formats.length >= maxCellFormats) throw tooLarge('it has more cell formats', maxCellFormats);
      formats.push(Number(attributes['numFmtId'] ?? 0));
    },
    close: (name) => {
      if (name === 'cellXfs') isCellFormats = false;
    },
  });
  const shown = new Map<number, Shown>();
  return formats.map((id) => {
    const known = shown.get(id) ?? shownBy(id, codes.get(id));
    shown.set(id, known);
    return known;
  });
};
