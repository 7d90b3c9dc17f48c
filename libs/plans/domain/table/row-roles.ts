import type { Cell } from '#sheets';
import { plainWords } from '#sheets';
import type { PlanColumn } from './plan-table.js';

export type PassedRole = 'section' | 'total' | 'note' | 'heading' | 'empty';
export type RowRole =
  | { readonly is: 'line' }
  | { readonly is: 'section'; readonly words: string }
  | { readonly is: Exclude<PassedRole, 'section'> };

const totals = /^(?:合计|总计|小计|共计|累计|总和|本页合计|本页小计|以上合计)/;
const notes =
  /^(?:注|备注|说明|填表说明|填表人|填报人|填报单位|制表人?|审核人?|审批人?|单位负责人|单位\(盖章\)|联系人|联系电话|报送单位|填表日期|填报日期|附件|附)(?:[:(1-9一]|$)/;
const enumerated =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|\([一二三四五六七八九十]{1,3}\)|第[一二三四五六七八九十]{1,3}[部章节]|[ⅰ-ⅹ]+[、.])/;

/** What a line below the headings is. `hasNumbers`: the lines of this plan have a number each. */
export const roleOf = (
  cells: readonly (Cell | undefined)[],
  columns: readonly PlanColumn[],
  hasNumbers: boolean,
): RowRole => {
  const filled = cells.flatMap((cell, index) => (cell ? [{ cell, index }] : []));
  const own = filled.filter(({ cell }) => !cell.isCovered);
  const [first] = filled;
  if (!first) return { is: 'empty' };
  const meaningAt = (index: number) => columns.find((column) => column.index === index)?.meaning;
  const words = plainWords(first.cell.text);
  const titled = filled.find(({ index }) => meaningAt(index) === 'title' || meaningAt(index) === 'measures');
  const isShort = new Set(filled.map(({ cell }) => cell.text)).size <= 3;
  if (totals.test(words) && isShort) return { is: 'total' };
  if (titled && totals.test(plainWords(titled.cell.text)) && isShort) return { is: 'total' };
  const isHeading = filled.filter(({ cell, index }) =>
    columns.some((one) => one.index === index && one.heading === cell.text),
  );
  if (isHeading.length > 1) return { is: 'heading' };
  const texts = [...new Set(filled.map(({ cell }) => cell.text))];
  const [text = ''] = texts;
  if (notes.test(words) && texts.length <= 2) return { is: 'note' };
  if (texts.length === 1)
    return aloneOf(text, first.index, own.length === 1 && filled.length > 1, meaningAt, hasNumbers);
  return { is: 'line' };
};

/** A line with one text alone: a section where it is merged over the line, numbered as a section is, or stands where no task does. */
const aloneOf = (
  text: string,
  index: number,
  isSpread: boolean,
  meaningAt: (index: number) => string | undefined,
  hasNumbers: boolean,
): RowRole => {
  const meaning = meaningAt(index);
  if (meaning === 'number' && /^\d+$/.test(text)) return { is: 'empty' };
  if (isSpread || enumerated.test(plainWords(text))) return { is: 'section', words: text };
  if (meaning === 'title') return hasNumbers ? { is: 'section', words: text } : { is: 'line' };
  if (meaning === 'number' || meaning === 'class') return { is: 'section', words: text };
  return meaning === undefined ? { is: 'note' } : { is: 'line' };
};
