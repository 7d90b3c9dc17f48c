import { Problem, validationFailed } from '#http';
import type { Confirmation } from '../domain/questions.js';

export interface SheetUpload {
  readonly bytes: Uint8Array;
  readonly confirmations: readonly Confirmation[];
}

const maxConfirmations = 1_000;
const maxWords = 5_000;
const maxReading = 1_000;

/**
 * The sheet of a request: its whole body, or of a multipart body (RFC 7578) the one part that is a file, with the part `confirmed` as JSON
 * beside it. Errors: Problem 400 `validation-failed`, `bad-multipart`.
 */
export const sheetUploadOf = async (body: Buffer, contentType: string): Promise<SheetUpload> => {
  if (!/^multipart\/form-data\b/i.test(contentType)) return { bytes: body, confirmations: [] };
  const form = await formIn(body, contentType);
  const files: Blob[] = [];
  let confirmed: string | undefined;
  for (const [name, value] of form) {
    if (name === 'confirmed') confirmed = typeof value === 'string' ? value : await value.text();
    else if (typeof value !== 'string') files.push(value);
  }
  const [file, another] = files;
  if (!file || another)
    throw validationFailed([{ path: 'sheet', message: 'exactly one part has to be the sheet, as a file' }]);
  return { bytes: new Uint8Array(await file.arrayBuffer()), confirmations: confirmationsIn(confirmed ?? '[]') };
};

const formIn = async (body: Buffer, contentType: string) => {
  try {
    return await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData();
  } catch {
    throw new Problem(400, 'bad-multipart', 'The body is not multipart/form-data with the boundary of its header.');
  }
};

const confirmationsIn = (text: string): readonly Confirmation[] => {
  const value = parsed(text);
  if (!Array.isArray(value)) throw validationFailed([{ path: 'confirmed', message: 'confirmed must be a JSON list' }]);
  if (value.length > maxConfirmations)
    throw validationFailed([{ path: 'confirmed', message: `confirmed may have at most ${maxConfirmations} items` }]);
  return value.map((item: unknown, index) => {
    const { column, words, reading } = (typeof item === 'object' && item !== null ? item : {}) as Record<
      string,
      unknown
    >;
    const isRight = isText(column, maxWords) && isText(words, maxWords) && isText(reading, maxReading);
    if (!isRight)
      throw validationFailed([{ path: `confirmed.${index}`, message: 'needs column, words and reading as texts' }]);
    return { column, words, reading };
  });
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

const isText = (value: unknown, max: number): value is string =>
  typeof value === 'string' && value.length <= max && value.isWellFormed();
