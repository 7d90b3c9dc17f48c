import { Controller } from '@nestjs/common';
import type { ReceivedEvent, TaskContent } from '#contracts';
import { OnEvent, policyContext } from '#messaging';
import { TasksService } from './tasks.service.js';

/** What a hearing concluded becomes a task of the body that leads it, at that body's unit, under the id that the conclusion names. */
@Controller()
export class OpenTasksWhenHearingIsHeld {
  constructor(private readonly tasks: TasksService) {}

  @OnEvent('hearing.held')
  async open(event: ReceivedEvent<'hearing.held'>): Promise<void> {
    for (const { key, title, lead, dueOn } of event.data.conclusions) {
      const content: TaskContent = {
        title,
        lead,
        cooperating: [],
        due: dueOn === undefined ? { kind: 'to-be-dated' } : { kind: 'latest', on: dueOn },
      };
      await this.tasks.openFrom(key, content, policyContext(event, 'open-tasks-when-hearing-is-held', key));
    }
  }
}
