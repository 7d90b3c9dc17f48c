import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createConnection } from 'mongoose';
import { sources } from '#kernel';
import type { Stack } from './stack.js';
import { StartProblem } from './start-problem.js';

/** How the clock of a run is moved while it runs. */
export interface ClockControl {
  readonly secret: string;
  readonly identityPort: number;
  readonly gatewayPort: number;
}

/** What `npm run clock` needs of the run that has this data. */
export interface ClockAccess {
  readonly urls: readonly string[];
  readonly secret: string;
}

const accessFileIn = (dataDir: string): string => join(dataDir, 'clock-control.json');

export const tellClockControl = (dataDir: string, access: ClockAccess): void =>
  writeFileSync(accessFileIn(dataDir), `${JSON.stringify(access)}\n`, { mode: 0o600 });

/** Error: {@link StartProblem} where no run has told. */
export const clockControlOf = (dataDir: string): ClockAccess => {
  const file = accessFileIn(dataDir);
  if (!existsSync(file)) throw new StartProblem(`${file} is missing: start the system first (npm start).`);
  return JSON.parse(readFileSync(file, 'utf8')) as ClockAccess;
};

const fileIn = (dataDir: string): string => join(dataDir, 'clock.json');

/** What is added to the machine's clock, as it was kept with the data; 0 where nothing was. */
export const keptOffsetMs = (dataDir: string): number => {
  const file = fileIn(dataDir);
  if (!existsSync(file)) return 0;
  try {
    const { offsetMs } = JSON.parse(readFileSync(file, 'utf8')) as { readonly offsetMs?: unknown };
    if (typeof offsetMs === 'number' && Number.isSafeInteger(offsetMs)) return offsetMs;
  } catch {
    // told below
  }
  throw new StartProblem(`${file} does not say what the clock's offset is. Remove it, or start with --fresh.`);
};

export const keepOffset = (dataDir: string, offsetMs: number): void => {
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(fileIn(dataDir), `${JSON.stringify({ offsetMs })}\n`);
};

/** The instant of the newest commit of all services; undefined on an empty database. */
export const newestCommitAt = async (stack: Stack, namespace: string): Promise<Date | undefined> => {
  const connection = await createConnection(stack.mongoUri).asPromise();
  try {
    const newest = await Promise.all(
      sources.map((source) =>
        connection
          .useDb(`${namespace}_${source}`)
          .collection<{ readonly at: string }>('commits')
          .find({}, { projection: { _id: 0, at: 1 } })
          .sort({ at: -1 })
          .limit(1)
          .next(),
      ),
    );
    const times = newest.flatMap((commit) => (commit ? [Date.parse(commit.at)] : []));
    return times.length > 0 ? new Date(Math.max(...times)) : undefined;
  } finally {
    await connection.close();
  }
};

/**
 * The offset of a run whose clock begins at `startsAt`, or goes on as it was kept. Time never goes back: error StartProblem when it would
 * begin before the newest commit.
 */
export const chooseOffsetMs = (clock: {
  readonly machineNow: Date;
  readonly keptMs: number;
  readonly startsAt?: Date;
  readonly newestCommitAt?: Date;
}): number => {
  const { machineNow, keptMs, startsAt, newestCommitAt: newest } = clock;
  const offsetMs = startsAt ? startsAt.getTime() - machineNow.getTime() : keptMs;
  const start = new Date(machineNow.getTime() + offsetMs);
  if (newest && start < newest) {
    throw new StartProblem(
      `The clock would start at ${start.toISOString()}, before the newest change in the data (${newest.toISOString()}). ` +
        'Give a later --date, or empty the data with --fresh.',
    );
  }
  return offsetMs;
};
