import { format } from 'numfmt';

/** Which parts of a date a format shows. */
export interface DateParts {
  readonly year: boolean;
  readonly month: boolean;
  readonly day: boolean;
  readonly hour: boolean;
}

/** How a format shows a number: as it is, by a format code, or as a date. */
export type Shown =
  | { readonly kind: 'general' }
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'date'; readonly parts: DateParts };

const general: Shown = { kind: 'general' };
const ymd = { year: true, month: true, day: true, hour: false };
const ym = { ...ymd, day: false };
const md = { ...ymd, year: false };
const hour = { year: false, month: false, day: false, hour: true };
const all = { ...ymd, hour: true };

/** Formats that have a number and no code in the file (ECMA-376 part 1, 18.8.30), those of Chinese spreadsheet programs among them. */
const builtInDates: Readonly<Record<number, DateParts>> = {
  ...{
    14: ymd,
    15: ymd,
    16: md,
    17: ym,
    18: hour,
    19: hour,
    20: hour,
    21: hour,
    22: all,
    45: hour,
    46: hour,
    47: hour,
  },
  ...{ 27: ym, 28: md, 29: md, 30: ymd, 31: ymd, 32: hour, 33: hour, 34: hour, 35: hour, 36: ym },
  ...{ 50: ym, 51: md, 52: ym, 53: md, 54: md, 55: hour, 56: hour, 57: ym, 58: md },
};
const builtInCodes: Readonly<Record<number, string>> = {
  ...{ 1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00', 9: '0%', 10: '0.00%', 11: '0.00E+00', 37: '#,##0;(#,##0)' },
  ...{ 38: '#,##0;(#,##0)', 39: '#,##0.00;(#,##0.00)', 40: '#,##0.00;(#,##0.00)', 44: '#,##0.00', 43: '#,##0.00' },
};
/** What spreadsheet programs take at most (a format code is typed by people). */
const maxCodeLength = 255;

/** What the format with this number shows; `code` is the file's own, which comes first. */
export const shownBy = (id: number, code?: string): Shown => {
  const own = code ?? builtInCodes[id];
  if (own === undefined) {
    const parts = builtInDates[id];
    return parts ? { kind: 'date', parts } : general;
  }
  if (own.length > maxCodeLength || /^(general|g\/通用格式|@)$/i.test(own.trim())) return general;
  const parts = datePartsOf(own);
  return parts ? { kind: 'date', parts } : { kind: 'code', code: own };
};

/** The parts of a date in the first section of a format code, without its texts, colours and conditions; undefined when it is no date. */
const datePartsOf = (code: string): DateParts | undefined => {
  const signs = code
    .replace(/"[^"]*"?|\\.|_.|\*.|AM\/PM|A\/P|上午\/下午/gi, ' ')
    .replace(/\[(h+|m+|s+)\]/gi, '$1')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/E[+-]/gi, '')
    .split(';', 1)[0];
  const runs = (signs ?? '').toLowerCase().match(/y+|e+|m+|d+|h+|s+/g) ?? [];
  const isMinutes = runs.map((run, at) => run[0] === 'm' && (runs[at - 1]?.[0] === 'h' || runs[at + 1]?.[0] === 's'));
  const has = (sign: string): boolean => runs.some((run) => run.startsWith(sign));
  const month = runs.some((run, at) => run[0] === 'm' && !isMinutes[at]);
  const day = runs.some((run) => run === 'd' || run === 'dd');
  const parts = { year: has('y') || (has('e') && month), month, day, hour: has('h') };
  return parts.year || parts.month || parts.day || parts.hour || has('d') ? withWeekday(parts, has('d')) : undefined;
};

/** A format that shows the day of the week alone still means a whole date. */
const withWeekday = (parts: DateParts, hasWeekday: boolean): DateParts =>
  hasWeekday && !parts.day && !parts.month ? { ...parts, year: true, month: true, day: true } : parts;

/** A number as the sheet shows it; numbers without a format to the 15 digits that spreadsheet programs keep. */
export const shownNumber = (value: number, shown: Shown): string => {
  const plain = String(Number(value.toPrecision(15)));
  if (shown.kind !== 'code') return plain;
  try {
    const text = format(shown.code, value, { locale: 'zh-CN', throws: true }).trim();
    return text === '' ? plain : text;
  } catch {
    return plain;
  }
};

const minutesOfDay = 1_440;
const lastSerial = 2_958_465;

/**
 * A date cell as its format shows it: `2027-03-05`, `2027-03-05 14:00`, `3月5日`, `2027年3月`, `14:00`; undefined for a number that is no date.
 * What the format hides is not shown: a day typed as `3月5日` holds the year in which it was typed.
 */
export const shownDate = (serial: number, parts: DateParts, isFrom1904: boolean): string | undefined => {
  if (!(serial >= 0) || serial >= lastSerial) return undefined;
  const minutes = Math.round(serial * minutesOfDay);
  const days = Math.floor(minutes / minutesOfDay);
  const at = `${two(Math.floor((minutes % minutesOfDay) / 60))}:${two(minutes % 60)}`;
  if (!parts.year && !parts.month && !parts.day) return at;
  // Spreadsheet programs count a 29 February 1900 that never was (day 60).
  if (!isFrom1904 && (days === 60 || days === 0)) return parts.hour && days === 0 ? at : undefined;
  const epoch = isFrom1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
  const on = new Date(epoch + days * 86_400_000);
  const [year, month, day] = [on.getUTCFullYear(), on.getUTCMonth() + 1, on.getUTCDate()];
  const date =
    parts.year && parts.month && parts.day
      ? `${year}-${two(month)}-${two(day)}`
      : `${parts.year ? `${year}年` : ''}${parts.month ? `${month}月` : ''}${parts.day ? `${day}日` : ''}`;
  return parts.hour ? `${date} ${at}` : date;
};

const two = (number: number): string => String(number).padStart(2, '0');
