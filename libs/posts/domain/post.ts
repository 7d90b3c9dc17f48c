import type { PartTimeStep, PostKind, PublicEvent, RuleUsed } from '#contracts';
import { type Decider, RuleViolation, type Timed } from '#kernel';

export type PostEvent = PublicEvent<'post.established' | 'post.filled' | 'post.vacated' | 'post.abolished'>;

/** One person's time in a post; half-open: `to` is the first day on which it is no longer held. */
export interface Holding {
  readonly person: string;
  readonly from: string;
  readonly to?: string;
  /** The how-manieth term in a row. */
  readonly term: number;
  readonly homeBody?: string;
  readonly steps?: readonly PartTimeStep[];
  readonly exception?: string;
}

export interface Post {
  readonly post: string;
  readonly body: string;
  readonly kind: PostKind;
  readonly title?: string;
  readonly places: number;
  readonly isFullTime: boolean;
  /** In the order of their beginnings, past and present ones. */
  readonly holdings: readonly Holding[];
  readonly abolishedOn?: string;
}
export interface PostState {
  readonly current?: Post;
}

export interface FillPost {
  readonly type: 'fill-post';
  readonly person: string;
  readonly from: string;
  readonly to?: string;
  readonly homeBody?: string;
  readonly steps?: readonly PartTimeStep[];
  /** Why the limit of consecutive terms does not hold here. */
  readonly exception?: string;
  /** How many terms in a row, where the committee has set a number. */
  readonly limit?: { readonly terms: number; readonly rule: RuleUsed };
}
export type PostCommand =
  | {
      readonly type: 'establish-post';
      readonly post: string;
      readonly body: string;
      readonly kind: PostKind;
      readonly title?: string;
      readonly places: number;
      readonly isFullTime: boolean;
    }
  | FillPost
  | { readonly type: 'vacate-post'; readonly person: string; readonly on: string; readonly reason?: string }
  | { readonly type: 'abolish-post'; readonly on: string; readonly reason: string };

export const holdsOn = ({ from, to }: Holding, day: string): boolean => from <= day && (to === undefined || day < to);
export const holdersOn = ({ holdings }: Post, day: string): readonly Holding[] =>
  holdings.filter((one) => holdsOn(one, day));
export const freePlacesOn = (post: Post, day: string): number =>
  isAbolishedOn(post, day) ? 0 : Math.max(0, post.places - holdersOn(post, day).length);
export const isAbolishedOn = ({ abolishedOn }: Post, day: string): boolean =>
  abolishedOn !== undefined && abolishedOn <= day;

/**
 * A post and its holders.
 *
 * Errors: `post-held` (by as many as may); `holding-period-empty`; `post-abolished`; `rotation-limit` (a term more in a row than the committee
 * allows, without a reason); `not-the-holder`; `vacated-before-held`.
 */
export const postDecider: Decider<PostCommand, PostEvent, PostState> = {
  initial: () => ({}),
  decide: (command, { current }) => decidePost(command, current),
  evolve: (state, event) => evolvePost(state, event),
};

const decidePost = (command: Timed<PostCommand>, current: Post | undefined): readonly PostEvent[] => {
  if (command.type === 'establish-post') {
    const { type: _type, at: _at, ...data } = command;
    return current ? [] : [{ type: 'post.established', data }];
  }
  if (!current) throw new RuleViolation('not-found', 'There is no such post.', 'not-found');
  const ofPost = { post: current.post, body: current.body };
  switch (command.type) {
    case 'fill-post':
      return fill(command, current);
    case 'vacate-post': {
      const { person, on, reason } = command;
      const holding = current.holdings.findLast((one) => one.person === person);
      if (holding?.to === on) return [];
      if (!holding || (holding.to !== undefined && holding.to < on))
        throw new RuleViolation('not-the-holder', 'This person does not hold the post then.');
      if (on <= holding.from) {
        const detail = `The post is held since ${holding.from}.`;
        throw new RuleViolation('vacated-before-held', detail, 'unprocessable', { from: holding.from });
      }
      return [{ type: 'post.vacated', data: { ...ofPost, person, on, ...(reason !== undefined && { reason }) } }];
    }
    case 'abolish-post':
      if (current.abolishedOn !== undefined) return [];
      return [{ type: 'post.abolished', data: { ...ofPost, on: command.on, reason: command.reason } }];
  }
};

const fill = (command: FillPost, post: Post): readonly PostEvent[] => {
  const { person, from, to, homeBody, steps, exception, limit } = command;
  if (to !== undefined && to <= from) {
    const detail = `From ${from} to ${to} has no day.`;
    throw new RuleViolation('holding-period-empty', detail, 'unprocessable', { from, to });
  }
  if (isAbolishedOn(post, from))
    throw new RuleViolation('post-abolished', `The post was abolished on ${post.abolishedOn}.`, 'conflict');
  const before = post.holdings.findLast((one) => one.person === person);
  if (before?.from === from && before.to === to) return [];
  const isNextTerm = before !== undefined && before.from < from && (before.to === undefined || before.to >= from);
  const others = post.holdings.filter((one) => !(isNextTerm && one === before) && overlaps(one, { from, to }));
  if (others.length >= post.places) {
    const [held] = others;
    const detail = `${post.places} may hold it, and ${others.length} do (the first since ${held?.from}).`;
    throw new RuleViolation('post-held', detail, 'conflict', { places: post.places, from: held?.from });
  }
  const term = isNextTerm ? before.term + 1 : 1;
  if (limit && term > limit.terms && exception === undefined) {
    const { rule } = limit;
    const detail = `It would be term ${term} in a row; ${limit.terms} are usual (${rule.source}). An exception needs a reason.`;
    throw new RuleViolation('rotation-limit', detail, 'unprocessable', { term, limit: limit.terms, rule });
  }
  const data = {
    post: post.post,
    body: post.body,
    person,
    from,
    term,
    ...(to !== undefined && { to }),
    ...(homeBody !== undefined && { homeBody }),
    ...(steps && { steps: [...steps] }),
    ...(exception !== undefined && { exception }),
    ...(limit && term >= limit.terms && { rule: limit.rule }),
  };
  return [{ type: 'post.filled', data }];
};

const overlaps = (one: Holding, { from, to }: { readonly from: string; readonly to: string | undefined }): boolean =>
  (to === undefined || one.from < to) && (one.to === undefined || from < one.to);

const evolvePost = (state: PostState, event: PostEvent): PostState => {
  if (event.type === 'post.established') return { current: { ...event.data, holdings: [] } };
  const { current } = state;
  if (!current) return state;
  switch (event.type) {
    case 'post.filled': {
      const { post: _post, body: _body, rule: _rule, ...holding } = event.data;
      const before = current.holdings.findLast((one) => one.person === holding.person);
      const continued = current.holdings.map((one) =>
        one === before && (one.to === undefined || one.to > holding.from) ? { ...one, to: holding.from } : one,
      );
      const holdings = [...continued, holding].toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
      return { current: { ...current, holdings } };
    }
    case 'post.vacated': {
      const { person, on } = event.data;
      const last = current.holdings.findLast((one) => one.person === person);
      return {
        current: { ...current, holdings: current.holdings.map((one) => (one === last ? { ...one, to: on } : one)) },
      };
    }
    case 'post.abolished': {
      const { on } = event.data;
      const holdings = current.holdings.map((one) =>
        one.from < on && (one.to === undefined || one.to > on) ? { ...one, to: on } : one,
      );
      return { current: { ...current, holdings, abolishedOn: on } };
    }
  }
};
