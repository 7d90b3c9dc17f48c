import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { initiativeOf } from '../api/initiatives.ts';
import { usePerson } from '../session/session.ts';

/** A joint initiative by its title; its id until that is known. */
export const InitiativeLink = ({ id }: { id: string }) => {
  const { unit } = usePerson();
  const { data } = useQuery({ queryKey: ['initiative', id], queryFn: ({ signal }) => initiativeOf(id, unit, signal) });
  return <Link to={`/initiatives/${id}`}>{data?.title ?? id}</Link>;
};
