import type { InitiativeContent, InitiativeTask, ParticipantRole } from '#contracts';
import { RuleViolation } from '#kernel';

type Content = Pick<InitiativeContent, 'host' | 'invited' | 'tasks'>;

/** More tasks are not in one plan: all of it is told to others in one event. */
export const maxTasks = 200;

/**
 * What is asked of the tasks of an initiative.
 * Errors (422, `path` names the task): `no-accountable`, `two-accountable` with `accountable`, `role-twice`, `not-taking-part`, `task-twice`.
 */
export const checkTasks = (content: Content): void => {
  const { tasks = [], host, invited } = content;
  const taking = new Set([host, ...invited.map(({ body }) => body)]);
  for (const [index, { id, title, roles }] of tasks.entries()) {
    const path = `tasks.${index}.roles`;
    if (tasks.findIndex((one) => one.id === id) !== index)
      throw wrong('task-twice', `Two tasks are numbered ${id}.`, `tasks.${index}.id`);
    const accountable = accountableFor(roles);
    if (accountable.length === 0)
      throw wrong('no-accountable', `Nobody is accountable for “${title}”: exactly one body is.`, path);
    if (accountable.length > 1)
      throw wrong(
        'two-accountable',
        `Exactly one body is accountable for “${title}”, here are ${accountable.join(', ')}.`,
        path,
        {
          accountable,
        },
      );
    const twice = roles.find(({ body }, at) => roles.findIndex((other) => other.body === body) !== at);
    if (twice) throw wrong('role-twice', `${twice.body} has two roles in “${title}”.`, path, { body: twice.body });
    const stranger = roles.find(({ body }) => !taking.has(body));
    if (stranger)
      throw wrong('not-taking-part', `${stranger.body} neither hosts the initiative nor is invited to it.`, path, {
        body: stranger.body,
      });
  }
};

const accountableFor = (roles: InitiativeTask['roles']): readonly string[] =>
  roles.filter(({ role }) => role === 'accountable').map(({ body }) => body);

/** Who does what: a row for each task, a cell for each body that has a role in it. */
export interface Matrix {
  readonly bodies: readonly string[];
  readonly tasks: readonly {
    readonly task: InitiativeTask;
    readonly accountable: string;
    /** In the order of `bodies`; null where a body has no role. */
    readonly roles: readonly (ParticipantRole | null)[];
  }[];
}

/** The host first, then the invited in their order. */
export const matrixOf = ({ host, invited, tasks = [] }: Content): Matrix => {
  const bodies = [host, ...invited.map(({ body }) => body)];
  return {
    bodies,
    tasks: tasks.map((task) => ({
      task,
      accountable: accountableFor(task.roles)[0] ?? host,
      roles: bodies.map((body) => task.roles.find((one) => one.body === body)?.role ?? null),
    })),
  };
};

const wrong = (
  code: string,
  detail: string,
  path: string,
  fields: Readonly<Record<string, unknown>> = {},
): RuleViolation => new RuleViolation(code, detail, 'unprocessable', { path, ...fields });
