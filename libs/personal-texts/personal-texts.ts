import { createHmac, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Connection, mongo } from 'mongoose';
import { type CommandContext, DATABASE } from '#event-store';
import type { CommandRequest } from '#http';
import { CLOCK, type Clock, derivedId, RuleViolation } from '#kernel';

/** Texts about persons that an event names by their id. */
interface KeptText {
  readonly _id: string;
  /** The stream whose events name it: `care-case/mas-7f3k2m`. */
  readonly thing: string;
  readonly texts: Readonly<Record<string, string>>;
  /** The mark of whoever it is of, where that is somebody. */
  readonly person?: string;
  /** Beside the text, so that nothing tells of it when it is erased. */
  readonly key: string;
  readonly keptAt: string;
  /** No event that names it is known to be committed. */
  readonly isPending?: true;
}

/** What is to be kept, before anything is decided. */
export interface TextToKeep {
  readonly thing: string;
  readonly texts: Readonly<Record<string, string | undefined>>;
  readonly person?: string;
  /** The caller is the person that it is about: the log names them by a mark that goes with the text. */
  readonly isOwn?: boolean;
}

/** How long a text may lie without a commit before it is looked for. */
const pendingMs = 3_600_000;

/**
 * Texts about persons, kept beside the log where they can be erased: an event carries an id, never the text.
 *
 * A text is on disk before the commit that names it; what a crash left without one is swept. The log keeps no plain hash of a request with such a
 * text, but one under a key that lies beside it, and goes with it.
 */
@Injectable()
export class PersonalTexts {
  constructor(
    @Inject(DATABASE) private readonly connection: Connection,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  private get collection(): mongo.Collection<KeptText> {
    return this.connection.collection<KeptText>('personal-texts', { ignoreUndefined: true });
  }

  /**
   * Keeps a text and commits what names it; a refused commit leaves no text. The request given to `commit` bears the keyed hash; a repeat meets the
   * text that was kept first. Errors: those of `commit`.
   */
  async keeping<Done>(
    { thing, texts, person, isOwn = false }: TextToKeep,
    request: CommandRequest,
    commit: (text: string, request: CommandRequest) => Promise<Done>,
  ): Promise<Done> {
    const id = derivedId('personal-text', request.context().commandId);
    const given = Object.fromEntries(Object.entries(texts).filter((entry): entry is [string, string] => !!entry[1]));
    const kept: KeptText = {
      _id: id,
      thing,
      texts: given,
      key: randomBytes(32).toString('hex'),
      keptAt: this.clock.now().toISOString(),
      isPending: true,
      ...(person !== undefined && { person }),
    };
    const { key, isNew } = await this.insert(kept);
    try {
      const done = await commit(id, keyed(request, key, isOwn));
      await this.collection.updateOne({ _id: id }, { $unset: { isPending: '' } });
      return done;
    } catch (error) {
      if (isNew && error instanceof RuleViolation) await this.collection.deleteOne({ _id: id, isPending: true });
      throw error;
    }
  }

  /** The texts with these ids; those that were erased are absent. */
  async read(ids: readonly string[]): Promise<ReadonlyMap<string, Readonly<Record<string, string>>>> {
    const found = await this.collection.find({ _id: { $in: [...ids] } }).toArray();
    return new Map(found.map(({ _id, texts }) => [_id, texts]));
  }

  /** Is the text this person's own? */
  async isOf(id: string, person: string): Promise<boolean> {
    return (await this.collection.findOne({ _id: id }))?.person === person;
  }

  /** The streams that name a text of this person. */
  async thingsOf(person: string, noun: string): Promise<readonly string[]> {
    const found = await this.collection.find({ person }).toArray();
    return [...new Set(found.map(({ thing }) => thing).filter((thing) => thing.startsWith(`${noun}/`)))];
  }

  /** Erases every text of a thing with its key, for ever. Gives how many there were. */
  async erase(thing: string): Promise<number> {
    return (await this.collection.deleteMany({ thing })).deletedCount;
  }

  /** Erases those texts of a thing, with their keys, that hold something under this name. Gives how many there were. */
  async eraseNamed(thing: string, name: string): Promise<number> {
    return (await this.collection.deleteMany({ thing, [`texts.${name}`]: { $exists: true } })).deletedCount;
  }

  /** Takes away what was kept more than an hour ago and is named by no event of its thing. */
  async sweep(): Promise<number> {
    const before = new Date(this.clock.now().getTime() - pendingMs).toISOString();
    const left = await this.collection.find({ isPending: true, keptAt: { $lt: before } }).toArray();
    let swept = 0;
    for (const { _id, thing } of left) {
      const commits = await this.connection.collection('commits').find({ stream: thing }).toArray();
      if (JSON.stringify(commits.map(({ events }) => events as unknown)).includes(`"${_id}"`))
        await this.collection.updateOne({ _id }, { $unset: { isPending: '' } });
      else swept += (await this.collection.deleteOne({ _id, isPending: true })).deletedCount;
    }
    return swept;
  }

  private async insert(kept: KeptText): Promise<{ readonly key: string; readonly isNew: boolean }> {
    try {
      await this.collection.insertOne(kept);
      return { key: kept.key, isNew: true };
    } catch (error) {
      if ((error as { readonly code?: unknown }).code !== 11000) throw error;
      const first = await this.collection.findOne({ _id: kept._id });
      return { key: first?.key ?? kept.key, isNew: false };
    }
  }
}

/** The same request, whose hash and, where it is the person's own, whose actor nobody can tell without the key. */
const keyed = (request: CommandRequest, key: string, isOwn: boolean): CommandRequest => ({
  ...request,
  context: (options): CommandContext => {
    const { bodyHash, actor, ...context } = request.context(options);
    return {
      ...context,
      bodyHash: under(key, bodyHash),
      actor: isOwn ? `member:${under(key, actor).slice(0, 24)}` : actor,
    };
  },
});

const under = (key: string, text: string): string => createHmac('sha256', key).update(text).digest('hex');
