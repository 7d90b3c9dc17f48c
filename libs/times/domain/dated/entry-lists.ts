import { addDays, dateOf } from '#working-days';
import { TimeFault } from '../doubts.js';
import type { DateEntry } from './date-entry.js';

/** 6月20日、12月20日前, 6月、12月底前: the mark and the 底 behind the last of a list hold for all of it. */
export const withSharedMarks = (entries: readonly DateEntry[]): readonly DateEntry[] => {
  const all = [...entries];
  for (let at = all.length - 2; at >= 0; at--) {
    const [entry, next] = [all[at], all[at + 1]];
    if (!entry || !next || !isPlain(entry) || next.last || next.hours || next.mark !== 'before') continue;
    if (entry.first.grain === 'month' && next.first.grain === 'day' && !entry.first.text.includes('月')) {
      const [year = 0, month = 0] = entry.first.from.split('-').map(Number);
      const on = dateOf(year, month, Number(next.first.from.slice(8)));
      if (on === undefined) throw new TimeFault('no-such-date', `${entry.first.text}${next.first.text}`);
      all[at] = { ...entry, first: { ...entry.first, from: on, to: on, grain: 'day' }, mark: 'before' };
      continue;
    }
    if (next.first.grain !== entry.first.grain && !(next.first.grain === 'end' && entry.first.grain === 'month'))
      continue;
    const { first } = entry;
    const end: DateEntry['first'] =
      next.first.grain === 'end' && first.grain === 'month' ? { ...first, grain: 'end' } : first;
    all[at] = { ...entry, first: end, mark: 'before', ...(next.markText && { markText: next.markText }) };
  }
  return all;
};

const isPlain = ({ first, last, hours, weekdays, isClosed, mark, isBy }: DateEntry): boolean =>
  !(last || hours || weekdays || isClosed || mark || isBy) && ['day', 'month', 'end', 'festival'].includes(first.grain);

/** 3月底4月初: two parts of months that follow one another are one period. */
export const withoutEdgesBetween = (entries: readonly DateEntry[]): readonly DateEntry[] => {
  const all: DateEntry[] = [];
  for (const entry of entries) {
    const before = all.at(-1);
    const follows =
      before && isPart(before) && !before.mark && isPart(entry) && entry.first.from === addDays(before.first.to, 1);
    if (follows) all[all.length - 1] = { ...entry, first: before.first, last: entry.first };
    else all.push(entry);
  }
  return all;
};

/** A part of a month or year alone: 3月底, 4月初. */
export const isPart = ({ first, last, hours, weekdays, isClosed }: DateEntry): boolean =>
  !(last || hours || weekdays || isClosed) &&
  (first.grain === 'end' || first.grain === 'loose' || first.grain === 'part');
