const ofAnotherScript: Readonly<Record<string, string>> = {
  週: '周',
  號: '号',
  點: '点',
  時: '时',
  個: '个',
  兩: '两',
  後: '后',
  內: '内',
  開: '开',
  會: '会',
  間: '间',
  從: '从',
};

/** ①, ⑴, ㈠ begin a part of the cell; as numbers they would run into the month behind them. */
const enumerators = /[\u2460-\u249b\u24ea-\u24ff\u2776-\u2793\u3220-\u3229\u3280-\u3289]/g;

const sameSign: readonly (readonly [RegExp, string])[] = [
  [/[\u200b-\u200f\u2060\ufeff\u00ad]/g, ''],
  [/[“”"'‘’「」『』《》〈〉＂`´]/g, ''],
  [/[‐‑‒–—―−─﹣ー~〜∼→]+/g, '-'],
  [/-{2,}/g, '-'],
  [/[【〔[{]/g, '('],
  [/[】〕\]}]/g, ')'],
  [/[•・‧∙⋅]/g, '·'],
  [/[;。\r\n|]+/g, ';'],
  [/\s+/g, ' '],
];

/**
 * One form for the many ways to write one sign: full width, dashes, brackets, quotes, blanks and line ends; letters in lower case. Takes time
 * in proportion to the words' length: each expression is a set of single signs.
 */
export const normalised = (words: string): string => {
  let text = words.replace(enumerators, ';').normalize('NFKC').toLowerCase();
  for (const [signs, one] of sameSign) text = text.replace(signs, one);
  return [...text]
    .map((sign) => ofAnotherScript[sign] ?? sign)
    .join('')
    .trim();
};
