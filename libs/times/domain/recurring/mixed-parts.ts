import { ask } from '../doubts.js';
import type { EveryUnit } from '../terms/term.js';
import type { RecurringParts } from './recurring-parts.js';

const signs: Partial<Record<EveryUnit, string>> = { month: '月', quarter: '季', 'half-year': '半', year: '年' };

/** Asks where a sentence names parts that do not go together: 每天 beside 5日, 每半年 beside one month, 每半年 beside 月底. */
export const doubtMixedParts = (parts: RecurringParts): void => {
  const { every, months, monthDays, nth, nthMonth, edge, weekdays } = parts;
  const unit = every?.unit;
  const namesMonthOrDay =
    months.length > 0 || monthDays.length > 0 || nth.length > 0 || nthMonth !== undefined || edge !== undefined;
  const isByDay = unit === 'day' || unit === 'working-day';
  if ((isByDay || unit === 'week' || unit === 'half-month') && namesMonthOrDay) parts.doubts.push(ask('several-kinds'));
  if (isByDay && weekdays.length > 0) parts.doubts.push(ask('several-kinds'));
  if (!every && months.length === 0 && weekdays.length === 0) parts.doubts.push(ask('first-date-open'));
  if (nthMonth && months.length > 0) parts.doubts.push(ask('several-kinds'));
  const expected = unit === 'quarter' ? 4 : unit === 'half-year' ? 2 : undefined;
  if (expected !== undefined && months.length > 0 && months.length !== expected)
    parts.doubts.push(ask('several-kinds'));
  const sign = /^[月季年]/.exec(parts.edgeText ?? '')?.[0];
  const isOfOther = sign !== undefined && months.length === 0 && sign !== signs[unit ?? 'month'];
  if (isOfOther) parts.doubts.push(ask('several-kinds'));
};
