import { useQuery } from '@tanstack/react-query';
import { resourceOf } from '../api/resources.ts';
import { usePerson } from '../session/session.ts';

/** A resource's name by its id; the id until it is known. */
export const ResourceName = ({ id }: { id: string }) => {
  const { unit } = usePerson();
  const { data } = useQuery({ queryKey: ['resource', id], queryFn: ({ signal }) => resourceOf(id, unit, signal) });
  return data?.name ?? id;
};
