import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { AlteredContent, type FileStore } from './file-store.js';

/** A store, a second one over the same place (as after a restart), and a way to alter what lies there behind their backs. */
export interface StoreUnderTest {
  readonly store: FileStore;
  readonly again: FileStore;
  readonly alter: (hash: string, content: Uint8Array) => Promise<void>;
  readonly count: () => Promise<number>;
}

/** What every adapter of {@link FileStore} must do. */
export const fileStoreConformance = (name: string, open: () => Promise<StoreUnderTest>): void => {
  const content = (text: string): Uint8Array => new TextEncoder().encode(text);

  describe(`${name} as a store of files`, () => {
    it('gives back what was kept, by the hash of its content, also after a restart', async () => {
      const { store, again } = await open();
      const kept = content('党务公开');
      const hash = await store.put(kept);
      expect(hash).toBe(createHash('sha256').update(kept).digest('hex'));
      for (const one of [store, again]) expect(Buffer.from((await one.get(hash)) ?? []).equals(kept)).toBe(true);
    });

    it('knows nothing under another hash, or under what is none', async () => {
      const { store } = await open();
      await store.put(content('one'));
      for (const hash of ['0'.repeat(64), '', '../../etc/passwd', 'A'.repeat(64)])
        expect(await store.get(hash)).toBeUndefined();
    });

    it('keeps the same content once, however many keep it at a time', async () => {
      const { store, again, count } = await open();
      const same = content('same'.repeat(50_000));
      const hashes = await Promise.all(
        Array.from({ length: 12 }, (_, index) => (index % 2 === 0 ? store : again).put(same)),
      );
      expect(new Set(hashes).size).toBe(1);
      expect(await count()).toBe(1);
    });

    it('gives out nothing that was altered, and mends it when it is kept again', async () => {
      const { store, alter } = await open();
      const hash = await store.put(content('right'));
      await alter(hash, content('wrong'));
      await expect(store.get(hash)).rejects.toBeInstanceOf(AlteredContent);
      expect(await store.put(content('right'))).toBe(hash);
      expect(Buffer.from((await store.get(hash)) ?? []).toString()).toBe('right');
    });
  });
};
