import { Lunar, Solar } from 'lunar-typescript';
import { addDays, dateOf } from './calendar-dates.js';

/** A fixed day of the year that plans name by its name. */
type FestivalDay =
  | { readonly kind: 'solar'; readonly month: number; readonly day: number }
  | { readonly kind: 'lunar'; readonly month: number; readonly day: number }
  | { readonly kind: 'solar-term'; readonly term: string }
  | { readonly kind: 'eve-of-lunar-new-year' };

const solar = (month: number, day: number): FestivalDay => ({ kind: 'solar', month, day });
const lunar = (month: number, day: number): FestivalDay => ({ kind: 'lunar', month, day });

const days = {
  元旦: solar(1, 1),
  除夕: { kind: 'eve-of-lunar-new-year' },
  春节: lunar(1, 1),
  元宵节: lunar(1, 15),
  学雷锋纪念日: solar(3, 5),
  三八妇女节: solar(3, 8),
  植树节: solar(3, 12),
  清明节: { kind: 'solar-term', term: '清明' },
  国家安全教育日: solar(4, 15),
  世界读书日: solar(4, 23),
  劳动节: solar(5, 1),
  五四青年节: solar(5, 4),
  护士节: solar(5, 12),
  儿童节: solar(6, 1),
  环境日: solar(6, 5),
  端午节: lunar(5, 5),
  国际禁毒日: solar(6, 26),
  七一建党节: solar(7, 1),
  八一建军节: solar(8, 1),
  七夕节: lunar(7, 7),
  教师节: solar(9, 10),
  中秋节: lunar(8, 15),
  烈士纪念日: solar(9, 30),
  国庆节: solar(10, 1),
  重阳节: lunar(9, 9),
  记者节: solar(11, 8),
  消防日: solar(11, 9),
  国家宪法日: solar(12, 4),
  国际志愿者日: solar(12, 5),
  国家公祭日: solar(12, 13),
  冬至: { kind: 'solar-term', term: '冬至' },
  腊八节: lunar(12, 8),
} as const satisfies Record<string, FestivalDay>;

export type Festival = keyof typeof days;

export const festivals: readonly Festival[] = Object.keys(days) as Festival[];

/** The calendar date of a lunar month and day of the lunar year that begins in `year`, the leap month never meant. */
export const lunarDateOf = (year: number, month: number, day: number): string =>
  Lunar.fromYmd(year, month, day).getSolar().toYmd();

/**
 * The date of a festival in a year. The lunar ones and the solar terms are computed from the positions of sun and moon
 * (`lunar-typescript`) for Beijing's meridian, as GB/T 33661 has it.
 */
export const festivalOn = (festival: Festival, year: number): string => {
  const day: FestivalDay = days[festival];
  switch (day.kind) {
    case 'solar':
      return dateOf(year, day.month, day.day) ?? '';
    case 'lunar':
      // The twelfth lunar month that lies mostly before a new year belongs to the lunar year before it.
      return lunarDateOf(day.month === 12 ? year - 1 : year, day.month, day.day);
    case 'solar-term':
      return solarTermOn(day.term, year);
    case 'eve-of-lunar-new-year':
      return addDays(lunarDateOf(year, 1, 1), -1);
  }
};

/** A table of solar terms runs from one winter solstice to the next, so that a year's own may stand in the table of the year after. */
const solarTermOn = (term: string, year: number): string =>
  [year, year + 1]
    .map((one) => Solar.fromYmd(one, 6, 1).getLunar().getJieQiTable()[term]?.toYmd() ?? '')
    .find((on) => on.startsWith(String(year))) ?? '';
