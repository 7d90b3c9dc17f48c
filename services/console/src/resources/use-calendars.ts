import { useQueries } from '@tanstack/react-query';
import { calendarOf, type Calendar, type Resource } from '../api/resources.ts';
import { usePerson } from '../session/session.ts';

/** The calendars of several resources over a period, by the resource's id; those that have not come are absent. */
export const useCalendars = (
  resources: readonly Pick<Resource, 'id'>[],
  from: string,
  to: string,
): ReadonlyMap<string, Calendar> => {
  const { unit } = usePerson();
  return useQueries({
    queries: resources.map(({ id }) => ({
      queryKey: ['calendars', id, from, to],
      queryFn: ({ signal }: { signal: AbortSignal }) => calendarOf(id, unit, from, to, signal),
    })),
    combine: (answers) =>
      new Map(
        answers.flatMap(({ data }, index): [string, Calendar][] => {
          const id = resources[index]?.id;
          return data === undefined || id === undefined ? [] : [[id, data]];
        }),
      ),
  });
};
