import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { usePerson } from '../session/session.ts';
import { thingsOf } from './duty-api.ts';
import type { AnyDuty } from './duty.ts';

/** What the address says of a list's filters: what stands there, or what is usual; `all` is none. */
export const queryOf = ({ filters = [] }: AnyDuty, search: URLSearchParams): Readonly<Record<string, string>> =>
  Object.fromEntries(
    filters.flatMap((filter): readonly (readonly [string, string])[] => {
      const value = search.get(filter.name) ?? ('usual' in filter ? filter.usual : undefined);
      return value === undefined || value === null || value === '' || value === 'all' ? [] : [[filter.name, value]];
    }),
  );

/** The list of a noun under the filters of the address, page after page. */
export const useDutyList = (duty: AnyDuty) => {
  const person = usePerson();
  const [search, setSearch] = useSearchParams();
  const query = queryOf(duty, search);
  const list = useInfiniteQuery({
    queryKey: [duty.noun, 'list', person.unit, query],
    queryFn: ({ pageParam, signal }) => thingsOf(duty, person, query, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
    ...(duty.refreshMs !== undefined && { refetchInterval: duty.refreshMs }),
  });
  const items = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  const set = (name: string, value: string | undefined): void => {
    const next = new URLSearchParams(search);
    if (value === undefined || value === '') next.delete(name);
    else next.set(name, value);
    setSearch(next, { replace: true });
  };
  return { list, items, query, set };
};
