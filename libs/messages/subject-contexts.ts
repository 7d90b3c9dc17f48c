import { Inject, Injectable } from '@nestjs/common';
import type { Connection, mongo } from 'mongoose';
import type { ReceivedEvent } from '#contracts';
import { DATABASE } from '#event-store';
import { noContext, type SubjectContext } from './domain/subject-context.js';
import { contextAfter } from './kinds/index.js';

interface StoredContext extends SubjectContext {
  readonly _id: string;
  readonly version: number;
}

/** What each stream has told so far, as far as messages need it. One writer per stream: the owner of its partition. */
@Injectable()
export class SubjectContexts {
  constructor(@Inject(DATABASE) private readonly connection: Connection) {}

  async before(stream: string): Promise<SubjectContext> {
    const found = await this.collection.findOne({ _id: stream });
    if (!found) return noContext;
    const { _id, version: _version, ...context } = found;
    return context;
  }

  /** Takes the event into the stream's context; one that was taken before changes nothing. */
  async take(event: ReceivedEvent, before: SubjectContext): Promise<void> {
    const context = contextAfter(event, before);
    if (!context) return;
    const { subject, sequence } = event;
    const stored = await this.collection.findOne({ _id: subject }, { projection: { version: 1 } });
    if (stored && stored.version >= sequence) return;
    await this.collection.replaceOne({ _id: subject }, { ...context, version: sequence }, { upsert: true });
  }

  private get collection(): mongo.Collection<StoredContext> {
    return this.connection.collection<StoredContext>('message-contexts');
  }
}
