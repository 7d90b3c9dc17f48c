import { unreadable, type Encoding } from '../sheet.js';

const known = 'UTF-8, UTF-16 or GB 18030';

/**
 * The text of a CSV file: UTF-8 with or without a byte order mark, UTF-16 with or without one, else GB 18030, which is what Chinese
 * desktops save as plain "CSV".
 *
 * Nothing is guessed at: broken UTF-8 or UTF-16, and bytes that are GB 18030 only by accident (another encoding's, where nearly nothing is a
 * character in use), are refused. Error: UnreadableSheet, with the encodings that can be read.
 */
export const textOf = (bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } => {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    throw unreadable('this is a workbook of the old kind (.xls) or one with a password; save it as .xlsx or as CSV');
  if (startsWith(bytes, [0xff, 0xfe])) return utf16(bytes, 'utf-16le');
  if (startsWith(bytes, [0xfe, 0xff])) return utf16(bytes, 'utf-16be');
  if (bytes.includes(0)) return utf16(bytes, unmarkedUtf16(bytes));
  const utf8 = decoded(bytes, 'utf-8');
  if (utf8 !== undefined) return { text: utf8, encoding: 'utf-8' };
  if (startsWith(bytes, [0xef, 0xbb, 0xbf]) || isMostlyUtf8(bytes))
    throw unreadable('the text is UTF-8 with a broken character; save it again as "CSV UTF-8"');
  const chinese = decoded(bytes, 'gb18030');
  if (chinese !== undefined && isChineseInUse(bytes)) return { text: chinese, encoding: 'gb18030' };
  throw unreadable(`the encoding of the text cannot be told: it is neither ${known}; save it as "CSV UTF-8"`);
};

const utf16 = (bytes: Uint8Array, label: 'utf-16le' | 'utf-16be') => {
  const text = decoded(bytes, label);
  if (text === undefined) throw unreadable('the text is UTF-16 with a broken or missing half of a character');
  return { text, encoding: 'utf-16' as const };
};

/** Separators, digits and line ends have one zero byte each in UTF-16, all of them on the same side. */
const unmarkedUtf16 = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' => {
  const zeros = [0, 0];
  bytes.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const isPlausible = Math.min(even, odd) === 0 && Math.max(even, odd) * 200 >= bytes.length;
  if (!isPlausible)
    throw unreadable(`this is neither an .xlsx workbook nor text in ${known}; save it as .xlsx or as "CSV UTF-8"`);
  return even === 0 ? 'utf-16le' : 'utf-16be';
};

const decoded = (bytes: Uint8Array, encoding: string): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

const isTail = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x80 && byte < 0xc0;

/** Are most bytes beyond ASCII part of characters of three bytes, as Chinese has in UTF-8 and GB 18030 hardly ever by accident? */
const isMostlyUtf8 = (bytes: Uint8Array): boolean => {
  let high = 0;
  let inThrees = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    high++;
    if (byte >= 0xe0 && byte < 0xf0 && isTail(bytes[at + 1]) && isTail(bytes[at + 2])) {
      high += 2;
      inThrees += 3;
      at += 2;
    }
  }
  return inThrees * 2 > high;
};

/** Are most of the pairs signs and characters of GB 2312, which all that is printed uses nearly always? */
const isChineseInUse = (bytes: Uint8Array): boolean => {
  let pairs = 0;
  let inUse = 0;
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    const trail = bytes[++at] ?? 0;
    if (trail >= 0x30 && trail < 0x3a) at += 2; // a character of four bytes
    pairs++;
    if (trail >= 0xa1 && ((lead >= 0xa1 && lead <= 0xa9) || (lead >= 0xb0 && lead <= 0xf7))) inUse++;
  }
  return inUse * 5 >= pairs * 4;
};

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);
