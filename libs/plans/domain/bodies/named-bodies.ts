import { nameWords, type BodyNames } from './body-names.js';
import { groupNamed } from './group-words.js';

/** What one name in a cell stands for. */
export type NameReading =
  | { readonly kind: 'body'; readonly code: string; readonly sure: 'certain' | 'usual' }
  | { readonly kind: 'group'; readonly codes: readonly string[]; readonly sure: 'certain' | 'usual' | 'ask' }
  | { readonly kind: 'ambiguous'; readonly codes: readonly string[] }
  | { readonly kind: 'unknown'; readonly offer?: string }
  | { readonly kind: 'fault'; readonly code: 'body-unknown' | 'body-dissolved' };

export interface NameInCell {
  readonly words: string;
  /** What a label in the cell says of it: `牵头：…`, `…（配合）`. */
  readonly role?: 'lead' | 'cooperating';
  readonly reading: NameReading;
}

/** Names in one cell; what is beyond is told by the limit of bodies per line. */
const maxNames = 500;
const codeForm = /^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/;
const leadLabel = /^(?:牵头|主办|责任|承办|主责)(?:单位|部门|处室)?[::]/;
const partnerLabel = /^(?:配合|协办|参与|参加|协同|协作|联办)(?:单位|部门|处室)?[::]/;
const leadMark = /(?:\((?:牵头|主办|负责|牵头单位)\)|牵头负责|牵头|主办|负责)$/;
const partnerMark = /(?:\((?:配合|协办|参与|参加|配合单位)\)|分工配合|配合|协办|参与|参加)$/;

/** The bodies that a cell names, one by one, in the order in which they stand. `lead` is known where another column names it. */
export const namesIn = (cell: string, names: BodyNames, lead?: string): readonly NameInCell[] => {
  const found: NameInCell[] = [];
  let role: NameInCell['role'];
  for (const piece of piecesOf(cell)) {
    const plain = nameWords(piece);
    if (leadLabel.test(plain)) role = 'lead';
    if (partnerLabel.test(plain)) role = 'cooperating';
    const bare = withoutLabel(piece);
    if (bare === '') continue;
    const [words, own] = withoutMark(bare, names);
    for (const one of severalIn(words, names, lead)) {
      const itsRole = own ?? role;
      found.push({ ...one, ...(itsRole && { role: itsRole }) });
      if (found.length >= maxNames) return found;
    }
  }
  return found;
};

const piecesOf = (cell: string): readonly string[] =>
  cell
    .normalize('NFKC')
    .replace(/,?按(?:照)?职责分工(?:分别)?(?:负责|落实)?[。.]?$/, '')
    .split(/[;,、。\n\r]+|\s{1,}(?=[\u4e00-\u9fffA-Z])/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');

const withoutLabel = (piece: string): string =>
  piece.replace(/^[^::]{2,6}[::]\s*/, (label) => (isLabel(label) ? '' : label)).trim();
const isLabel = (text: string): boolean =>
  leadLabel.test(nameWords(text) + ':') || partnerLabel.test(nameWords(text) + ':');

/** `市委组织部牵头`, `市委党校（配合）`; a mark that is part of a known name stays. */
const withoutMark = (piece: string, names: BodyNames): readonly [string, NameInCell['role']?] => {
  if (codeForm.test(piece) || names.named(piece)) return [piece];
  const plain = nameWords(piece);
  if (leadMark.test(plain)) return [plain.replace(leadMark, ''), 'lead'];
  if (partnerMark.test(plain)) return [plain.replace(partnerMark, ''), 'cooperating'];
  return [piece];
};

/** One name, or several joined by 和, 与, 及 where each of them is a name. */
const severalIn = (
  words: string,
  names: BodyNames,
  lead: string | undefined,
): readonly { readonly words: string; readonly reading: NameReading }[] => {
  const whole = readName(words, names, lead);
  if (whole.kind !== 'unknown') return [{ words, reading: whole }];
  const parts = words.split(/以及|及|和|与/).map((part) => part.trim());
  if (parts.length < 2 || parts.some((part) => part === '')) return [{ words, reading: whole }];
  const read = parts.map((part) => ({ words: part, reading: readName(part, names, lead) }));
  return read.every(({ reading }) => reading.kind !== 'unknown') ? read : [{ words, reading: whole }];
};

const readName = (words: string, names: BodyNames, lead: string | undefined): NameReading => {
  if (codeForm.test(words)) {
    const body = names.find(words);
    if (!body) return { kind: 'fault', code: 'body-unknown' };
    return body.isDissolved
      ? { kind: 'fault', code: 'body-dissolved' }
      : { kind: 'body', code: words, sure: 'certain' };
  }
  const isMore = /等$/.test(words) && !names.named(words);
  const named = names.named(isMore ? words.replace(/等$/, '') : words);
  if (named) {
    const living = named.codes.filter((code) => names.find(code)?.isDissolved === false);
    const [code, another] = living;
    if (code === undefined) return { kind: 'fault', code: 'body-dissolved' };
    if (another !== undefined) return { kind: 'ambiguous', codes: living };
    return { kind: 'body', code, sure: isMore ? 'usual' : named.sure };
  }
  const group = groupNamed(words, names, lead);
  if (group) return { kind: 'group', ...group };
  const offer = names.likeliest(words);
  return { kind: 'unknown', ...(offer !== undefined && { offer }) };
};
