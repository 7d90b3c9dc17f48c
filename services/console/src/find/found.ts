import type { Catalogue } from '../language/catalogue.ts';

/** Under which heading something is found; words under `find.groups`. */
export type FindGroup = keyof Catalogue['find']['groups'];
export const findGroups = [
  'pages',
  'initiatives',
  'resources',
  'bodies',
  'bookings',
  'tasks',
  'help',
] as const satisfies readonly FindGroup[];

/** Something that can be opened. */
export interface Findable {
  readonly group: FindGroup;
  readonly id: string;
  readonly name: string;
  /** What tells it from others of its name. */
  readonly detail?: string;
  readonly path: string;
}

/** A name as it is written, by the initials of its syllables and by its whole pinyin. */
export type Spellings = readonly [written: string, initials: string, pinyin: string];

const rankOf = ([written, initials, pinyin]: Spellings, wanted: string): number => {
  if (written === wanted) return 0;
  if (written.startsWith(wanted)) return 1;
  if (written.includes(wanted)) return 2;
  if (!/^[a-z0-9]+$/.test(wanted)) return -1;
  if (initials.startsWith(wanted)) return 3;
  if (pinyin.startsWith(wanted)) return 4;
  // One letter stands in too many names.
  if (wanted.length > 1 && initials.includes(wanted)) return 5;
  return wanted.length > 3 && pinyin.includes(wanted) ? 6 : -1;
};

/** Those that the words name, the nearest first; at most so many of each group. `spell` says how a name is spelt. */
export const findIn = (
  all: readonly Findable[],
  words: string,
  spell: (name: string) => Spellings,
  mostOfEach: number,
): readonly Findable[] => {
  const wanted = words.trim().toLowerCase().replaceAll(/\s+/g, '');
  if (wanted === '') return [];
  const ranked = all
    .map((one) => ({ one, rank: rankOf(spell(one.name), wanted) }))
    .filter(({ rank }) => rank >= 0)
    .toSorted((a, b) => a.rank - b.rank || a.one.name.length - b.one.name.length);
  return findGroups.flatMap((group) =>
    ranked
      .filter(({ one }) => one.group === group)
      .slice(0, mostOfEach)
      .map(({ one }) => one),
  );
};
