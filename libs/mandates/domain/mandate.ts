import type { MandateEnd, MandateRole, PostKind, PublicEvent } from '#contracts';
import { type Decider, RuleViolation, type Timed, type Unit } from '#kernel';

export type MandateEvent = PublicEvent<'mandate.conferred' | 'mandate.ended'>;

export interface Mandate {
  readonly mandate: string;
  readonly body: string;
  readonly unit: Unit;
  readonly person: string;
  readonly roles: readonly MandateRole[];
  readonly post: string;
  /** Who holds the post, where another stands in. */
  readonly inPlaceOf?: string;
  readonly from: string;
  readonly until?: string;
  readonly ended?: { readonly cause: MandateEnd; readonly reason?: string };
}
export interface MandateState {
  readonly current?: Mandate;
}

export interface GiveMandate {
  readonly type: 'give-mandate';
  readonly mandate: string;
  readonly body: string;
  readonly unit: Unit;
  /** Who gives it. */
  readonly by: string;
  readonly person: string;
  readonly roles: readonly MandateRole[];
  /** As the post stands on the mandate's first day. */
  readonly post: { readonly id: string; readonly kind: PostKind; readonly holders: readonly string[] };
  readonly inPlaceOf?: string;
  readonly from: string;
  readonly until?: string;
}
export type MandateCommand =
  GiveMandate | { readonly type: 'end-mandate'; readonly cause: MandateEnd; readonly reason?: string };

const leading: readonly PostKind[] = [
  'secretary',
  'deputy-secretary',
  'full-time-deputy-secretary',
  'chair',
  'vice-chair',
];

/** What whoever holds a post may be let do: who leads, also give mandates; a part-time member, what members do. */
export const rolesOfPost = (kind: PostKind): readonly MandateRole[] => {
  if (kind === 'part-time-member') return ['member'];
  return [...(leading.includes(kind) ? (['secretary'] as const) : []), 'member', 'department', 'resource-owner'];
};

/** From `from` to `until`, unless it was ended before; half-open. */
export const standsAt = ({ from, until, ended }: Pick<Mandate, 'from' | 'until' | 'ended'>, at: string): boolean =>
  ended === undefined && from <= at && (until === undefined || at < until);

/**
 * A person may act for a body since they hold one of its posts, or stand in for who does until a time.
 *
 * Errors: `mandate-for-oneself` (forbidden); `post-not-held`; `roles-beyond-post`, `mandate-period-empty`, `stand-in-needs-end` (unprocessable).
 */
export const mandateDecider: Decider<MandateCommand, MandateEvent, MandateState> = {
  initial: () => ({}),
  decide: (command, { current }) => {
    switch (command.type) {
      case 'give-mandate':
        return current ? [] : [give(command)];
      case 'end-mandate': {
        if (!current) throw new RuleViolation('not-found', 'There is no such mandate.', 'not-found');
        if (current.ended) return [];
        const { cause, reason } = command;
        const { mandate, body } = current;
        return [{ type: 'mandate.ended', data: { mandate, body, cause, ...(reason !== undefined && { reason }) } }];
      }
    }
  },
  evolve: ({ current }, event) => {
    switch (event.type) {
      case 'mandate.conferred':
        return { current: event.data };
      case 'mandate.ended': {
        if (!current) return {};
        const { cause, reason } = event.data;
        return { current: { ...current, ended: { cause, ...(reason !== undefined && { reason }) } } };
      }
    }
  },
};

const give = (command: Timed<GiveMandate>): MandateEvent => {
  const { mandate, body, unit, by, person, roles, post, inPlaceOf, from, until } = command;
  if (person === by) throw new RuleViolation('mandate-for-oneself', 'Nobody gives themselves a mandate.', 'forbidden');
  if (until !== undefined && until <= (from > command.at ? from : command.at)) {
    const detail = `From ${from} until ${until} nothing is left.`;
    throw new RuleViolation('mandate-period-empty', detail, 'unprocessable', { from, until });
  }
  if (inPlaceOf !== undefined && until === undefined)
    throw new RuleViolation('stand-in-needs-end', 'Who stands in does so until a time.', 'unprocessable');
  if (!post.holders.includes(inPlaceOf ?? person))
    throw new RuleViolation('post-not-held', 'The post is not held by this person then.');
  const allowed = rolesOfPost(post.kind);
  const beyond = roles.filter((role) => !allowed.includes(role));
  if (beyond.length > 0) {
    const detail = `A ${post.kind} may have ${allowed.join(', ')}; not ${beyond.join(', ')}.`;
    throw new RuleViolation('roles-beyond-post', detail, 'unprocessable', { allowed });
  }
  const data = {
    mandate,
    body,
    unit,
    person,
    roles: [...roles],
    post: post.id,
    from,
    ...(inPlaceOf !== undefined && { inPlaceOf }),
    ...(until !== undefined && { until }),
  };
  return { type: 'mandate.conferred', data };
};
