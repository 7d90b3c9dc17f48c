/** `npm start`: prepares what is missing and then runs the system on Node 24 until it is told to stop. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { environment, node24, prepare, root } from './prepare.mjs';

prepare();

// The channel lets it notice when this process is gone. It has its signals from here: a Ctrl-C of the terminal reaches both.
const child = spawn(node24(), [join(root, 'dist', 'deploy', 'local', 'start.js'), ...process.argv.slice(2)], {
  cwd: root,
  env: environment(),
  stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.once('exit', (code) => process.exit(code ?? 1));
