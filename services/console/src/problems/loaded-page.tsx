import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { problemOf } from '../api/problem.ts';
import { Loading } from '../app/states.tsx';
import { ProblemView } from './problem-view.tsx';

interface Props<Data> {
  readonly query: UseQueryResult<Data>;
  readonly children: (data: Data) => ReactNode;
}

/** A page about one thing: while that is on its way, where it could not be had, and once it is there. */
export const LoadedPage = <Data,>({ query, children }: Props<Data>): ReactNode => {
  if (query.isPending) return <Loading />;
  if (query.isError)
    return (
      <div className="page">
        <ProblemView problem={problemOf(query.error)} onRetry={() => void query.refetch()} />
      </div>
    );
  return children(query.data);
};
