import type { TaskContent } from '#contracts';
import { RuleViolation, type Decider, type Timed } from '#kernel';
import {
  evolveTask,
  unknownTask,
  type Task,
  type TaskChanges,
  type TaskCommand,
  type TaskEvent,
  type TaskState,
} from './task.js';

const maxInitiatives = 50;

/** The life of a task: open → under way → done or cancelled. What is closed takes nothing more. */
export const decideTask = (command: Timed<TaskCommand>, state: TaskState): readonly TaskEvent[] => {
  switch (command.type) {
    case 'open-task':
      if (state.status !== 'unknown') return [];
      requireOneLead(command.content);
      requirePeriods(command.content);
      return [{ type: 'task.opened', data: { task: command.id, content: command.content } }];
    case 'revise-task': {
      const task = requireOpen(state);
      const content = patched(task.content, command.changes);
      requireOneLead(content);
      requirePeriods(content);
      const isSame = JSON.stringify(content) === JSON.stringify(task.content);
      return isSame ? [] : [{ type: 'task.revised', data: { task: task.id, content } }];
    }
    case 'report-task': {
      const { progress, text, at } = command;
      return [{ type: 'task.reported', data: { task: requireOpen(state).id, progress, text, reportedAt: at } }];
    }
    case 'link-initiative': {
      const task = requireOpen(state);
      if (task.initiatives.includes(command.initiative)) return [];
      if (task.initiatives.length >= maxInitiatives)
        throw new RuleViolation('too-many-initiatives', `At most ${maxInitiatives} initiatives are made of one task.`);
      return [{ type: 'task.became-initiative', data: { task: task.id, initiative: command.initiative } }];
    }
    case 'close-task': {
      const { outcome, reason } = command;
      if (state.status === outcome) return [];
      const task = requireOpen(state);
      return [{ type: 'task.closed', data: { task: task.id, outcome, ...(reason !== undefined && { reason }) } }];
    }
  }
};

export const taskDecider: Decider<TaskCommand, TaskEvent, TaskState> = {
  initial: unknownTask,
  decide: decideTask,
  evolve: evolveTask,
};

const requireOpen = (state: TaskState): Task => {
  if (state.status === 'unknown') throw new RuleViolation('not-found', 'There is no such task here.', 'not-found');
  if (state.status === 'open' || state.status === 'under-way') return state;
  throw new RuleViolation('task-closed', `The task is ${state.status}.`, 'conflict', { state: state.status });
};

/** One body leads; the others take part, each once. */
const requireOneLead = ({ lead, cooperating }: TaskContent): void => {
  const bodies = cooperating.map(({ body }) => body);
  if (bodies.includes(lead))
    throw new RuleViolation(
      'lead-cooperates',
      `${lead} leads the task and cannot also take part in it.`,
      'unprocessable',
    );
  const twice = bodies.find((body, at) => bodies.indexOf(body) !== at);
  if (twice !== undefined)
    throw new RuleViolation('body-twice', `${twice} takes part twice.`, 'unprocessable', { body: twice });
};

const requirePeriods = ({ due, steps = [] }: TaskContent): void => {
  const ofSteps = steps.map((step, index) => ({ path: `steps.${index}.due`, one: step.due }));
  for (const { path, one } of [{ path: 'due', one: due }, ...ofSteps]) {
    if (!one) continue;
    const isWrong = one.kind === 'window' && one.to < one.from;
    const isReversed = (one.kind === 'open' || one.kind === 'recurring') && one.from && one.to && one.to < one.from;
    if (isWrong || isReversed)
      throw new RuleViolation('ends-before-start', 'A period of the task ends before it starts.', 'unprocessable', {
        path,
      });
  }
};

const patched = (content: TaskContent, changes: TaskChanges): TaskContent => {
  const merged: Record<string, unknown> = { ...content };
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) delete merged[name];
    else if (value !== undefined) merged[name] = value;
  }
  return { ...(merged as TaskContent), lead: content.lead };
};
