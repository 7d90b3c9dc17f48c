import { strToU8, zipSync } from 'fflate';
import type { TemplateLine } from '../domain/templates.js';

export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (char) => escapes[char] ?? char);

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const wordNamespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const packageNamespace = 'http://schemas.openxmlformats.org/package/2006';
const officeDocument = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';

const contentTypes = `${declaration}<Types xmlns="${packageNamespace}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${docxType}.main+xml"/></Types>`;
const relationships = `${declaration}<Relationships xmlns="${packageNamespace}/relationships"><Relationship Id="rId1" Type="${officeDocument}" Target="word/document.xml"/></Relationships>`;

/** Sizes in half points, indents in twentieths of a point: 16 pt FangSong, titles 22 pt SimSun, as official documents are set. */
const looks = {
  heading: { font: '宋体', size: 44, bold: true, paragraph: '<w:jc w:val="center"/>' },
  centred: { font: '仿宋', size: 32, bold: false, paragraph: '<w:jc w:val="center"/>' },
  salutation: { font: '仿宋', size: 32, bold: false, paragraph: '' },
  text: { font: '仿宋', size: 32, bold: false, paragraph: '<w:ind w:firstLine="640"/>' },
  signature: { font: '仿宋', size: 32, bold: false, paragraph: '<w:ind w:right="1280"/><w:jc w:val="right"/>' },
  cell: { font: '仿宋', size: 28, bold: false, paragraph: '' },
} as const;

const paragraph = (text: string, look: keyof typeof looks): string => {
  const { font, size, bold, paragraph: properties } = looks[look];
  const run = `<w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}"/>${bold ? '<w:b/>' : ''}<w:sz w:val="${size}"/></w:rPr>`;
  return `<w:p><w:pPr><w:spacing w:line="560" w:lineRule="exact"/>${properties}</w:pPr><w:r>${run}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
};

const border = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join('');
const widths = [2_000, 2_400, 2_000, 2_400] as const;

const cellOf = (text: string, index: number, cells: number): string => {
  const isWide = cells === 2 && index === 1;
  const width = isWide ? widths[1] + widths[2] + widths[3] : (widths[index] ?? widths[0]);
  const span = isWide ? '<w:gridSpan w:val="3"/>' : '';
  const lines = text.split('\n').map((line) => paragraph(line, 'cell'));
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}</w:tcPr>${lines.join('')}</w:tc>`;
};

const tableOf = (rows: readonly string[]): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="8800" w:type="dxa"/><w:tblBorders>${border}</w:tblBorders></w:tblPr><w:tblGrid>${widths
    .map((width) => `<w:gridCol w:w="${width}"/>`)
    .join('')}</w:tblGrid>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`;

/** The letter as WordprocessingML (ECMA-376): a package of three parts, without macros, links or anything fetched. The same letter gives the same bytes. */
export const letterDocx = (lines: readonly TemplateLine[]): Uint8Array => lettersDocx([lines]);

/** Several letters in one file, each on pages of its own. */
export const lettersDocx = (letters: readonly (readonly TemplateLine[])[]): Uint8Array => {
  const body = letters.map(blocksOf).join('<w:p><w:r><w:br w:type="page"/></w:r></w:p>');
  const page =
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>';
  const document = `${declaration}<w:document ${wordNamespace}><w:body>${body}${page}</w:body></w:document>`;
  const parts = { '[Content_Types].xml': contentTypes, '_rels/.rels': relationships, 'word/document.xml': document };
  const mtime = new Date('2000-01-01T00:00:00Z');
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, [strToU8(content), { mtime }]] as const)),
  );
};

const blocksOf = (lines: readonly TemplateLine[]): string => {
  const blocks: string[] = [];
  let rows: string[] = [];
  for (const line of lines) {
    if (line.kind === 'row') {
      rows.push(line.cells.map((cell, index) => cellOf(cell, index, line.cells.length)).join(''));
      continue;
    }
    if (rows.length > 0) blocks.push(tableOf(rows));
    rows = [];
    blocks.push(paragraph(line.text, line.kind));
  }
  if (rows.length > 0) blocks.push(tableOf(rows), paragraph('', 'text'));
  return blocks.join('');
};
