import type { pinyin as pinyinOf } from 'pinyin-pro';
import type { Spellings } from './found.ts';

type Pinyin = typeof pinyinOf;

const known = new Map<string, Spellings>();
let loading: Promise<(name: string) => Spellings> | undefined;

const spellBy =
  (pinyin: Pinyin) =>
  (name: string): Spellings => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const syllables = pinyin(name, { toneType: 'none', type: 'array', v: true }).map((one) => one.toLowerCase());
    const spelt: Spellings = [
      name.toLowerCase().replaceAll(/\s+/g, ''),
      syllables.map((one) => one.charAt(0)).join(''),
      syllables.join(''),
    ];
    known.set(name, spelt);
    return spelt;
  };

/** How names are spelt in pinyin, of characters with several readings the one that the word asks for. Loaded when something is searched first. */
export const loadSpelling = (): Promise<(name: string) => Spellings> => {
  loading ??= import('pinyin-pro').then(({ pinyin }) => spellBy(pinyin));
  return loading;
};

/** Until that is there: as it is written. */
export const asWritten = (name: string): Spellings => [name.toLowerCase().replaceAll(/\s+/g, ''), '', ''];
