import type { Commit } from '#event-store';
import type { OutgoingRecord } from '../kafka/index.js';

/** Records of one request, and the commits of which it holds the last record: acknowledged with it. */
export interface RelayRequest {
  readonly records: readonly OutgoingRecord[];
  readonly completes: readonly Commit[];
}

/** Header bytes of one record, roughly; requests are cut far enough below the broker's limit for it not to matter. */
const headerBytes = 600;

/** Cuts commits into requests of at most `maxBytes` (or one record), in order; a large commit may span several. */
export const requestsOf = function* (
  commits: Iterable<readonly [Commit, readonly OutgoingRecord[]]>,
  maxBytes: number,
): Generator<RelayRequest> {
  let records: OutgoingRecord[] = [];
  let completes: Commit[] = [];
  let bytes = 0;
  for (const [commit, ofCommit] of commits) {
    for (const record of ofCommit) {
      const size = Buffer.byteLength(record.value) + headerBytes;
      if (bytes + size > maxBytes && records.length > 0) {
        yield { records, completes };
        [records, completes, bytes] = [[], [], 0];
      }
      records.push(record);
      bytes += size;
    }
    completes.push(commit);
  }
  if (records.length > 0) yield { records, completes };
};
