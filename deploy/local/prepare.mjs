/**
 * What has to be there before anything of ours can run: the packages, Node 24 and the build. Needs nothing but Node ≥ 20.19 and npm,
 * imports nothing that is installed, and does only what is missing, so that a second start is quick.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

const sourceFolders = ['libs', 'services', 'deploy', 'test'];
const consoleFolder = join(root, 'services', 'console');
const stamps = {
  packages: join(root, 'node_modules', '.installed'),
  build: join(root, 'dist', '.built'),
  console: join(root, 'dist', 'services', 'console', '.built'),
};
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** Leaves with a message and no stack: what is wrong, and the remedy. */
const fail = (message) => {
  console.error(`\n${message}\n`);
  process.exit(1);
};

const run = (command, args, what) => {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (error || status !== 0)
    fail(`${what} failed (${error?.message ?? `exit code ${status}`}). What it printed stands above.`);
};

const requireNode = () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    fail(`Node ${process.versions.node} is too old: install Node 20.19 or newer (https://nodejs.org).`);
  }
};

/** The packages that package-lock.json names. Their install scripts do not run (.npmrc); the one that is needed is run here. */
const installPackages = () => {
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const isInstalled = existsSync(stamps.packages) && readFileSync(stamps.packages, 'utf8') === wanted;
  if (!isInstalled) {
    console.log('Installing packages …');
    // Not `npm ci`: it refuses a lock file that misses an optional package of another platform.
    run(
      npm,
      ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
      'npm install',
    );
  }
  if (!existsSync(node24())) fetchNode24();
  writeFileSync(stamps.packages, wanted);
};

/**
 * Brings the binary of this platform into the package `node`, whose own install script does the same but writes into whatever folder
 * it is started from.
 */
const fetchNode24 = () => {
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules', 'node', 'package.json'), 'utf8'));
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const prefix = process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node';
  const binary = `${prefix}-${platform}-${process.arch}`;
  run(
    npm,
    ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', `${binary}@${version}`],
    'Fetching Node 24',
  );
  mkdirSync(dirname(node24()), { recursive: true });
  copyFileSync(join(root, 'node_modules', binary, 'bin', basename(node24())), node24());
  chmodSync(node24(), 0o755);
};

/** The Node that all of ours runs on, whatever Node the machine has. */
export const node24 = () =>
  join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** Instant of the newest file in the folders, in milliseconds, without what lies in `except`. */
const newestIn = (folders, except) => {
  let newest = 0;
  const look = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (path === except) continue;
      if (entry.isDirectory()) look(path);
      else newest = Math.max(newest, statSync(path).mtimeMs);
    }
  };
  folders.forEach(look);
  return newest;
};

const newestSource = () => {
  let newest = newestIn(
    sourceFolders.map((folder) => join(root, folder)),
    consoleFolder,
  );
  for (const file of ['package.json', 'tsconfig.json', 'tsconfig.build.json'])
    newest = Math.max(newest, statSync(join(root, file)).mtimeMs);
  return newest;
};

const build = () => {
  const newest = String(newestSource());
  if (existsSync(stamps.build) && readFileSync(stamps.build, 'utf8') === newest) return;
  console.log('Building …');
  run(node24(), [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.build.json'], 'The build');
  execFileSync(node24(), [join(root, 'deploy', 'local', 'copy-assets.mjs')], { cwd: root });
  writeFileSync(stamps.build, newest);
};

/** The console is built apart, since a change of a service does not touch it, nor the other way round. */
const buildConsole = () => {
  const newest = `${newestIn([consoleFolder])} ${readFileSync(stamps.packages, 'utf8')}`;
  if (existsSync(stamps.console) && readFileSync(stamps.console, 'utf8') === newest) return;
  console.log('Building the console …');
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  run(node24(), [vite, 'build', '--logLevel', 'warn', consoleFolder], 'The build of the console');
  writeFileSync(stamps.console, newest);
};

/** Installs and builds what is missing. */
export const prepare = () => {
  requireNode();
  installPackages();
  build();
  buildConsole();
};

/** The environment in which `node` is Node 24, for child processes. */
export const environment = () => ({
  ...process.env,
  PATH: `${dirname(node24())}:${join(root, 'node_modules', '.bin')}:${process.env.PATH}`,
});
