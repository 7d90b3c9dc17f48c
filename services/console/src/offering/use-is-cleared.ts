import { useQuery } from '@tanstack/react-query';
import { authorizedFetch } from '../api/authorized-fetch.ts';

/**
 * Whether discipline decides on clearances. A draw that waits for a clearance which nobody gives waits for ever: until it does, no such
 * limit is offered.
 */
export const useIsCleared = (): boolean => {
  const { data } = useQuery({
    queryKey: ['clearances', 'exist'],
    queryFn: async ({ signal }) => {
      const request = new Request('/api/discipline/v1/clearances?limit=1', { signal });
      return (await authorizedFetch(request)).ok;
    },
    staleTime: Infinity,
  });
  return data ?? false;
};
