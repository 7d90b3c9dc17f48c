import type { Cell } from '#sheets';
import { reasonOf, type PlanReason } from '../reasons.js';
import { chineseNumber } from './numerals.js';

/** What a cell with a number was read as; `offer` in the form in which the sender may answer. */
export type NumberReading =
  | { readonly kind: 'none' }
  | { readonly kind: 'value'; readonly value: number }
  | { readonly kind: 'usual' | 'ask'; readonly value: number; readonly offer: string; readonly reason: PlanReason }
  | { readonly kind: 'fault'; readonly reason: PlanReason };

const plain = (words: string): string => words.slice(0, 100).normalize('NFKC').replace(/\s/g, '');
const nothing = /^(?:[-/\\]|无|暂无|—|0元)?$/;
const number = /^(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/;
const about = /约|大约|左右|上下|以内|以下|以上|不超过|不低于|不少于|预计|近|余|多|暂定|[-~至]/;

/** Yuan in ten-thousandths of a yuan, exactly; undefined when there are more decimals. */
const tenThousandths = (whole: string, decimals = ''): number | undefined => {
  if (decimals.length > 4) return undefined;
  const value = Number(`${whole.replaceAll(',', '')}${decimals.padEnd(4, '0')}`);
  return Number.isSafeInteger(value) ? value : undefined;
};

/**
 * Yuan as people write them, in fen, exactly. `headingUnit` is what the heading says (`经费（万元）`). Amounts in words and about-amounts are never
 * taken without being asked; a number that a formula left with more decimals than fen is rounded, as a sheet shows it.
 */
export const readYuan = (cell: Cell | undefined, headingUnit: 'yuan' | 'wan'): NumberReading => {
  if (!cell) return { kind: 'none' };
  const words = plain(cell.text);
  if (nothing.test(words)) return { kind: 'none' };
  const perHeading = headingUnit === 'wan' ? 10_000 : 1;
  if (cell.number !== undefined) return roundedYuan(cell.number * perHeading, words);
  const exact = fenOf(words, perHeading);
  if (exact !== undefined) return { kind: 'value', value: exact };
  const bare = words.replace(new RegExp(about.source.replace('|[-~至]', ''), 'g'), '');
  const value = fenOf(bare, perHeading) ?? wordsInFen(bare, perHeading);
  if (value === undefined || value <= 0) return { kind: 'fault', reason: reasonOf('no-amount') };
  return { kind: 'ask', value, offer: yuanOf(value), reason: reasonOf('amount-words') };
};

const roundedYuan = (yuan: number, words: string): NumberReading => {
  if (yuan < 0 || yuan > 1e12) return { kind: 'fault', reason: reasonOf('no-amount') };
  const shown = Number(yuan.toPrecision(15));
  const fen = Math.round(Number((shown * 100).toPrecision(15)));
  if (Math.abs(fen / 100 - shown) < 1e-9) return { kind: 'value', value: fen };
  return words.includes('.') && Math.abs(fen / 100 - shown) > 0
    ? { kind: 'usual', value: fen, offer: yuanOf(fen), reason: reasonOf('amount-rounded') }
    : { kind: 'value', value: fen };
};

/** `6000`, `¥1,200.50元`, `1.2万元`, `3千元`. */
const fenOf = (words: string, perHeading: number): number | undefined => {
  const found = /^[¥]?([\d,.]+)(亿|千万|百万|万|千)?(元|圆|块|人民币)?整?$/.exec(words);
  const parts = number.exec(found?.[1] ?? '');
  if (!found || !parts) return undefined;
  const exact = tenThousandths(parts[1] ?? '', parts[2]);
  if (exact === undefined) return undefined;
  const multiple = { 亿: 1e8, 千万: 1e7, 百万: 1e6, 万: 1e4, 千: 1e3 }[found[2] ?? ''] ?? (found[3] ? 1 : perHeading);
  const fen = (exact * multiple) / 100;
  return Number.isSafeInteger(fen) ? fen : undefined;
};

const wordsInFen = (words: string, perHeading: number): number | undefined => {
  const found = /^(?:人民币)?([^元圆]+?)(元|圆)?整?$/.exec(words);
  const yuan = chineseNumber(found?.[1] ?? '');
  return yuan === undefined ? undefined : yuan * 100 * (found?.[2] || /[万亿]/.test(words) ? 1 : perHeading);
};

export const yuanOf = (fen: number): string => (fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2));

/** A number of places: whole, at least 1; `300人`. What is about a number is asked. */
export const readPlaces = (cell: Cell | undefined): NumberReading => {
  if (!cell) return { kind: 'none' };
  const words = plain(cell.text);
  if (/^(?:[-/\\]|无|不限|—)?$/.test(words)) return { kind: 'none' };
  const placesIn = (text: string): number | undefined => {
    const found = /^(\d+|\d{1,3}(?:,\d{3})+)(?:人次?|名|个|席|位)?$/.exec(text)?.[1];
    const value = Number(found?.replaceAll(',', '') ?? NaN);
    return Number.isSafeInteger(value) && value > 0 && value <= 1_000_000 ? value : undefined;
  };
  const exact = placesIn(words);
  if (exact !== undefined) return { kind: 'value', value: exact };
  const largest = Math.max(0, ...(words.match(/\d{1,7}/g) ?? []).map(Number));
  if (largest > 0 && about.test(words))
    return { kind: 'ask', value: largest, offer: String(largest), reason: reasonOf('places-words') };
  return { kind: 'fault', reason: reasonOf('no-places') };
};
