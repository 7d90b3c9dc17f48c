import { Inject, Injectable } from '@nestjs/common';
import type { InitiativeKind, TaskContent } from '#contracts';
import { initiativeKinds } from '#contracts';
import { type CommandContext, EventStore, type StreamCategory, type Streams } from '#event-store';
import {
  actFor,
  notFound,
  onBehalfOf,
  validationFailed,
  wrongUnit,
  type Answer,
  type CommandRequest,
  type Principal,
} from '#http';
import { InitiativesService } from '#initiatives';
import { CLOCK, type Clock, derivedId, ownedId, unitOfId, type Unit } from '#kernel';
import { namedBodies, type NamedBody, Register } from '#register';
import { taskDecider } from './domain/task.decide.js';
import type { Task, TaskChanges, TaskCommand, TaskEvent, TaskState } from './domain/task.js';
import type { MakeInitiativeDto } from './task.dto.js';
import { TaskReadModel } from './task-read-model.js';
import { taskView, type TaskView } from './task.view.js';

/** Injection token: the unit whose service this is. */
export const TASKS_UNIT = Symbol('TasksUnit');

/** A task as somebody writes it: which unit a co-operating body belongs to is the register's to say. */
export type NewTask = Omit<TaskContent, 'lead' | 'cooperating'> & {
  readonly lead?: string;
  readonly cooperating?: readonly string[];
};
export type WantedChanges = Omit<TaskChanges, 'cooperating'> & { readonly cooperating?: readonly string[] | null };

type Request = Pick<CommandRequest, 'context' | 'ifMatch'>;

/** The streams `task/<id>`, at the lead's unit. */
const taskCategory: StreamCategory<TaskCommand, TaskEvent, TaskState> = {
  name: 'task',
  decider: taskDecider,
  publish: (event) => event,
};

/** Tasks: the lead's commands, and what everybody reads. What a command answers is read from the task's own stream. */
@Injectable()
export class TasksService {
  private readonly streams: Streams<TaskCommand, TaskEvent, TaskState>;

  constructor(
    @Inject(EventStore) store: EventStore,
    @Inject(TASKS_UNIT) private readonly unit: Unit,
    private readonly register: Register,
    private readonly tasks: TaskReadModel,
    private readonly initiatives: InitiativesService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.streams = store.category(taskCategory);
  }

  /**
   * Opens a task. Its id is made of the command's, so that a repeat meets its first self.
   * Errors: 422 `unknown-body`, `body-dissolved` and those of the content; 421 `wrong-unit`; 403 `not-your-body`.
   */
  async add(asked: NewTask, caller: Principal, request: Request): Promise<Answer<TaskView>> {
    const { lead = caller.body, cooperating = [], ...rest } = asked;
    const bodyOf = await namedBodies(this.register, [{ path: 'lead', code: lead }, ...named(cooperating)]);
    const leadUnit = bodyOf(lead).unit;
    if (leadUnit !== this.unit) throw wrongUnit(leadUnit, '/v1/tasks');
    const context = request.context({ status: 201, onBehalfOf: onBehalfOf(caller, actFor(caller, lead)) });
    const id = ownedId(this.unit, derivedId(context.commandId));
    const content = { ...rest, lead, cooperating: cooperating.map((body) => ({ body, unit: bodyOf(body).unit })) };
    const done = await this.streams.execute(streamOf(id), { type: 'open-task', id, content }, context, { view: known });
    return { ...this.answered(done), location: `/v1/tasks/${id}` };
  }

  /** For policies: opens a task of this unit's under an id that follows from what asked for it; for another unit's id nothing. Idempotent. */
  async openFrom(id: string, content: TaskContent, context: CommandContext): Promise<void> {
    if (unitOfId(id) !== this.unit) return;
    await this.streams.execute(streamOf(id), { type: 'open-task', id, content }, context);
  }

  /** Errors: 422 `unknown-body`, and those of {@link take}. */
  async revise(id: string, { cooperating, ...changes }: WantedChanges, caller: Principal, request: Request) {
    await this.writable(id, `/v1/tasks/${id}`);
    const codes = cooperating ?? [];
    const bodyOf = await namedBodies(this.register, named(codes));
    const units = codes.map((body) => ({ body, unit: bodyOf(body).unit }));
    const all: TaskChanges = { ...changes, ...(cooperating !== undefined && { cooperating: units }) };
    return this.take(id, `/v1/tasks/${id}`, { type: 'revise-task', changes: all }, caller, request);
  }

