/**
 * `npm run service -- <name>`: runs one service alone, on the broker and the database that KAFKA_BROKERS and MONGODB_URI name, or else on
 * those of the `npm start` that runs, with its clock.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { environment, node24, prepare, root } from './prepare.mjs';
import { runInPlace } from './run-in-place.mjs';

const names = ['organisation', 'propaganda', 'discipline', 'mass-organisations', 'coordination', 'identity', 'gateway'];

const fail = (message) => {
  console.error(message);
  process.exit(1);
};

const isListening = (port) =>
  new Promise((resolve) => {
    const socket = createConnection({ host: '127.0.0.1', port });
    const done = (isOpen) => {
      socket.destroy();
      resolve(isOpen);
    };
    socket.once('connect', () => done(true));
    socket.once('error', () => done(false));
  });

/** The clock of the run whose data stand here, so that a service of its own agrees with the others. */
const clock = () => {
  const file = join(root, '.data', 'clock.json');
  if (process.env.CLOCK_OFFSET_MS !== undefined || !existsSync(file)) return {};
  return { CLOCK_OFFSET_MS: String(JSON.parse(readFileSync(file, 'utf8')).offsetMs) };
};

const [name, ...rest] = process.argv.slice(2);
if (!names.includes(name) || rest.length > 0)
  fail(
    `Say which: npm run service -- <name>. There are: ${names.join(', ')}. PORT and what else it reads come from the environment.`,
  );
if (name !== 'identity' && name !== 'gateway') {
  const wanted = [
    ['MONGODB_URI', 4117, 'database'],
    ['KAFKA_BROKERS', 4192, 'broker'],
  ];
  for (const [variable, port, what] of wanted) {
    if (!process.env[variable] && !(await isListening(port)))
      fail(`No ${what} answers at 127.0.0.1:${port}. Run npm start in another terminal, or set ${variable}.`);
  }
}

prepare();
runInPlace(node24(), [join(root, 'dist', 'services', name, 'src', 'main.js')], {
  cwd: root,
  env: { ...environment(), ...clock() },
  stdio: ['ignore', 'inherit', 'inherit'],
});
