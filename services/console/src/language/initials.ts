const collator = new Intl.Collator('zh-CN-u-co-pinyin');

/** The first character of each letter in the order of pinyin; no syllable begins with i, u or v. */
const firsts = [
  ['a', '阿'],
  ['b', '八'],
  ['c', '嚓'],
  ['d', '哒'],
  ['e', '妸'],
  ['f', '发'],
  ['g', '旮'],
  ['h', '哈'],
  ['j', '讥'],
  ['k', '咔'],
  ['l', '垃'],
  ['m', '痳'],
  ['n', '拏'],
  ['o', '噢'],
  ['p', '妑'],
  ['q', '七'],
  ['r', '呥'],
  ['s', '扨'],
  ['t', '它'],
  ['w', '穵'],
  ['x', '夕'],
  ['y', '丫'],
  ['z', '帀'],
] as const;

const known = new Map<string, string>();

const initialOf = (character: string): string => {
  const before = known.get(character);
  if (before !== undefined) return before;
  const letter = /\p{Script=Han}/u.test(character)
    ? (firsts.findLast(([, first]) => collator.compare(first, character) <= 0)?.[0] ?? '')
    : character.toLowerCase();
  known.set(character, letter);
  return letter;
};

/**
 * The initials of a name's syllables, by which Chinese names are typed quickly: `总工会` reads `zgh`. By the browser's own order of pinyin; of
 * characters with several readings the usual one.
 */
export const initialsOf = (name: string): string => [...name].map(initialOf).join('');
