import { SaxesParser } from 'saxes';
import { maxXmlDepth } from '../limits.js';
import { tooLarge, unreadable } from '../sheet.js';
import type { Archive } from './archive.js';

export interface XmlReader {
  /** Names come without their prefix, attributes as they are written. */
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
  /** A character reference that no XML may hold, such as `&#xD800;`; a reader that does not take it refuses the whole part. */
  badCharacter?(): boolean;
}

/**
 * Reads a part of a workbook as a stream of elements and text.
 *
 * Refused: document types and with them all entities but XML's own five, what is not well-formed, elements inside one another beyond the
 * limit, other encodings than UTF-8 and UTF-16. Errors: UnreadableSheet.
 */
export const readXml = async (archive: Archive, part: string, reader: XmlReader): Promise<void> => {
  const parser = new SaxesParser();
  let depth = 0;
  parser.on('error', (error) => {
    if (/malformed character entity|disallowed character\./.test(error.message) && reader.badCharacter?.()) return;
    throw unreadable(`the workbook is damaged: ${part} is no well-formed XML`);
  });
  parser.on('doctype', () => {
    throw unreadable(`the workbook is refused: ${part} declares a document type, which no spreadsheet program writes`);
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > maxXmlDepth) throw tooLarge(`${part} is nested deeper`, maxXmlDepth, ' elements');
    reader.open?.(local(name), attributes);
  });
  parser.on('text', (text) => reader.text?.(text));
  parser.on('cdata', (text) => reader.text?.(text));
  parser.on('closetag', ({ name }) => {
    depth--;
    reader.close?.(local(name));
  });
  let decoder: TextDecoder | undefined;
  await archive.read(part, (bytes) => {
    decoder ??= decoderFor(bytes);
    parser.write(decode(decoder, part, bytes));
  });
  parser.write(decoder ? decode(decoder, part) : '');
  parser.close();
};

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

const decoderFor = (start: Uint8Array): TextDecoder => {
  const [first, second] = start;
  const isUtf16 =
    first === 0 || second === 0 || (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const label = isUtf16 ? (first === 0 || first === 0xfe ? 'utf-16be' : 'utf-16le') : 'utf-8';
  return new TextDecoder(label, { fatal: true });
};

const decode = (decoder: TextDecoder, part: string, bytes?: Uint8Array): string => {
  try {
    return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
  } catch {
    throw unreadable(`the workbook is damaged: ${part} is neither UTF-8 nor UTF-16`);
  }
};

/** `_x000D_` is how a workbook writes a character that XML cannot hold (ECMA-376 part 1, 22.9.2.19, ST_Xstring). */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text;
