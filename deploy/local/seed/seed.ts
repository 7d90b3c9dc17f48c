import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { isUnit, type Unit, units } from '#kernel';
import { StartProblem } from '../start-problem.js';
import type { System } from '../system.js';
import { Caller, untilTrue } from './caller.js';
import { type OfferedResource, readResources } from './read-resources.js';

export interface SeedCounts {
  readonly bodies: Loaded;
  readonly resources: Loaded;
}
interface Loaded {
  /** How many the sheet has. */
  readonly total: number;
  /** How many of them were not there before. */
  readonly added: number;
}

/** A body's copy at another unit comes by event. */
const spreadWithinMs = 60_000;

/**
 * Loads the register of bodies and the resources that they share through the public API, as the coordinator and each owner would, and
 * resolves when every unit knows all bodies and each owner's unit all of its resources. Only what is missing is loaded, so that it may be
 * run at any time and again after a break. Error: StartProblem that names what was refused.
 */
export const seed = async (
  system: System,
  root: string,
  tell: (message: string) => void = () => undefined,
): Promise<SeedCounts> => {
  const data = (file: string) => readFileSync(join(root, 'deploy', 'local', 'data', file), 'utf8');
  const sheet = data('bodies.csv');
  const unitOf = readUnits(sheet);
  const coordinator = new Caller(system.urls.gateway, await system.token('coordinator'));
  const bodies = { total: unitOf.size, added: await loadBodies(coordinator, sheet, unitOf, tell) };
  const wanted = readResources(data('resources.csv'));
  const resources = { total: wanted.length, added: await loadResources(system, coordinator, wanted, unitOf, tell) };
  return { bodies, resources };
};

const readUnits = (sheet: string): ReadonlyMap<string, Unit> =>
  new Map(
    parse<{ code: string; unit: string }>(sheet, { columns: true, bom: true, skip_empty_lines: true }).map(
      ({ code, unit }) => {
        if (!isUnit(unit)) throw new StartProblem(`bodies.csv: ${code} names no unit, but "${unit}". Mend the sheet.`);
        return [code, unit];
      },
    ),
  );

const loadBodies = async (
  coordinator: Caller,
  sheet: string,
  unitOf: ReadonlyMap<string, Unit>,
  tell: (message: string) => void,
): Promise<number> => {
  const missingAt = async (unit: Unit): Promise<number> => {
    const known = new Set((await coordinator.list<{ code: string }>(`/api/${unit}/v1/bodies`)).map(({ code }) => code));
    return [...unitOf.keys()].filter((code) => !known.has(code)).length;
  };
  const missing = await missingAt('organisation');
  if (missing > 0) {
    tell(`Loading ${missing} bodies into the register …`);
    await coordinator.post('/api/organisation/v1/bodies/import', sheet, keyOf(sheet));
  }
  await Promise.all(
    units.map((unit) =>
      untilTrue(async () => (await missingAt(unit)) === 0, spreadWithinMs, `the register has not reached ${unit}`),
    ),
  );
  return missing;
};

const loadResources = async (
  system: System,
  coordinator: Caller,
  wanted: readonly OfferedResource[],
  unitOf: ReadonlyMap<string, Unit>,
  tell: (message: string) => void,
): Promise<number> => {
  const home = ({ owner, name }: OfferedResource): Unit => {
    const unit = unitOf.get(owner);
    if (!unit) throw new StartProblem(`resources.csv: ${name} belongs to ${owner}, which bodies.csv does not have.`);
    return unit;
  };
  const named = ({ owner, name }: Pick<OfferedResource, 'owner' | 'name'>) => `${owner} ${name}`;
  const missing = async (): Promise<readonly OfferedResource[]> => {
    const lists = units.map((unit) => coordinator.list<OfferedResource>(`/api/${unit}/v1/resources`, { unit }));
    const known = new Set((await Promise.all(lists)).flat().map(named));
    return wanted.filter((resource) => !known.has(named(resource)));
  };
  const load = async (resource: OfferedResource): Promise<void> => {
    const owner = new Caller(system.urls.gateway, await system.token(resource.owner));
    const body = JSON.stringify(resource);
    await owner.post(`/api/${home(resource)}/v1/resources`, body, keyOf(body));
  };
  const added = await missing();
  if (added.length > 0) tell(`Loading ${added.length} shared resources at their owners' units …`);
  await Promise.all(added.map(load));
  await untilTrue(async () => (await missing()).length === 0, spreadWithinMs, 'the resources do not show');
  return added.length;
};

/** The same row or sheet has the same key, so that it is loaded once. */
const keyOf = (text: string): string => `seed-${createHash('sha256').update(text).digest('hex').slice(0, 32)}`;
