/** What an event is called in every history: its stream and the version there. */
export interface Place {
  readonly subject: string;
  readonly sequence: number;
}

const places = new Map<string, Place>();

/** Where the event of a `data` line belongs. A thousand clients see the same lines: each is parsed once. */
export const placeOf = (data: string): Place => {
  const known = places.get(data);
  if (known) return known;
  const { subject, sequence } = JSON.parse(data) as Place;
  const place = { subject, sequence };
  places.set(data, place);
  return place;
};

/**
 * What is wrong with what a client has seen, against the full history (`latest`: how many versions each stream has); undefined where it
 * has each event once and each stream in order.
 */
export const faultIn = (seen: readonly Place[], latest: ReadonlyMap<string, number>): string | undefined => {
  const reached = new Map<string, number>();
  for (const { subject, sequence } of seen) {
    const expected = (reached.get(subject) ?? 0) + 1;
    if (sequence !== expected) return `${subject}: ${sequence} came where ${expected} was to come`;
    reached.set(subject, sequence);
  }
  for (const [subject, sequence] of latest) {
    if (reached.get(subject) !== sequence) return `${subject}: ends with ${reached.get(subject)}, not ${sequence}`;
  }
  return reached.size === latest.size ? undefined : 'there are streams that nobody wrote';
};
