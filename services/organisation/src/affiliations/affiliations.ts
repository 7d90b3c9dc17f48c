import type { PublicEvent } from '#contracts';

/** One body belongs to another from `since` (absent: always) until `until` (absent: open), a day on which it no longer does. */
export interface Affiliation {
  readonly body: string;
  readonly to: string;
  readonly since?: string;
  readonly until?: string;
  /** Where it is written: a sheet's column, a document, an article. */
  readonly source: string;
}

export type AffiliationEvent = PublicEvent<'affiliation.opened' | 'affiliation.ended' | 'affiliation.closed'>;

export type AffiliationCommand =
  | {
      readonly type: 'open-affiliations';
      /** All of them or none; they may lean on one another in any order. */
      readonly affiliations: readonly Affiliation[];
    }
  | { readonly type: 'end-affiliation'; readonly body: string; readonly to: string; readonly until: string }
  | {
      /** The body was dissolved on a day. */
      readonly type: 'close-body';
      readonly body: string;
      readonly on: string;
      /** Who takes over what is affiliated to it, where that breaks no rule; it belongs to nobody otherwise. */
      readonly into?: string;
    }
  | {
      /** Takes over what the bodies' own streams had before there was an arbiter, but for what breaks a rule. */
      readonly type: 'carry-over';
      readonly affiliations: readonly Affiliation[];
    };

/** Who belongs to whom, over all dates: the state of the one stream `affiliation/register`. */
export interface Affiliations {
  /** By the body that is affiliated; of one body in the order of their opening, no two of them on one day. */
  readonly of: Map<string, readonly Affiliation[]>;
  /** The dissolved bodies, with the day from which on nothing belongs to them or they to anything. */
  readonly closed: Map<string, string>;
}

export const affiliationStream = 'affiliation/register';

export const noAffiliations = (): Affiliations => ({ of: new Map(), closed: new Map() });

export const evolveAffiliations = (state: Affiliations, event: AffiliationEvent): Affiliations => {
  switch (event.type) {
    case 'affiliation.opened':
      state.of.set(event.data.body, [...(state.of.get(event.data.body) ?? []), event.data]);
      return state;
    case 'affiliation.ended': {
      const { body, to, since, until } = event.data;
      const isMeant = (one: Affiliation): boolean =>
        one.to === to && one.since === since && (one.until === undefined || one.until > until);
      const end = (one: Affiliation) => (isMeant(one) ? { ...one, until } : one);
      state.of.set(body, (state.of.get(body) ?? []).map(end));
      return state;
    }
    case 'affiliation.closed':
      state.closed.set(event.data.body, event.data.on);
      return state;
  }
};

/** Days from `from` until before `to`, as dates that compare as texts. */
interface Period {
  readonly from: string;
  readonly to: string;
}

const always = '';
const never = '~';

export const periodOf = ({ since = always, until = never }: Affiliation): Period => ({ from: since, to: until });

export const overlapOf = (one: Period, other: Period): Period | undefined => {
  const from = one.from > other.from ? one.from : other.from;
  const to = one.to < other.to ? one.to : other.to;
  return from < to ? { from, to } : undefined;
};

/** Does `lower` belong to `upper`, over others or at once, on any day of the period? Linear in the affiliations on the way, since a body has one parent a day. */
export const belongsTo = (state: Affiliations, lower: string, upper: string, period: Period): boolean => {
  const open = [{ code: lower, period }];
  for (let next = open.pop(); next; next = open.pop()) {
    for (const affiliation of state.of.get(next.code) ?? []) {
      const part = overlapOf(periodOf(affiliation), next.period);
      if (!part) continue;
      if (affiliation.to === upper) return true;
      open.push({ code: affiliation.to, period: part });
    }
  }
  return false;
};

/** The bodies that one belongs to on a day, from its parent up. */
export const aboveOn = (state: Affiliations, code: string, day: string): readonly string[] => {
  const above: string[] = [];
  for (let next: string | undefined = code; next !== undefined;) {
    const holds = (one: Affiliation): boolean => (one.since ?? always) <= day && day < (one.until ?? never);
    next = state.of.get(next)?.find(holds)?.to;
    if (next !== undefined) above.push(next);
  }
  return above;
};
