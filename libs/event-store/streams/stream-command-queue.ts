import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '#kernel';
import type { AppendQueue } from '../log/append-queue.js';
import { type Answer, keyReused } from './command-memory.js';
import type { Commit } from '../log/commit.js';
import type { CommitLog } from '../log/commit-log.js';
import {
  decideBatch,
  CorruptedState,
  type Batch,
  type BatchBounds,
  type Decided,
  type PendingCommand,
  type RequirePublishable,
} from './decide-batch.js';
import type { LoadedStream } from './loaded-stream.js';
import type { StateCache } from './state-cache.js';
import type { DomainEvent, StreamCategory } from './stream-category.js';
import type { StreamLoader } from './stream-loader.js';
import type { StreamInfo } from './streams.js';

/** What the pumps of one category share. */
export interface QueueParts<Command, Event extends DomainEvent, State> {
  readonly category: StreamCategory<Command, Event, State>;
  readonly log: CommitLog;
  readonly appends: AppendQueue;
  readonly loader: StreamLoader<Command, Event, State>;
  readonly cache: StateCache<Event, State>;
  readonly clock: Clock;
  readonly bounds: BatchBounds;
  readonly requirePublishable: RequirePublishable;
  /** Called after each stored commit, before its commands are answered. */
  readonly advanced: (stream: string) => void;
}

/** A look at the committed state. `look` gets undefined when the stream does not exist. */
export interface PendingRead<State> {
  readonly look: (found: { readonly state: State; readonly info: StreamInfo } | undefined) => void;
  readonly fail: (error: unknown) => void;
}

const mostLostRaces = 60;

/** Other processes won the race for the stream's next version again and again. Nothing was written; the caller may try again. */
export class StreamContended extends Error {
  override readonly name = 'StreamContended';
}

/**
 * One stream's queue in this process: rounds of reads and commands, one after another, at most one commit in flight.
 *
 * After a lost race a commit takes one command only, so that the next loss costs no reload, and grows again with each that is stored.
 */
export class StreamCommandQueue<Command, Event extends DomainEvent, State> {
  private commands: PendingCommand<Command, State>[] = [];
  private reads: PendingRead<State>[] = [];
  private loaded: LoadedStream<Event, State> | undefined;
  private isRunning = false;
  private lostInARow = 0;
  private commandsPerCommit: number;

  constructor(
    private readonly stream: string,
    private readonly parts: QueueParts<Command, Event, State>,
    private readonly rested: () => void,
  ) {
    this.commandsPerCommit = parts.bounds.commands;
  }

  execute(pending: PendingCommand<Command, State>): void {
    this.commands.push(pending);
    this.start();
  }

  read(pending: PendingRead<State>): void {
    this.reads.push(pending);
    this.start();
  }

  private start(): void {
    if (this.isRunning) return;
    this.isRunning = true;
    void this.run();
  }

  private async run(): Promise<void> {
    this.loaded = this.parts.cache.take(this.stream);
    for (;;) {
      await nextTurn(); // so that callers woken together share a round
      if (this.commands.length === 0 && this.reads.length === 0) break;
      await this.round();
    }
    this.isRunning = false;
    if (this.loaded && this.loaded.position.version > 0) this.parts.cache.put(this.loaded);
    this.loaded = undefined;
    this.rested();
  }

  private async round(): Promise<void> {
    const reads = this.reads.splice(0);
    const commands = this.commands.splice(0);
    const unanswered = new Set<{ fail(error: unknown): void }>([...reads, ...commands]);
    try {
      const isFresh = this.loaded === undefined || reads.length > 0;
      const loaded = await this.freshened(isFresh);
      for (const read of reads) {
        unanswered.delete(read);
        look(read, loaded);
      }
      if (commands.length > 0) await this.decide(loaded, commands, isFresh);
    } catch (error) {
      this.loaded = undefined;
      if (error instanceof CorruptedState) {
        error.culprit.fail(error.cause);
        this.commands.unshift(...commands.filter((pending) => pending !== error.culprit));
        return;
      }
      this.commands = this.commands.filter((pending) => !unanswered.has(pending));
      for (const pending of unanswered) pending.fail(error);
    }
  }

  private async freshened(isAsked: boolean): Promise<LoadedStream<Event, State>> {
    if (!this.loaded) this.loaded = await this.parts.loader.load(this.stream);
    else if (isAsked) await this.parts.loader.catchUp(this.loaded);
    return this.loaded;
  }

