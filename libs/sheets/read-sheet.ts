import { Worker, type WorkerOptions } from 'node:worker_threads';
import pLimit from 'p-limit';
import { maxHeapMegabytes, maxReaders, maxSeconds, maxSheetBytes } from './limits.js';
import { tooLarge, UnreadableSheet, type Sheet } from './sheet.js';

export interface ReaderTask {
  readonly bytes: Uint8Array;
  readonly headings: readonly string[];
}

export type ReaderAnswer =
  | { readonly sheet: Sheet }
  | { readonly problem: { readonly code: UnreadableSheet['code']; readonly message: string; readonly line: number } };

/**
 * Reads a sheet that somebody sent: text with commas, tabs or semicolons (UTF-8, UTF-16, GB 18030), or an XLSX workbook.
 *
 * `headings` are words as `plainHeading` makes them: by them the separator of a text and the worksheet of a workbook are chosen.
 * The caller has made sure that its sender may come here. Whatever the bytes hold, the answer comes within some ten seconds per sheet that
 * waits before it, this thread goes on meanwhile, and memory stays within the limits: the bytes are read in a thread of their own, which is ended at a limit.
 * Error: UnreadableSheet, one for the whole sheet.
 */
export const readSheet = async (bytes: Uint8Array, headings: readonly string[]): Promise<Sheet> => {
  if (bytes.length > maxSheetBytes) throw tooLarge('it has more bytes', maxSheetBytes);
  const answer = await readers(() => inThread({ bytes, headings }));
  if ('sheet' in answer) return answer.sheet;
  const { code, message, line } = answer.problem;
  throw new UnreadableSheet(code, message, line);
};

const readers = pLimit(maxReaders);

const inThread = (task: ReaderTask): Promise<ReaderAnswer> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(...program(task));
    const clock = setTimeout(
      () => end(tooLarge('reading it takes longer', maxSeconds, ' seconds')),
      maxSeconds * 1_000,
    );
    const end = (error: Error): void => {
      clearTimeout(clock);
      reject(error);
      void worker.terminate();
    };
    worker.once('message', (answer: ReaderAnswer) => {
      clearTimeout(clock);
      resolve(answer);
      void worker.terminate();
    });
    worker.once('error', (error: unknown) => {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code === 'ERR_WORKER_OUT_OF_MEMORY') end(tooLarge('reading it takes more memory', maxHeapMegabytes, ' MB'));
      else end(error instanceof Error ? error : new Error(String(error)));
    });
    worker.once('exit', () => end(new Error('the reader of sheets ended without an answer')));
  });

const program = (workerData: ReaderTask): [URL, WorkerOptions] => {
  // In tests the sources run as they stand.
  const isSource = import.meta.url.endsWith('.ts');
  const hooks = new URL('../event-store/under-test/typescript-hooks.mjs', import.meta.url).href;
  return [
    new URL(isSource ? './sheet.worker.ts' : './sheet.worker.js', import.meta.url),
    {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: maxHeapMegabytes, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
      execArgv: isSource ? ['--import', hooks] : [],
      env: {},
    },
  ];
};
