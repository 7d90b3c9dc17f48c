import type { TemplateLine } from '../domain/templates.js';

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (char) => escapes[char] ?? char);

const style = `
@page { size: A4; margin: 37mm 26mm 35mm 28mm; }
body { font-family: FangSong, "仿宋", serif; font-size: 16pt; line-height: 28pt; max-width: 156mm; margin: 0 auto; }
h1 { font-family: SimSun, "宋体", serif; font-size: 22pt; line-height: 36pt; text-align: center; font-weight: bold; }
.centred { text-align: center; } .text { text-indent: 2em; } .signature { text-align: right; padding-right: 4em; }
p { margin: 0; } table { width: 100%; border-collapse: collapse; margin: 14pt 0; }
td { border: 0.5pt solid #000; padding: 6pt; vertical-align: middle; } td:nth-child(odd) { width: 22%; }
.next { break-after: page; }
`;

/** A page of its own to print: no script, nothing fetched, every text escaped. */
export const letterHtml = (title: string, lines: readonly TemplateLine[], number: string | undefined): string =>
  lettersHtml([number, title].filter((one) => one !== undefined && one !== '').join(' '), [lines]);

/** Several letters in one page to print, each beginning on a sheet of its own. */
export const lettersHtml = (title: string, letters: readonly (readonly TemplateLine[])[]): string => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${escaped(title)}</title><style>${style}</style></head>
<body>
${letters.map(blocksOf).join('\n<div class="next"></div>\n')}
</body></html>
`;

const blocksOf = (lines: readonly TemplateLine[]): string => {
  const blocks: string[] = [];
  let rows: string[] = [];
  const endTable = (): void => {
    if (rows.length > 0) blocks.push(`<table><tbody>${rows.join('')}</tbody></table>`);
    rows = [];
  };
  for (const line of lines) {
    if (line.kind === 'row') {
      rows.push(`<tr>${line.cells.map((cell, index) => cellOf(cell, index, line.cells.length)).join('')}</tr>`);
      continue;
    }
    endTable();
    const words = escaped(line.text);
    blocks.push(line.kind === 'heading' ? `<h1>${words}</h1>` : `<p class="${line.kind}">${words}</p>`);
  }
  endTable();
  return blocks.join('\n');
};

/** A row of two cells goes as wide as one of four. */
const cellOf = (cell: string, index: number, cells: number): string => {
  const span = cells === 2 && index === 1 ? ' colspan="3"' : '';
  return `<td${span}>${escaped(cell).replace(/\n/g, '<br>')}</td>`;
};
