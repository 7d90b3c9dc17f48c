import type { Weekday } from '#contracts';
import type { Festival } from '#working-days';
import type { Word } from './lexicon.js';

/** A number's unit may stand behind a later number of the same list: in 3、6、9月 each is a month. */
export type SharedUnit = 'month' | 'day' | 'year' | 'quarter' | 'hour' | 'week';

type Kinds =
  | {
      readonly kind: 'number';
      readonly n: number;
      readonly digits: number;
      readonly isChinese: boolean;
      shared?: SharedUnit;
    }
  | { readonly kind: 'clock'; readonly minutes: number; readonly isBare: boolean; readonly isOdd: boolean }
  | {
      readonly kind: 'date';
      readonly year?: number;
      readonly month: number;
      readonly day?: number;
      /** How the signs leave room for another reading, if they do. */
      readonly doubt?: 'two-digit-year' | 'numbers-alone';
    }
  | { readonly kind: 'weekdays'; readonly days: readonly Weekday[] }
  | { readonly kind: 'festival'; readonly festival: Festival }
  | { readonly kind: 'word'; readonly word: Word }
  | { readonly kind: 'placeholder' }
  | { readonly kind: 'unknown' };

/** One word of the cell; `gap`: a blank stands before it. */
export type Token = Kinds & { readonly text: string; readonly gap: boolean };

export const isWord = (token: Token | undefined, ...words: readonly Word[]): boolean =>
  token?.kind === 'word' && words.includes(token.word);
