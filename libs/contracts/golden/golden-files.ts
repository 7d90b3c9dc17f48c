import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventTypes, payloadOf, writtenSchemaOf, definitionOf } from '../registry/catalogue.js';
import { validatorOf } from '../registry/publishable.js';
import { incompatibilities, plainSchema } from './compatibility.js';
import { sampleOf } from '../registry/sample.js';

/** Of one version of one event: a record as it was written, and the schema that it fitted. */
interface Golden {
  readonly schema: unknown;
  readonly record: unknown;
}
type GoldenFile = Readonly<Record<string, Golden>>;

const folderIn = (root: string): string => join(root, 'libs', 'contracts', 'golden', 'records');

/** `posted.v1` of each noun's file. */
const versionsOf = (
  type: string,
): readonly { readonly noun: string; readonly key: string; readonly version: number }[] => {
  const [noun = '', verb = ''] = type.split('.');
  const { version } = definitionOf(type).definition;
  return Array.from({ length: version }, (_, index) => ({ noun, key: `${verb}.v${index + 1}`, version: index + 1 }));
};

const readFile = (root: string, noun: string): GoldenFile => {
  const path = join(folderIn(root), `${noun}.json`);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as GoldenFile) : {};
};

/** Every fault of today's schemas against the golden files, and every golden record that is missing. */
export const faultsOfGolden = (root: string): readonly string[] => {
  const faults: string[] = [];
  const seen = new Map<string, Set<string>>();
  for (const type of eventTypes) {
    for (const { noun, key, version } of versionsOf(type)) {
      seen.set(noun, (seen.get(noun) ?? new Set()).add(key));
      const golden = readFile(root, noun)[key];
      if (!golden) faults.push(`${type} version ${version} has no golden record: npm run contracts:golden`);
      else faults.push(...faultsOf(type, version, golden).map((fault) => `${type} version ${version}: ${fault}`));
    }
  }
  for (const file of existsSync(folderIn(root)) ? readdirSync(folderIn(root)) : []) {
    const noun = file.replace('.json', '');
    for (const key of Object.keys(readFile(root, noun)))
      if (!seen.get(noun)?.has(key)) faults.push(`${noun}.${key} was taken away: records of it are read for ever`);
  }
  return faults;
};

const faultsOf = (
  type: (typeof eventTypes)[number],
  version: number,
  { schema, record }: Golden,
): readonly string[] => {
  const now = writtenSchemaOf(type, version);
  if (!now) return ['its schema was taken away'];
  const faults = [...incompatibilities(schema, plainSchema(now))];
  if (!validatorOf(type, version)?.Check(record)) faults.push('its golden record is no longer read');
  else {
    try {
      payloadOf(type, version, record);
    } catch (error) {
      faults.push(`its golden record cannot be brought to today's version: ${String(error)}`);
    }
  }
  return faults;
};

/** Writes what is missing and touches nothing that is there. Gives the names of what it wrote. */
export const writeMissingGolden = (root: string): readonly string[] => {
  mkdirSync(folderIn(root), { recursive: true });
  const written: string[] = [];
  for (const type of eventTypes) {
    for (const { noun, key, version } of versionsOf(type)) {
      const file = readFile(root, noun);
      const schema = writtenSchemaOf(type, version);
      if (file[key] || !schema) continue;
      const grown = { ...file, [key]: { schema: plainSchema(schema), record: sampleOf(schema) } };
      writeFileSync(join(folderIn(root), `${noun}.json`), `${JSON.stringify(grown, undefined, 2)}\n`);
      written.push(`${noun}.${key}`);
    }
  }
  return written;
};
