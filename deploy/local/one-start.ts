import { mkdirSync, rmSync } from 'node:fs';
import { createConnection, createServer, type Server } from 'node:net';
import { join, relative } from 'node:path';
import { StartProblem } from './start-problem.js';

export const holdFile = 'start.sock';

/**
 * Holds the data folder for this process until it ends, however it ends: nobody has to remove anything after a kill -9.
 * Error: StartProblem when another start holds it.
 */
export const holdDataDir = async (dataDir: string): Promise<void> => {
  mkdirSync(dataDir, { recursive: true });
  const socket = relative(process.cwd(), join(dataDir, holdFile)); // short: a socket's path has some 100 bytes
  if (await answers(socket))
    throw new StartProblem(
      `Liandong runs already on the data in ${dataDir}. Stop it with Ctrl-C in its terminal first.`,
    );
  rmSync(socket, { force: true });
  const server = await listen(socket);
  server.unref();
};

const answers = (socket: string): Promise<boolean> =>
  new Promise((resolve) => {
    const connection = createConnection(socket);
    connection.once('connect', () => {
      connection.destroy();
      resolve(true);
    });
    connection.once('error', () => resolve(false));
  });

const listen = (socket: string): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = createServer((connection) => connection.destroy());
    server.once('error', reject);
    server.listen(socket, () => resolve(server));
  });
