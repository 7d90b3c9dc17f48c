import type { Unit } from '../../libs/kernel/index.js';
import { initiativeOf, planLineKey } from '../../libs/plans/application/planned-initiative.js';
import { taskOf } from '../../libs/plans/application/planned-task.js';
import type { PlannedActivity } from '../../libs/plans/domain/line/plan-line.js';
import { Refusal, type Api } from './api-client.js';
import { inLanes } from './lanes.js';
import type { Planned, PlannedTaskLine } from './plan-places.js';
import type { LoadedLine, PrintedFault } from './plan-result.js';
import type { Progress } from './progress.js';

const initiativesAtATime = 8;

interface InitiativeAnswer {
  readonly id: string;
  readonly status: string;
  readonly title: string;
  readonly host?: string;
  readonly startsAt?: string;
}

/** Drafts and posts each line. A line that its unit refuses is one more bad line, and the others go on. */
export const loadInitiatives = async (
  api: Api,
  planned: readonly Planned[],
  progress: Progress,
): Promise<{ readonly loaded: readonly LoadedLine[]; readonly faults: readonly PrintedFault[] }> => {
  const loaded: LoadedLine[] = [];
  const faults: PrintedFault[] = [];
  progress.begin('initiatives', planned.length);
  await inLanes(
    planned.map((one) => [one]),
    initiativesAtATime,
    async (one) => {
      const { line, title, host } = one.line;
      try {
        const { initiative, differs } = await postInitiative(api, one);
        const { id, status } = initiative;
        const dates = one.place.dates.length;
        loaded.push({
          line,
          kind: 'initiative',
          id,
          unit: one.unit,
          host,
          title,
          status,
          dates,
          ...(differs && { differs }),
        });
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        faults.push({ line, column: '', value: title, reason: `${host}'s unit refused it: ${error.detail}` });
      }
      progress.step();
    },
  );
  progress.end();
  return { loaded: loaded.sort((a, b) => a.line - b.line), faults: faults.sort((a, b) => a.line - b.line) };
};

/** Opens a task for each line without an hour. One that stands already is met again, whatever its lead has changed since. */
export const loadTasks = async (
  api: Api,
  tasks: readonly PlannedTaskLine[],
  progress: Progress,
): Promise<{ readonly loaded: readonly LoadedLine[]; readonly faults: readonly PrintedFault[] }> => {
  const loaded: LoadedLine[] = [];
  const faults: PrintedFault[] = [];
  progress.begin('tasks', tasks.length);
  await inLanes(
    tasks.map((one) => [one]),
    initiativesAtATime,
    async ({ line: task, unit }) => {
      const { line, title, host } = task;
      try {
        const answer = await api.post<InitiativeAnswer>(`/api/${unit}/v1/tasks`, taskOf(task), planLineKey(task));
        loaded.push({ line, kind: 'task', id: answer.id, unit, host, title, status: answer.status, dates: 0 });
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        const reason = `${host}'s unit refused it: ${error.detail}`;
        faults.push({ line, column: '', value: title, reason });
      }
      progress.step();
    },
  );
  progress.end();
  return { loaded, faults };
};

const postInitiative = async (
  api: Api,
  { line, unit, place }: Planned,
): Promise<{ readonly initiative: InitiativeAnswer; readonly differs: boolean }> => {
  const initiatives = `/api/${unit}/v1/initiatives`;
  const key = planLineKey(line);
  const wanted = initiativeOf(line, place.times);
  let draft: InitiativeAnswer | undefined;
  let differs = false;
  try {
    draft = await api.post<InitiativeAnswer>(initiatives, wanted, key);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'idempotency-key-reused') throw error;
    draft = await standingInitiative(api, unit, line);
    differs = true;
    if (!draft) throw error;
  }
  try {
    const initiative = await api.post<InitiativeAnswer>(`${initiatives}/${draft.id}/post`, {}, key);
    return { initiative, differs };
  } catch (error) {
    // It went further since: posted, agreed or withdrawn by its host. That is the host's business.
    if (!(error instanceof Refusal) || error.code !== 'illegal-step') throw error;
    return { initiative: await api.get<InitiativeAnswer>(`${initiatives}/${draft.id}`), differs };
  }
};

/** The initiative that stands for a line already, whatever else was changed about it. */
const standingInitiative = async (
  api: Api,
  unit: Unit,
  line: PlannedActivity,
): Promise<InitiativeAnswer | undefined> => {
  const { startsAt, endsAt } = initiativeOf(line);
  const found = await api.list<InitiativeAnswer>(
    `/api/${unit}/v1/initiatives?${new URLSearchParams({ body: line.host, from: startsAt, to: endsAt }).toString()}`,
  );
  return found.find(({ title, host }) => title === line.title && host === line.host);
};
