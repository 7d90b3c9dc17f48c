import { Type } from 'typebox';
import { Instant, OneOf, type ViewOf } from '#contracts';
import { randomUUID } from 'node:crypto';

/** How a rebuild stands, as its route shows it. Instants are RFC 3339. */
export const RebuildState = Type.Object(
  {
    id: Type.String(),
    /** `done`: what it made is what answers. `failed`: what was there before goes on, and is as current as ever. */
    state: OneOf(['running', 'done', 'failed']),
    requestedBy: Type.String(),
    startedAt: Instant,
    endedAt: Type.Optional(Instant),
    /** Records of the feed that were read again. */
    read: Type.Integer({ minimum: 0 }),
    /** Why it failed. */
    reason: Type.Optional(Type.String()),
  },
  { $id: 'Rebuild' },
);
export type RebuildState = ViewOf<typeof RebuildState>;

/** One making anew of something that is made from the feed: who asked, how far it is, and its end. */
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

  /** Ends it as soon as may be: what would be switched to is not what it must be. */
  stop(reason: Error): void {
    this.stopping.abort(reason);
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

  /** Holds a number, and nothing of what was made. */
  private readAtLast(): () => number {
    const read = this.read();
    return () => read;
  }
}
