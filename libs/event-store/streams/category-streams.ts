import { setTimeout as sleep } from 'node:timers/promises';
import type { CommandContext } from './command-context.js';
import { keyReused } from './command-memory.js';
import { lastVersion, type Commit } from '../log/commit.js';
import { commitPages, commitThatHolds } from '../log/commit-pages.js';
import { eventsOf } from './loaded-stream.js';
import { StreamCommandQueue, type QueueParts } from './stream-command-queue.js';
import type { DomainEvent } from './stream-category.js';
import type { Execution, StreamInfo, Streams } from './streams.js';

/** How often `waitFor` looks for what other processes wrote; what this process writes it sees at once. */
const lookEveryMs = 250;

export class CategoryStreams<Command, Event extends DomainEvent, State> implements Streams<Command, Event, State> {
  private readonly pumps = new Map<string, StreamCommandQueue<Command, Event, State>>();
  private readonly watchers = new Map<string, Set<() => void>>();
  private isClosing = false;

  constructor(private readonly parts: Omit<QueueParts<Command, Event, State>, 'advanced'>) {}

  execute<View = undefined>(
    stream: string,
    command: Command,
    context: CommandContext,
    options: { readonly view?: (state: State, info: StreamInfo) => View; readonly ifMatch?: number } = {},
  ): Promise<Execution<View>> {
    return new Promise((resolve, reject) => {
      this.pumpOf(stream).execute({
        command,
        context,
        ifMatch: options.ifMatch,
        view: options.view ?? (() => undefined),
        answer: (execution) => resolve(execution as Execution<View>),
        fail: reject,
      });
    });
  }

  async repeated<View>(
    stream: string,
    { commandId, bodyHash }: CommandContext,
    view: (state: State, info: StreamInfo) => View,
  ): Promise<Execution<View> | undefined> {
    const commit = await this.parts.log.withCommand(stream, commandId);
    const mark = commit?.commandIds.find(({ id }) => id === commandId);
    if (!mark) return undefined;
    if (mark.bodyHash !== bodyHash) throw keyReused();
    const seen = await this.read(stream, (state, info) => ({ view: view(state, info) }));
    return seen && { outcome: 'repeated', version: mark.version, status: mark.status, view: seen.view };
  }

  read<View>(stream: string, view: (state: State, info: StreamInfo) => View): Promise<View | undefined> {
    return new Promise((resolve, reject) => {
      this.pumpOf(stream).read({
        look: (found) => resolve(found && view(found.state, found.info)),
        fail: reject,
      });
    });
  }

  async readAt<View>(
    stream: string,
    at: string,
    view: (state: State, info: StreamInfo) => View,
  ): Promise<View | undefined> {
    const { category } = this.parts;
    const instant = new Date(at).toISOString();
    let state = category.decider.initial();
    let info: StreamInfo | undefined;
    for await (const commit of this.history(stream)) {
      if (commit.at > instant) break;
      for (const event of eventsOf(category, commit)) state = category.decider.evolve(state, event);
      info = { stream, version: lastVersion(commit), at: commit.at };
    }
    return info && view(state, info);
  }

  async *history(stream: string, fromVersion = 1): AsyncGenerator<Commit<Event>> {
    const { log, category } = this.parts;
    const first = fromVersion > 1 ? await commitThatHolds(log, stream, fromVersion) : undefined;
    if (fromVersion > 1 && !first) return;
    for await (const page of commitPages(log, stream, first?.version ?? 1)) {
      for (const commit of page) {
        const events = eventsOf(category, commit).map((event, i) => ({ ...event, id: commit.events[i]?.id ?? '' }));
        yield { ...commit, events };
      }
    }
  }

  async waitFor<View>(
    stream: string,
    view: (state: State, info: StreamInfo) => View,
    isDone: (view: View) => boolean,
    timeoutMs: number,
  ): Promise<View | undefined> {
    const deadline = performance.now() + timeoutMs;
    const watch = this.watch(stream);
    try {
      for (;;) {
        const changed = watch.next();
        const seen = await this.read(stream, (state, info) => ({ view: view(state, info) }));
        if (seen && isDone(seen.view)) return seen.view;
        const left = deadline - performance.now();
        if (left <= 0 || this.isClosing) return undefined;
        await withinMs(changed, Math.min(left, lookEveryMs));
      }
    } finally {
      watch.stop();
    }
  }

  /** Takes no new work and resolves when what was taken is answered. */
  async close(): Promise<void> {
    this.isClosing = true;
    for (const wake of [...this.watchers.values()].flatMap((set) => [...set])) wake();
    while (this.pumps.size > 0) await sleep(5);
    await this.parts.loader.settled();
  }

  private pumpOf(stream: string): StreamCommandQueue<Command, Event, State> {
    const { name } = this.parts.category;
    if (this.isClosing) throw new Error('the event store is closing');
    if (!stream.startsWith(`${name}/`)) throw new Error(`${stream} is not a stream of the category ${name}`);
    const known = this.pumps.get(stream);
    if (known) return known;
    const parts = { ...this.parts, advanced: (advanced: string) => this.wake(advanced) };
    const pump = new StreamCommandQueue(stream, parts, () => {
      // One that has rested and was woken by a read of its own rests again beside its successor.
      if (this.pumps.get(stream) === pump) this.pumps.delete(stream);
    });
    this.pumps.set(stream, pump);
    return pump;
  }

  private wake(stream: string): void {
    for (const wake of [...(this.watchers.get(stream) ?? [])]) wake();
  }

  private watch(stream: string): { next(): Promise<void>; stop(): void } {
    const watchers = this.watchers.get(stream) ?? new Set();
    this.watchers.set(stream, watchers);
    let resolve = (): void => {};
    const wake = (): void => resolve();
    watchers.add(wake);
    return {
      next: () => new Promise<void>((done) => (resolve = done)),
      stop: () => {
        watchers.delete(wake);
        if (watchers.size === 0 && this.watchers.get(stream) === watchers) this.watchers.delete(stream);
      },
    };
  }
}

const withinMs = async (event: Promise<void>, ms: number): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  await Promise.race([event, new Promise<void>((resolve) => (timer = setTimeout(resolve, ms)))]);
  clearTimeout(timer);
};
