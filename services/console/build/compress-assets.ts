import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const compressible = /\.(js|css|svg)$/;
const smallestBytes = 1024;

/** Puts a Brotli and a gzip twin beside each text file of the build, so that the gateway compresses nothing while it serves. */
export const compressAssets = (): Plugin => {
  let folder = '';
  return {
    name: 'liandong:compress-assets',
    apply: 'build',
    configResolved: (config) => {
      folder = join(config.root, config.build.outDir);
    },
    closeBundle: async () => {
      const files = await readdir(folder, { recursive: true }).catch(() => []);
      await Promise.all(files.filter((file) => compressible.test(file)).map((file) => compress(join(folder, file))));
    },
  };
};

const compress = async (file: string): Promise<void> => {
  const content = await readFile(file);
  if (content.length < smallestBytes) return;
  // The smallest there is: a build is made once, and fetched by everybody.
  const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
  await writeFile(`${file}.br`, await promisify(brotliCompress)(content, brotli));
  await writeFile(`${file}.gz`, await promisify(gzip)(content, { level: 9 }));
};
