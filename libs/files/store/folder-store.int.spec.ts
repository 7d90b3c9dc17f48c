import { mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileStoreConformance } from './file-store.conformance.js';
import { FolderStore } from './folder-store.js';

fileStoreConformance('A folder', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'files-'));
  return {
    store: new FolderStore(folder),
    again: new FolderStore(folder),
    alter: (hash, content) => writeFile(join(folder, hash.slice(0, 2), hash), content),
    count: async () =>
      (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).length,
  };
});
