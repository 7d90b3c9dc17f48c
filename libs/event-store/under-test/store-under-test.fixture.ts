import { afterEach, beforeEach } from '@jest/globals';
import { offsetClock } from '#kernel';
import type { Commit } from '../log/commit.js';
import { openEventStore, type EventStore, type EventStoreOptions } from '../event-store.js';
import type { Execution, Streams } from '../streams/streams.js';
import { contextOf, tally, totalOf, type AddEntry, type EntryAdded, type Tally } from './tally.fixture.js';

/** An empty database of the kind under test, and how to be rid of it. */
export interface ConformanceDatabase {
  readonly mongoUri: string;
  readonly database: string;
  drop(): Promise<void>;
}

/** A store on an empty database, another one for each test. */
export class StoreUnderTest {
  database!: ConformanceDatabase;
  store!: EventStore;
  streams!: Streams<AddEntry, EntryAdded, Tally>;
  private readonly opened: EventStore[] = [];

  async begin(database: ConformanceDatabase): Promise<void> {
    this.database = database;
    this.store = await this.open();
    this.streams = this.store.category(tally);
  }

  async end(): Promise<void> {
    await Promise.all(this.opened.splice(0).map((one) => one.close()));
    await this.database.drop();
  }

  /** Another store on the same database, as another process has it. */
  readonly open = async (options: Partial<EventStoreOptions> = {}): Promise<EventStore> => {
    const another = await openEventStore({
      ...this.database,
      clock: offsetClock(0),
      requirePublishable: unpublished,
      ...options,
    });
    this.opened.push(another);
    return another;
  };

  readonly commitsOf = async (stream: string): Promise<Commit[]> => {
    const commits: Commit[] = [];
    for await (const commit of this.streams.history(stream)) commits.push(commit);
    return commits;
  };

  readonly add = (stream: string, entry: string, amount = 1): Promise<Execution<number>> =>
    this.streams.execute(stream, { entry, amount }, contextOf(entry), { view: totalOf });
}

/** The tally is nothing that anybody reads: its events have no place in the contract. */
export const unpublished = (): void => undefined;

export const storeUnderTest = (emptyDatabase: () => Promise<ConformanceDatabase>): StoreUnderTest => {
  const under = new StoreUnderTest();
  beforeEach(async () => under.begin(await emptyDatabase()));
  afterEach(() => under.end());
  return under;
};
