import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** A private PostgreSQL of this run, with its own settings but for where it listens. */
export interface PostgresServer {
  readonly version: string;
  /** So many connections; the server takes 100. */
  connect(connections: number): pg.Pool;
  /** Ends the server and removes what it wrote. */
  close(): Promise<void>;
}

export const howToInstall =
  'PostgreSQL is not installed: on Debian `apt-get install --no-install-recommends postgresql` gives it, btree_gist included.';

/** PostgreSQL refuses to be run by root. */
interface User {
  readonly uid?: number;
  readonly gid?: number;
}

/** Starts the newest PostgreSQL of the machine in a folder of its own, on a free port; undefined where there is none. */
export const openPostgres = async (): Promise<PostgresServer | undefined> => {
  const programs = newestPrograms();
  if (programs === undefined) return undefined;
  const user = process.getuid?.() === 0 ? userOf('postgres', 'nobody') : {};
  const folder = mkdtempSync(join(tmpdir(), 'liandong-postgres-'));
  if (user.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const port = await freePort();
  let server: ChildProcess | undefined;
  const close = async (): Promise<void> => {
    if (server && server.exitCode === null) {
      server.kill('SIGINT'); // its fast shutdown
      await once(server, 'exit');
    }
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const settings = ['--auth=trust', '--encoding=UTF8', '--locale=C', '--username=bench'];
    await ended(spawn(join(programs, 'initdb'), ['-D', data, ...settings], { ...user, cwd: folder, stdio: 'ignore' }));
    const listening = ['-h', '127.0.0.1', '-p', String(port), '-k', folder];
    server = spawn(join(programs, 'postgres'), ['-D', data, ...listening], { ...user, cwd: folder, stdio: 'ignore' });
    const connect = (connections: number): pg.Pool => {
      const pool = new pg.Pool({ host: '127.0.0.1', port, user: 'bench', database: 'postgres', max: connections });
      // A connection at rest that the server's end takes along; those at work tell their callers.
      return pool.on('error', () => undefined);
    };
    return { version: await answered(connect, server), connect, close };
  } catch (error) {
    await close();
    throw error;
  }
};

const newestPrograms = (): string | undefined => {
  const home = '/usr/lib/postgresql';
  const versions = existsSync(home) ? readdirSync(home).sort((a, b) => Number(b) - Number(a)) : [];
  return versions.map((version) => join(home, version, 'bin')).find((bin) => existsSync(join(bin, 'initdb')));
};

/** The first of these that the machine has. */
const userOf = (...names: readonly string[]): User => {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of names) {
    const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
    if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error(`PostgreSQL is not run by root, and there is no user ${names.join(' or ')}`);
};

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
};

const ended = async (child: ChildProcess): Promise<void> => {
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`${child.spawnargs[0] ?? 'a program'} ended with ${code}`);
};

const startMs = 20_000;

/** The version that it tells as soon as it answers. */
const answered = async (connect: PostgresServer['connect'], server: ChildProcess): Promise<string> => {
  const pool = connect(1);
  try {
    for (const end = Date.now() + startMs; ; await sleep(100)) {
      try {
        const { rows } = await pool.query<{ readonly server_version: string }>('show server_version');
        return rows[0]?.server_version ?? '';
      } catch (error) {
        if (server.exitCode !== null || Date.now() > end) throw error;
      }
    }
  } finally {
    await pool.end();
  }
};
