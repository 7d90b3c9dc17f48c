import { LRUCache } from 'lru-cache';
import type { Adapter, AdapterPayload } from 'oidc-provider';

/**
 * What is under way in the provider (sign-ins, sessions, codes), in memory and bounded: a restart ends it, and people choose once
 * more whom to be. Access tokens are not among it; they stand for themselves.
 */
export const memoryAdapter = (): ((model: string) => Adapter) => {
  const entries = new LRUCache<string, AdapterPayload>({ max: 10_000 });
  return (model) => new ModelEntries(entries, model);
};

class ModelEntries implements Adapter {
  constructor(
    private readonly entries: LRUCache<string, AdapterPayload>,
    private readonly model: string,
  ) {}

  async upsert(id: string, payload: AdapterPayload, expiresInSeconds: number): Promise<void> {
    const ttl = expiresInSeconds > 0 ? { ttl: expiresInSeconds * 1000 } : {};
    this.entries.set(this.keyOf(id), payload, ttl);
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    return this.entries.get(this.keyOf(id));
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.first((payload) => payload.uid === uid);
  }

  async findByUserCode(userCode: string): Promise<AdapterPayload | undefined> {
    return this.first((payload) => payload.userCode === userCode);
  }

  async consume(id: string): Promise<void> {
    const payload = this.entries.get(this.keyOf(id));
    if (payload) payload.consumed = Math.floor(Date.now() / 1000);
  }

  async destroy(id: string): Promise<void> {
    this.entries.delete(this.keyOf(id));
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    for (const [key, payload] of this.entries.entries()) if (payload.grantId === grantId) this.entries.delete(key);
  }

  private first(matches: (payload: AdapterPayload) => boolean): AdapterPayload | undefined {
    for (const [key, payload] of this.entries.entries())
      if (key.startsWith(`${this.model}:`) && matches(payload)) return payload;
    return undefined;
  }

  private keyOf(id: string): string {
    return `${this.model}:${id}`;
  }
}
