import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { folderCycles } from './folder-cycles.js';

/** The console's folders are not in order yet. */
const notYet = 'services/console/';

const sourcesOf = (top: string) =>
  readdirSync(top, { recursive: true, encoding: 'utf8' })
    .map((path) => join(top, path))
    .filter((path) => /\.tsx?$/.test(path) && !/\.(spec|fixture|conformance|process)\.tsx?$/.test(path))
    .filter((path) => !path.startsWith(notYet))
    .map((path) => [path, readFileSync(path, 'utf8')] as const);

describe('the folders of a library or service', () => {
  it('import one another in one direction', () => {
    expect(folderCycles(new Map([...sourcesOf('libs'), ...sourcesOf('services')]))).toEqual([]);
  });

  it('that lead back to themselves are found, over any number of others', () => {
    const sources = new Map([
      ['libs/x/a/one.ts', "import { two } from '../b/two.js';"],
      ['libs/x/b/two.ts', "import {\n  three,\n  type Four,\n} from '../c/three.js';"],
      ['libs/x/c/three.ts', "export { one } from '../a/one.js';"],
      ['libs/x/d/five.ts', "import { one } from '../a/one.js';"],
    ]);
    expect(folderCycles(sources)).toEqual([['libs/x/a', 'libs/x/b', 'libs/x/c']]);
  });

  it('may know each other’s types, and what lies beside the folders', () => {
    const sources = new Map([
      [
        'libs/x/a/one.ts',
        "import type { Two } from '../b/two.js';\nimport { type Three, type Four } from '../b/two.js';",
      ],
      ['libs/x/b/two.ts', "import { one } from '../a/one.js';\nimport { root } from '../root.js';"],
      ['libs/x/root.ts', "import { two } from './b/two.js';"],
      ['services/y/src/a/one.ts', "import { two } from '../b/two.js';"],
      ['services/y/src/b/two.ts', "import { three } from '../../../../libs/x/a/one.js';"],
    ]);
    expect(folderCycles(sources)).toEqual([]);
  });
});
