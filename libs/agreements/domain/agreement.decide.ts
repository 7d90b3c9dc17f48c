import type { AgreementContent, RuleUsed } from '#contracts';
import { type Decider, RuleViolation, type Timed } from '#kernel';
import { type Agreement, type AgreementEvent, type AgreementState, nextDueOf, evolveAgreement } from './agreement.js';

interface Proposal {
  readonly by: string;
  readonly content: AgreementContent;
  readonly review?: { readonly months: number; readonly rule: RuleUsed };
}

export type AgreementCommand =
  | ({ readonly type: 'propose-agreement'; readonly agreement: string } & Proposal)
  /** Before it is concluded: all others confirm anew. */
  | ({ readonly type: 'change-agreement' } & Proposal)
  | { readonly type: 'record-confirmation'; readonly body: string; readonly round: number }
  | { readonly type: 'record-refusal'; readonly body: string; readonly round: number; readonly reason: string }
  | { readonly type: 'review-agreement'; readonly on: string; readonly note?: string; readonly today: string }
  /** By the kit of duties: its end is near; its end, or the day of its review, has passed. */
  | { readonly type: 'mark-near'; readonly on: string }
  | { readonly type: 'mark-overdue'; readonly on: string }
  | { readonly type: 'end-agreement'; readonly on: string; readonly reason: string }
  | { readonly type: 'withdraw-agreement'; readonly reason: string };

/**
 * A joint-building agreement: in force when every party has confirmed the same text.
 *
 * Errors: `agreement-period-empty` (it ends before it begins), `party-twice`, `proposer-no-party`, `duty-host-no-party` (unprocessable); `agreement-concluded`,
 * `agreement-not-in-force`, `agreement-closed` (conflict); `agreement-ends-before`, `review-in-the-future` (unprocessable).
 */
export const agreementDecider: Decider<AgreementCommand, AgreementEvent, AgreementState> = {
  initial: () => ({}),
  decide: (command, state) => decideAgreement(command, state),
  evolve: evolveAgreement,
};

const decideAgreement = (command: Timed<AgreementCommand>, { current }: AgreementState): readonly AgreementEvent[] => {
  if (command.type === 'propose-agreement') {
    if (current) return [];
    return propose(command, command.agreement, 1);
  }
  if (!current) throw new RuleViolation('not-found', 'There is no such agreement.', 'not-found');
  const { agreement } = current;
  switch (command.type) {
    case 'change-agreement': {
      requireNotConcluded(current);
      return propose(command, agreement, current.round + 1);
    }
    case 'record-confirmation':
      return confirm(command.body, command.round, current);
    case 'record-refusal': {
      const { body, round, reason } = command;
      if (!isAsked(current, body, round)) return [];
      return [{ type: 'agreement.party-refused', data: { agreement, body, round, reason } }];
    }
    case 'review-agreement': {
      const { on, note, today } = command;
      requireInForce(current);
      if (on > today) throw new RuleViolation('review-in-the-future', `${on} is yet to come.`, 'unprocessable', { on });
      if (current.reviews.some((one) => one.on === on)) return [];
      return [{ type: 'agreement.reviewed', data: { agreement, on, ...(note !== undefined && { note }) } }];
    }
    case 'mark-near':
    case 'mark-overdue':
      return mark(command, current);
    case 'end-agreement':
      return end(command, current);
    case 'withdraw-agreement':
      if (current.withdrawn !== undefined) return [];
      requireNotConcluded(current);
      return [{ type: 'agreement.withdrawn', data: { agreement, reason: command.reason } }];
  }
};

const propose = ({ by, content, review }: Proposal, agreement: string, round: number): readonly AgreementEvent[] => {
  requireSound(by, content);
  const data = { agreement, by, content, round, ...(review && { reviewMonths: review.months, rule: review.rule }) };
  return [{ type: 'agreement.proposed', data }];
};

