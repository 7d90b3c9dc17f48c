import { requestBundle } from '../api/bundles.ts';
import { takeStep, type Initiative } from '../api/initiatives.ts';
import { problemOf } from '../api/problem.ts';
import { wishOf, type WantedLine } from './wanted.ts';

/** Tells the others of it and asks for its resources. A repeat does only what is still to be done. */
export const postWithResources = async (
  initiative: Initiative,
  lines: readonly WantedLine[],
  key: string,
): Promise<void> => {
  if (initiative.status === 'draft') await takeStep(initiative, 'post').catch(alreadyPosted);
  const period = { from: initiative.startsAt, to: initiative.endsAt };
  if (lines.length === 0 || hasAsked(initiative, lines)) return;
  await requestBundle(initiative, wishOf(lines, period, Date.now()), `${key}-bundle`);
};

const hasAsked = ({ bundles }: Initiative, lines: readonly WantedLine[]): boolean => {
  const wanted = lines.map(({ resource }) => resource).sort();
  return bundles.some(
    ({ status, lines: asked }) =>
      (status === 'requested' || status === 'confirmed') &&
      asked
        .map(({ resource }) => resource)
        .sort()
        .join() === wanted.join(),
  );
};

const alreadyPosted = (error: unknown): undefined => {
  if (problemOf(error).code !== 'illegal-step') throw error;
  return undefined;
};
