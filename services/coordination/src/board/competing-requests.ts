import type { Interval, ResourceDescription } from '#contracts';

/** A reservation as far as competition goes. */
export interface Claim {
  readonly id: string;
  /** Since when it waits; of what occupies it does not matter. */
  readonly since: string;
  readonly dates: readonly Interval[];
  readonly quantity: number;
  readonly amountFen: number;
}

/**
 * The requests in groups of two or more that cannot all be granted, beside what occupies the resource already. Two are in one group when there is
 * an instant at which they and what else is wanted or taken then are more than fits; of a budget, when all the requests together are more
 * than is left. Of each group the one that waits longest comes first.
 */
export const competingRequests = (
  { sharing, capacity = 1, budgetFen = 0, bufferSeconds = 0 }: ResourceDescription,
  requests: readonly Claim[],
  occupying: Iterable<Claim>,
): readonly (readonly Claim[])[] => {
  if (requests.length < 2) return [];
  switch (sharing) {
    case 'open':
      return [];
    case 'budget': {
      const wanted = requests.reduce((sum, { amountFen }) => sum + amountFen, 0);
      let left = budgetFen;
      for (const { amountFen } of occupying) left -= amountFen;
      return wanted > left ? [inOrder(requests)] : [];
    }
    case 'exclusive':
    case 'capacity':
      return overfullGroups(requests, occupying, sharing === 'exclusive' ? 1 : capacity, bufferSeconds * 1_000);
  }
};

interface Edge {
  readonly at: number;
  readonly isStart: boolean;
  readonly claim: Claim;
  readonly isRequest: boolean;
}

/** Walks through time and joins the requests that stand at an overfull instant. An end comes before a start of the same instant. */
const overfullGroups = (
  requests: readonly Claim[],
  occupying: Iterable<Claim>,
  places: number,
  bufferMs: number,
): readonly (readonly Claim[])[] => {
  const edgesOf = (claim: Claim, isRequest: boolean): Edge[][] =>
    claim.dates.map(({ from, to }) => [
      { at: Date.parse(from), isStart: true, claim, isRequest },
      { at: Date.parse(to) + bufferMs, isStart: false, claim, isRequest },
    ]);
  const wanted = requests.flatMap((claim) => edgesOf(claim, true)).flat();
  const first = wanted.reduce((least, { at }) => Math.min(least, at), Number.POSITIVE_INFINITY);
  const last = wanted.reduce((most, { at }) => Math.max(most, at), Number.NEGATIVE_INFINITY);
  const taken = [...occupying]
    .flatMap((claim) => edgesOf(claim, false))
    .filter(([start, end]) => start !== undefined && end !== undefined && start.at < last && end.at > first);
  const edges = [...wanted, ...taken.flat()].sort(
    (one, other) => one.at - other.at || Number(one.isStart) - Number(other.isStart),
  );
  const groups = new Groups(requests);
  const standing = new Set<Claim>();
  let taking = 0;
  for (const { claim, isStart, isRequest } of edges) {
    taking += isStart ? claim.quantity : -claim.quantity;
    if (isRequest && isStart) standing.add(claim);
    else if (isRequest) standing.delete(claim);
    if (isStart && taking > places) groups.join(standing);
  }
  return groups.ofTwoOrMore().map(inOrder);
};

/** Which requests were joined, over however many others: each leads to another of its group, the last one to itself. */
class Groups {
  private readonly leads: Map<Claim, Claim>;

  constructor(private readonly requests: readonly Claim[]) {
    this.leads = new Map(requests.map((claim) => [claim, claim]));
  }

  join([first, ...others]: Iterable<Claim>): void {
    if (first === undefined) return;
    const group = this.groupOf(first);
    for (const claim of others) this.leads.set(this.groupOf(claim), group);
  }

  ofTwoOrMore(): readonly (readonly Claim[])[] {
    return [...Map.groupBy(this.requests, (claim) => this.groupOf(claim)).values()].filter(({ length }) => length > 1);
  }

  private groupOf(claim: Claim): Claim {
    let end = claim;
    for (let next = this.leads.get(end); next !== undefined && next !== end; next = this.leads.get(end)) end = next;
    this.leads.set(claim, end);
    return end;
  }
}

const inOrder = (claims: readonly Claim[]): readonly Claim[] =>
  [...claims].sort((one, other) =>
    one.since < other.since || (one.since === other.since && one.id < other.id) ? -1 : 1,
  );
