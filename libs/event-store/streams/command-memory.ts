import { RuleViolation } from '#kernel';
import type { Commit, CommandMark } from '../log/commit.js';

const rememberedCommands = 10_000;

export type Answer = Pick<CommandMark, 'bodyHash' | 'status' | 'version'>;

export const keyReused = (): RuleViolation =>
  new RuleViolation('idempotency-key-reused', 'this key was used for another request', 'unprocessable');

/**
 * The commands that a stream has answered, as far as this process knows: all of them while `isComplete`, so that a command not found
 * needs no look-up in the database; the latest ones otherwise.
 */
export class CommandMemory {
  private readonly answers = new Map<string, Answer>();

  /** `isComplete`: the stream has been followed from its first commit. */
  constructor(
    private complete: boolean,
    private readonly limit = rememberedCommands,
  ) {}

  get isComplete(): boolean {
    return this.complete;
  }

  get size(): number {
    return this.answers.size;
  }

  find(commandId: string): Answer | undefined {
    return this.answers.get(commandId);
  }

  learn(commit: Pick<Commit, 'commandIds'>): void {
    for (const { id, bodyHash, status, version } of commit.commandIds)
      this.answers.set(id, { bodyHash, status, version });
    for (const oldest of this.answers.keys()) {
      if (this.answers.size <= this.limit) break;
      this.answers.delete(oldest);
      this.complete = false;
    }
  }
}
