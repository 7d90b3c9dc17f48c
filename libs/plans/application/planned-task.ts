import type { TaskDue } from '#contracts';
import type { NewTask } from '#tasks';
import type { PlannedDue } from '../domain/cells/due.js';
import type { PlannedTask } from '../domain/line/plan-line.js';

/** The task that a line of the plan asks for: what `POST /v1/tasks` takes. The words that say when stay beside the reading. */
export const taskOf = (line: PlannedTask): NewTask => {
  const { title, host, invited, due, when, section, goal, measures, reports, responsiblePost, note, steps } = line;
  return {
    title,
    lead: host,
    cooperating: [...invited],
    due: dueOf(due),
    ...(when !== '' && { when }),
    ...(section !== undefined && { section }),
    ...(goal !== undefined && { goal }),
    ...(measures !== undefined && { measures }),
    ...(reports !== undefined && { reports }),
    ...(responsiblePost !== undefined && { responsiblePost }),
    ...(note !== undefined && { note }),
    ...(steps.length > 0 && {
      steps: steps.map(({ due: stepDue, ...step }) => ({ ...step, ...(stepDue && { due: dueOf(stepDue) }) })),
    }),
  };
};

/** Hours beside a rhythm stay words: a task has none. */
const dueOf = (due: PlannedDue): TaskDue => {
  if (due.kind !== 'recurring') return due as TaskDue;
  const { rhythm } = due;
  if (rhythm.kind === 'once-in-each') return { ...due, rhythm: { kind: rhythm.kind, months: [...rhythm.months] } };
  if (rhythm.kind === 'rule') return { ...due, rhythm: { kind: rhythm.kind, rule: rhythm.rule } };
  return { ...due, rhythm };
};