  private async decide(
    loaded: LoadedStream<Event, State>,
    commands: readonly PendingCommand<Command, State>[],
    isFresh: boolean,
  ): Promise<void> {
    const { category, bounds, clock, loader, appends } = this.parts;
    const now = clock.now().toISOString();
    const at = now > loaded.position.at ? now : loaded.position.at;
    const commandBounds = { ...bounds, commands: this.commandsPerCommit };
    const batch = decideBatch(category, loaded, commands, at, commandBounds, this.parts.requirePublishable);
    this.commands.unshift(...commands.slice(batch.decided.length));
    const taken = commands.slice(0, batch.decided.length);

    if (!batch.commit) {
      const { version } = loaded.position;
      if (!isFresh) await loader.catchUp(loaded);
      if (loaded.position.version !== version) this.commands.unshift(...taken);
      else this.answerAll(loaded, batch.decided);
      return;
    }
    const result = await appends.append(batch.commit);
    switch (result.kind) {
      case 'stored':
        this.take(loaded, batch, batch.commit);
        return;
      case 'lost':
        if (batch.isAhead()) this.loaded = undefined;
        await this.tryAgain(taken, batch.commit);
        return;
      case 'failed':
        this.loaded = undefined;
        for (const pending of taken) pending.fail(result.error);
    }
  }

  private take(loaded: LoadedStream<Event, State>, batch: Batch<Command, State>, commit: Commit): void {
    this.lostInARow = 0;
    this.commandsPerCommit = Math.min(this.commandsPerCommit * 2, this.parts.bounds.commands);
    try {
      batch.finish();
      loaded.advance(commit);
    } catch (error) {
      // Stored, but this code cannot read it: every later load fails loudly too.
      this.loaded = undefined;
      for (const { pending } of batch.decided) pending.fail(error instanceof CorruptedState ? error.cause : error);
      return;
    }
    this.parts.advanced(this.stream);
    this.answerAll(loaded, batch.decided);
    this.parts.loader.keepSnapshotWhenDue(loaded);
  }

  /** Somebody else has that version, or the stream has answered one of the commands before: learn which, then decide again. */
  private async tryAgain(taken: readonly PendingCommand<Command, State>[], commit: Commit): Promise<void> {
    const { loader, log } = this.parts;
    this.commandsPerCommit = 1;
    this.lostInARow += 1;
    if (this.lostInARow > mostLostRaces) {
      const error = new StreamContended(`${this.stream} is written by too many at once`);
      for (const pending of taken) pending.fail(error);
      return;
    }
    this.commands.unshift(...taken);
    if (this.lostInARow > 1) await sleep(Math.random() * Math.min(2 ** this.lostInARow, 60));
    const loaded = (this.loaded ??= await loader.load(this.stream));
    await loader.catchUp(loaded);
    if (loaded.position.version >= commit.version || loaded.commands.isComplete) return;
    const found = await Promise.all(commit.commandIds.map(({ id }) => log.withCommand(this.stream, id)));
    for (const earlier of found) if (earlier) loaded.commands.learn(earlier);
  }

  private answerAll(loaded: LoadedStream<Event, State>, decided: readonly Decided<Command, State>[]): void {
    for (const one of decided) this.answerOne(loaded, one);
  }

  private answerOne(loaded: LoadedStream<Event, State>, decided: Decided<Command, State>): void {
    const { pending } = decided;
    const { status } = pending.context;
    switch (decided.kind) {
      case 'accepted':
        if ('error' in decided.seen) pending.fail(decided.seen.error);
        else pending.answer({ outcome: 'committed', version: decided.version, status, view: decided.seen.view });
        return;
      case 'known':
        this.repeat(pending, decided.answer, (read) => look(read, loaded));
        return;
      case 'unchanged': {
        const { seen, version } = decided;
        this.unlessRepeated(loaded, pending, () => {
          if ('error' in seen) pending.fail(seen.error);
          else pending.answer({ outcome: 'unchanged', version, status, view: seen.view });
        });
        return;
      }
      case 'refused':
        this.unlessRepeated(loaded, pending, () => pending.fail(decided.violation));
        return;
      case 'broken':
        pending.fail(decided.error);
    }
  }

  /** A command that changes nothing now may be the repeat of one that did; what memory cannot tell, the unique index can. */
  private unlessRepeated(
    loaded: LoadedStream<Event, State>,
    pending: PendingCommand<Command, State>,
    otherwise: () => void,
  ): void {
    if (loaded.commands.isComplete) return otherwise();
    const { commandId } = pending.context;
    this.parts.log
      .withCommand(this.stream, commandId)
      .then((commit) => {
        const mark = commit?.commandIds.find(({ id }) => id === commandId);
        if (mark) this.repeat(pending, mark, (read) => this.read(read));
        else otherwise();
      })
      .catch((error: unknown) => pending.fail(error));
  }

  private repeat(
    pending: PendingCommand<Command, State>,
    { bodyHash, status, version }: Answer,
    read: (read: PendingRead<State>) => void,
  ): void {
    if (bodyHash !== pending.context.bodyHash) {
      pending.fail(keyReused());
      return;
    }
    read({
      look: (found) =>
        pending.answer({
          outcome: 'repeated',
          version,
          status,
          view: found && pending.view(found.state, found.info),
        }),
      fail: pending.fail,
    });
  }
}

const look = <State>(
  read: PendingRead<State>,
  loaded: Pick<LoadedStream<DomainEvent, State>, 'state' | 'position' | 'info'>,
): void => {
  try {
    read.look(loaded.position.version > 0 ? { state: loaded.state, info: loaded.info } : undefined);
  } catch (error) {
    read.fail(error);
  }
};
