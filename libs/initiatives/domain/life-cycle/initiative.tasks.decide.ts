import type { InitiativeTask } from '#contracts';
import { RuleViolation, type Timed } from '#kernel';
import { maxTasks } from '../plan/tasks-of-initiative.js';
import { decideRevise } from './initiative.steps.decide.js';
import { openStatuses, requireStatus } from './initiative.standing.js';
import type { InitiativeCommand, InitiativeEvent, InitiativeState, TaskChanges } from './initiative.js';

type CommandOf<T extends InitiativeCommand['type']> = Timed<Extract<InitiativeCommand, { readonly type: T }>>;

/** A task is part of the content: adding one revises it. Errors: those of a revision, `too-many-tasks` (409). */
export const decideAddTask = ({ task, at }: CommandOf<'add-task'>, state: InitiativeState) => {
  const tasks = tasksOf(state);
  if (tasks.some(({ id }) => id === task.id)) return [];
  if (tasks.length >= maxTasks) throw new RuleViolation('too-many-tasks', `A plan has at most ${maxTasks} tasks.`);
  return withTasks([...tasks, task], at, state);
};

/** Errors: those of a revision, `unknown-task` (404). */
export const decideReviseTask = ({ id, changes, at }: CommandOf<'revise-task'>, state: InitiativeState) => {
  const tasks = tasksOf(state);
  requireTask(id, tasks);
  return withTasks(
    tasks.map((task) => (task.id === id ? changed(task, changes) : task)),
    at,
    state,
  );
};

/** Errors: those of a revision, `unknown-task` (404). */
export const decideDropTask = ({ id, at }: CommandOf<'drop-task'>, state: InitiativeState) => {
  const tasks = tasksOf(state);
  requireTask(id, tasks);
  return withTasks(
    tasks.filter((task) => task.id !== id),
    at,
    state,
  );
};

const tasksOf = (state: InitiativeState): readonly InitiativeTask[] =>
  requireStatus(state, 'change the tasks', ['draft', ...openStatuses]).content.tasks ?? [];

const requireTask = (id: string, tasks: readonly InitiativeTask[]): void => {
  if (tasks.some((task) => task.id === id)) return;
  throw new RuleViolation('unknown-task', `The initiative has no task ${id}.`, 'not-found');
};

const withTasks = (
  tasks: readonly InitiativeTask[],
  at: string,
  state: InitiativeState,
): readonly InitiativeEvent[] => {
  const changes = { tasks: tasks.length === 0 ? null : [...tasks] };
  return decideRevise({ type: 'revise', changes, at }, state);
};

const changed = (task: InitiativeTask, changes: TaskChanges): InitiativeTask => {
  const merged: Record<string, unknown> = { ...task };
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) delete merged[name];
    else if (value !== undefined) merged[name] = value;
  }
  return merged as InitiativeTask;
};
