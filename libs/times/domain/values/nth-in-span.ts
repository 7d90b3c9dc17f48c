import { addDays, dateOf, dayNumberOf, daysInMonth, weekdayOf, yearOf } from '#working-days';
import { ask, TimeFault, usual } from '../doubts.js';
import type { Settings } from '../settings.js';
import type { Term } from '../terms/term.js';
import type { Span } from './spans.js';

/** The n-th such day of the period that begins on `from` and ends on `to`; from its end below zero. */
const nthDay = (from: string, to: string, n: number, is: (date: string) => boolean): string | undefined => {
  let left = Math.abs(n);
  for (let date = n > 0 ? from : to; from <= date && date <= to; date = addDays(date, n > 0 ? 1 : -1)) {
    if (is(date) && --left === 0) return date;
  }
  return undefined;
};

/** 3月第二个周三, 一季度最后一个周五, 5月第一周, 6月最后一个工作日. Undefined where the words mean something else. */
export const nthInSpan = (span: Span, nth: Term & { readonly kind: 'nth' }, settings: Settings): Span | undefined => {
  const [n, ...more] = nth.numbers;
  if (n === undefined || n === 0 || more.length > 0) return undefined;
  const text = `${span.text}${nth.text}`;
  const { from, to } = span;
  const day = (on: string | undefined, ...doubts: Span['doubts']): Span => {
    if (on === undefined) throw new TimeFault('no-such-date', text);
    return { ...span, from: on, to: on, grain: 'day', text, doubts: [...span.doubts, ...doubts] };
  };
  switch (nth.of) {
    case 'weekday':
      return nth.weekdays?.length === 1
        ? day(nthDay(from, to, n, (date) => nth.weekdays?.includes(weekdayOf(date)) ?? false))
        : undefined;
    case 'working-day': {
      const { calendar } = settings;
      return day(
        nthDay(from, to, n, (date) => calendar.isWorkingDay(date)),
        usual(calendar.isProvisional(yearOf(from)) ? 'holiday-provisional' : 'working-days-of-week'),
      );
    }
    case 'day':
      return day(nthDay(from, to, n, () => true));
    case 'month': {
      const month = Number(from.slice(5, 7)) + n - 1;
      const last = Number(to.slice(5, 7));
      const number = n > 0 ? month : last;
      if (number > last) throw new TimeFault('no-such-date', text);
      const year = yearOf(from);
      return {
        ...span,
        from: dateOf(year, number, 1) ?? from,
        to: dateOf(year, number, daysInMonth(year, number)) ?? to,
        grain: 'month',
        text,
      };
    }
    case 'week':
      return weekOf(span, n, nth, text);
  }
};

/** Weeks of a month are counted in several ways; the offer is its n-th seven days. */
const weekOf = (span: Span, n: number, nth: Term & { readonly kind: 'nth' }, text: string): Span => {
  const doubts = [...span.doubts, ask('week-of-month')];
  const from = n > 0 ? addDays(span.from, (n - 1) * 7) : addDays(span.to, -6);
  if (from > span.to || dayNumberOf(from) < dayNumberOf(span.from)) throw new TimeFault('no-such-date', text);
  const end = addDays(from, 6);
  const to = end > span.to ? span.to : end;
  const only =
    nth.weekdays?.length === 1
      ? nthDay(from, to, 1, (date) => nth.weekdays?.includes(weekdayOf(date)) ?? false)
      : undefined;
  return only === undefined
    ? { ...span, from, to, grain: 'week', text, doubts }
    : { ...span, from: only, to: only, grain: 'day', text, doubts };
};
