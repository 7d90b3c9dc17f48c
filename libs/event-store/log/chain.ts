import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { lastVersion, type Commit } from './commit.js';

/** `prevHash` of a stream's first commit. */
export const chainStart = '';

/** SHA-256 (hex) over the RFC 8785 form of the commit without `hash` and `pending`. Throws on what is not JSON (NaN, lone surrogates). */
export const hashOf = (commit: Omit<Commit, 'hash' | 'pending'>): string => {
  const { hash: _hash, pending: _pending, ...hashed } = commit as Commit;
  return createHash('sha256')
    .update(canonicalize(hashed) ?? '')
    .digest('hex');
};

/** The commit with its hash. */
export const seal = (commit: Omit<Commit, 'hash' | 'pending'>): Commit => ({ ...commit, hash: hashOf(commit) });

export type ChainReport =
  | { readonly intact: true; readonly version: number; readonly commits: number }
  | { readonly intact: false; readonly brokenAt: string; readonly reason: ChainBreak };

export type ChainBreak = 'version' | 'prevHash' | 'hash' | 'at';

/**
 * Follows one stream's commits in order and says whether each continues the one before: versions without a gap, the hash chain, the
 * hash of the content, and time that never goes back. It tells alteration and loss inside the chain, not the loss of its end.
 */
export const checkChain = async (commits: AsyncIterable<Commit> | Iterable<Commit>): Promise<ChainReport> => {
  let last: Commit | undefined;
  let count = 0;
  for await (const commit of commits) {
    const reason = breakBetween(last, commit);
    if (reason) return { intact: false, brokenAt: commit._id, reason };
    last = commit;
    count += 1;
  }
  return { intact: true, version: last ? lastVersion(last) : 0, commits: count };
};

const breakBetween = (last: Commit | undefined, next: Commit): ChainBreak | undefined => {
  if (next.version !== (last ? lastVersion(last) + 1 : 1) || next.previous !== last?.version) return 'version';
  if (next.prevHash !== (last?.hash ?? chainStart)) return 'prevHash';
  if (next.hash !== hashOf(next)) return 'hash';
  if (last && next.at < last.at) return 'at';
  return undefined;
};
