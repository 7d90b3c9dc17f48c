import { Inject, Injectable } from '@nestjs/common';
import type { Connection, mongo } from 'mongoose';
import { DATABASE } from '#event-store';
import { unitOfId, type Unit } from '#kernel';
import type { Projected } from '#messaging';
import type { Initiative, InitiativeState, InitiativeStatus } from '../domain/life-cycle/initiative.js';

/** An initiative of any unit as this service's copy has it; `unknown` for as long as only another unit's draft was seen. */
export type InitiativeCopy =
  | { readonly status: 'unknown' }
  | {
      readonly status: InitiativeStatus;
      readonly wasPosted: boolean;
      readonly unit: Unit | undefined;
      readonly host: string;
      readonly invited: readonly string[];
      readonly invitedUnits: readonly Unit[];
      readonly startsAt: string;
      readonly endsAt: string;
      /** What a search by words looks at. */
      readonly text: string;
      readonly initiative: Initiative;
    };
export type KnownCopy = Exclude<Projected<InitiativeCopy>, { readonly status: 'unknown' }>;

export const copyOf = (state: InitiativeState): InitiativeCopy => {
  if (state.status === 'unknown') return state;
  const { id, status, wasPosted, content } = state;
  const { host, invited, startsAt, endsAt, title, purpose, place, note } = content;
  return {
    status,
    wasPosted,
    unit: unitOfId(id),
    host,
    invited: invited.map(({ body }) => body),
    invitedUnits: [...new Set(invited.map((one) => one.unit))],
    startsAt,
    endsAt,
    text: [title, purpose, place ?? '', note ?? ''].join('\n'),
    initiative: state,
  };
};

export const stateOf = (copy: InitiativeCopy | undefined): InitiativeState =>
  copy === undefined || copy.status === 'unknown' ? { status: 'unknown' } : copy.initiative;

/** Where a list goes on: after this initiative in the order of start and id. */
export interface CopyPosition {
  readonly startsAt: string;
  readonly id: string;
}

export const isPosition = (value: unknown): value is CopyPosition =>
  typeof value === 'object' &&
  value !== null &&
  'startsAt' in value &&
  typeof value.startsAt === 'string' &&
  'id' in value &&
  typeof value.id === 'string';

export interface CopyFilter {
  readonly statuses?: readonly InitiativeStatus[];
  readonly unit?: Unit;
  /** Hosting or invited. */
  readonly body?: string;
  readonly invited?: string;
  /** Some body of this unit is invited. */
  readonly invitedUnit?: Unit;
  /** Overlapping [from, to). */
  readonly from?: string;
  readonly to?: string;
  /** Words, as they stand, in any case. */
  readonly q?: string;
  /** Whose drafts are seen; `all` for a desk that sees everything. What was never posted is nobody else's. */
  readonly draftsOf?: readonly string[] | 'all';
  readonly after?: CopyPosition;
  /** As `after`, with the initiative at this position. */
  readonly onwardsFrom?: CopyPosition;
  readonly limit: number;
}

/** This service's copies of all units' initiatives. They lag their hosts by milliseconds, or for as long as Kafka is away. */
@Injectable()
export class InitiativeReadModel {
  readonly collection: mongo.Collection<Projected<InitiativeCopy>>;

  constructor(@Inject(DATABASE) connection: Connection) {
    if (!connection.db) throw new Error('the connection to the database is not open');
    this.collection = connection.db.collection('initiatives', { ignoreUndefined: true });
  }

  /** Where the database is a real one, lists use these. */
  async prepare(): Promise<void> {
    await this.collection.createIndexes([{ key: { startsAt: 1, _id: 1 } }, { key: { invited: 1, status: 1 } }]);
  }

  /** Undefined for an initiative of which this unit has heard nothing yet, or nothing but that a draft exists. */
  async find(id: string): Promise<KnownCopy | undefined> {
    const copy = await this.collection.findOne({ _id: id });
    return copy === null || copy.status === 'unknown' ? undefined : copy;
  }

  /** In the order of start and id. */
  async list(filter: CopyFilter): Promise<readonly KnownCopy[]> {
    const { statuses, unit, body, invited, invitedUnit, from, to, q, draftsOf = [], limit } = filter;
    const all: object[] = [{ status: statuses ? { $in: statuses } : { $ne: 'unknown' } }];
    if (draftsOf !== 'all') all.push({ $or: [{ wasPosted: true }, { host: { $in: draftsOf } }] });
    if (unit) all.push({ unit });
    if (body !== undefined) all.push({ $or: [{ host: body }, { invited: body }] });
    if (invited !== undefined) all.push({ invited });
    if (invitedUnit) all.push({ invitedUnits: invitedUnit });
    if (from !== undefined) all.push({ endsAt: { $gt: from } });
    if (to !== undefined) all.push({ startsAt: { $lt: to } });
    if (q !== undefined) all.push({ text: { $regex: literally(q), $options: 'i' } });
    if (filter.after) all.push(beyond(filter.after, '$gt'));
    if (filter.onwardsFrom) all.push(beyond(filter.onwardsFrom, '$gte'));
    const found = this.collection.find({ $and: all } as mongo.Filter<Projected<InitiativeCopy>>);
    return (await found.sort({ startsAt: 1, _id: 1 }).limit(limit).toArray()) as KnownCopy[];
  }
}

const beyond = ({ startsAt, id }: CopyPosition, than: '$gt' | '$gte'): object => ({
  $or: [{ startsAt: { $gt: startsAt } }, { startsAt, _id: { [than]: id } }],
});

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
