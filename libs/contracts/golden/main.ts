import { faultsOfGolden, writeMissingGolden } from './golden-files.js';

/**
 * `main.js check`: ends non-zero and names every fault where a schema no longer reads its golden records, or changed without a new version.
 * `main.js write`: writes the golden records that are missing.
 */
const root = process.cwd();
if (process.argv[2] === 'write') {
  const written = writeMissingGolden(root);
  console.log(written.length === 0 ? 'Nothing is missing.' : `Written: ${written.join(', ')}`);
} else {
  const faults = faultsOfGolden(root);
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
