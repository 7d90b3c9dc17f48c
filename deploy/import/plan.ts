import { basename } from 'node:path';
import type { Unit } from '../../libs/kernel/index.js';
import { parsePlan, type BodyStanding, type Plan } from '../../libs/initiatives/plan-import/parse-plan.js';
import { readPlanSheet } from '../../libs/initiatives/plan-import/plan-sheet.js';
import { publicHolidayOn } from '../../libs/resources/domain/opening-hours/public-holidays.js';
import type { Api } from './api-client.js';
import { bookPlaces } from './plan-bookings.js';
import { loadInitiatives } from './plan-initiatives.js';
import { placeFinder, type ListedResource, type Planned } from './plan-places.js';
import type { PlanResult } from './plan-result.js';
import type { Progress } from './progress.js';
import { ImportStopped } from './stopped.js';

export interface PlanOptions {
  readonly isDryRun: boolean;
  readonly acceptsRest: boolean;
}

interface ListedBody {
  readonly code: string;
  readonly unit: Unit;
  readonly dissolved?: object;
}

/**
 * Loads an annual plan: each good line becomes a posted initiative at its host's unit and, where somebody shares its place, a
 * reservation. One verdict over the whole sheet comes first: while a line is bad and the rest is not accepted, nothing is loaded.
 *
 * Safe to run again, also after it was stopped in the middle and with a corrected sheet: what is loaded is met again and not doubled,
 * and reservations that were refused are asked for again. Places are asked for in the order of the sheet.
 * Errors: {@link ImportStopped}.
 */
export const importPlan = async (
  api: Api,
  file: { readonly path: string; readonly bytes: Uint8Array },
  { isDryRun, acceptsRest }: PlanOptions,
  progress: Progress,
): Promise<PlanResult> => {
  const bodies = await registeredBodies(api);
  const plan = parsePlan(await readPlanSheet(file.bytes), standingIn(bodies));
  const resources = await api.list<ListedResource>('/api/organisation/v1/resources');
  const placeOf = placeFinder(resources);
  const planned = plan.lines.flatMap((line): Planned[] => {
    const unit = bodies.get(line.host)?.unit;
    return unit ? [{ line, unit, place: placeOf(line) }] : [];
  });
  const verdict = verdictOn(basename(file.path), plan, planned, isDryRun);
  if (isDryRun || (plan.faults.length > 0 && !acceptsRest)) return verdict;
  const { loaded, faults } = await loadInitiatives(api, planned, progress);
  const names = new Map(resources.map(({ id, name }) => [id, name]));
  const booked = await bookPlaces(api, planned, loaded, (id) => names.get(id), progress);
  return { ...verdict, rejected: [...verdict.rejected, ...faults], loaded, ...booked };
};

const registeredBodies = async (api: Api): Promise<ReadonlyMap<string, ListedBody>> => {
  const bodies = await api.list<ListedBody>('/api/organisation/v1/bodies');
  if (bodies.length === 0)
    throw new ImportStopped(
      'The register holds no body yet: load deploy/local/data/bodies.csv first (npm start does).',
    );
  return new Map(bodies.map((body) => [body.code, body]));
};

const standingIn =
  (bodies: ReadonlyMap<string, ListedBody>) =>
  (code: string): BodyStanding => {
    const body = bodies.get(code);
    if (!body) return 'unknown';
    return body.dissolved ? 'dissolved' : 'registered';
  };

const verdictOn = (file: string, plan: Plan, planned: readonly Planned[], isDryRun: boolean): PlanResult => ({
  kind: 'plan',
  file,
  ...(plan.readAs && { readAs: plan.readAs }),
  isDryRun,
  rejected: plan.faults,
  good: planned.map(({ line: { line, title, host }, unit }) => ({ line, title, host, unit })),
  loaded: [],
  confirmed: [],
  waiting: [],
  refused: [],
  closedDays: planned.flatMap(({ line, place }) =>
    place.closed.length > 0 ? [{ line: line.line, place: line.place ?? '', dates: place.closed }] : [],
  ),
  plainPlaces: planned.flatMap(({ line: { line, place }, place: { resource, namesakes } }) =>
    place !== undefined && !resource ? [{ line, place, ...(namesakes !== undefined && { namesakes }) }] : [],
  ),
  holidays: planned.flatMap(({ line: { line, title }, place: { dates } }) =>
    dates.flatMap((on) => {
      const holiday = publicHolidayOn(on);
      return holiday ? [{ line, title, on, ...holiday }] : [];
    }),
  ),
});
