import { usual } from '../doubts.js';
import type { Settings } from '../settings.js';
import type { TermCursor } from '../terms/term-cursor.js';
import type { DateEntry } from './date-entry.js';

/** 春节后第一个工作日, 国庆节前最后一个工作日. */
export const nthBesideFestival = (
  cursor: TermCursor,
  entry: DateEntry,
  entries: DateEntry[],
  settings: Settings,
): void => {
  const nth = cursor.take();
  const n = nth?.kind === 'nth' && nth.of === 'working-day' ? nth.numbers[0] : undefined;
  const { holiday } = entry.first;
  if (n === undefined || !holiday || nth?.kind !== 'nth' || nth.numbers.length > 1) {
    cursor.leftOver.push(nth?.text ?? '');
    return;
  }
  const on =
    entry.mark === 'after' && n > 0
      ? settings.calendar.addWorkingDays(holiday.to, n)
      : entry.mark === 'before' && n === -1
        ? settings.calendar.lastWorkingDayBefore(holiday.from)
        : undefined;
  if (on === undefined) {
    cursor.leftOver.push(nth.text);
    return;
  }
  const { holiday: _holiday, ...span } = entry.first;
  const doubt = usual(holiday.isProvisional ? 'holiday-provisional' : 'festival-day');
  entries[entries.length - 1] = {
    first: { ...span, from: on, to: on, grain: 'day', doubts: [...span.doubts, doubt] },
    isBy: entry.isBy,
    isSince: entry.isSince,
    isAbout: entry.isAbout,
  };
};
