import { setTimeout as sleep } from 'node:timers/promises';
import { createConnection } from 'mongoose';
import { sources } from '#kernel';
import { type BrokerAdmin, kafkaJsBroker, kafkaSecurity, topicsOf } from '#messaging';
import type { Stack } from './stack.js';

/** A member that was killed stays in its group for the session time-out. */
const membersLeaveWithinMs = 20_000;

/** Drops the topics, groups and databases of a namespace whose services have stopped; what is not there is passed over. */
export const clearNamespace = async (stack: Stack, namespace: string): Promise<void> => {
  const security = kafkaSecurity(process.env);
  const clientId = `${namespace}.clearing`;
  const admin = await kafkaJsBroker({ brokers: stack.brokers, clientId, ...(security && { security }) }).admin();
  try {
    for (const topic of topicsOf(namespace)) await dropTopic(admin, topic);
    const end = Date.now() + membersLeaveWithinMs;
    for (const source of sources) await dropGroup(admin, `${namespace}.${source}`, end);
  } finally {
    await admin.close();
  }
  const connection = await createConnection(stack.mongoUri).asPromise();
  try {
    for (const source of sources) await connection.useDb(`${namespace}_${source}`).dropDatabase();
  } finally {
    await connection.close();
  }
};

const dropTopic = async (admin: BrokerAdmin, topic: string): Promise<void> => {
  try {
    await admin.deleteTopics([topic]);
  } catch (error) {
    if (!kindsOf(error).includes('UNKNOWN_TOPIC_OR_PARTITION')) throw error;
  }
};

const dropGroup = async (admin: BrokerAdmin, group: string, end: number): Promise<void> => {
  for (;;) {
    try {
      return await admin.deleteGroups([group]);
    } catch (error) {
      const kinds = kindsOf(error);
      if (kinds.includes('GROUP_ID_NOT_FOUND')) return;
      if (!kinds.includes('NON_EMPTY_GROUP') || Date.now() > end) throw error;
      await sleep(500);
    }
  }
};

/** What the broker calls the error, wherever the client has put it. */
const kindsOf = (error: unknown): readonly string[] => {
  if (typeof error !== 'object' || error === null) return [];
  const { type, cause, groups } = error as { type?: string; cause?: unknown; groups?: readonly { error?: unknown }[] };
  return [...(type ? [type] : []), ...kindsOf(cause), ...(groups ?? []).flatMap((group) => kindsOf(group.error))];
};
