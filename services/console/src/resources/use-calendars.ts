import { useQueries, useQuery } from '@tanstack/react-query';
import { calendarOf, type Calendar, type Resource } from '../api/resources.ts';
import { calendarAt } from '../api/states.ts';
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

/** One resource's calendar over a period: as it is, or as it stood at an instant. Undefined until it has come, and where nothing is known of it. */
export const useCalendarAt = (
  resource: Pick<Resource, 'id'>,
  from: string,
  to: string,
  at: string | undefined,
): Calendar | undefined => {
  const { id } = resource;
  const now = useCalendars(at === undefined ? [resource] : [], from, to).get(id);
  const past = useQuery({
    queryKey: ['state', 'resource', id, at, from, to],
    queryFn: async ({ signal }): Promise<Calendar> => {
      const { version, state } = await calendarAt(id, at ?? '', { from, to }, signal);
      return { resource: id, version, reservations: state.reservations, blockings: state.blockings ?? [] };
    },
    enabled: at !== undefined,
    staleTime: Infinity,
  });
  return at === undefined ? now : past.data;
};
