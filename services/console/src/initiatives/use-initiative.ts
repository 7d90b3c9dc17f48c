import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { initiativeOf } from '../api/initiatives.ts';
import { usePerson } from '../session/session.ts';

/** The initiative that the page's address names. */
export const useInitiative = () => {
  const { id = '' } = useParams();
  const { unit } = usePerson();
  return useQuery({ queryKey: ['initiative', id], queryFn: ({ signal }) => initiativeOf(id, unit, signal) });
};
