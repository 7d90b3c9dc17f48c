import type { Source } from '#kernel';

/** One topic as the feed knows it. Its partition count never changes: growth is a new generation. */
export interface FeedTopic {
  readonly source: Source;
  readonly generation: number;
  readonly partitions: number;
}

/** Of each lane the offset that comes next: everything below it was taken. One number per lane, in the lanes' order. */
export type OffsetVector = readonly number[];

/** The partitions of all topics, numbered through: a lane is one partition of one topic, in which Kafka's order holds. */
export class PartitionIndex {
  readonly count: number;
  private readonly firstLane = new Map<Source, number>();
  private readonly names: readonly string[];

  constructor(readonly topics: readonly FeedTopic[]) {
    const names: string[] = [];
    for (const topic of topics) {
      this.firstLane.set(topic.source, names.length);
      for (let partition = 0; partition < topic.partitions; partition++) {
        names.push(`${topic.source}.${topic.generation}/${partition}`);
      }
    }
    this.names = names;
    this.count = names.length;
  }

  /** The lane of a partition; undefined when the topic has no such partition. */
  laneOf(source: Source, partition: number): number | undefined {
    const first = this.firstLane.get(source);
    const topic = this.topics.find((candidate) => candidate.source === source);
    if (first === undefined || topic === undefined || partition < 0 || partition >= topic.partitions) return undefined;
    return first + partition;
  }

  /** `organisation.1/3`: topic, generation and partition, the same for ever and on every replica. */
  nameOf(lane: number): string {
    const name = this.names[lane];
    if (name === undefined) throw new RangeError(`there is no lane ${lane}`);
    return name;
  }

  start(): number[] {
    return new Array<number>(this.count).fill(0);
  }
}

export const at = (positions: OffsetVector, lane: number): number => positions[lane] ?? 0;

/** Is everything taken at `positions` that was taken at `other`? */
export const reaches = (positions: OffsetVector, other: OffsetVector): boolean =>
  other.every((offset, lane) => at(positions, lane) >= offset);

export const furthest = (positions: OffsetVector, other: OffsetVector): number[] =>
  positions.map((offset, lane) => Math.max(offset, at(other, lane)));
