import { Controller, Inject, Injectable, type OnModuleInit, type Type } from '@nestjs/common';
import type { Connection, mongo } from 'mongoose';
import type { ReceivedEvent } from '#contracts';
import { DATABASE } from '#event-store';
import { DocumentProjection, OnEventBatch, type Projected } from '#messaging';
import type { Counter, Tally } from './domain/counter.js';
import type { CountedThing } from './domain/score.js';

/** What one counter has counted of one stream; `_id` is `<counter>|<stream>`. */
type Counted = Projected<{
  readonly counter: string;
  readonly subject: string;
  readonly memory: unknown;
  readonly tallies: readonly Tally[];
}>;

/** A thing is due once in a while: more of one stream than this is more than a score is made of. */
const maxTalliesKept = 500;

/** What has been counted for indicators from the events of all units, each event once. */
@Injectable()
export class CountedEvents {
  constructor(@Inject(DATABASE) private readonly connection: Connection) {}

  get collection(): mongo.Collection<Counted> {
    return this.connection.collection<Counted>('counted-events');
  }

  /** Of a body in a year, by day, then by stream. */
  async of(counter: string, body: string, year: number): Promise<readonly CountedThing[]> {
    const found = await this.collection.find({ counter, 'tallies.body': body }).toArray();
    return found
      .flatMap(({ subject, tallies }) => tallies.map((tally) => ({ ...tally, subject })))
      .filter((tally) => tally.body === body && tally.on.startsWith(`${year}-`))
      .sort((a, b) => (`${a.on} ${a.subject} ${a.key}` < `${b.on} ${b.subject} ${b.key}` ? -1 : 1));
  }
}

/** Counts for one row of the table. */
export const counterOf = (row: Counter): Type => {
  @Controller()
  class CountEvents implements OnModuleInit {
    private readonly projection: DocumentProjection<Omit<Counted, '_id' | 'version'>, ReceivedEvent['type']>;

    constructor(@Inject(CountedEvents) private readonly counted: CountedEvents) {
      this.projection = new DocumentProjection<Omit<Counted, '_id' | 'version'>, ReceivedEvent['type']>({
        collection: () => counted.collection,
        key: ({ subject }) => `${row.name}|${subject}`,
        evolve: (before, event) => {
          const { memory, tallies = [] } = row.count(before?.memory, event);
          const keys = new Set(tallies.map(({ key }) => key));
          const kept = [...(before?.tallies ?? []).filter(({ key }) => !keys.has(key)), ...tallies];
          return { counter: row.name, subject: event.subject, memory, tallies: kept.slice(-maxTalliesKept) };
        },
      });
    }

    async onModuleInit(): Promise<void> {
      await this.counted.collection.createIndex({ 'tallies.body': 1, counter: 1 }, { name: 'bodies' });
    }

    @OnEventBatch(...row.events)
    take(events: readonly ReceivedEvent[]): Promise<void> {
      return this.projection.apply(events);
    }
  }
  return CountEvents;
};
