import { weekdays, type Weekday } from '#contracts';
import { weekdayOf } from '#working-days';
import { TimeFault } from '../doubts.js';

const names = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];

/** Error (fault): the date is on none of the days of the week that stand beside it. */
export const requireWeekdays = (date: string, days: readonly Weekday[]): void => {
  const is = weekdayOf(date);
  if (!days.includes(is)) throw new TimeFault('weekday-contradicts-date', date, names[weekdays.indexOf(is)] ?? is);
};

/** 周一至周五; over the end of a week as well. */
export const daysFromTo = (first: readonly Weekday[], last: readonly Weekday[]): readonly Weekday[] => {
  const [from, to] = [weekdays.indexOf(first[0] ?? 'MO'), weekdays.indexOf(last.at(-1) ?? 'SU')];
  return from <= to ? weekdays.slice(from, to + 1) : [...weekdays.slice(0, to + 1), ...weekdays.slice(from)];
};
