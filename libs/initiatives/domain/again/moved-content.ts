import { DateTime } from 'luxon';
import type { InitiativeContent } from '#contracts';

/**
 * The day in another year that follows the same rule as this instant's: the second Friday of March stays the second Friday of March, and a fifth one, of
 * which not every month has one, the last. In the zone in which the day is meant; gives how many days lie between, always whole weeks.
 */
export const daysToSameWeekday = (startsAt: string, timeZone: string, year: number): number => {
  const start = DateTime.fromISO(startsAt, { zone: timeZone }).startOf('day');
  const first = start.set({ year, month: start.month, day: 1 });
  const ordinal = Math.ceil(start.day / 7);
  const toWeekday = (start.weekday - first.weekday + 7) % 7;
  const wanted = first.plus({ days: toWeekday + (ordinal - 1) * 7 });
  const found = wanted.month === first.month ? wanted : wanted.minus({ weeks: 1 });
  return Math.round(found.diff(start, 'days').days);
};

/** The content so many days later: every hour stays the hour that a clock there shows, what is done is to be done again. */
export const movedContent = (content: InitiativeContent, days: number): InitiativeContent => {
  const { startsAt, endsAt, occurrences, respondBy, signUp, milestones, tasks, timeZone } = content;
  const moved = (instant: string): string => {
    const local = DateTime.fromISO(instant, { zone: timeZone }).plus({ days });
    return local.toJSDate().toISOString();
  };
  const movedDate = (date: string): string =>
    DateTime.fromISO(date, { zone: 'utc' }).plus({ days }).toISODate() ?? date;
  const repinned = <Time extends { readonly pinnedOn?: string | undefined }>(time: Time): Time =>
    time.pinnedOn === undefined ? time : { ...time, pinnedOn: movedDate(time.pinnedOn) };
  return {
    ...content,
    startsAt: moved(startsAt),
    endsAt: moved(endsAt),
    ...(occurrences && {
      occurrences: occurrences.map((one) => ({ startsAt: moved(one.startsAt), endsAt: moved(one.endsAt) })),
    }),
    ...(respondBy !== undefined && { respondBy: moved(respondBy) }),
    ...(signUp && {
      signUp: { ...signUp, ...(signUp.closesAt !== undefined && { closesAt: moved(signUp.closesAt) }) },
    }),
    ...(milestones && { milestones: milestones.map(repinned) }),
    ...(tasks && {
      tasks: tasks.map(({ doneOn: _, due, ...task }) => ({ ...task, ...(due && { due: repinned(due) }) })),
    }),
  };
};

/**
 * What was kept of an initiative, begun anew: on the given day, or on the same weekday of the month in the given year, or in the first year in which that is
 * still to come.
 */
export const startedFrom = (
  content: InitiativeContent,
  { startsOn, year }: { readonly startsOn?: string; readonly year?: number },
  now: Date,
): InitiativeContent => {
  const { startsAt, timeZone } = content;
  if (startsOn !== undefined) {
    const start = DateTime.fromISO(startsAt, { zone: timeZone }).startOf('day');
    const wanted = DateTime.fromISO(startsOn, { zone: timeZone });
    return movedContent(content, Math.round(wanted.diff(start, 'days').days));
  }
  if (year !== undefined) return movedContent(content, daysToSameWeekday(startsAt, timeZone, year));
  const thisYear = DateTime.fromJSDate(now, { zone: timeZone }).year;
  const moved = movedContent(content, daysToSameWeekday(startsAt, timeZone, thisYear));
  return Date.parse(moved.startsAt) > now.getTime()
    ? moved
    : movedContent(content, daysToSameWeekday(startsAt, timeZone, thisYear + 1));
};
