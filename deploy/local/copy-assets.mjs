/** Brings the files that the compiler leaves out (data of the libraries) beside the compiled ones. */
import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const assets = /\.(json|csv|html|svg)$/;

const consoleFolder = join('services', 'console');

const copy = (folder) => {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (path === consoleFolder) continue; // it has a build of its own
    if (entry.isDirectory()) copy(path);
    else if (assets.test(entry.name)) cpSync(path, join('dist', path));
  }
};

for (const folder of ['libs', 'services']) copy(folder);
