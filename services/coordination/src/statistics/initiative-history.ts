import type { PublicEvent } from '#contracts';
import { evolvePublic, isInitiativeEvent, unknownInitiative, type Initiative } from '#initiatives';
import type { Dated } from './dated.js';
import type { Period } from './periods.js';

/** The last time that a body was asked, and its first own word on it. */
export interface Asking {
  readonly askedAt: number;
  readonly answeredAt?: number;
}

export interface FollowedInitiative {
  readonly state: Initiative;
  readonly askings: ReadonlyMap<string, Asking>;
}

/** All initiatives that were posted, as they stand. */
export interface InitiativeHistory {
  /** Takes the next event; returns the initiative after it where the event was an initiative's and changed it. */
  take(event: Dated<PublicEvent>): FollowedInitiative | undefined;
  all(): Iterable<FollowedInitiative>;
}

/** Begins empty. Events of one initiative come in their order; what is not posted yet is passed over. */
export const initiativeHistory = (): InitiativeHistory => {
  const followed = new Map<string, FollowedInitiative>();
  return {
    take: (event) => {
      if (!isInitiativeEvent(event)) return undefined;
      const { initiative } = event.data;
      const before = followed.get(initiative);
      const state = evolvePublic(before?.state ?? unknownInitiative(), event);
      if (state.status === 'unknown') return undefined;
      const after = { state, askings: askingsAfter(before, state, Date.parse(event.time)) };
      followed.set(initiative, after);
      return after;
    },
    all: () => followed.values(),
  };
};

/** When it takes place: each of its dates, or its whole time. */
export const datesOf = ({ content }: Initiative): readonly Period[] =>
  (content.occurrences ?? [content]).map(({ startsAt, endsAt }) => ({
    from: Date.parse(startsAt),
    to: Date.parse(endsAt),
  }));

/** The host and the invited that have accepted, by their own word or by their silence. */
export const takingPart = ({ content, participants }: Initiative): readonly string[] => [
  content.host,
  ...content.invited.map(({ body }) => body).filter((body) => participants[body]?.answer === 'accepted'),
];

/** A new round is a new asking; the first answer in it that is the body's own word is its answer in time or late. */
const askingsAfter = (
  before: FollowedInitiative | undefined,
  { content, participants }: Initiative,
  at: number,
): ReadonlyMap<string, Asking> => {
  const askings = new Map(before?.askings);
  for (const { body } of content.invited) {
    const now = participants[body];
    if (!now) continue;
    const isAskedAnew = before?.state.participants[body]?.round !== now.round;
    const asking = isAskedAnew ? { askedAt: at } : (askings.get(body) ?? { askedAt: at });
    const isOwnWord = now.answer !== 'none' && now.bySilence !== true && now.answeredAt !== undefined;
    const answeredAt = asking.answeredAt ?? (isOwnWord ? Date.parse(now.answeredAt) : undefined);
    askings.set(body, { askedAt: asking.askedAt, ...(answeredAt !== undefined && { answeredAt }) });
  }
  return askings;
};
