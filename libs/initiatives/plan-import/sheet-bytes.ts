/** What a sheet may weigh, as the body of a request or as a file: 1 MB. */
export const largestSheetBytes = 1_048_576;

/** A workbook is packed; what it may hold unpacked. Far more than any plan, and not enough to exhaust a service. */
const largestUnpackedBytes = 64 * 1_048_576;

export type Encoding = 'utf-8' | 'utf-16' | 'gb18030';

/** The bytes are no sheet that can be read; the text says what they are, and the remedy. */
export class UnreadableSheet extends Error {}

/**
 * The text of a CSV file: UTF-8 with or without a byte order mark, UTF-16 with one, else GB 18030, which is what Chinese desktops save as
 * plain "CSV". Throws {@link UnreadableSheet} for what is no text at all.
 */
export const textOf = (bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } => {
  if (startsWith(bytes, [0xff, 0xfe])) return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16' };
  if (startsWith(bytes, [0xfe, 0xff])) return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'utf-16' };
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    throw new UnreadableSheet('this is a workbook of the old kind (.xls); save it as .xlsx or as CSV');
  if (bytes.includes(0)) throw new UnreadableSheet('this is neither text nor an .xlsx workbook');
  const utf8 = decoded(bytes, 'utf-8');
  if (utf8 !== undefined) return { text: utf8, encoding: 'utf-8' };
  const chinese = decoded(bytes, 'gb18030');
  if (chinese !== undefined) return { text: chinese, encoding: 'gb18030' };
  throw new UnreadableSheet('the text is neither UTF-8 nor GB 18030; save it as "CSV UTF-8"');
};

const decoded = (bytes: Uint8Array, encoding: string): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** An XLSX file is a ZIP archive. */
export const isXlsx = (bytes: Uint8Array): boolean => startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]);

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/**
 * Throws {@link UnreadableSheet} where the archive's central directory (APPNOTE.TXT 4.3.12) says that it holds more than a plan can,
 * before anything is unpacked.
 */
export const checkUnpackedSize = (bytes: Uint8Array): void => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let unpacked = 0;
  for (let at = 0; at + 46 <= view.byteLength; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    unpacked += view.getUint32(at + 24, true);
  }
  if (unpacked > largestUnpackedBytes) throw new UnreadableSheet('the workbook holds far more than a plan');
};
