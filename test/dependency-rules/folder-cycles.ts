import { posix } from 'node:path';

/** A source file's path and text. */
export type Sources = ReadonlyMap<string, string>;

/** `libs/http/answers` of `libs/http/answers/x.ts`, `services/gateway/src/rates` of what lies in it; undefined for what lies beside the folders. */
const folderOf = (path: string): string | undefined => {
  const parts = path.split('/');
  const depth = parts[0] === 'libs' ? 3 : 4;
  return parts.length > depth ? parts.slice(0, depth).join('/') : undefined;
};

const imports = /^(?:import|export)(?! type\b)([^'"]*?)from '(\.[^']+)'/gm;

/** Does the statement take anything that is there at run time? */
const takesValues = (clause: string): boolean => {
  const names = /\{([^}]*)\}/.exec(clause)?.[1];
  return names === undefined || names.split(',').some((name) => name.trim() !== '' && !name.trim().startsWith('type '));
};

/** Which first-level folders of one library or service import values from which others of it. */
const edgesOf = (sources: Sources): ReadonlyMap<string, ReadonlySet<string>> => {
  const edges = new Map<string, Set<string>>();
  for (const [path, text] of sources) {
    const from = folderOf(path);
    if (from === undefined) continue;
    for (const [, clause = '', target = ''] of text.matchAll(imports)) {
      const to = folderOf(posix.normalize(posix.join(posix.dirname(path), target)));
      const isInside = to !== undefined && to !== from && posix.dirname(to) === posix.dirname(from);
      if (isInside && takesValues(clause)) edges.set(from, (edges.get(from) ?? new Set()).add(to));
    }
  }
  return edges;
};

/** Every folder from which a way of imports leads back to itself, with the folders on such a way. */
export const folderCycles = (sources: Sources): readonly (readonly string[])[] => {
  const edges = edgesOf(sources);
  const reached = (start: string): ReadonlySet<string> => {
    const seen = new Set<string>();
    const open = [...(edges.get(start) ?? [])];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      open.push(...(edges.get(next) ?? []));
    }
    return seen;
  };
  const ways = new Map([...edges.keys()].map((folder) => [folder, reached(folder)]));
  const cycles = new Map<string, readonly string[]>();
  for (const [folder, way] of ways) {
    if (!way.has(folder)) continue;
    const members = [...way].filter((other) => ways.get(other)?.has(folder)).sort();
    cycles.set(members.join(' '), members);
  }
  return [...cycles.values()];
};
