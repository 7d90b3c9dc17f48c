import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const hooks = join(process.cwd(), 'libs', 'event-store', 'under-test', 'typescript-hooks.mjs');
const watchdog = join(import.meta.dirname, 'event-loop-watchdog.ts');

/** How a process of its own ends that is watched and then does so. */
const endOf = async (work: string): Promise<{ readonly signal: unknown; readonly said: string }> => {
  const program = `const { watchEventLoop } = await import(${JSON.stringify(watchdog)}); const end = watchEventLoop(1000); ${work}`;
  const child = spawn(process.execPath, ['--import', hooks, '--input-type=module', '--eval', program], {
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
  return { signal, said };
};

describe('a process whose event loop is watched', () => {
  it('is ended when its loop stands still, and says why', async () => {
    const { signal, said } = await endOf('for (;;);');
    expect(signal).toBe('SIGKILL');
    expect(said).toContain('the event loop stands still');
  }, 60_000);

  it('goes on while its loop goes round, and ends by itself when its work is done', async () => {
    const { signal } = await endOf('await new Promise((done) => setTimeout(done, 2_500));');
    expect(signal).toBeNull();
  }, 60_000);

  it('may stand still once nobody watches any more', async () => {
    const { signal } = await endOf('end(); const until = Date.now() + 2_500; while (Date.now() < until);');
    expect(signal).toBeNull();
  }, 60_000);
});
