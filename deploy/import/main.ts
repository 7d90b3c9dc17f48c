import { readFile, stat } from 'node:fs/promises';
import { isAbsolute, resolve } from 'node:path';
import { maxSheetBytes } from '../../libs/sheets/index.js';
import { bodyOf, coordinatorToken, gatewayUrl, issuedAt } from './access.js';
import { createApi } from './api-client.js';
import { readCommand, usage, type ImportCommand } from './command.js';
import { importPlan } from './plan.js';
import { createProgress, type Progress } from './progress.js';
import { importReservations } from './reservations.js';
import { readSessionList, type SessionList } from './session-list.js';
import { ImportStopped, WrongUsage } from './stopped.js';
import { planSummary, reservationsSummary } from './summary.js';

/** A booking list is read by this process alone. */
const largestListBytes = 64 * 1_048_576;

const run = async (command: ImportCommand): Promise<number> => {
  const bytes = await readWhole(command.file, command.kind === 'plan' ? maxSheetBytes : largestListBytes);
  const list = command.kind === 'reservations' ? readSessionList(bytes.toString('utf8')) : undefined;
  const progress = createProgress(process.stderr);
  try {
    return await load(command, { bytes, list, progress });
  } finally {
    progress.end();
  }
};

const load = async (
  command: ImportCommand,
  {
    bytes,
    list,
    progress,
  }: { readonly bytes: Buffer; readonly list: SessionList | undefined; readonly progress: Progress },
): Promise<number> => {
  const token = await coordinatorToken(process.env);
  const api = createApi({ url: gatewayUrl(process.env), token, tell: (message) => progress.tell(message) });
  if (command.kind === 'plan') {
    const result = await importPlan(
      api,
      { path: command.file, bytes },
      { ...command, sender: bodyOf(token), now: issuedAt(token) ?? Date.now() },
      progress,
    );
    print(command.asJson ? result : planSummary(result, command.acceptsRest));
    const isDone = result.loaded.length > 0 || (command.isDryRun && result.rejected.length === 0);
    const isWhole = result.rejected.length === 0 || command.acceptsRest;
    return isDone && isWhole ? 0 : 1;
  }
  if (!list) return 1;
  const now = issuedAt(token) ?? Date.now();
  const result = await importReservations(api, command.file, list, command.shift, now, progress);
  print(command.asJson ? result : reservationsSummary(result));
  return result.booked.length === 0 && result.refused.length > 0 ? 1 : 0;
};

const print = (result: string | object): void => {
  process.stdout.write(`${typeof result === 'string' ? result : JSON.stringify(result, null, 2)}\n`);
};

/** Error: ImportStopped when there is no such file, or none of that size is read. */
const readWhole = async (file: string, mostBytes: number): Promise<Buffer> => {
  // npm starts its scripts in the project's folder; the file is meant from where the person stands.
  const path = isAbsolute(file) ? file : resolve(process.env['INIT_CWD'] ?? '.', file);
  try {
    const { size } = await stat(path);
    if (size > mostBytes)
      throw new ImportStopped(`${file} has ${size} bytes; at most ${mostBytes} are read. Split it into several files.`);
    return await readFile(path);
  } catch (error) {
    if (error instanceof ImportStopped) throw error;
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') throw new ImportStopped(`There is no file ${path}.`);
    if (code === 'EISDIR') throw new ImportStopped(`${path} is a folder.`);
    throw new ImportStopped(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
};

try {
  process.exitCode = await run(readCommand(process.argv.slice(2)));
} catch (error) {
  if (error instanceof WrongUsage) process.stderr.write(`${error.message}\n\n${usage}\n`);
  else if (error instanceof ImportStopped) process.stderr.write(`${error.message}\n`);
  else throw error;
  process.exitCode = error instanceof WrongUsage ? 2 : 1;
}
