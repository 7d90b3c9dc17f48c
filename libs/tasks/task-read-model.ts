import { Inject, Injectable } from '@nestjs/common';
import type { Connection, mongo } from 'mongoose';
import { DATABASE } from '#event-store';
import { unitOfId, type Unit } from '#kernel';
import type { Projected } from '#messaging';
import { lastDayOf, type Task, type TaskState, type TaskStatus } from './domain/task.js';

/** A task of any unit as this service's copy has it. */
export type TaskCopy =
  | { readonly status: 'unknown' }
  | {
      readonly status: TaskStatus;
      readonly unit: Unit | undefined;
      readonly bodies: readonly string[];
      /** The last day on which it is in time; empty where there is none. */
      readonly lastDay: string;
      readonly task: Task;
    };
export type KnownTask = Exclude<Projected<TaskCopy>, { readonly status: 'unknown' }>;

export const taskCopyOf = (state: TaskState): TaskCopy => {
  if (state.status === 'unknown') return state;
  const { id, status, content } = state;
  return {
    status,
    unit: unitOfId(id),
    bodies: [content.lead, ...content.cooperating.map(({ body }) => body)],
    lastDay: lastDayOf(content) ?? '',
    task: state,
  };
};

export interface TaskFilter {
  readonly status?: TaskStatus;
  readonly unit?: Unit;
  /** Leading or taking part. */
  readonly body?: string;
  /** Late on this day. */
  readonly lateOn?: string;
  readonly after?: string;
  readonly limit: number;
}

/** This service's copies of all units' tasks. They lag their leads by milliseconds, or for as long as Kafka is away. */
@Injectable()
export class TaskReadModel {
  readonly collection: mongo.Collection<Projected<TaskCopy>>;

  constructor(@Inject(DATABASE) connection: Connection) {
    if (!connection.db) throw new Error('the connection to the database is not open');
    this.collection = connection.db.collection('tasks', { ignoreUndefined: true });
  }

  async prepare(): Promise<void> {
    await this.collection.createIndexes([{ key: { bodies: 1, _id: 1 } }, { key: { status: 1, lastDay: 1 } }]);
  }

  async find(id: string): Promise<KnownTask | undefined> {
    const found = await this.collection.findOne({ _id: id });
    return found === null || found.status === 'unknown' ? undefined : found;
  }

  /** In the order of their ids. */
  async list({ status, unit, body, lateOn, after, limit }: TaskFilter): Promise<readonly KnownTask[]> {
    const all: object[] = [{ status: status ?? { $ne: 'unknown' } }];
    if (unit) all.push({ unit });
    if (body !== undefined) all.push({ bodies: body });
    if (lateOn !== undefined) all.push({ lastDay: { $gt: '', $lt: lateOn }, status: { $in: ['open', 'under-way'] } });
    if (after !== undefined) all.push({ _id: { $gt: after } });
    const found = this.collection.find({ $and: all } as mongo.Filter<Projected<TaskCopy>>);
    return (await found.sort({ _id: 1 }).limit(limit).toArray()) as KnownTask[];
  }
}
