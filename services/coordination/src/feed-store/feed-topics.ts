import type { OffsetVector } from '#messaging';
import { isSource, sources, type Source } from '#kernel';
import { PartitionIndex } from './partition-index.js';

/** Every topic so far is of the first generation: none has outgrown its partitions. */
const generation = 1;

export const topicOf = (namespace: string, source: Source): string => `${namespace}.${source}`;

export const sourceOf = (namespace: string, topic: string): Source | undefined => {
  const source = topic.startsWith(`${namespace}.`) ? topic.slice(namespace.length + 1) : '';
  return isSource(source) ? source : undefined;
};

export const feedTopics = (namespace: string): string[] => sources.map((source) => topicOf(namespace, source));

/** The lanes of the topics as the broker has them; undefined while one of them is missing. */
export const lanesOf = (namespace: string, ends: OffsetVector): PartitionIndex | undefined => {
  const topics = sources.map((source) => ({
    source,
    generation,
    partitions: Object.keys(ends[topicOf(namespace, source)] ?? {}).length,
  }));
  return topics.every(({ partitions }) => partitions > 0) ? new PartitionIndex(topics) : undefined;
};

/** From offsets by lane name (`organisation.1/3`) to offsets by topic and partition; what is of an older generation is left out. */
export const offsetVector = (namespace: string, nextByLane: ReadonlyMap<string, number>): OffsetVector => {
  const vector: Record<string, Record<number, number>> = {};
  for (const [name, next] of nextByLane) {
    const [, source, laneGeneration, partition] = /^([a-z-]+)\.(\d+)\/(\d+)$/.exec(name) ?? [];
    if (source === undefined || !isSource(source) || Number(laneGeneration) !== generation) continue;
    (vector[topicOf(namespace, source)] ??= {})[Number(partition)] = next;
  }
  return vector;
};

/** From offsets by topic and partition to one per lane; absent is 0. */
export const positionsOf = (namespace: string, lanes: PartitionIndex, vector: OffsetVector): number[] => {
  const positions = lanes.start();
  for (const { source, partitions } of lanes.topics) {
    for (let partition = 0; partition < partitions; partition++) {
      const lane = lanes.laneOf(source, partition);
      if (lane !== undefined) positions[lane] = vector[topicOf(namespace, source)]?.[partition] ?? 0;
    }
  }
  return positions;
};

/** The lane that a record lies in; undefined when the feed has no such partition. */
export const laneOfRecord = (
  namespace: string,
  lanes: PartitionIndex,
  record: { readonly topic: string; readonly partition: number },
): number | undefined => {
  const source = sourceOf(namespace, record.topic);
  return source === undefined ? undefined : lanes.laneOf(source, record.partition);
};
