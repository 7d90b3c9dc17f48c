export { evolveTask, isLateOn, type Task, type TaskEvent, type TaskState, unknownTask } from './domain/task.js';
export { TaskReadModel } from './task-read-model.js';
export { taskView, TaskView } from './task.view.js';
export { TasksModule } from './tasks.module.js';
export { type NewTask, TasksService } from './tasks.service.js';
