interface Request {
  readonly id: string;
  readonly from: string;
  readonly to: string;
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
