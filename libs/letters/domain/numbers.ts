import type { LetterKind, PublicEvent } from '#contracts';
import { type Decider, RuleViolation, type Timed, type Unit } from '#kernel';

export type NumbersEvent = PublicEvent<'numbers.set' | 'letter.issued'>;

export interface Series {
  readonly unit: Unit;
  readonly body: string;
  readonly kind: LetterKind;
  readonly year: number;
  readonly first: number;
  /** 机关代字: what stands before the year. */
  readonly prefix: string;
  /** The last number that was given; `first - 1` before any. */
  readonly last: number;
}

/** Stream `numbers/<unit>/<body>/<kind>/<year>`. */
export interface NumbersState {
  readonly current?: Series;
  /** By letter: no letter gets two numbers, whoever asks. */
  readonly given?: Record<string, { readonly number: number; readonly text: string }>;
}

type OfSeries = Pick<Series, 'unit' | 'body' | 'kind' | 'year'>;

export type NumbersCommand =
  | (OfSeries & { readonly type: 'set-numbers'; readonly first: number; readonly prefix?: string })
  /** `after`: the last number that the body was given in this year while it belonged to another unit. */
  | (OfSeries & { readonly type: 'issue-number'; readonly letter: string; readonly after?: number });

export const seriesId = ({ unit, body, kind, year }: OfSeries): string => `${unit}/${body}/${kind}/${year}`;

/** 联工函〔2027〕12号. */
export const numberText = ({ prefix, year }: Pick<Series, 'prefix' | 'year'>, number: number): string =>
  `${prefix}〔${year}〕${number}号`;

export const numbersDecider: Decider<NumbersCommand, NumbersEvent, NumbersState> = {
  initial: () => ({}),
  decide: (command, state) => decideNumbers(command, state),
  evolve: (state, event) => {
    switch (event.type) {
      case 'numbers.set': {
        const { prefix = '', ...set } = event.data;
        const { current, given } = state;
        const isBegun = current !== undefined && current.last >= current.first;
        const series = isBegun ? { ...current, prefix } : { ...set, prefix, last: set.first - 1 };
        return { current: series, ...(given && { given }) };
      }
      case 'letter.issued': {
        const { unit, body, kind, year, letter, number, text } = event.data;
        const { current, given = {} } = state;
        given[letter] = { number, text }; // in place: a year may have thousands
        return { current: { unit, body, kind, year, first: number, prefix: '', ...current, last: number }, given };
      }
    }
  },
};

/** Errors: `numbers-begun` (the first number is set before any is given). */
const decideNumbers = (command: Timed<NumbersCommand>, { current, given }: NumbersState): readonly NumbersEvent[] => {
  const { unit, body, kind, year } = command;
  const series = { unit, body, kind, year };
  switch (command.type) {
    case 'set-numbers': {
      const { first, prefix = '' } = command;
      if (current?.first === first && current.prefix === prefix) return [];
      if (current && current.last >= current.first && current.first !== first)
        throw new RuleViolation('numbers-begun', `Number ${current.last} of ${year} is given already.`, 'conflict', {
          last: current.last,
        });
      return [{ type: 'numbers.set', data: { ...series, first, ...(prefix !== '' && { prefix }) } }];
    }
    case 'issue-number': {
      const { letter, after = 0, at } = command;
      if (given?.[letter]) return [];
      const number = (current?.last ?? after) + 1;
      const text = numberText({ prefix: current?.prefix ?? '', year }, number);
      return [{ type: 'letter.issued', data: { letter, ...series, number, text, issuedAt: at } }];
    }
  }
};
