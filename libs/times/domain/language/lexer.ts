import { weekdays } from '#contracts';
import { inheritUnits } from './shared-units.js';
import { numeralFestivals } from './festival-names.js';
import { wordAt } from './lexicon.js';
import { isNumeral, numberOf } from './numerals.js';
import { digitsAt } from './digits.js';
import { isWord, type Token } from './token.js';

/**
 * The words of a cell, which must be {@link normalised}. Every sign is in exactly one token; what no rule knows is an `unknown` one. Takes
 * time in proportion to the length: each position is looked at by a bounded number of rules.
 */
export const tokensOf = (text: string, timeZone: string): readonly Token[] => {
  const tokens: Token[] = [];
  let at = 0;
  let gap = false;
  while (at < text.length) {
    if (text[at] === ' ') {
      gap = true;
      at++;
      continue;
    }
    const found =
      weekdaysAt(text, at) ??
      festivalOrWordAt(text, at) ??
      digitsAt(text, at, timeZone) ??
      numeralsAt(text, at, tokens.at(-1)) ??
      placeholderAt(text, at);
    if (found) {
      for (const [index, token] of found.tokens.entries()) tokens.push({ ...token, gap: gap && index === 0 });
      at += found.length;
    } else {
      const before = tokens.at(-1);
      const sign = text[at] ?? '';
      if (before?.kind === 'unknown' && !gap) tokens[tokens.length - 1] = { ...before, text: before.text + sign };
      else tokens.push({ kind: 'unknown', text: sign, gap });
      at++;
    }
    gap = false;
  }
  inheritUnits(tokens);
  return tokens;
};

type Ungapped = Token extends infer One ? (One extends Token ? Omit<One, 'gap'> : never) : never;
export interface Found {
  readonly tokens: readonly Ungapped[];
  readonly length: number;
}

const weekPrefixes = ['周', '星期', '礼拜'];
const weekdaySigns: Readonly<Record<string, number>> = { 一: 0, 二: 1, 三: 2, 四: 3, 五: 4, 六: 5, 日: 6, 天: 6 };

/** 周三, 星期日, 周一三五; but 每周一次 names no day. */
const weekdaysAt = (text: string, at: number): Found | undefined => {
  const prefix = weekPrefixes.find((one) => text.startsWith(one, at));
  if (prefix === undefined) return undefined;
  let end = at + prefix.length;
  const days: number[] = [];
  while (days.length < 7) {
    const sign = text[end] ?? '';
    const isDigit = days.length === 0 && /[1-7]/.test(sign) && !/[\d:点时次.]/.test(text[end + 1] ?? '');
    const day = isDigit ? Number(sign) - 1 : weekdaySigns[sign];
    if (day === undefined) break;
    days.push(day);
    end++;
  }
  if (/[次个回场轮]/.test(text[end] ?? '') && days.pop() !== undefined) end--;
  if (days.length === 0) return undefined;
  const named = [...new Set(days)].sort((a, b) => a - b).flatMap((day) => weekdays[day] ?? []);
  return { tokens: [{ kind: 'weekdays', days: named, text: text.slice(at, end) }], length: end - at };
};

const festivalOrWordAt = (text: string, at: number): Found | undefined => {
  const found = wordAt(text, at);
  if (!found) return undefined;
  const { entry, length } = found;
  const said = text.slice(at, at + length);
  if (/\d$/.test(said) && /\d/.test(text[at + length] ?? '')) return undefined;
  const token: Ungapped =
    'festival' in entry
      ? { kind: 'festival', festival: entry.festival, text: said }
      : { kind: 'word', word: entry.word, text: said };
  return { tokens: [token], length };
};

const longestNumeral = 8;

const numeralsAt = (text: string, at: number, before: Token | undefined): Found | undefined => {
  let end = at;
  while (end - at < longestNumeral && isNumeral(text[end] ?? '')) end++;
  if (end === at) return undefined;
  const run = text.slice(at, end);
  const festival = numeralFestivals[run];
  const n = numberOf(run);
  if (festival && (n === undefined || isNoNumber(text, end, before)))
    return { tokens: [{ kind: 'festival', festival, text: run }], length: run.length };
  if (n !== undefined)
    return { tokens: [{ kind: 'number', n, digits: run.length, isChinese: true, text: run }], length: run.length };
  // A list without signs between, as behind a day of the week: one numeral each.
  return {
    tokens: [...run].map((sign) => ({
      kind: 'number',
      n: numberOf(sign) ?? NaN,
      digits: 1,
      isChinese: true,
      text: sign,
    })),
    length: run.length,
  };
};

/** 十一 is a festival where no unit follows, and no list of numbers. */
const isNoNumber = (text: string, end: number, before: Token | undefined): boolean => {
  if (isWord(before, 'nth', 'month', 'endingIn', 'every')) return false;
  const next = text[end] ?? '';
  if (/[月日号时点分年个次天周星季半]/.test(next)) return false;
  return !(/[、,\-至到和及]/.test(next) && (isNumeral(text[end + 1] ?? '') || /[\d第]/.test(text[end + 1] ?? '')));
};

/** 5月xx日, __月__日, 某日: the place of a number that is not known yet. */
const placeholderAt = (text: string, at: number): Found | undefined => {
  let end = at;
  while (end - at < 6 && /[x×✕_*○◯□?某. ]/.test(text[end] ?? '')) end++;
  if (end === at || !/[月日号时点年]/.test(text[end] ?? '')) return undefined;
  return { tokens: [{ kind: 'placeholder', text: text.slice(at, end + 1) }], length: end - at + 1 };
};
