import { Type } from 'typebox';
import { declareProblems, OneOf } from '#http';
import { taskStatuses } from './domain/task.js';

export const taskProblems = declareProblems({
  'task-closed': {
    status: 409,
    when: 'The task is done or cancelled.',
    fields: Type.Object({ state: OneOf(taskStatuses) }),
  },
  'too-many-initiatives': { status: 409, when: 'More initiatives than these are not made of one task.' },
  'body-twice': { status: 422, when: 'A body takes part twice.', fields: Type.Object({ body: Type.String() }) },
  'lead-cooperates': { status: 422, when: 'The lead is named among those who take part.' },
});
