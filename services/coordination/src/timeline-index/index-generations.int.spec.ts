import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createConnection, type Connection } from 'mongoose';
import { collectionOf, IndexGenerations, type Generations } from './index-generations.js';

describe('The generations of the index of timelines', () => {
  let connection: Connection;

  beforeEach(async () => {
    const uri = process.env['MONGODB_URI'] ?? 'mongodb://127.0.0.1:4117';
    connection = await createConnection(uri, { dbName: `test-generations-${randomUUID().slice(0, 8)}` }).asPromise();
  });
  afterEach(async () => {
    await connection.dropDatabase();
    await connection.close();
  });

  const fill = async (generation: number): Promise<void> => {
    for (const kind of ['concerns', 'causation'] as const) {
      await connection.collection(collectionOf(kind, generation)).insertOne({});
    }
  };
  const there = async (): Promise<string[]> =>
    (await connection.listCollections())
      .map(({ name }) => name)
      .filter((name) => /^(concerns|causation)/.test(name))
      .sort();

  it('that do not answer are dropped, but not one that is begun while they are looked for', async () => {
    const begun = new IndexGenerations(connection);
    await fill(1);
    await begun.begin('one');
    await fill(2);
    await begun.switchTo(2);
    const tidying = new TidyingSlowly(connection, async () => {
      await begun.begin('another');
      await fill(3);
    });
    await tidying.dropOthers();

    expect(await there()).toEqual(['causation-2', 'causation-3', 'concerns-2', 'concerns-3']);
    await begun.switchTo(3);
    await begun.dropOthers();
    expect(await there()).toEqual(['causation-3', 'concerns-3']);
  });
});

/** Something happens between its look at what is used and at what there is. */
class TidyingSlowly extends IndexGenerations {
  constructor(
    connection: Connection,
    private readonly meanwhile: () => Promise<void>,
  ) {
    super(connection);
  }

  override async read(): Promise<Generations> {
    const seen = await super.read();
    await this.meanwhile();
    return seen;
  }
}
