import { addDays, dateOf, datesBetween, isWeekend } from './calendar-dates.js';
import { type Festival, festivalOn } from './festivals.js';
import published from './notices.json' with { type: 'json' };

/** The arrangement of one year's public holidays, as the State Council's yearly notice tells it (节假日安排). */
export interface HolidayNotice {
  readonly year: number;
  /** The year's notice is not out: the legal minimum, computed, without any day worked instead. */
  readonly provisional: boolean;
  readonly source: string;
  /** Days off, from the first to the last, weekends within them included. */
  readonly holidays: readonly { readonly name: string; readonly from: string; readonly to: string }[];
  /** Saturdays and Sundays that are worked to make up for a holiday (调休). */
  readonly workingDays: readonly string[];
}

/** The notices that the project knows, one a year; another year is added to `notices.json`. */
export const publishedNotices: readonly HolidayNotice[] = published;

/** Days off by law, counted from the festival's own day: 13 days in seven holidays. */
const legalHolidays: readonly { readonly festival: Festival; readonly first: number; readonly last: number }[] = [
  { festival: '元旦', first: 0, last: 0 },
  { festival: '春节', first: -1, last: 2 },
  { festival: '清明节', first: 0, last: 0 },
  { festival: '劳动节', first: 0, last: 1 },
  { festival: '端午节', first: 0, last: 0 },
  { festival: '中秋节', first: 0, last: 0 },
  { festival: '国庆节', first: 0, last: 2 },
];

/**
 * The legal minimum of a year without a notice: the 13 days by law, each of which falls on a weekend made up for on the next day
 * that would be worked. Nothing is worked instead (调休): that comes from a notice alone. Where two holidays share a day (中秋 within
 * 国庆), that day is off once; the law says no more.
 *
 * Source: Regulation on Public Holidays for National Annual Festivals and Memorial Days (全国年节及纪念日放假办法, 2024), arts. 2, 6 and 7.
 */
export const legalMinimumOf = (year: number): HolidayNotice => {
  const spans = legalHolidays.map(({ festival, first, last }) => {
    const on = festivalOn(festival, year);
    return { name: festival, from: addDays(on, first), to: addDays(on, last) };
  });
  const taken = new Set(spans.flatMap(({ from, to }) => datesBetween(from, to)));
  const holidays = spans.map(({ name, from, to }) => {
    let last = to;
    for (const _ of datesBetween(from, to).filter(isWeekend)) {
      do last = addDays(last, 1);
      while (isWeekend(last) || taken.has(last));
      taken.add(last);
    }
    return { name, from, to: last };
  });
  return {
    year,
    provisional: true,
    source: 'the legal minimum (Regulation on Public Holidays, arts. 2 and 6), computed; the yearly notice is not out',
    holidays: holidays.sort((a, b) => (a.from < b.from ? -1 : 1)),
    workingDays: [],
  };
};

/** Half days off for some: women on 8 March, the young (from 14) on 4 May (art. 3). They close nothing and are worth a warning. */
export const halfHolidayOn = (date: string): string | undefined => {
  const year = Number(date.slice(0, 4));
  if (date === dateOf(year, 3, 8)) return '三八妇女节';
  return date === dateOf(year, 5, 4) ? '五四青年节' : undefined;
};
