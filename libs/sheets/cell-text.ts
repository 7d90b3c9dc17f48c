import { maxCellCharacters } from './limits.js';
import type { Cell, CellFault } from './sheet.js';

/** Characters of no width and marks of direction, which come along when people copy: they are not seen, and no part of a word. */
const unseen = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
// eslint wants no control characters in an expression, and here they are meant.
const isControl = (code: number): boolean =>
  (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d) || (code >= 0x7f && code <= 0x9f);

/** A cell of a text as it was typed; undefined for an empty one. */
export const textCell = (raw: string): Cell | undefined => {
  const text = (raw.length > maxCellCharacters * 2 ? raw.slice(0, maxCellCharacters * 2) : raw)
    .replace(unseen, '')
    .trim();
  if (text === '') return undefined;
  if (text.length > maxCellCharacters) return faultyCell(`${text.slice(0, 40)}…`, 'too-long');
  const damage = damageOf(text);
  return damage === undefined ? { text } : faultyCell(printable(text), damage);
};

export const faultyCell = (text: string, fault: CellFault): Cell => ({ text, fault });

const damageOf = (text: string): CellFault | undefined => {
  if (!text.isWellFormed()) return 'half-character';
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isControl(code)) return 'control-character';
    if (code >= 0xfffd) return 'lost-character';
  }
  return undefined;
};

/** For telling people: what cannot be shown is `�`. */
const printable = (text: string): string =>
  [...text.slice(0, 200)]
    .map((one) => (isControl(one.charCodeAt(0)) ? '\ufffd' : one))
    .join('')
    .toWellFormed();
