import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { System } from '../../deploy/local/index.js';

export interface ImportRun<Result> {
  readonly code: number;
  readonly result: Result;
  readonly stderr: string;
}

/** Runs `npm run import -- … --json` as somebody at a terminal would, against this system. */
export const runImport = async <Result>({ urls }: System, ...args: readonly string[]): Promise<ImportRun<Result>> => {
  const main = join(process.cwd(), 'dist', 'deploy', 'import', 'main.js');
  const child = spawn(process.execPath, [main, ...args, '--json'], {
    env: { PATH: process.env['PATH'], LIANDONG_URL: urls.gateway, OIDC_ISSUER: urls.identity },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [stdout, stderr, code] = await Promise.all([
    textOf(child.stdout),
    textOf(child.stderr),
    new Promise<number>((resolve) => child.once('close', (status) => resolve(status ?? -1))),
  ]);
  try {
    return { code, result: JSON.parse(stdout) as Result, stderr };
  } catch {
    throw new Error(`the import printed no JSON and ended with ${code}: ${stderr}${stdout}`);
  }
};

const textOf = async (stream: NodeJS.ReadableStream): Promise<string> => {
  let text = '';
  for await (const chunk of stream) text += String(chunk);
  return text;
};
