import { Inject, Injectable } from '@nestjs/common';
import { type Connection, mongo } from 'mongoose';
import { DATABASE } from '#event-store';
import { CLOCK, type Clock } from '#kernel';
import type { Message, MessageDraft } from './domain/message.js';
import { messageId } from './domain/message.js';

type StoredMessage = Omit<Message, 'id'> & { readonly _id: string };

/** Why messages come to be: the key makes their ids, together with body and reason. */
export interface Cause {
  readonly key: string;
  readonly event?: string;
}

/** A place in a list that begins with the newest. */
export interface MessagePosition {
  readonly at: string;
  readonly id: string;
}

export const isMessagePosition = (value: unknown): value is MessagePosition =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as MessagePosition).at === 'string' &&
  typeof (value as MessagePosition).id === 'string';

const duplicateKey = 11000;
/** How many messages are looked at for one page; a filter may let few of them through. */
const messagesPerLook = 500;

/**
 * The messages of all bodies and what each person has read of them.
 *
 * Guarantees: a message is in its body's list exactly once, whatever is delivered again; what a person has read stays read. Reading is each
 * person's own: another one of the same body has it unread.
 */
@Injectable()
export class MessageList {
  constructor(
    @Inject(DATABASE) private readonly connection: Connection,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Gives all messages of the cause as they are stored, those that stood there before included. */
  async add(cause: Cause, drafts: readonly MessageDraft[]): Promise<readonly Message[]> {
    return (await this.addNew(cause, drafts)).all;
  }

  /** As {@link add}; `added` are those that nobody had stored before. */
  async addNew(
    cause: Cause,
    drafts: readonly MessageDraft[],
  ): Promise<{ readonly all: readonly Message[]; readonly added: readonly Message[] }> {
    if (drafts.length === 0) return { all: [], added: [] };
    const at = this.clock.now().toISOString();
    const documents = drafts.map((draft): StoredMessage => ({
      _id: messageId(cause.key, draft),
      ...draft,
      ...(cause.event && { event: cause.event }),
      at,
    }));
    const stood = await this.insert(documents);
    const stored = await this.messages.find({ _id: { $in: documents.map(({ _id }) => _id) } }).toArray();
    const all = stored.map(messageOf);
    return { all, added: all.filter(({ id }) => !stood.has(id)) };
  }

  /** The ids of those that stood there before. */
  private async insert(documents: readonly StoredMessage[]): Promise<ReadonlySet<string>> {
    try {
      await this.messages.insertMany([...documents], { ordered: false });
      return new Set();
    } catch (error) {
      if (!(error instanceof mongo.MongoBulkWriteError)) throw error;
      const refused = [error.writeErrors].flat();
      if (refused.length === 0 || refused.some(({ code }) => code !== duplicateKey)) throw error;
      return new Set(refused.flatMap(({ index }) => documents[index]?._id ?? []));
    }
  }

  async find(id: string): Promise<Message | undefined> {
    const found = await this.messages.findOne({ _id: id });
    return found ? messageOf(found) : undefined;
  }

  /** The newest first, at most `limit`; `person` says whose reading counts. */
  async list(
    person: string,
    body: string,
    {
      after,
      limit,
      isUnreadOnly,
    }: { readonly after?: MessagePosition; readonly limit: number; readonly isUnreadOnly: boolean },
  ): Promise<readonly (Message & { readonly isRead: boolean })[]> {
    const through = await this.readThrough(person, body);
    const found: (Message & { readonly isRead: boolean })[] = [];
    for (let position = after; found.length < limit;) {
      const page = await this.messages
        .find({ to: body, ...(position && behind(position)) })
        .sort({ at: -1, _id: -1 })
        .limit(Math.min(messagesPerLook, limit))
        .toArray();
      const read = await this.readOf(person, page);
      for (const message of page) {
        const isRead = message.at <= through || read.has(message._id);
        if (!(isUnreadOnly && isRead)) found.push({ ...messageOf(message), isRead });
      }
      const last = page.at(-1);
      if (!last || page.length < Math.min(messagesPerLook, limit) || (isUnreadOnly && last.at <= through)) break;
      position = { at: last.at, id: last._id };
    }
    return found.slice(0, limit);
  }

  async countUnread(person: string, body: string): Promise<number> {
    const through = await this.readThrough(person, body);
    const after = { at: { $gt: through } };
    const [all, read] = await Promise.all([
      this.messages.countDocuments({ to: body, ...after }),
      this.reads.countDocuments({ person, to: body, ...after }),
    ]);
    return Math.max(0, all - read);
  }

  /** Idempotent. */
  async markRead(person: string, { id, to, at }: Message): Promise<void> {
    const document = { person, to, message: id, at };
    await this.reads.updateOne({ _id: `${person} ${id}` }, { $set: document }, { upsert: true });
  }

  /** All that is in the list now. Idempotent; never takes back what was read later. */
  async markAllRead(person: string, body: string): Promise<void> {
    const newest = await this.messages.find({ to: body }).sort({ at: -1 }).limit(1).next();
    if (!newest) return;
    await this.watermarks.updateOne({ _id: `${person} ${body}` }, { $max: { through: newest.at } }, { upsert: true });
    await this.reads.deleteMany({ person, to: body, at: { $lte: newest.at } });
  }

  /** Called once at start. */
  async prepare(): Promise<void> {
    await this.messages.createIndex({ to: 1, at: -1, _id: -1 });
    await this.reads.createIndex({ person: 1, to: 1, at: 1 });
  }

  private async readThrough(person: string, body: string): Promise<string> {
    return (await this.watermarks.findOne({ _id: `${person} ${body}` }))?.through ?? '';
  }

  private async readOf(person: string, page: readonly StoredMessage[]): Promise<ReadonlySet<string>> {
    const reads = await this.reads.find({ _id: { $in: page.map(({ _id }) => `${person} ${_id}`) } }).toArray();
    return new Set(reads.map(({ message }) => message));
  }

  private get messages(): mongo.Collection<StoredMessage> {
    return this.connection.collection<StoredMessage>('messages');
  }

  private get reads(): mongo.Collection<ReadMark> {
    return this.connection.collection<ReadMark>('message-reads');
  }

  private get watermarks(): mongo.Collection<{ readonly _id: string; readonly through: string }> {
    return this.connection.collection<{ readonly _id: string; readonly through: string }>('message-watermarks');
  }
}

interface ReadMark {
  readonly _id: string;
  readonly person: string;
  readonly to: string;
  readonly message: string;
  readonly at: string;
}

const behind = ({ at, id }: MessagePosition) => ({ $or: [{ at: { $lt: at } }, { at, _id: { $lt: id } }] });

const messageOf = ({ _id, ...rest }: StoredMessage): Message => ({ id: _id, ...rest });