/** On the board when its end is near, or when nobody looked at it for too long; over when its last day has passed. */
const mark = (
  { type, on }: { readonly type: 'mark-near' | 'mark-overdue'; readonly on: string },
  current: Agreement,
): readonly AgreementEvent[] => {
  const next = current.isConcluded && !current.ended ? nextDueOf(current) : undefined;
  if (!next) return [];
  const { dueOn, reason } = next;
  const { agreement, content } = current;
  if (type === 'mark-overdue' && reason === 'end') {
    const data = { agreement, parties: bodiesOf(current), from: content.from, on: dueOn, reason: '协议期满' };
    return dueOn < on ? [{ type: 'agreement.ended', data }] : [];
  }
  if (current.dueMarked === dueOn || (type === 'mark-near') !== (reason === 'end')) return [];
  return [{ type: 'agreement.due', data: { agreement, dueOn, reason, on } }];
};

const bodiesOf = ({ content }: Agreement): string[] => content.parties.map(({ body }) => body);

const confirm = (body: string, round: number, current: Agreement): readonly AgreementEvent[] => {
  if (!isAsked(current, body, round)) return [];
  const { agreement, content } = current;
  const confirmed: AgreementEvent = { type: 'agreement.party-confirmed', data: { agreement, body, round } };
  const missing = bodiesOf(current).filter((one) => one !== body && !current.confirmed.includes(one));
  if (missing.length > 0) return [confirmed];
  const { from, to } = content;
  const data = { agreement, parties: bodiesOf(current), from, ...(to !== undefined && { to }) };
  return [confirmed, { type: 'agreement.concluded', data }];
};

const isAsked = (current: Agreement, body: string, round: number): boolean =>
  !current.isConcluded &&
  current.withdrawn === undefined &&
  !current.refusal &&
  current.round === round &&
  bodiesOf(current).includes(body) &&
  !current.confirmed.includes(body);

const end = (
  { on, reason }: { readonly on: string; readonly reason: string },
  current: Agreement,
): readonly AgreementEvent[] => {
  const { agreement, content, ended } = current;
  if (ended?.on === on) return [];
  requireInForce(current);
  if (on < content.from) {
    const detail = `It begins on ${content.from}; it cannot end on ${on}.`;
    throw new RuleViolation('agreement-ends-before', detail, 'unprocessable', { from: content.from, on });
  }
  return [{ type: 'agreement.ended', data: { agreement, parties: bodiesOf(current), from: content.from, on, reason } }];
};

const requireInForce = ({ isConcluded, ended }: Agreement): void => {
  if (isConcluded && !ended) return;
  const detail = ended ? `It ended on ${ended.on}.` : 'Not every party has confirmed it.';
  throw new RuleViolation('agreement-not-in-force', detail);
};

const requireNotConcluded = ({ isConcluded, withdrawn }: Agreement): void => {
  if (isConcluded)
    throw new RuleViolation('agreement-concluded', 'Every party has confirmed it; end it and make another.');
  if (withdrawn !== undefined) throw new RuleViolation('agreement-closed', 'It was withdrawn.');
};

const requireSound = (by: string, { from, to, parties, duties }: AgreementContent): void => {
  if (to !== undefined && to < from) {
    const detail = `It would end on ${to}, before it begins on ${from}.`;
    throw new RuleViolation('agreement-period-empty', detail, 'unprocessable', { from, to });
  }
  const bodies = parties.map(({ body }) => body);
  const twice = bodies.find((body, index) => bodies.indexOf(body) !== index);
  if (twice !== undefined)
    throw new RuleViolation('party-twice', `${twice} is a party once.`, 'unprocessable', { body: twice });
  if (!bodies.includes(by))
    throw new RuleViolation('proposer-no-party', `${by} is no party.`, 'unprocessable', { body: by });
  const stranger = duties.find(({ host }) => host !== undefined && !bodies.includes(host))?.host;
  if (stranger !== undefined)
    throw new RuleViolation('duty-host-no-party', `${stranger} is no party.`, 'unprocessable', { body: stranger });
};
