import type { RawHours } from '../terms/raw-hours.js';
import type { DateEntry } from './date-entry.js';

/** The last entries of the same list that have no hours yet. */
export const waitingFor = (entries: readonly DateEntry[]): readonly DateEntry[] => {
  let from = entries.length;
  while (from > 0 && isWaiting(entries[from - 1])) from--;
  return entries.slice(from);
};

const isWaiting = (entry: DateEntry | undefined): boolean =>
  entry !== undefined && !entry.hours && !entry.isClosed && entry.mark === undefined && !entry.isBy;

/** Hours belong to the dates before them that have none yet; to the same dates once more where none waits. */
export const giveHours = (entries: DateEntry[], hours: RawHours): void => {
  const last = entries.at(-1);
  const waiting = last && !last.hours && !isWaiting(last) ? [last] : waitingFor(entries);
  if (waiting.length > 0) for (const entry of waiting) entry.hours = hours;
  else {
    // Hours again without a new date: the same dates once more, as with 上午9点至11点，下午2点至4点.
    if (!last) return;
    let from = entries.length;
    while (from > 0 && entries[from - 1]?.hours === last.hours) from--;
    entries.push(...entries.slice(from).map((entry) => ({ ...entry, hours })));
  }
};
