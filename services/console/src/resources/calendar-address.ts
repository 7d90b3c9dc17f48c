import { useSearchParams } from 'react-router';
import type { CalendarView } from '../calendar/calendar-bar.tsx';
import { addDays, dayOf, weekdayOf } from '../time/wall-time.ts';

export const calendarViews: readonly CalendarView[] = ['day', 'week', 'month'];

/** The first day that a view of a day shows, and how many. */
const firstAndCount = (view: CalendarView, day: string): readonly [string, number] => {
  if (view === 'day') return [day, 1];
  if (view === 'week') return [addDays(day, -weekdayOf(day)), 7];
  const first = `${day.slice(0, 8)}01`;
  return [addDays(first, -weekdayOf(first)), 42];
};

/**
 * What a calendar shows, in the page's address, so that it can be shared: the view and its day (or `on`, an instant of that day), the
 * reservation that is open with the start of its date, and `at`, the instant at which the calendar is looked at.
 */
export const useCalendarAddress = (zone: string) => {
  const [search, setSearch] = useSearchParams();
  const on = search.get('on');
  const view = calendarViews.find((one) => one === search.get('span')) ?? (on === null ? 'week' : 'day');
  const day = search.get('day') ?? dayOf(on ?? new Date().toISOString(), zone);
  const [first, count] = firstAndCount(view, day);
  const reservation = search.get('reservation') ?? undefined;
  const date = search.get('date') ?? on ?? undefined;
  const set = (changes: Readonly<Record<string, string | undefined>>): void =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        for (const [name, value] of Object.entries(changes)) {
          if (value === undefined) next.delete(name);
          else next.set(name, value);
        }
        return next;
      },
      { replace: true },
    );
  return {
    view,
    day,
    first,
    count,
    reservation,
    date,
    at: search.get('at') ?? undefined,
    show: (span: CalendarView, next: string): void => set({ span, day: next, on: undefined }),
    open: (id: string, start: string): void => set({ reservation: id, date: start }),
    close: (): void => set({ reservation: undefined, date: undefined }),
  };
};
