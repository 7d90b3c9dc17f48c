import { setTimeout as pause } from 'node:timers/promises';
import { type ClockReport, isQuiet, nextStop } from './quiet-parts.js';

export interface ClockMove {
  /** Addresses of all processes of the run that have a clock: services and the identity provider. */
  readonly urls: readonly string[];
  readonly secret: string;
  readonly to: Date;
  /** Passes over what lies between, as an outage would. Default: stops at every timer. */
  readonly isJump?: boolean;
  /** Called with each offset before the processes get it, so that one that starts meanwhile has it too. */
  readonly keep?: (offsetMs: number) => void;
  readonly onStop?: (now: Date) => void;
  /** How long one stop may take to become quiet. Default: 2 minutes. */
  readonly quietWithinMs?: number;
}

/**
 * Moves the clock of a run forward and resolves when all that is due by then has been done, in all processes.
 *
 * Errors: an Error where the clock would go back, where a process does not answer (it names it), or where a stop does not become quiet in time
 * (it says what is left): the clock then stands at that stop.
 */
export const moveClock = async (move: ClockMove): Promise<Date> => {
  const { to, isJump = false, keep, onStop } = move;
  let reports = await untilQuiet(move);
  const first = reports[0];
  if (!first) throw new Error('there is no process whose clock could be moved');
  if (to.getTime() < Date.parse(first.now)) {
    throw new Error(`the clock is at ${first.now}; it does not go back to ${to.toISOString()}`);
  }
  for (let isThere = false; !isThere;) {
    const stop = nextStop(reports, to.getTime(), isJump);
    isThere = stop >= to.getTime();
    const offsetMs = Math.max(stop - Date.now(), ...reports.map((report) => report.offsetMs));
    keep?.(offsetMs);
    for (const url of move.urls) await ask(url, move.secret, { offsetMs });
    reports = await untilQuiet(move);
    onStop?.(new Date(stop));
  }
  return to;
};

/** Resolves with the reports of two looks in a row between which nothing moved. Error: an Error that says what is left. */
export const untilQuiet = async ({
  urls,
  secret,
  quietWithinMs = 120_000,
}: Pick<ClockMove, 'urls' | 'secret' | 'quietWithinMs'>): Promise<readonly ClockReport[]> => {
  const look = () => Promise.all(urls.map((url) => ask(url, secret)));
  const deadline = performance.now() + quietWithinMs;
  for (let before = await look(); ;) {
    const after = await look();
    if (isQuiet(before, after)) return after;
    if (performance.now() > deadline) {
      const left = urls.map((url, index) => `${url}: ${JSON.stringify(after[index])}`);
      throw new Error(`not everything that is due was done in time:\n${left.join('\n')}`);
    }
    before = after;
    await pause(20);
  }
};

const ask = async (url: string, secret: string, body?: { readonly offsetMs: number }): Promise<ClockReport> => {
  const response = await fetch(`${url}/v1/clock`, {
    method: body ? 'POST' : 'GET',
    headers: { 'x-clock-control': secret, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(60_000),
  }).catch((error: unknown) => {
    throw new Error(`${url} does not answer: ${String(error)}`);
  });
  if (!response.ok) throw new Error(`${url} does not move its clock: ${response.status} ${await response.text()}`);
  return (await response.json()) as ClockReport;
};
