import type { Period } from '../api/reservations.ts';

interface Request extends Period {
  readonly id: string;
}

/** Requests in groups that meet in time, in order of time; one that meets nothing is a group of its own. */
export const competing = <One extends Request>(requests: readonly One[]): readonly (readonly One[])[] => {
  const groups: One[][] = [];
  let end = '';
  for (const request of requests.toSorted((a, b) => a.from.localeCompare(b.from))) {
    const group = groups.at(-1);
    if (group !== undefined && request.from < end) group.push(request);
    else groups.push([request]);
    end = group !== undefined && request.from < end && end > request.to ? end : request.to;
  }
  return groups;
};

interface Dated extends Request {
  readonly occurrences?: readonly Period[] | undefined;
}

const datesOf = ({ from, to, occurrences }: Dated): readonly Period[] =>
  occurrences !== undefined && occurrences.length > 0 ? occurrences : [{ from, to }];

/** The other requests that some date of this one lies over: of something that is had whole they fall when this one is approved. */
export const rivalsOf = <One extends Dated>(request: Dated, others: readonly One[]): readonly One[] =>
  others.filter(
    (other) =>
      other.id !== request.id &&
      datesOf(request).some((date) => datesOf(other).some(({ from, to }) => from < date.to && to > date.from)),
  );
