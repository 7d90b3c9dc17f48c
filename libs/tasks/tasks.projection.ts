import { Controller, Logger, type OnModuleInit } from '@nestjs/common';
import type { ReceivedEvent } from '#contracts';
import { unitOfId } from '#kernel';
import { DocumentProjection, OnEventBatch } from '#messaging';
import { evolveTask, unknownTask, type TaskEvent } from './domain/task.js';
import { taskCopyOf, TaskReadModel, type TaskCopy } from './task-read-model.js';

type Received = ReceivedEvent<TaskEvent['type']>;

/** All units' tasks, folded from their events. */
@Controller()
export class TasksProjection implements OnModuleInit {
  private readonly logger = new Logger('Tasks');
  private readonly projection: DocumentProjection<TaskCopy, TaskEvent['type']>;

  constructor(private readonly tasks: TaskReadModel) {
    this.projection = new DocumentProjection({
      collection: () => tasks.collection,
      key: ({ data }) => data.task,
      evolve: (copy, event) =>
        taskCopyOf(evolveTask(copy === undefined || copy.status === 'unknown' ? unknownTask() : copy.task, event)),
    });
  }

  async onModuleInit(): Promise<void> {
    await this.tasks.prepare();
  }

  @OnEventBatch('task.opened', 'task.revised', 'task.reported', 'task.became-initiative', 'task.closed')
  async take(events: readonly Received[]): Promise<void> {
    const believed = events.filter((event) => {
      if (event.subject === `task/${event.data.task}` && unitOfId(event.data.task) === event.source) return true;
      this.logger.warn(`${event.source} may not speak for ${event.subject}: ${event.id} is ignored`);
      return false;
    });
    await this.projection.apply(believed);
  }
}
