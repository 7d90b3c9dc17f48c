import { Inject, Injectable } from '@nestjs/common';
import type { Connection, mongo } from 'mongoose';
import { DATABASE, EventStore, type Streams } from '#event-store';
import type { Projected } from '#messaging';
import { Initiatives, type Versioned } from '../initiatives.js';
import {
  documentOf,
  type InitiativeFacts,
  noSignUps,
  type SignUpCommand,
  type SignUpEvent,
  type SignUps,
  type SignUpsDocument,
  signUpsIn,
} from '../domain/sign-ups/sign-ups.js';
import { signUpCategory, signUpStream } from './sign-ups.category.js';

/** A list as this service's copy has it; `_id` is the initiative's id. */
export type SignUpsCopy = Projected<SignUpsDocument>;

export interface VersionedSignUps {
  readonly list: SignUps;
  readonly version: number;
}

/** Who signed up for which initiative: this unit's own from their streams, others' from its copies. */
@Injectable()
export class SignUpLists {
  readonly streams: Streams<SignUpCommand, SignUpEvent, SignUps>;
  readonly collection: mongo.Collection<SignUpsCopy>;

  constructor(
    @Inject(EventStore) store: EventStore,
    @Inject(DATABASE) connection: Connection,
    private readonly initiatives: Initiatives,
  ) {
    if (!connection.db) throw new Error('the connection to the database is not open');
    this.streams = store.category(signUpCategory);
    this.collection = connection.db.collection('sign-ups', { ignoreUndefined: true });
  }

  /** Nobody where nobody has signed up, or where this unit has not heard of it yet. */
  async of(initiative: string): Promise<VersionedSignUps> {
    const found = this.initiatives.isOwn(initiative)
      ? await this.streams.read(signUpStream(initiative), copied)
      : await this.copyOf(initiative);
    return found ?? { list: { ...noSignUps(), initiative }, version: 0 };
  }

  private async copyOf(initiative: string): Promise<VersionedSignUps | undefined> {
    const copy = await this.collection.findOne({ _id: initiative });
    return copy ? { list: signUpsIn(copy), version: copy.version } : undefined;
  }
}

/** A copy that a later event does not change. */
export const copied = (state: SignUps, { version }: { readonly version: number }): VersionedSignUps => ({
  list: signUpsIn(documentOf(state)),
  version,
});

/** What a list needs to know of its initiative. */
export const factsOf = ({ initiative: { content, status }, version }: Versioned): InitiativeFacts => {
  const { host, title, places, kind, startsAt, endsAt, occurrences, signUp = {} } = content;
  const { closesAt = endsAt, credits, hours } = signUp;
  const sessions = (occurrences ?? [content]).map((one) => ({ from: one.startsAt, to: one.endsAt }));
  return {
    host,
    title,
    ...(places !== undefined && { places }),
    revision: version,
    status,
    kind,
    startsAt,
    sessions,
    closesAt,
    ...(credits !== undefined && { credits }),
    ...(hours !== undefined && { hours }),
  };
};
