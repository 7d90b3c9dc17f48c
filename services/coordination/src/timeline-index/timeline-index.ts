import { Inject, Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { Connection } from 'mongoose';
import { DATABASE } from '#event-store';
import { subjectsOf } from '../feed-store/event-references.js';
import { eventKey, type FeedEntry } from '../feed-store/feed-entry.js';
import type { FeedKeeper } from '../feed/feed-writer.js';
import { collectionOf, IndexGenerations, writtenNow, type Generations } from './index-generations.js';

/**
 * Which events of other streams concern a subject: `_id` is `<subject>~<part>`. A stream's own events need no entry, their keys can be
 * foreseen. Sets of keys, so that two replicas writing the same change nothing; cut into a fixed number of parts, so that no
 * document outgrows the database's 16 MB and all parts can be asked for by their `_id`s.
 */
interface Concern {
  readonly _id: string;
  readonly events: readonly string[];
}

/** What an event (or another cause) is and what it caused: `_id` is the id that `causationid` names. */
interface Cause {
  readonly _id: string;
  /** Key of the event with this id; absent where the cause is a request. */
  readonly event?: string;
  readonly effects?: readonly string[];
}

const parts = 16;

/**
 * The look-up structures of timelines and causation, written with the feed, by every replica. They stand in a generation; while another one is
 * being made, everything new is in both.
 */
@Injectable()
export class TimelineIndex implements FeedKeeper {
  readonly generations: IndexGenerations;
  private lastKnown: Generations | undefined;

  constructor(@Inject(DATABASE) private readonly connection: Connection) {
    this.generations = new IndexGenerations(connection);
  }

  /**
   * Looks once more, when it has written, which generations there are: one that somebody began to make meanwhile gets the entries too. So
   * whoever makes one finds each entry in the feed's store, or it is brought to them.
   */
  async keep(entries: readonly FeedEntry[]): Promise<void> {
    const written = new Set<number>();
    let known = this.lastKnown ?? (await this.generations.read());
    for (;;) {
      const missing = writtenNow(known).filter((generation) => !written.has(generation));
      if (missing.length === 0) return;
      for (const generation of missing) {
        await this.write(generation, entries);
        written.add(generation);
      }
      this.lastKnown = known = await this.generations.read();
    }
  }

  /** Into one generation. What is there already changes nothing. */
  async write(generation: number, entries: readonly FeedEntry[]): Promise<void> {
    const concerned = new Map<string, Set<string>>();
    const effects = new Map<string, Set<string>>();
    const own = new Map<string, string>();
    for (const { event } of entries) {
      const key = eventKey(event.subject, event.sequence);
      own.set(event.id, key);
      if (event.causationid !== undefined) add(effects, event.causationid, key);
      for (const subject of subjectsOf(event)) {
        if (subject !== event.subject) add(concerned, partOf(subject, key), key);
      }
    }
    await Promise.all([this.keepConcerns(generation, concerned), this.keepCauses(generation, own, effects)]);
  }

  /** Keys of the events of other streams that concern the subject. */
  async concerning(subject: string): Promise<string[]> {
    const ids = Array.from({ length: parts }, (_, part) => `${subject}~${part}`);
    const { live } = await this.generations.read();
    const found = await this.concerns(live)
      .find({ _id: { $in: ids } })
      .toArray();
    return found.flatMap(({ events }) => events);
  }

  /** For each id: the key of the event that has it, and the keys of the events that it caused. Unknown ids are absent. */
  async causes(
    ids: readonly string[],
  ): Promise<Map<string, { readonly event?: string; readonly effects: readonly string[] }>> {
    const { live } = await this.generations.read();
    const found = await this.causation(live)
      .find({ _id: { $in: [...ids] } })
      .toArray();
    return new Map(
      found.map(({ _id, event, effects }) => [
        _id,
        { ...(event === undefined ? {} : { event }), effects: effects ?? [] },
      ]),
    );
  }

  async drop(): Promise<void> {
    for (const generation of writtenNow(await this.generations.read())) {
      await this.concerns(generation).deleteMany({});
      await this.causation(generation).deleteMany({});
    }
  }

  private async keepConcerns(generation: number, concerned: ReadonlyMap<string, ReadonlySet<string>>): Promise<void> {
    if (concerned.size === 0) return;
    await this.concerns(generation).bulkWrite(
      [...concerned].map(([_id, events]) => ({
        updateOne: { filter: { _id }, update: { $addToSet: { events: { $each: [...events] } } }, upsert: true },
      })),
      { ordered: false },
    );
  }

  private async keepCauses(
    generation: number,
    own: ReadonlyMap<string, string>,
    effects: ReadonlyMap<string, ReadonlySet<string>>,
  ): Promise<void> {
    const ids = new Set([...own.keys(), ...effects.keys()]);
    await this.causation(generation).bulkWrite(
      [...ids].map((_id) => {
        const event = own.get(_id);
        const caused = effects.get(_id);
        return {
          updateOne: {
            filter: { _id },
            update: {
              ...(event === undefined ? {} : { $set: { event } }),
              ...(caused === undefined ? {} : { $addToSet: { effects: { $each: [...caused] } } }),
            },
            upsert: true,
          },
        };
      }),
      { ordered: false },
    );
  }

  private concerns(generation: number) {
    return this.connection.collection<Concern>(collectionOf('concerns', generation));
  }

  private causation(generation: number) {
    return this.connection.collection<Cause>(collectionOf('causation', generation));
  }
}

const add = (sets: Map<string, Set<string>>, name: string, key: string): void => {
  const set = sets.get(name);
  if (set === undefined) sets.set(name, new Set([key]));
  else set.add(key);
};

const partOf = (subject: string, key: string): string => {
  const digest = createHash('sha256').update(key).digest();
  return `${subject}~${digest.readUInt8(0) % parts}`;
};
