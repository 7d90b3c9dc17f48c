import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { AlteredContent, type FileStore } from './file-store.js';

export const hashOf = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** Contents in a folder: `ab/abcdef…`. Written beside, flushed and renamed, so that a crash leaves no half of one under its name. */
export class FolderStore implements FileStore {
  constructor(private readonly folder: string) {}

  async put(content: Uint8Array): Promise<string> {
    const hash = hashOf(content);
    if (await this.read(hash).then((found) => found !== undefined && hashOf(found) === hash)) return hash;
    const folder = join(this.folder, hash.slice(0, 2));
    await mkdir(folder, { recursive: true });
    const beside = join(folder, `.${randomUUID()}`);
    const handle = await open(beside, 'wx');
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, join(folder, hash));
    return hash;
  }

  async get(hash: string): Promise<Uint8Array | undefined> {
    const found = await this.read(hash);
    if (found && hashOf(found) !== hash) throw new AlteredContent(hash);
    return found;
  }

  private async read(hash: string): Promise<Uint8Array | undefined> {
    if (!/^[0-9a-f]{64}$/.test(hash)) return undefined;
    try {
      return await readFile(join(this.folder, hash.slice(0, 2), hash));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  }
}
