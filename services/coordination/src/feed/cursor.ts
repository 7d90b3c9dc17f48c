import { Problem } from '#http';
import type { Source } from '#kernel';
import { at, type FeedTopic, type PartitionIndex, type OffsetVector } from '../feed-store/partition-index.js';

const format = 1;
const maxLength = 2048;

/** One byte per topic in the packed form; a letter, once given, is never given to another topic. */
const letters: Record<Source, string> = {
  discipline: 'd',
  organisation: 'o',
  propaganda: 'p',
  'mass-organisations': 'm',
  coordination: 'c',
};

/**
 * Packs the vector of offsets, with the topics' generation, into base64url.
 *
 * Layout: the format's number, then per topic that has a position: letter, generation, count of partitions that follow, their
 * offsets, all numbers as LEB128. Trailing partitions at 0 and topics all at 0 are left out: absent counts as 0.
 */
export const packCursor = (lanes: PartitionIndex, positions: OffsetVector): string => {
  const bytes = [format];
  let first = 0;
  for (const topic of lanes.topics) {
    let count = topic.partitions;
    while (count > 0 && at(positions, first + count - 1) === 0) count--;
    if (count > 0) {
      bytes.push(letters[topic.source].charCodeAt(0));
      pushNumber(bytes, topic.generation);
      pushNumber(bytes, count);
      for (let partition = 0; partition < count; partition++) pushNumber(bytes, at(positions, first + partition));
    }
    first += topic.partitions;
  }
  return Buffer.from(bytes).toString('base64url');
};

/**
 * The offsets of a packed cursor, one per lane; what it does not name counts as 0.
 *
 * Error: Problem 400 `bad-cursor` when it was not packed by {@link packCursor}, or names a topic, a generation or a partition that this
 * feed does not have.
 */
export const unpackCursor = (lanes: PartitionIndex, text: string): number[] => {
  if (text.length > maxLength || !/^[A-Za-z0-9_-]+$/.test(text)) throw badCursor('The cursor is not base64url');
  const bytes = new ByteReader(Buffer.from(text, 'base64url'));
  if (bytes.byte() !== format) throw badCursor('The cursor has an unknown format');
  const positions = lanes.start();
  const seen = new Set<FeedTopic>();
  while (!bytes.isAtEnd()) {
    const letter = String.fromCharCode(bytes.byte());
    const topic = lanes.topics.find((candidate) => letters[candidate.source] === letter);
    if (topic === undefined || seen.has(topic)) throw badCursor('The cursor names an unknown topic');
    seen.add(topic);
    if (bytes.number() !== topic.generation) throw badCursor('The cursor is of another generation of a topic');
    const count = bytes.number();
    if (count > topic.partitions) throw badCursor('The cursor names an unknown partition');
    for (let partition = 0; partition < count; partition++) {
      positions[lanes.laneOf(topic.source, partition) ?? 0] = bytes.number();
    }
  }
  return positions;
};

export const badCursor = (what: string): Problem => new Problem(400, 'bad-cursor', `${what}. Begin again without it.`);

const pushNumber = (bytes: number[], value: number): void => {
  let rest = value;
  while (rest >= 0x80) {
    bytes.push((rest % 0x80) | 0x80); // no bit shifts: offsets may be larger than 32 bits
    rest = Math.floor(rest / 0x80);
  }
  bytes.push(rest);
};

class ByteReader {
  private next = 0;

  constructor(private readonly bytes: Uint8Array) {}

  isAtEnd(): boolean {
    return this.next >= this.bytes.length;
  }

  byte(): number {
    const byte = this.bytes[this.next++];
    if (byte === undefined) throw badCursor('The cursor is cut off');
    return byte;
  }

  number(): number {
    let value = 0;
    let factor = 1;
    for (;;) {
      const byte = this.byte();
      value += (byte & 0x7f) * factor;
      if (value > Number.MAX_SAFE_INTEGER) throw badCursor('The cursor holds an offset that is too large');
      if (byte < 0x80) return value;
      factor *= 0x80;
    }
  }
}
