import { addDays, dateOf, daysInMonth, festivalOn, lunarDateOf } from '#working-days';
import { ask, type Doubt, TimeFault, NoTime } from '../doubts.js';
import type { Settings } from '../settings.js';
import type { Edge, When, WhenBase } from '../terms/term.js';

/** How wide a piece of the calendar is; `end` is a month's, quarter's or year's end, `loose` a part without fixed bounds. */
export type Grain =
  'day' | 'part' | 'month' | 'quarter' | 'half' | 'year' | 'week' | 'festival' | 'holiday' | 'end' | 'loose';

export interface Span {
  readonly from: string;
  readonly to: string;
  readonly grain: Grain;
  readonly doubts: readonly Doubt[];
  readonly text: string;
  /** The holiday by law or notice that the festival belongs to; the festival's own day where there is none. */
  readonly holiday?: { readonly from: string; readonly to: string; readonly isProvisional: boolean };
  readonly isYearNamed: boolean;
  /** Converted from the lunar calendar. */
  readonly isLunar?: boolean;
}

export const isDay = ({ grain }: Span): boolean => grain === 'day' || grain === 'festival';

/** Year and month that the words before have named. */
export interface Carried {
  year?: number;
  month?: number;
}

const yearsNear = 5;

/** The dates of a piece of the calendar. What it does not name comes from the words before it, then from the plan's year. */
export const spanOf = (when: When, text: string, carried: Carried, settings: Settings): Span => {
  const named = when.year && (when.year.kind === 'number' ? when.year.year : settings.year + when.year.years);
  if (named !== undefined && (named < 1970 || named > 2200)) throw new TimeFault('year-out-of-range', named);
  if (named !== undefined) {
    carried.year = named;
    delete carried.month;
  }
  const year = named ?? carried.year ?? settings.year;
  const far: readonly Doubt[] =
    named !== undefined && Math.abs(named - settings.year) > yearsNear ? [ask('far-year', named)] : [];
  const span = dated(when.base, when.edge, year, text, carried, settings);
  return { ...span, text, doubts: [...far, ...when.doubts, ...span.doubts], isYearNamed: named !== undefined };
};

type Dated = Omit<Span, 'text' | 'isYearNamed'>;

const dated = (
  base: WhenBase,
  edge: Edge | undefined,
  year: number,
  text: string,
  carried: Carried,
  settings: Settings,
): Dated => {
  switch (base.kind) {
    case 'day': {
      const month = base.month ?? carried.month;
      if (month === undefined) throw new NoTime('no-month');
      carried.month = month;
      const date = dateOf(year, requireMonth(month), base.day);
      if (date === undefined) throw new TimeFault('no-such-date', `${year}-${month}-${base.day}`);
      return { from: date, to: date, grain: 'day', doubts: [] };
    }
    case 'month':
      carried.month = requireMonth(base.month);
      return partOf(year, base.month, base.month, 'month', edge, text);
    case 'quarter':
      if (base.quarter < 1 || base.quarter > 4) throw new TimeFault('no-such-quarter', base.quarter);
      return partOf(year, base.isFromFirst ? 1 : base.quarter * 3 - 2, base.quarter * 3, 'quarter', edge, text);
    case 'half':
      return partOf(year, base.half * 6 - 5, base.half * 6, 'half', edge, text);
    case 'year':
      if (edge === 'start')
        return { ...partOf(year, 1, 1, 'month', undefined, text), grain: 'loose', doubts: [ask('edge-bounds', text)] };
      if (edge === 'middle')
        return { ...partOf(year, 6, 6, 'month', undefined, text), grain: 'loose', doubts: [ask('edge-bounds', text)] };
      return partOf(year, 1, 12, 'year', edge, text);
    case 'festival': {
      const on = festivalOn(base.festival, year);
      const found = settings.calendar.holidayNamed(base.festival, year);
      const holiday = {
        from: found?.from ?? on,
        to: found?.to ?? on,
        isProvisional: found !== undefined && settings.calendar.isProvisional(year),
      };
      return base.isSpan
        ? { from: holiday.from, to: holiday.to, grain: 'holiday', doubts: [], holiday }
        : { from: on, to: on, grain: 'festival', doubts: [], holiday };
    }
    case 'school-holidays': {
      const [from, to] = schoolHolidays[base.season];
      const doubts = [ask('school-holidays-unknown')];
      return { from: `${year}-${from}`, to: `${year}-${to}`, grain: 'loose', doubts };
    }
    case 'lunar': {
      if (base.month < 1 || base.month > 12 || base.day < 1 || base.day > 30) throw new TimeFault('no-such-date', text);
      const on = lunarDateOf(base.month === 12 ? year - 1 : year, base.month, base.day);
      return { from: on, to: on, grain: 'day', doubts: [], isLunar: true };
    }
  }
};

/** Only offered: each year's own dates are the education authority's to set. */
const schoolHolidays = { winter: ['01-20', '02-20'], summer: ['07-10', '08-31'] } as const;

const requireMonth = (month: number): number => {
  if (month >= 1 && month <= 12) return month;
  throw new TimeFault('no-such-month', month);
};

const pad = (number: number): string => String(number).padStart(2, '0');

const partOf = (
  year: number,
  first: number,
  last: number,
  whole: Grain,
  edge: Edge | undefined,
  text: string,
): Dated => {
  const inFirst = (from: number, to: number) => ({
    from: `${year}-${pad(first)}-${pad(from)}`,
    to: `${year}-${pad(first)}-${pad(to)}`,
  });
  const end = `${year}-${pad(last)}-${daysInMonth(year, last)}`;
  const days = daysInMonth(year, first);
  switch (edge) {
    case undefined:
      return { from: `${year}-${pad(first)}-01`, to: end, grain: whole, doubts: [] };
    case 'early':
      return { ...inFirst(1, 10), grain: 'part', doubts: [] };
    case 'earlyMid':
      return { ...inFirst(1, 20), grain: 'part', doubts: [] };
    case 'mid':
      return { ...inFirst(11, 20), grain: 'part', doubts: [] };
    case 'midLate':
      return { ...inFirst(11, days), grain: 'part', doubts: [] };
    case 'late':
      return { ...inFirst(21, days), grain: 'part', doubts: [] };
    case 'start':
      return { ...inFirst(1, 10), grain: 'loose', doubts: [ask('edge-bounds', text)] };
    case 'middle':
      if (whole === 'month') return { ...inFirst(11, 20), grain: 'loose', doubts: [ask('edge-bounds', text)] };
      return {
        from: `${year}-${pad(first + 1)}-01`,
        to: `${year}-${pad(first + 1)}-${daysInMonth(year, first + 1)}`,
        grain: 'loose',
        doubts: [ask('edge-bounds', text)],
      };
    case 'end':
      return {
        from: whole === 'year' ? `${year}-12-01` : `${year}-${pad(last)}-25`,
        to: end,
        grain: 'end',
        doubts: [],
      };
  }
};

/** The same days a year later. */
export const aYearLater = (span: Span): Span => ({ ...span, from: laterYear(span.from), to: laterYear(span.to) });

const laterYear = (date: string): string => {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return dateOf(year + 1, month, day) ?? addDays(dateOf(year + 1, month, 28) ?? date, 0);
};
