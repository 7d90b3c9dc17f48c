/**
 * One form for the many ways to write a heading or a name: full width as half width, no blanks or line breaks, brackets of one kind, no
 * marks at the end (`完成 时限：` is `完成时限`).
 */
export const plainWords = (text: string): string =>
  text
    .slice(0, 400)
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[〔【[{「『]/g, '(')
    .replace(/[〕】\]}」』]/g, ')')
    .replace(/^[*#]/, '')
    .replace(/[:;,.、。*]$/, '')
    .toLowerCase();

/** A heading without what it says in brackets, which is a unit or a remark: `经费（万元）` is `经费`. */
export const plainHeading = (text: string): string => {
  const words = plainWords(text);
  return words.replace(/\([^()]*\)/g, '') || words;
};

/** How many different headings of a set stand in a line. */
export const headingsIn = (cells: readonly string[], headings: ReadonlySet<string>): number =>
  new Set(cells.map(plainHeading).filter((words) => headings.has(words))).size;
