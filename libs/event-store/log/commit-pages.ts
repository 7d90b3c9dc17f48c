import { commitId, lastVersion, type Commit } from './commit.js';
import type { CommitLog } from './commit-log.js';

const largestWindow = 512;

/**
 * A stream's commits in order, from the one that begins at `version`, in pages. Ends where no commit begins.
 *
 * It asks for every `_id` that may be next in a growing window of versions, since a look-up by `_id` is fast on each server that
 * speaks the protocol, whereas ranges and fields are scans on some. `window` is the first one: 1 to see whether something came.
 */
export async function* commitPages(log: CommitLog, stream: string, version = 1, window = 16): AsyncGenerator<Commit[]> {
  let next = version;
  for (let size = window; ; size = Math.min(size * 4, largestWindow)) {
    const page = inOrder(await log.byIds(idsFrom(stream, next, size)), next);
    if (page.length > 0) yield page;
    const end = next + size;
    next = page.length > 0 ? lastVersion(page.at(-1)!) + 1 : next;
    if (next < end) return;
  }
}

/** The commit that holds this version, found by trying the versions at which it may have begun. */
export const commitThatHolds = async (log: CommitLog, stream: string, version: number): Promise<Commit | undefined> => {
  for (let end = version, size = 16; end >= 1; end -= size, size = Math.min(size * 4, largestWindow)) {
    const first = Math.max(1, end - size + 1);
    const found = await log.byIds(idsFrom(stream, first, end - first + 1));
    const latest = found.sort((a, b) => b.version - a.version)[0];
    if (latest) return lastVersion(latest) >= version ? latest : undefined;
  }
  return undefined;
};

const idsFrom = (stream: string, version: number, count: number): string[] =>
  Array.from({ length: count }, (_, i) => commitId(stream, version + i));

/** The unbroken run of commits that begins at `version`. */
const inOrder = (found: Commit[], version: number): Commit[] => {
  const run: Commit[] = [];
  let next = version;
  for (const commit of found.sort((a, b) => a.version - b.version)) {
    if (commit.version !== next) break;
    run.push(commit);
    next = lastVersion(commit) + 1;
  }
  return run;
};
