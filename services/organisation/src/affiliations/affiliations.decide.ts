import { RuleViolation, type Timed } from '#kernel';
import {
  type Affiliation,
  type AffiliationCommand,
  type AffiliationEvent,
  type Affiliations,
  belongsTo,
  evolveAffiliations,
  overlapOf,
  periodOf,
} from './affiliations.js';

/**
 * The rules of affiliation: a body belongs to one other at a time, on no day to itself over others, and not to or from a dissolved one. What was
 * opened already is opened once.
 *
 * Errors: `relation-to-itself`, `relation-ends-before-start` (unprocessable), `affiliation-circle`, `second-affiliation`, `body-dissolved`,
 * `relation-unknown` (not found).
 */
export const decideAffiliations = (
  command: Timed<AffiliationCommand>,
  state: Affiliations,
): readonly AffiliationEvent[] => {
  switch (command.type) {
    case 'open-affiliations':
      return openAll(command.affiliations, state).map(({ event, violation }) => {
        if (violation) throw violation;
        return event;
      });
    case 'carry-over':
      return openAll(command.affiliations, state).flatMap(({ event }) => event ?? []);
    case 'end-affiliation':
      return end(command, state);
    case 'close-body':
      return close(command, state);
  }
};

export type Opening =
  | { readonly affiliation: Affiliation; readonly event: AffiliationEvent; readonly violation?: undefined }
  | { readonly affiliation: Affiliation; readonly event?: undefined; readonly violation: RuleViolation };

/** Each that can be opened, on top of those before it, and each that cannot, with the reason; what is so already is left out. */
export const openAll = (affiliations: readonly Affiliation[], state: Affiliations): readonly Opening[] => {
  const working = copyOf(state);
  return affiliations.flatMap((affiliation): readonly Opening[] => {
    try {
      const event = open(affiliation, working);
      if (!event) return [];
      evolveAffiliations(working, event);
      return [{ affiliation, event }];
    } catch (error) {
      if (!(error instanceof RuleViolation)) throw error;
      return [{ affiliation, violation: error }];
    }
  });
};

/** The events change maps of their own; what is in them is never changed in place. */
const copyOf = ({ of, closed }: Affiliations): Affiliations => ({ of: new Map(of), closed: new Map(closed) });

const open = (affiliation: Affiliation, state: Affiliations): AffiliationEvent | undefined => {
  const { body, to, since, until } = affiliation;
  const period = periodOf(affiliation);
  if (body === to) {
    throw new RuleViolation('relation-to-itself', `${body} cannot belong to itself.`, 'unprocessable');
  }
  if (period.to <= period.from) {
    throw new RuleViolation(
      'relation-ends-before-start',
      `It would end on ${until} and begin on ${since}.`,
      'unprocessable',
    );
  }
  const others = (state.of.get(body) ?? []).filter((other) => overlapOf(periodOf(other), period));
  if (others.some((other) => other.to === to && holdsThroughout(other, affiliation))) return undefined;
  for (const code of [body, to]) {
    if (state.closed.has(code))
      throw new RuleViolation('body-dissolved', `${code} was dissolved.`, 'conflict', { body: code });
  }
  const [other] = others;
  if (other) {
    const detail = `${body} belongs to ${other.to} then: end that first.`;
    throw new RuleViolation('second-affiliation', detail, 'conflict', { to: other.to });
  }
  if (belongsTo(state, to, body, period)) {
    throw new RuleViolation(
      'affiliation-circle',
      `${to} itself belongs, over others, to ${body} on some of those days.`,
    );
  }
  return { type: 'affiliation.opened', data: affiliation };
};

const holdsThroughout = (one: Affiliation, other: Affiliation): boolean => {
  const [outer, inner] = [periodOf(one), periodOf(other)];
  return outer.from <= inner.from && inner.to <= outer.to;
};

const end = (
  { body, to, until }: Extract<AffiliationCommand, { type: 'end-affiliation' }>,
  state: Affiliations,
): readonly AffiliationEvent[] => {
  const known = (state.of.get(body) ?? []).filter((one) => one.to === to);
  const open = known.find((one) => one.until === undefined);
  if (!open) {
    if (known.some((one) => one.until === until)) return [];
    throw new RuleViolation('relation-unknown', `${body} has no open affiliation to ${to}.`, 'not-found');
  }
  if (open.since !== undefined && until < open.since) {
    throw new RuleViolation('relation-ends-before-start', `It began on ${open.since}.`, 'unprocessable');
  }
  return [endOf(open, until)];
};

const endOf = ({ body, to, since, source }: Affiliation, until: string): AffiliationEvent => ({
  type: 'affiliation.ended',
  data: { body, to, ...(since !== undefined && { since }), until, source },
});

const close = (
  { body, on, into }: Extract<AffiliationCommand, { type: 'close-body' }>,
  state: Affiliations,
): readonly AffiliationEvent[] => {
  if (state.closed.has(body)) return [];
  const goesOn = (one: Affiliation): boolean => one.until === undefined || one.until > on;
  const own = (state.of.get(body) ?? []).filter(goesOn);
  const lower = [...state.of.values()].flat().filter((one) => one.to === body && goesOn(one));
  const ends = [...own, ...lower].map((one) => endOf(one, one.since !== undefined && one.since > on ? one.since : on));
  const closed: AffiliationEvent = {
    type: 'affiliation.closed',
    data: { body, on, ...(into !== undefined && { into }) },
  };
  const working = [...ends, closed].reduce(evolveAffiliations, copyOf(state));
  return [...ends, closed, ...(into === undefined ? [] : takenOver(into, own, lower, on, working))];
};

/** What belonged to a merged body belongs to the one that it was merged into; that one, where it was below itself, to what was above. */
const takenOver = (
  into: string,
  own: readonly Affiliation[],
  lower: readonly Affiliation[],
  on: string,
  state: Affiliations,
): readonly AffiliationEvent[] => {
  const wasBelow = lower.some(({ body }) => body === into);
  const wanted = [
    ...(wasBelow ? own.map((one) => ({ ...one, body: into })) : []),
    ...lower.filter(({ body }) => body !== into).map((one) => ({ ...one, to: into })),
  ].map((one) => ({ ...one, since: one.since !== undefined && one.since > on ? one.since : on }));
  return openAll(wanted, state).flatMap(({ event }) => event ?? []);
};
