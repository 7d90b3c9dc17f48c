import { chineseNumber } from './cells/numerals.js';

/** `2027年`, `二〇二七年`, `2027-03-01`: the year that a text names. */
export const yearNamedIn = (text: string): number | undefined => {
  const plain = text.slice(0, 200).normalize('NFKC');
  const digits = /(?:^|\D)((?:19|20|21)\d\d)\s*(?:年|[-/.]\s*\d{1,2}\s*[-/.]\s*\d|年度|度)/.exec(plain)?.[1];
  if (digits !== undefined) return Number(digits);
  const words = /([一二][〇零○九][一二三四五六七八九〇零○]{2})年/.exec(plain)?.[1];
  if (words === undefined) return undefined;
  const year = [...words.replaceAll('○', '〇')].reduce((sum, sign) => sum * 10 + (chineseNumber(sign) ?? NaN), 0);
  return Number.isInteger(year) ? year : undefined;
};

/**
 * The year of a plan: that of its title or of the worksheet's name, else the one that most of its times name. Undefined when none is named, or
 * two equally often.
 */
export const yearOfPlan = (titles: readonly string[], times: readonly string[]): number | undefined => {
  for (const title of titles) {
    const year = yearNamedIn(title);
    if (year !== undefined) return year;
  }
  const counts = new Map<number, number>();
  for (const words of times) {
    const year = yearNamedIn(words);
    if (year !== undefined) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  return first?.[1] === second?.[1] ? undefined : first?.[0];
};
