import { DateTime } from 'luxon';
import type { Found } from './lexer.js';

type Rule = (found: RegExpExecArray, timeZone: string, text: string) => Found | undefined;

/** What may stand where a digit does, in the order in which it is tried. Every quantifier is bounded, so no rule looks far. */
const rules: readonly (readonly [RegExp, Rule])[] = [
  [
    /(\d{4})-(\d{2})-(\d{2})t(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(z|[+-]\d{2}:?\d{2})?( ?\/ ?(?=\d{4}-\d{2}-))?/y,
    ([all, year, month, day, hour, minute, second, zone, slash = ''], timeZone) => {
      const range = slash === '' ? [] : [{ kind: 'word', word: 'range', text: '/' } as const];
      if (zone === undefined)
        return found(all, dateOf(year, month, day), clockOf(`${hour}:${minute}`, hour, minute, second), ...range);
      const instant = all.slice(0, all.length - slash.length).toUpperCase();
      const local = DateTime.fromISO(instant, { setZone: true }).setZone(timeZone);
      if (!local.isValid) return undefined;
      const { year: y, month: m, day: d } = local;
      const clock = { kind: 'clock', minutes: local.hour * 60 + local.minute, isBare: false } as const;
      return found(
        all,
        { kind: 'date', year: y, month: m, day: d, text: all },
        { ...clock, isOdd: local.second > 0, text: all },
        ...range,
      );
    },
  ],
  [
    /((?:19|20|21)\d{2}) ?([-./]) ?(\d{1,2}) ?\2 ?(\d{1,2})(?!\d)(?: ?[日号])?/y,
    ([all, year, , month, day]) => found(all, dateOf(year, month, day)),
  ],
  [/((?:19|20|21)\d{2})(\d{2})(\d{2})(?!\d)/y, ([all, year, month, day]) => found(all, dateOf(year, month, day))],
  [
    /(\d{2})([-./])(\d{1,2})\2(\d{1,2})(?![\d:])(?:[日号])?/y,
    ([all, year, , month, day]) => found(all, { ...dateOf(`20${year}`, month, day), doubt: 'two-digit-year' }),
  ],
  [
    /(\d{1,2}) ?: ?(\d{2})(?::(\d{2}))?(?!\d)分?/y,
    ([all, hour, minute, second]) => found(all, clockOf(all, hour, minute, second)),
  ],
  [
    /((?:19|20|21)\d{2}) ?[-./] ?(\d{1,2})(?!\d)(?! ?[./]\d)月?份?/y,
    ([all, year, month]) => found(all, dateOf(year, month)),
  ],
  [
    /(\d{1,2})[./·](\d{1,2})(?!\d)(?!日?[./·:]\d)(?:[日号])?/y,
    ([all, first, second]) => {
      const isClock = (Number(first) > 12 && Number(first) <= 24) || second === '00';
      return isClock
        ? found(all, { ...clockOf(all, first, second), isOdd: true })
        : found(all, { ...dateOf(undefined, first, second), doubt: 'numbers-alone' });
    },
  ],
  [
    /(\d{2})-(\d{2})(?!\d)(?= \d{1,2}:| ?[至到]|$)/y,
    ([all, month, day]) =>
      Number(month) <= 12 && Number(month) > 0
        ? found(all, { ...dateOf(undefined, month, day), doubt: 'numbers-alone' })
        : undefined,
  ],
  [
    /(\d{1,9})(?!\d)/y,
    ([all]) => found(all, { kind: 'number', n: Number(all), digits: all.length, isChinese: false, text: all }),
  ],
  [
    /q([1-4])(?!\d)/y,
    ([all, n]) =>
      found(all, { kind: 'number', n: Number(n), digits: 1, isChinese: false, shared: 'quarter', text: all }),
  ],
];

/** What the digits at this place write: a date, a time of day, an instant of ISO 8601, or a number. */
export const digitsAt = (text: string, at: number, timeZone: string): Found | undefined => {
  if (!/[\dq]/.test(text[at] ?? '')) return undefined;
  for (const [expression, rule] of rules) {
    expression.lastIndex = at;
    const matched = expression.exec(text);
    const tokens = matched && rule(matched, timeZone, text);
    if (tokens) return tokens;
  }
  return undefined;
};

const found = (all: string, ...tokens: Found['tokens']): Found => ({
  tokens: tokens.map((token) => ({ ...token, text: all })),
  length: all.length,
});

const dateOf = (year: string | undefined, month = '', day?: string) =>
  ({
    kind: 'date',
    month: Number(month),
    text: '',
    ...(year !== undefined && { year: Number(year) }),
    ...(day !== undefined && { day: Number(day) }),
  }) as const;

const clockOf = (text: string, hour = '', minute = '', second = '00') =>
  ({
    kind: 'clock',
    minutes: Number(minute) < 60 ? Number(hour) * 60 + Number(minute) : NaN,
    isBare: hour.length === 1,
    isOdd: second !== '00',
    text,
  }) as const;
