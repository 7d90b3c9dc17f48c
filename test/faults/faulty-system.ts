import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  clearNamespace,
  type LocalStack,
  seed,
  type Stack,
  startLocalStack,
  startSystem,
  type System,
} from '../../deploy/local/index.js';
import { Client } from '../e2e/client.js';
import { givenStack } from '../e2e/running-system.js';

/** What may be killed: the services, and of a stack of one's own also `broker` and `database`. */
export interface FaultySystem {
  readonly system: System;
  readonly stack: Stack;
  readonly namespace: string;
  as(name: string): Promise<Client>;
  close(): Promise<void>;
}

/** How long the stack, the services and the loading of the register may take on a busy machine. */
export const startMs = 240_000;

interface Wish {
  readonly env?: Readonly<Record<string, string>>;
}

/** The system with its register and resources on the stack that the test run has. */
export const systemOnGivenStack = (wish: Wish = {}): Promise<FaultySystem> =>
  openSystem(givenStack(), wish, async () => undefined);

/** The system on a broker and a database that only this test uses, so that it may kill them. */
export const systemOnOwnStack = async (wish: Wish = {}): Promise<FaultySystem & { readonly stack: LocalStack }> => {
  const root = process.cwd();
  const dataDir = mkdtempSync(join(tmpdir(), 'liandong-faults-stack-'));
  const stack = await startLocalStack({ root, dataDir });
  const stop = async (): Promise<void> => {
    await stack.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    return { ...(await openSystem(stack, wish, stop)), stack };
  } catch (error) {
    await stop();
    throw error;
  }
};

const openSystem = async (stack: Stack, { env = {} }: Wish, stopStack: () => Promise<void>): Promise<FaultySystem> => {
  const root = process.cwd();
  const namespace = `faults-${randomBytes(4).toString('hex')}`;
  const dataDir = mkdtempSync(join(tmpdir(), `liandong-${namespace}-`));
  const system = await startSystem({ root, stack, namespace, ports: 'free', dataDir, env });
  const close = async (): Promise<void> => {
    await system.stop();
    if (stack.kind === 'given') await clearNamespace(stack, namespace);
    await stopStack();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await seed(system, root);
  } catch (error) {
    await close();
    throw error;
  }
  return {
    system,
    stack,
    namespace,
    close,
    as: async (name) => new Client(system.urls.gateway, await system.token(name)),
  };
};

/** A call that a dead service did not answer is made again, as a program would, with the same key: it is done once. */
export const untilAnswered = async <Answer extends { readonly status: number }>(
  call: () => Promise<Answer>,
  withinMs = 60_000,
): Promise<Answer> => {
  const end = Date.now() + withinMs;
  for (;;) {
    const answer = await call().catch((error: unknown) => error);
    const isAnswer = typeof answer === 'object' && answer !== null && 'status' in answer && Number(answer.status) < 500;
    if (isAnswer) return answer as Answer;
    if (Date.now() > end) throw new Error('nobody answers', { cause: answer });
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
};
