import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { StartProblem } from './start-problem.js';

const host = '127.0.0.1';

// Below the range from which systems take the ports of outgoing connections, so that none of these comes first.
const lowest = 15_000;
const count = 16_000;
const given = new Set<number>();

/** A port that nobody holds now, and that this process is given once. Another process may take it before it is used. */
export const freePort = async (): Promise<number> => {
  for (;;) {
    const port = lowest + randomInt(count);
    if (given.has(port)) continue;
    given.add(port);
    try {
      return await listenOnce(port);
    } catch {
      if (given.size >= count) throw new StartProblem('No port between 15000 and 31000 is free.');
    }
  }
};

/** Error: {@link StartProblem} that names the port, who wants it and what to do. */
export const requireFree = async (port: number, who: string): Promise<void> => {
  try {
    await listenOnce(port);
  } catch {
    throw new StartProblem(
      `Port ${port}, which ${who} needs, is taken by another process. Stop it (see "ss -ltnp") or the Liandong that still runs.`,
    );
  }
};

const listenOnce = (port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : port));
    });
  });
