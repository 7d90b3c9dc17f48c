/** What the order needs to know of an event. */
export interface CausalFacts {
  readonly id: string;
  readonly subject: string;
  readonly sequence: number;
  readonly time: string;
  readonly causationid?: string;
}

/**
 * Orders events so that each stands after what caused it and after the earlier events of its stream; where neither says anything,
 * the earlier instant stands first, and at the same instant the order of the streams' names (so that every reader sees the same).
 *
 * An event whose cause is not among the given ones stands by its instant alone. A circle of causes, which no honest writer makes, is
 * broken at its earliest event: nothing is ever left out.
 */
export const inCausalOrder = <Event extends CausalFacts>(events: readonly Event[]): Event[] => {
  const byTime = [...events].sort(earlierFirst);
  const byId = new Map(byTime.map((event) => [event.id, event]));
  const predecessors = predecessorsInStream(byTime);
  const ordered: Event[] = [];
  const begun = new Set<Event>();

  // Depth first over what must stand before, begun in order of time: what is begun is on the path or placed already.
  for (const event of byTime) {
    const path: Event[] = begun.has(event) ? [] : [event];
    for (let last = path.at(-1); last !== undefined; last = path.at(-1)) {
      begun.add(last);
      const cause = last.causationid === undefined ? undefined : byId.get(last.causationid);
      const missing = [predecessors.get(last), cause].find((before) => before !== undefined && !begun.has(before));
      if (missing === undefined) {
        path.pop();
        ordered.push(last);
      } else {
        path.push(missing);
      }
    }
  }
  return ordered;
};

const earlierFirst = (one: CausalFacts, other: CausalFacts): number =>
  compare(one.time, other.time) || compare(one.subject, other.subject) || one.sequence - other.sequence;

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

const predecessorsInStream = <Event extends CausalFacts>(events: readonly Event[]): Map<Event, Event> => {
  const predecessors = new Map<Event, Event>();
  const last = new Map<string, Event>();
  for (const event of [...events].sort((one, other) => one.sequence - other.sequence)) {
    const before = last.get(event.subject);
    if (before !== undefined) predecessors.set(event, before);
    last.set(event.subject, event);
  }
  return predecessors;
};
