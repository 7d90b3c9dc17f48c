import { parentPort, workerData } from 'node:worker_threads';
import { textOf } from './text/encoding.js';
import type { Sheet } from './sheet.js';
import type { ReaderAnswer, ReaderTask } from './read-sheet.js';

const isArchive = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6));

const read = async ({ bytes, headings }: ReaderTask): Promise<Sheet> => {
  const words = new Set(headings);
  if (isArchive(bytes)) {
    const { readXlsx } = await import('./workbook/read-workbook.js');
    return readXlsx(bytes, words);
  }
  const { text, encoding } = textOf(bytes);
  const { separatedRows } = await import('./text/separated.js');
  return { readAs: encoding, ...separatedRows(text, words), merged: [], others: [] };
};

const answer = async (): Promise<ReaderAnswer> => {
  try {
    return { sheet: await read(workerData as ReaderTask) };
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'UnreadableSheet') throw error;
    const { code, message, line } = error as Error & { code: 'sheet-unreadable' | 'sheet-too-large'; line: number };
    return { problem: { code, message, line } };
  }
};

parentPort?.postMessage(await answer());
