/** `npm run import -- …`: builds what is missing and runs the import on Node 24. Arguments and exit codes: `command.ts`, `main.ts`. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { environment, node24, prepare, root } from '../local/prepare.mjs';

// The output is the result's alone (--json).
console.log = console.error;
prepare();
const main = join(root, 'dist', 'deploy', 'import', 'main.js');
const child = spawn(node24(), [main, ...process.argv.slice(2)], { stdio: 'inherit', env: environment() });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.once('exit', (code) => process.exit(code ?? 1));
