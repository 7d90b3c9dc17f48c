import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Stack } from '../../deploy/local/index.js';
import { clearNamespace, seed, startSystem, type System } from '../../deploy/local/system.js';
import { Client } from './client.js';

/** How long the six processes and the loading of the register may take on a busy machine. */
export const startMs = 180_000;

export interface RunningSystem {
  readonly system: System;
  /** A demo person at the gateway; without a name somebody who has no token. */
  as(name?: string): Promise<Client>;
  /** Stops the services and drops what this run left in the broker and the database. */
  close(): Promise<void>;
}

/** The whole system on free ports and in a namespace of its own, with the register and the shared resources loaded. */
export const runSystem = async (): Promise<RunningSystem> => {
  const root = process.cwd();
  const namespace = `e2e-${randomBytes(4).toString('hex')}`;
  const dataDir = mkdtempSync(join(tmpdir(), `liandong-${namespace}-`));
  const stack = givenStack();
  const env = { ANSWER_CHECK: 'refuse' };
  const system = await startSystem({ root, stack, namespace, ports: 'free', dataDir, env });
  const close = async (): Promise<void> => {
    await system.stop();
    await clearNamespace(stack, namespace);
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await seed(system, root);
  } catch (error) {
    await close();
    throw error;
  }
  const as = async (name?: string): Promise<Client> =>
    new Client(system.urls.gateway, name === undefined ? undefined : await system.token(name));
  return { system, as, close };
};

/** The stack that `npm test` has found or started. */
export const givenStack = (): Stack => {
  const { KAFKA_BROKERS: brokers, MONGODB_URI: mongoUri } = process.env;
  if (!brokers || !mongoUri) throw new Error('Run this with npm run test:e2e, or set KAFKA_BROKERS and MONGODB_URI.');
  return { kind: 'given', brokers: brokers.split(','), mongoUri, stop: () => Promise.resolve() };
};
