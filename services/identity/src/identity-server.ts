import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serveClock } from '#clock-control';
import type { IdentityConfig } from './config.js';
import { readDemoPeople } from './demo-people.js';
import { makeProvider } from './provider.js';
import { SecretGuesses } from './secret-guesses.js';
import { answerSignIn } from './sign-in.js';
import { signingKeys } from './signing-keys.js';

export interface IdentityServer {
  readonly port: number;
  stop(): Promise<void>;
}

/**
 * Starts the provider and resolves when it listens. Error: what stops it, in a sentence for the person who starts it.
 */
export const startIdentity = async (config: IdentityConfig): Promise<IdentityServer> => {
  const people = await readDemoPeople(config.bodiesFile);
  const provider = makeProvider(config, people, await signingKeys(config.keysFile));
  const answer = provider.callback();
  const guesses = new SecretGuesses();
  const server = createServer((request, response) => {
    const path = request.url?.split('?', 1)[0] ?? '/';
    if (path === '/health/live' || path === '/health/ready')
      return sendJson(response, { status: path.slice('/health/'.length) });
    if (path === '/token' && guesses.refuse(request, response)) return;
    if (path.startsWith('/interaction/')) return void answerSignIn(provider, people, request, response);
    return void answer(request, response);
  });
  await listen(server, config);
  const { clock, clockControl } = config;
  const control = clockControl && (await serveClock({ clock, ...clockControl }));
  return {
    port: (server.address() as AddressInfo).port,
    stop: () =>
      new Promise((resolve) => {
        control?.close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

const sendJson = (response: ServerResponse, body: object): void => {
  response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
};

const listen = (server: Server, { host, port }: IdentityConfig): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const remedy = `port ${port} on ${host} is taken. Stop what holds it, or set PORT.`;
      reject(error.code === 'EADDRINUSE' ? new Error(remedy) : error);
    });
    server.listen(port, host, resolve);
  });
