import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { fieldsIn, type FieldValues, filledXml, sheetText, type TextShape, wordText } from './fill-xml.js';

/** A form is a DOCX or XLSX; larger ones are refused before they are unpacked. */
export const maxUnpackedBytes = 20 * 1024 * 1024;
export const maxParts = 1_000;

type Parts = Readonly<Record<string, Uint8Array>>;

/** A document taken apart, to be filled many times. */
export interface FormDocument {
  readonly parts: Parts;
  readonly fields: readonly string[];
}

const shapeOf = (part: string): TextShape | undefined => {
  if (/^word\/(?:document|header\d*|footer\d*|footnotes)\.xml$/.test(part)) return wordText;
  return /^xl\/(?:sharedStrings|worksheets\/[^/]+)\.xml$/.test(part) ? sheetText : undefined;
};

/** Undefined where it cannot be unpacked within the bounds. */
export const formDocumentOf = (content: Uint8Array): FormDocument | undefined => {
  let bytes = 0;
  let count = 0;
  let isTooLarge = false;
  try {
    const parts = unzipSync(content, {
      filter: ({ originalSize }) => {
        bytes += originalSize;
        count += 1;
        isTooLarge ||= bytes > maxUnpackedBytes || count > maxParts;
        return !isTooLarge;
      },
    });
    if (isTooLarge) return undefined;
    const fields = Object.entries(parts).flatMap(([name, part]) => {
      const shape = shapeOf(name);
      return shape ? fieldsIn(strFromU8(part), shape) : [];
    });
    return { parts, fields: [...new Set(fields)] };
  } catch {
    return undefined;
  }
};

/** The same document with its fields filled; all other parts are the template's, byte for byte. */
export const filledDocument = ({ parts }: FormDocument, values: FieldValues): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => {
        const shape = shapeOf(name);
        return [name, shape ? strToU8(filledXml(strFromU8(part), shape, values)) : part];
      }),
    ),
  );
