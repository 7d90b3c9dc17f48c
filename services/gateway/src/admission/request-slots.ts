import { tooManyRequests } from '#http';

interface Client {
  atWork: number;
  readonly waiting: Set<() => void>;
}

export interface SlotLimits {
  readonly maxAtWork: number;
  readonly maxWaiting: number;
  readonly waitMs: number;
}

/**
 * How many requests each client has at work: what is beyond the limit waits its turn, in order, a bounded number for a bounded time. A client
 * that asks much at once is thus served at its own pace, and nobody else waits for it.
 */
export class RequestSlots {
  private readonly clients = new Map<string, Client>();

  constructor(
    private readonly limits: SlotLimits,
    /** How many the client is known to have at work at other replicas; one is always left to it here. */
    private readonly elsewhere: (client: string) => number = () => 0,
  ) {}

  /**
   * Resolves with what ends the request's turn, to be called once. Rejects when `gone` is aborted.
   * Error: Problem 429 `too-many-requests` where too many wait already, or it waited too long.
   */
  async enter(client: string, gone: AbortSignal): Promise<() => void> {
    const { maxAtWork, maxWaiting, waitMs } = this.limits;
    const entry = this.clients.get(client) ?? { atWork: 0, waiting: new Set() };
    this.clients.set(client, entry);
    if (entry.atWork >= Math.max(1, maxAtWork - this.elsewhere(client))) {
      if (entry.waiting.size >= maxWaiting) throw this.tooMany();
      await turnOf(entry, gone, waitMs, () => this.tooMany());
    } else {
      entry.atWork += 1;
    }
    return () => this.leave(client, entry);
  }

  atWorkOf(client: string): number {
    return this.clients.get(client)?.atWork ?? 0;
  }

  names(): Iterable<string> {
    return this.clients.keys();
  }

  /** The place goes to who waits longest. */
  private leave(client: string, entry: Client): void {
    const [next] = entry.waiting;
    if (next) return next();
    entry.atWork -= 1;
    if (entry.atWork === 0) this.clients.delete(client);
  }

  private tooMany() {
    return tooManyRequests(`At most ${this.limits.maxAtWork} requests at once; many more wait already.`, 1);
  }
}

const turnOf = (entry: Client, gone: AbortSignal, waitMs: number, tooLong: () => Error): Promise<void> =>
  new Promise((resolve, reject) => {
    const end = (): void => {
      clearTimeout(patience);
      gone.removeEventListener('abort', leave);
      entry.waiting.delete(take);
    };
    const take = (): void => {
      end();
      resolve();
    };
    const leave = (): void => {
      end();
      reject(new Error('the client has gone'));
    };
    const patience = setTimeout(() => {
      end();
      reject(tooLong());
    }, waitMs);
    entry.waiting.add(take);
    gone.addEventListener('abort', leave, { once: true });
  });
