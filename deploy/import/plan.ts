import { basename } from 'node:path';
import { readPlan, type Plan } from '../../libs/plans/domain/read-plan.js';
import { BodyNames } from '../../libs/plans/domain/bodies/body-names.js';
import { reasonOf, type PlanFault } from '../../libs/plans/domain/reasons.js';
import { headingWords } from '../../libs/plans/domain/table/meanings.js';
import { relationsOn, type Body } from '../../libs/register/body.js';
import { publicHolidayOn } from '../../libs/resources/domain/opening-hours/public-holidays.js';
import { readSheet, UnreadableSheet } from '../../libs/sheets/index.js';
import { publishedNotices, workingCalendarOf } from '../../libs/working-days/index.js';
import type { Api } from './api-client.js';
import { bookPlaces } from './plan-bookings.js';
import { loadInitiatives, loadTasks } from './plan-initiatives.js';
import { placeFinder, type ListedResource, type Planned, type PlannedTaskLine } from './plan-places.js';
import { faultIn, type PlanResult } from './plan-result.js';
import type { Progress } from './progress.js';
import { ImportStopped } from './stopped.js';

export interface PlanOptions {
  readonly isDryRun: boolean;
  readonly acceptsRest: boolean;
  readonly confirmsUsual: boolean;
  /** The body of whoever sends it. */
  readonly sender: string;
  /** Milliseconds, by the clock of the services. */
  readonly now: number;
}

/**
 * Loads a plan: each good line with an hour becomes a posted initiative at its host's unit and, where somebody shares its place, a
 * reservation; one without becomes a task. One verdict over the whole sheet comes first: while a line is bad and the rest is not accepted, or
 * something is asked that has no answer, nothing is loaded.
 *
 * Safe to run again, also after it was stopped in the middle and with a corrected sheet: what is loaded is met again and not doubled,
 * and reservations that were refused are asked for again. Places are asked for in the order of the sheet.
 * Errors: {@link ImportStopped}.
 */
export const importPlan = async (
  api: Api,
  file: { readonly path: string; readonly bytes: Uint8Array },
  options: PlanOptions,
  progress: Progress,
): Promise<PlanResult> => {
  const { isDryRun, acceptsRest } = options;
  const names = await registeredBodies(api, options.now);
  const read = await planIn(file.bytes, names, options);
  if ('reason' in read) return { ...nothingOf(file.path, isDryRun), rejected: [faultIn(read)] };
  const resources = await api.list<ListedResource>('/api/organisation/v1/resources');
  const placeOf = placeFinder(resources);
  const planned: Planned[] = [];
  const tasks: PlannedTaskLine[] = [];
  for (const line of read.lines) {
    const unit = names.find(line.host)?.unit;
    if (unit && line.is === 'initiative') planned.push({ line, unit, place: placeOf(line) });
    else if (unit && line.is === 'task') tasks.push({ line, unit });
  }
  const verdict = verdictOn(file.path, read, { planned, tasks }, isDryRun);
  const bad = new Set(read.faults.map(({ line }) => line));
  const isWaiting = read.asked.some(({ lines }) => lines.some((line) => !bad.has(line)));
  if (isDryRun || isWaiting || (read.faults.length > 0 && !acceptsRest)) return verdict;
  const activities = await loadInitiatives(api, planned, progress);
  const loadedTasks = await loadTasks(api, tasks, progress);
  const namesOfResources = new Map(resources.map(({ id, name }) => [id, name]));
  const booked = await bookPlaces(api, planned, activities.loaded, (id) => namesOfResources.get(id), progress);
  return {
    ...verdict,
    rejected: [...verdict.rejected, ...activities.faults, ...loadedTasks.faults],
    loaded: [...activities.loaded, ...loadedTasks.loaded].sort((a, b) => a.line - b.line),
    ...booked,
  };
};

const planIn = async (bytes: Uint8Array, names: BodyNames, options: PlanOptions): Promise<Plan | PlanFault> => {
  const { sender, now, confirmsUsual } = options;
  try {
    return readPlan(await readSheet(bytes, headingWords), {
      names,
      sender,
      confirmsUsual,
      today: new Date(now).toISOString().slice(0, 10),
      calendar: workingCalendarOf(publishedNotices),
    });
  } catch (error) {
    if (!(error instanceof UnreadableSheet)) throw error;
    return { line: error.line, column: '', value: '', reason: reasonOf('unreadable', error.message) };
  }
};

const registeredBodies = async (api: Api, now: number): Promise<BodyNames> => {
  const bodies = await api.list<Body>('/api/organisation/v1/bodies');
  if (bodies.length === 0)
    throw new ImportStopped(
      'The register holds no body yet: load deploy/local/data/bodies.csv first (npm start does).',
    );
  const today = new Date(now).toISOString().slice(0, 10);
  return new BodyNames(
    bodies.map((body) => {
      const { code, name, kind, unit, dissolved } = body;
      const parent = relationsOn(body, today, 'affiliation')[0]?.to;
      return { code, name, kind, unit, isDissolved: dissolved !== undefined, ...(parent !== undefined && { parent }) };
    }),
  );
};

const nothingOf = (path: string, isDryRun: boolean): PlanResult => ({
  kind: 'plan',
  file: basename(path),
  isDryRun,
  rejected: [],
  asked: [],
  good: [],
  loaded: [],
  confirmed: [],
  waiting: [],
  refused: [],
  closedDays: [],
  plainPlaces: [],
  holidays: [],
});

const verdictOn = (
  path: string,
  plan: Plan,
  { planned, tasks }: { readonly planned: readonly Planned[]; readonly tasks: readonly PlannedTaskLine[] },
  isDryRun: boolean,
): PlanResult => ({
  ...nothingOf(path, isDryRun),
  readAs: plan.readAs,
  rejected: plan.faults.map(faultIn),
  asked: plan.asked.map(({ reason, ...asked }) => ({ ...asked, reason: reason.text.en })),
  good: [...planned, ...tasks]
    .map(({ line: { line, title, host, is }, unit }) => ({ line, kind: is, title, host, unit }))
    .sort((a, b) => a.line - b.line),
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
