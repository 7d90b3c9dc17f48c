import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { resourceOf } from '../api/resources.ts';
import { usePerson } from '../session/session.ts';

/** The resource that the page's address names. */
export const useResource = () => {
  const { id = '' } = useParams();
  const { unit } = usePerson();
  return useQuery({ queryKey: ['resource', id], queryFn: ({ signal }) => resourceOf(id, unit, signal) });
};
