/** An affiliation as whoever reads events or relations has it. */
export interface Dated {
  readonly body: string;
  readonly to: string;
  readonly since?: string;
  readonly until?: string;
}

/** Days between which nothing changes: each beginning and each end, one day before all and one after. */
export const daysOf = (affiliations: readonly Dated[]): readonly string[] => [
  ...new Set([
    '0001-01-01',
    '9999-01-01',
    ...affiliations.flatMap(({ since, until }) => [since ?? [], until ?? []].flat()),
  ]),
];

/** What is wrong on a day: bodies with two parents, and bodies that come to themselves going up. Knows nothing of the decider's way to look. */
export const circlesIn = (affiliations: readonly Dated[], day: string): readonly string[] => {
  const parents = new Map<string, string[]>();
  for (const { body, to, since, until } of affiliations) {
    const holds = (since === undefined || since <= day) && (until === undefined || day < until);
    if (holds) parents.set(body, [...(parents.get(body) ?? []), to]);
  }
  const faults = [...parents].flatMap(([body, of]) =>
    of.length > 1 ? [`${day}: ${body} belongs to ${of.join(' and ')}`] : [],
  );
  for (const start of parents.keys()) {
    const reached = new Set<string>();
    let edge = [...(parents.get(start) ?? [])];
    while (edge.length > 0) {
      const next = edge.filter((code) => !reached.has(code));
      for (const code of next) reached.add(code);
      edge = next.flatMap((code) => parents.get(code) ?? []);
    }
    if (reached.has(start)) faults.push(`${day}: ${start} belongs to itself`);
  }
  return faults;
};