  /**
   * Makes an initiative of a task: a draft of the lead, with those who take part invited. The task keeps the link, whatever becomes of the
   * initiative. Asked again with its key, it makes no second one. Errors: those of an initiative's draft and of {@link take}.
   */
  async makeInitiative(
    id: string,
    wanted: MakeInitiativeDto,
    caller: Principal,
    request: Request,
  ): Promise<Answer<TaskView>> {
    const path = `/v1/tasks/${id}/initiative`;
    const { content } = await this.writable(id, path);
    const context = request.context();
    const drafting: Request = {
      context: (options) => ({ ...request.context(options), commandId: derivedId(context.commandId, 'initiative') }),
    };
    const { kind = 'activity', ...times } = wanted;
    const named = initiativeKinds.find((one) => one === kind);
    if (!named)
      throw validationFailed([{ path: 'kind', message: `kind must be one of ${initiativeKinds.join(', ')}` }]);
    const { body } = await this.initiatives.draft(initiativeFrom(content, times, named), caller, drafting);
    return this.take(id, path, { type: 'link-initiative', initiative: body.id }, caller, request);
  }

  /** Errors: 421 `wrong-unit`, 404 `not-found`, 403 `not-your-body`, 412 `version-mismatch`, and those of the step. */
  async take(
    id: string,
    path: string,
    command: TaskCommand,
    caller: Principal,
    request: Request,
  ): Promise<Answer<TaskView>> {
    const { content } = await this.writable(id, path);
    const context = request.context({ onBehalfOf: onBehalfOf(caller, actFor(caller, content.lead)) });
    const { ifMatch } = request;
    const done = await this.streams.execute(streamOf(id), command, context, {
      view: known,
      ...(ifMatch !== undefined && { ifMatch }),
    });
    return this.answered(done);
  }

  /** One's own from its stream, another unit's from this unit's copy. Error: RuleViolation `not-found`. */
  async one(id: string): Promise<Answer<TaskView>> {
    if (unitOfId(id) === this.unit) {
      const found = await this.streams.read(streamOf(id), known);
      if (found) return { body: taskView(found.task, found.version, this.today), version: found.version };
    }
    const copy = unitOfId(id) === this.unit ? undefined : await this.tasks.find(id);
    if (!copy) throw notFound(`task ${id}`);
    return { body: taskView(copy.task, copy.version, this.today), version: copy.version };
  }

  get today(): string {
    return this.clock.now().toISOString().slice(0, 10);
  }

  private async writable(id: string, path: string): Promise<Task> {
    const unit = unitOfId(id);
    if (unit !== undefined && unit !== this.unit) throw wrongUnit(unit, path);
    const found = await this.streams.read(streamOf(id), known);
    if (!found) throw notFound(`task ${id}`);
    return found.task;
  }

  private answered({
    status,
    version,
    view,
  }: {
    readonly status: number;
    readonly version: number;
    readonly view: ReturnType<typeof known>;
  }): Answer<TaskView> {
    return { status, version, body: taskView(view.task, version, this.today) };
  }
}

const streamOf = (id: string): string => `task/${id}`;

const known = (
  state: TaskState,
  { version }: { readonly version: number },
): { readonly task: Task; readonly version: number } => {
  if (state.status === 'unknown') throw new Error('a task that was opened is known');
  return { task: state, version };
};

const named = (codes: readonly string[]): readonly NamedBody[] =>
  codes.map((code, index) => ({ path: `cooperating.${index}`, code }));

const initiativeFrom = (
  { title, lead, cooperating, goal, measures, responsiblePost, note }: TaskContent,
  { startsAt, endsAt, timeZone, place }: Omit<MakeInitiativeDto, 'kind'>,
  kind: InitiativeKind,
) => ({
  title: title.slice(0, 200),
  purpose:
    [goal, measures]
      .filter((text) => text !== undefined)
      .join('；')
      .slice(0, 2_000) || title.slice(0, 200),
  kind,
  host: lead,
  startsAt,
  endsAt,
  timeZone,
  ...(place !== undefined && { place }),
  ...(responsiblePost !== undefined && { responsiblePost }),
  ...(note !== undefined && { note }),
  invited: cooperating.map(({ body }) => ({ body, role: 'support' as const, required: true })),
});
