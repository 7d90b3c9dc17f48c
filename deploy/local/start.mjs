/** `npm start`: prepares what is missing and then runs the system on Node 24 until it is told to stop. */
import { join } from 'node:path';
import { environment, node24, prepare, root } from './prepare.mjs';
import { runInPlace } from './run-in-place.mjs';

prepare();
runInPlace(node24(), [join(root, 'dist', 'deploy', 'local', 'start.js'), ...process.argv.slice(2)], {
  cwd: root,
  env: environment(),
  stdio: ['ignore', 'inherit', 'inherit', 'ipc'], // the channel tells it when this process is gone
});
