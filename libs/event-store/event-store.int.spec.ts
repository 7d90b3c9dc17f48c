import { randomUUID } from 'node:crypto';
import { describe } from '@jest/globals';
import { createConnection } from 'mongoose';
import { eventStoreConformance } from './event-store.conformance.js';
import { outboxConformance } from './outbox/outbox.conformance.js';
import type { ConformanceDatabase } from './under-test/store-under-test.fixture.js';

const emptyDatabase = async (): Promise<ConformanceDatabase> => {
  const mongoUri = process.env['MONGODB_URI'] ?? 'mongodb://127.0.0.1:4117';
  const database = `test-store-${randomUUID().slice(0, 8)}`;
  return {
    mongoUri,
    database,
    drop: async () => {
      const connection = await createConnection(mongoUri, { dbName: database }).asPromise();
      await connection.dropDatabase();
      await connection.close();
    },
  };
};

describe('The event store', () => {
  eventStoreConformance(emptyDatabase);
  outboxConformance(emptyDatabase);
});
