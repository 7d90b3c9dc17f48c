import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDockerStack } from './docker-stack.js';
import { missingForLocalStack } from './java-programs.js';
import { startLocalStack } from './local-stack.js';
import type { Stack } from './stack.js';
import { StartProblem } from './start-problem.js';

export interface StackWish {
  readonly root: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** A run that people use keeps its data and its ports; a test run has free ports and leaves nothing. */
  readonly purpose: { readonly kind: 'start'; readonly dataDir: string } | { readonly kind: 'test' };
  readonly tell?: (message: string) => void;
}

export type StackChoice = 'given' | 'docker' | 'local';

/**
 * Which stack a run uses: the one that `KAFKA_BROKERS` and `MONGODB_URI` name; Docker where an engine answers; the local one where
 * Java and Maven are. Error: {@link StartProblem} that says what to install, or which of the two variables is missing.
 */
export const chooseStack = (
  env: Readonly<Record<string, string | undefined>>,
  machine: { readonly hasDocker: () => boolean; readonly missingForLocal: () => string | undefined },
): StackChoice => {
  const given = [env.KAFKA_BROKERS, env.MONGODB_URI].filter(Boolean).length;
  if (given === 2) return 'given';
  if (given === 1) throw new StartProblem('KAFKA_BROKERS and MONGODB_URI belong together: set both, or neither.');
  if (machine.hasDocker()) return 'docker';
  const missing = machine.missingForLocal();
  if (missing === undefined) return 'local';
  throw new StartProblem(`There is no stack to run on. No Docker engine answers, and for the local one: ${missing}`);
};

const localPorts = { kafka: 4192, controller: 4193, database: 4117 };

export const provideStack = async ({ root, env, purpose, tell }: StackWish): Promise<Stack> => {
  const choice = chooseStack(env, { hasDocker: dockerEngineAnswers, missingForLocal: () => missingForLocalStack() });
  switch (choice) {
    case 'given':
      return {
        kind: 'given',
        brokers: (env.KAFKA_BROKERS ?? '').split(','),
        mongoUri: env.MONGODB_URI ?? '',
        stop: () => Promise.resolve(),
      };
    case 'docker':
      return startDockerStack(purpose.kind === 'start' ? { keepAs: 'liandong', ports: localPorts } : {});
    case 'local': {
      if (purpose.kind === 'start') {
        return startLocalStack({ root, dataDir: purpose.dataDir, ports: localPorts, ...(tell && { tell }) });
      }
      const dataDir = mkdtempSync(join(tmpdir(), 'liandong-stack-'));
      const stack = await startLocalStack({ root, dataDir, ...(tell && { tell }) });
      const stop = async () => {
        await stack.stop();
        rmSync(dataDir, { recursive: true, force: true });
      };
      return { ...stack, stop };
    }
  }
};

/** The client alone is not enough: it answers also where no engine runs. */
const dockerEngineAnswers = (): boolean => {
  try {
    execFileSync('docker', ['info', '--format', '{{.ServerVersion}}'], { stdio: 'ignore', timeout: 10_000 });
    return true;
  } catch {
    return false;
  }
};
