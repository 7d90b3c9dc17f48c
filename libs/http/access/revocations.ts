import { LRUCache } from 'lru-cache';
import type { CheckedToken } from './token-facts.js';

/** The end of one session, or of everything that a person was issued until then. */
export interface Revocation {
  readonly id: string;
  readonly issuer: string;
  readonly sessionId?: string;
  readonly subject?: string;
  /** In seconds: a token of the subject that was issued later holds. */
  readonly at: number;
}

/** Where revocations are kept for the other replicas of a service and for its next start. */
export interface RevocationStore {
  save(revocation: Revocation): Promise<void>;
  /** Those that were saved lately. */
  recent(): Promise<readonly Revocation[]>;
}

const keptMs = 12 * 3_600_000; // no token lives longer
const askEveryMs = 3_000;

/**
 * Which tokens are over before their time, because their session has ended at the provider. A stream that was opened with one is ended within
 * seconds, in every replica.
 */
export class Revocations {
  private readonly known = new LRUCache<string, true>({ max: 100_000, ttl: keptMs });
  private readonly sessions = new LRUCache<string, true>({ max: 100_000, ttl: keptMs });
  private readonly subjects = new LRUCache<string, number>({ max: 100_000, ttl: keptMs });
  private readonly listeners = new Set<() => void>();
  private timer: NodeJS.Timeout | undefined;
  private isClosed = false;

  constructor(private readonly store?: RevocationStore) {}

  /** Begins to ask the store for what other replicas were told. */
  start(): void {
    if (!this.store || this.isClosed) return;
    this.timer = setTimeout(() => {
      void this.learn().finally(() => this.start());
    }, askEveryMs);
    this.timer.unref();
  }

  close(): void {
    this.isClosed = true;
    clearTimeout(this.timer);
  }

  /** Holds here at once, and elsewhere once it is saved. Rejects when it cannot be saved. */
  async revoke(revocation: Revocation): Promise<void> {
    this.take(revocation);
    await this.store?.save(revocation);
  }

  isRevoked({ principal, facts }: CheckedToken): boolean {
    const { issuer, sub } = principal;
    if (facts.sessionId !== undefined && this.sessions.has(`${issuer} ${facts.sessionId}`)) return true;
    const at = this.subjects.get(`${issuer} ${sub}`);
    return at !== undefined && facts.issuedAt <= at;
  }

  /** Calls `end` once when the token is revoked, at once where it is already; the function that is returned stops watching. */
  watch(token: CheckedToken, end: () => void): () => void {
    const look = (): void => {
      if (!this.isRevoked(token)) return;
      this.listeners.delete(look);
      end();
    };
    this.listeners.add(look);
    look();
    return () => this.listeners.delete(look);
  }

  /** What the store has. A store that is away is asked again. */
  async learn(): Promise<void> {
    const recent = (await this.store?.recent().catch(() => undefined)) ?? [];
    for (const revocation of recent) if (!this.known.has(revocation.id)) this.take(revocation);
  }

  private take({ id, issuer, sessionId, subject, at }: Revocation): void {
    this.known.set(id, true);
    if (sessionId !== undefined) this.sessions.set(`${issuer} ${sessionId}`, true);
    if (sessionId === undefined && subject !== undefined) {
      const key = `${issuer} ${subject}`;
      this.subjects.set(key, Math.max(at, this.subjects.get(key) ?? 0));
    }
    for (const look of [...this.listeners]) look();
  }
}
