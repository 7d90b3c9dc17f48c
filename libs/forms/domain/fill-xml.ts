/** Fields of a form by their names; a name that is absent is unknown. */
export type FieldValues = Readonly<Record<string, string>>;

const tag = /\{\{\s*([^{}]{1,100}?)\s*\}\}/g;

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const plain = (xml: string): string =>
  xml.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (all, hex?: string, decimal?: string, name?: string) =>
    hex !== undefined || decimal !== undefined
      ? String.fromCodePoint(hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal))
      : (entities[name ?? ''] ?? all),
  );
/** Without what XML cannot hold. */
const escaped = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (sign) => `&${{ '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' }[sign] ?? ''};`);

/** What bears text in a part, and where a text ends: a tag never reaches over it, however many pieces its looks divide it into. */
export interface TextShape {
  readonly element: 'w:t' | 't';
  readonly ends: RegExp;
}
export const wordText: TextShape = { element: 'w:t', ends: /(?<=<\/w:p>)/ };
export const sheetText: TextShape = { element: 't', ends: /(?<=<\/(?:si|is)>)/ };

/** The names in the order in which they stand, each once. */
export const fieldsIn = (xml: string, shape: TextShape): readonly string[] => {
  const found = xml.split(shape.ends).flatMap((part) => {
    const text = [...part.matchAll(pieces(shape))].map(([, , content = '']) => plain(content)).join('');
    return [...text.matchAll(tag)].map(([, name = '']) => name);
  });
  return [...new Set(found)];
};

/** Every tag replaced by its field's value, in the looks with which it begins; an unknown field is left blank. Nothing else changes. */
export const filledXml = (xml: string, shape: TextShape, values: FieldValues): string =>
  xml
    .split(shape.ends)
    .map((part) => filledPart(part, shape, values))
    .join('');

const pieces = ({ element }: TextShape): RegExp => new RegExp(`(<${element}(?: [^>]*)?>)([^<]*)</${element}>`, 'g');

const filledPart = (part: string, shape: TextShape, values: FieldValues): string => {
  const found = [...part.matchAll(pieces(shape))];
  const texts = found.map(([, , content = '']) => plain(content));
  const whole = texts.join('');
  if (!whole.includes('{{')) return part;
  const tags = [...whole.matchAll(tag)];
  if (tags.length === 0) return part;
  let begin = 0;
  const filled = texts.map((text) => {
    const end = begin + text.length;
    const own = pieceOf(whole, begin, end, tags, values);
    begin = end;
    return own;
  });
  let index = -1;
  return part.replace(pieces(shape), (all) => {
    index += 1;
    if (filled[index] === texts[index]) return all;
    return `<${shape.element} xml:space="preserve">${escaped(filled[index] ?? '')}</${shape.element}>`;
  });
};

/** What a piece of the text becomes: what is in no tag stays, a tag's value stands where the tag begins. */
const pieceOf = (
  whole: string,
  begin: number,
  end: number,
  tags: readonly RegExpExecArray[],
  values: FieldValues,
): string => {
  let text = '';
  let at = begin;
  for (const { 0: words, 1: name = '', index } of tags) {
    if (index + words.length <= begin || index >= end) continue;
    if (index > at) text += whole.slice(at, index);
    if (index >= begin) text += Object.hasOwn(values, name) ? (values[name] ?? '') : '';
    at = Math.min(end, index + words.length);
  }
  return text + whole.slice(at, end);
};
