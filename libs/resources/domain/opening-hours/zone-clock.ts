import { IANAZone } from 'luxon';

const msPerDay = 86_400_000;
const rememberedDays = 20_000;
const remembered = new Map<string, Map<number, number>>();

/** The zone's offset from UTC at midnight (UTC) of a day; asking the system takes 5 µs, so it is asked once. */
const offsetAtMidnight = (timeZone: string, day: number): number => {
  let days = remembered.get(timeZone);
  if (!days || days.size > rememberedDays) remembered.set(timeZone, (days = new Map<number, number>()));
  let offset = days.get(day);
  if (offset === undefined) days.set(day, (offset = askedOffset(timeZone, day * msPerDay)));
  return offset;
};

const askedOffset = (timeZone: string, instant: number): number => IANAZone.create(timeZone).offset(instant) * 60_000;

/** How far the zone's clocks are ahead of UTC at an instant, in milliseconds. No zone changes its clocks twice within a day. */
export const offsetAt = (timeZone: string, instant: number): number => {
  const day = Math.floor(instant / msPerDay);
  const before = offsetAtMidnight(timeZone, day);
  return before === offsetAtMidnight(timeZone, day + 1) ? before : askedOffset(timeZone, instant);
};

/** What the zone's clocks show at an instant, as milliseconds of an epoch of their own. */
export const clockAt = (timeZone: string, instant: number): number => instant + offsetAt(timeZone, instant);

/**
 * The instant at which the zone's clocks show a time: the first where they show it twice. Where they never do, since they are put
 * forward over it, the instant that the offset before gives (RFC 5545, 3.3.5), and `isShown` is false.
 */
export const instantOf = (timeZone: string, clock: number): { readonly instant: number; readonly isShown: boolean } => {
  const before = offsetAt(timeZone, clock - msPerDay);
  const after = offsetAt(timeZone, clock + msPerDay);
  for (const offset of [Math.max(before, after), Math.min(before, after)]) {
    if (offsetAt(timeZone, clock - offset) === offset) return { instant: clock - offset, isShown: true };
  }
  return { instant: clock - before, isShown: false };
};

const rememberedChanges = new Map<string, readonly number[]>();
const rememberedYears = 5_000;

/** The instants of a year (of UTC) from which on a zone's clocks show something else, in order. No zone puts them forward and back within a week. */
export const clockChangesIn = (timeZone: string, year: number): readonly number[] => {
  const key = `${year} ${timeZone}`;
  let changes = rememberedChanges.get(key);
  if (changes) return changes;
  if (rememberedChanges.size > rememberedYears) rememberedChanges.clear();
  const found: number[] = [];
  const [first, last] = [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)];
  for (let week = first; week < last; week += 7 * msPerDay) {
    const end = Math.min(week + 7 * msPerDay, last);
    if (offsetAt(timeZone, week) !== offsetAt(timeZone, end)) found.push(changeWithin(timeZone, week, end));
  }
  rememberedChanges.set(key, (changes = found));
  return changes;
};

/** The first instant of the new offset, found by halving. */
const changeWithin = (timeZone: string, start: number, end: number): number => {
  const before = offsetAt(timeZone, start);
  let [low, high] = [start, end];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(timeZone, middle) === before) low = middle;
    else high = middle;
  }
  return high;
};
