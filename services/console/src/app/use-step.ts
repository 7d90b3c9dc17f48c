import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { problemOf, type Problem } from '../api/problem.ts';

/**
 * Takes one step at a time; what stood against the last one is kept until the next. What the step touched, by the keys, is asked for anew; a
 * dialog whose owner does that gives none.
 */
export const useStep = (keys: readonly (readonly string[])[] = []) => {
  const queries = useQueryClient();
  const [busy, setBusy] = useState<string>();
  const [problem, setProblem] = useState<Problem>();
  const renew = async (): Promise<void> => {
    await Promise.all(keys.map((queryKey) => queries.invalidateQueries({ queryKey: [...queryKey] })));
  };
  const take = (name: string, step: () => Promise<unknown>): void => {
    setBusy(name);
    setProblem(undefined);
    step()
      .then(renew, (error: unknown) => setProblem(problemOf(error)))
      .finally(() => setBusy(undefined));
  };
  return { busy, problem, take, renew };
};
