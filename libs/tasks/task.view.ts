import { Type, type Static } from 'typebox';
import { TaskContent, taskProgress, Text } from '#contracts';
import { Nullable, OneOf } from '#http';
import { unitOfId, units } from '#kernel';
import { isLateOn, taskStatuses, type Task } from './domain/task.js';

export const TaskView = Type.Object(
  {
    id: Type.String(),
    version: Type.Integer(),
    status: OneOf(taskStatuses),
    unit: Nullable(OneOf(units)),
    ...TaskContent.properties,
    /** Only what has a due date can be late. */
    isLate: Type.Boolean(),
    progress: Type.Array(
      Type.Object({ progress: OneOf(taskProgress), text: Text('personal'), reportedAt: Type.String() }),
    ),
    initiatives: Type.Array(Type.String()),
    closedReason: Type.Optional(Text('open')),
  },
  { $id: 'Task', parties: ['lead', 'cooperating.*.body'] },
);
export type TaskView = Static<typeof TaskView>;

/** `today` is the calendar date by which it is judged late. */
export const taskView = (task: Task, version: number, today: string): TaskView => {
  const { id, status, content, reports, initiatives, closedReason } = task;
  return {
    id,
    version,
    status,
    unit: unitOfId(id) ?? null,
    ...content,
    isLate: isLateOn(task, today),
    progress: [...reports],
    initiatives: [...initiatives],
    ...(closedReason !== undefined && { closedReason }),
  };
};
