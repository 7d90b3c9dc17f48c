/** `npm run clock -- --to=2027-03-01 [--jump]`: builds what is missing and moves the clock of the run. See `clock.ts`. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { environment, node24, prepare, root } from './prepare.mjs';

prepare();
const main = join(root, 'dist', 'deploy', 'local', 'clock.js');
const child = spawn(node24(), [main, ...process.argv.slice(2)], { stdio: 'inherit', env: environment() });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.once('exit', (code) => process.exit(code ?? 1));
