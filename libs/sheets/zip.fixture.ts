import { crc32, deflateRawSync } from 'node:zlib';

export interface PackedFile {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** What the archive says of its size, where that is a lie. */
  readonly claimedBytes?: number;
  /** Already deflated; `content` is then not packed, only its checksum is taken. */
  readonly packed?: Uint8Array;
}

/** A ZIP archive (APPNOTE.TXT 4.3) that says of its files what the test wants it to say. */
export const zipOf = (files: readonly PackedFile[]): Uint8Array => {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, claimedBytes, packed } of files) {
    const raw = typeof content === 'string' ? Buffer.from(content) : content;
    const body = packed ?? deflateRawSync(raw);
    const title = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x0800, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(raw), 10);
    common.writeUInt32LE(body.length, 14);
    common.writeUInt32LE(claimedBytes ?? raw.length, 18);
    common.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, title, body]);
    const entry = Buffer.alloc(46);
    entry.write('PK\x01\x02', 0, 'latin1');
    common.copy(entry, 6);
    entry.writeUInt32LE(offset, 42);
    directory.push(Buffer.concat([entry, title]));
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(Math.min(files.length, 0xffff), 8);
  end.writeUInt16LE(Math.min(files.length, 0xffff), 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, central, end]);
};

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
const relationships = (inner: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;

export interface WorkbookParts {
  /** What stands inside `sheetData`, one text per worksheet. */
  readonly sheets?: readonly {
    readonly name: string;
    readonly rows: string;
    readonly after?: string;
    readonly state?: string;
  }[];
  readonly sharedStrings?: string;
  readonly styles?: string;
  readonly date1904?: boolean;
  /** Parts that come instead of the usual ones, or beside them. */
  readonly files?: readonly PackedFile[];
}

/** A workbook as spreadsheet programs write it, made of the parts given. */
export const workbookOf = ({
  sheets = [],
  sharedStrings,
  styles,
  date1904 = false,
  files = [],
}: WorkbookParts): Uint8Array => {
  const parts: PackedFile[] = [
    { name: '_rels/.rels', content: relationships(relation('rId1', 'officeDocument', 'xl/workbook.xml')) },
    {
      name: 'xl/workbook.xml',
      content:
        `<workbook xmlns:r="r"><workbookPr date1904="${date1904 ? 1 : 0}"/><sheets>` +
        sheets
          .map(
            ({ name, state }, at) =>
              `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"${state ? ` state="${state}"` : ''}/>`,
          )
          .join('') +
        '</sheets></workbook>',
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relationships(
        sheets.map((_, at) => relation(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`)).join('') +
          (sharedStrings === undefined ? '' : relation('rId901', 'sharedStrings', 'sharedStrings.xml')) +
          (styles === undefined ? '' : relation('rId902', 'styles', 'styles.xml')),
      ),
    },
    ...sheets.map(({ rows, after = '' }, at) => ({
      name: `xl/worksheets/sheet${at + 1}.xml`,
      content: `<worksheet><sheetData>${rows}</sheetData>${after}</worksheet>`,
    })),
    ...(sharedStrings === undefined ? [] : [{ name: 'xl/sharedStrings.xml', content: `<sst>${sharedStrings}</sst>` }]),
    ...(styles === undefined ? [] : [{ name: 'xl/styles.xml', content: `<styleSheet>${styles}</styleSheet>` }]),
  ];
  const replaced = new Set(files.map(({ name }) => name));
  return zipOf([...parts.filter(({ name }) => !replaced.has(name)), ...files]);
};

/** A row of texts, as `sheetData` has it. */
export const textRow = (line: number, texts: readonly string[]): string =>
  `<row r="${line}">${texts.map((text, at) => `<c r="${columnName(at)}${line}" t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;

export const columnName = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : columnName(Math.floor(index / 26) - 1) + columnName(index % 26);
