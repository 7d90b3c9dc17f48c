import { randomUUID } from 'node:crypto';
import type { StructuredEvent } from '../feed/structured-event.js';

/** How a rebuild stands, as its route shows it. Instants are RFC 3339. */
export interface RebuildState {
  readonly id: string;
  /** `done`: the views that it made are those that answer. `failed`: those from before go on, and are as current as ever. */
  readonly state: 'running' | 'done' | 'failed';
  readonly requestedBy: string;
  readonly startedAt: string;
  readonly endedAt?: string;
  /** Records of the feed that were read again. */
  readonly read: number;
  /** Why it failed. */
  readonly reason?: string;
}

/** One making anew of all views: who asked, how far it is, and its end. */
export class Rebuild {
  private end: Pick<RebuildState, 'endedAt' | 'reason'> | undefined;
  private readonly stopping = new AbortController();
  /** Told how much is read. */
  read: () => number = () => 0;

  constructor(
    private readonly requestedBy: string,
    private readonly startedAt: string,
    private readonly id = randomUUID(),
  ) {}

  get isRunning(): boolean {
    return this.end === undefined;
  }

  /** Aborted as soon as it has failed. */
  get signal(): AbortSignal {
    return this.stopping.signal;
  }

  /** A view threw, where it must not: what would be switched to lacks an event. */
  missed(name: string, { id }: StructuredEvent, error: unknown): void {
    this.stopping.abort(new Error(`the view ${name} does not bear ${id}: ${String(error)}`));
  }

  done(endedAt: string): void {
    this.end = { endedAt };
    this.read = this.readAtLast();
  }

  failed(endedAt: string, error: unknown): void {
    this.end = { endedAt, reason: error instanceof Error ? error.message : String(error) };
    this.read = this.readAtLast();
  }

  get state(): RebuildState {
    const { id, requestedBy, startedAt, end } = this;
    const state = end === undefined ? 'running' : end.reason === undefined ? 'done' : 'failed';
    return { id, state, requestedBy, startedAt, read: this.read(), ...end };
  }

  /** Holds a number and no views. */
  private readAtLast(): () => number {
    const read = this.read();
    return () => read;
  }
}
