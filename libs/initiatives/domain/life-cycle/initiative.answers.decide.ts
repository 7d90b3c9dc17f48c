import { derivedId, RuleViolation, type Timed } from '#kernel';
import { requestMove } from '../bundles/move.decide.js';
import { changed, checkContent, isSameContent, isSameTime } from './initiative.content.js';
import type {
  Answer,
  Initiative,
  InitiativeCommand,
  InitiativeEvent,
  InitiativeState,
  Participant,
  Proposal,
} from './initiative.js';
import { joined } from './initiative.joined.js';
import { openStatuses, requireStatus } from './initiative.standing.js';
import { revised } from './initiative.revised.js';

type CommandOf<T extends InitiativeCommand['type']> = Timed<Extract<InitiativeCommand, { readonly type: T }>>;

/**
 * What an invited body said at its own unit. Never refuses: an answer that came late, twice, from a unit that may not speak for the
 * body, about terms that were changed since, or from a body that is not invited gives no events. A body's own word replaces its silence.
 */
export const decideRecordAnswer = (
  command: CommandOf<'record-answer'>,
  state: InitiativeState,
): readonly InitiativeEvent[] => {
  if (state.status === 'unknown' || !openStatuses.includes(state.status)) return [];
  const { body, unit, round, answeredAt, answer } = command;
  const invited = state.content.invited.find((other) => other.body === body);
  const known = state.participants[body];
  if (invited === undefined || known === undefined || invited.unit !== unit) return [];
  if (round !== undefined && round !== known.round) return [];
  if (isOld(known, answer, answeredAt)) return [];
  return [answerEvent(state, body, answer, answeredAt)];
};

const isOld = (known: Participant, answer: Answer, answeredAt: string): boolean => {
  if (known.answer === 'none' || known.bySilence === true || known.answeredAt === undefined) return false;
  return answeredAt < known.answeredAt || (answer.kind === known.answer && answer.kind !== 'proposed');
};

const answerEvent = (state: Initiative, body: string, answer: Answer, answeredAt: string): InitiativeEvent => {
  switch (answer.kind) {
    case 'accepted':
      return joined(state, body, answeredAt, false);
    case 'declined':
      return declined(state, body, answeredAt, false, answer.reason);
    case 'proposed': {
      const { kind: _, ...proposal } = answer;
      return { type: 'initiative.change-proposed', data: { initiative: state.id, body, answeredAt, ...proposal } };
    }
  }
};

const declined = (
  state: Initiative,
  body: string,
  answeredAt: string,
  bySilence: boolean,
  reason?: string,
): InitiativeEvent => ({
  type: 'initiative.participant-declined',
  data: { initiative: state.id, body, bySilence, answeredAt, ...(reason !== undefined && { reason }) },
});
/**
 * `respondBy` has passed: who has said nothing counts as the rule says, or goes to the host. A timer that was set for an instant that the
 * host changed since gives no events.
 *
 * Errors: `not-due-yet` (conflict), for a timer that came too early and has to come again.
 */
export const decideSilence = (
  { respondBy, at }: CommandOf<'apply-silence'>,
  state: InitiativeState,
): readonly InitiativeEvent[] => {
  if (state.status === 'unknown' || !openStatuses.includes(state.status) || state.content.respondBy !== respondBy)
    return [];
  if (at < respondBy) throw new RuleViolation('not-due-yet', `respondBy ${respondBy} is still to come.`);
  const silent = state.content.invited
    .map(({ body }) => body)
    .filter((body) => state.participants[body]?.answer === 'none');
  if (silent.length === 0) return [];
  switch (state.content.onSilence) {
    case 'accept':
      return silent.map((body) => joined(state, body, respondBy, true));
    case 'decline':
      return silent.map((body) => declined(state, body, respondBy, true));
    case 'ask':
      if (state.status !== 'posted' || state.silence?.respondBy === respondBy) return [];
      return [{ type: 'initiative.silence-referred', data: { initiative: state.id, bodies: silent } }];
  }
};

/**
 * The host takes a proposal: the content changes as proposed, and that is the body's acceptance. The others answer again when the
 * time changed. Where bundles move with it the owners are asked first, and it is taken when all of them can. Errors: `no-proposal` (409), and those of a revision.
 */
export const decideAcceptProposal = (
  { body, at, move }: CommandOf<'accept-proposal'>,
  state: InitiativeState,
): readonly InitiativeEvent[] => {
  const initiative = requireStatus(state, 'accept a proposal', openStatuses);
  const { startsAt, endsAt, role } = openProposal(initiative, body);
  const invited = role && initiative.content.invited.map((other) => (other.body === body ? { ...other, role } : other));
  const changes = {
    ...(startsAt !== undefined && { startsAt }),
    ...(endsAt !== undefined && { endsAt }),
    ...(invited !== undefined && { invited }),
  };
  const content = changed(initiative.content, changes);
  const events: InitiativeEvent[] = [];
  if (!isSameContent(initiative.content, content)) {
    checkContent(content);
    const terms = move ?? { id: derivedId(initiative.id, at, body) };
    const asked = isSameTime(initiative.content, content)
      ? undefined
      : requestMove(initiative, content, { changes, terms, at, proposedBy: body });
    if (asked) return asked;
    events.push(revised(initiative, content, at, { except: body }));
  }
  return [...events, joined({ ...initiative, content }, body, at, false)];
};

/** The body is asked once more about the terms as they stand; past `respondBy` it cannot answer, so it is the host's to decide. */
export const decideRefuseProposal = (
  { body, reason, at }: CommandOf<'refuse-proposal'>,
  state: InitiativeState,
): readonly InitiativeEvent[] => {
  const initiative = requireStatus(state, 'refuse a proposal', openStatuses);
  openProposal(initiative, body);
  const refused: InitiativeEvent = {
    type: 'initiative.proposal-refused',
    data: { initiative: initiative.id, body, reason },
  };
  const { respondBy } = initiative.content;
  if (respondBy === undefined || at < respondBy) return [refused];
  const bodies = [...(initiative.silence?.bodies ?? []).filter((other) => other !== body), body];
  return [refused, { type: 'initiative.silence-referred', data: { initiative: initiative.id, bodies } }];
};

const openProposal = (initiative: Initiative, body: string): Proposal => {
  const participant = initiative.content.invited.some((other) => other.body === body)
    ? initiative.participants[body]
    : undefined;
  if (participant?.answer !== 'proposed') {
    throw new RuleViolation('no-proposal', `${body} has no open proposal for ${initiative.id}.`, 'conflict', { body });
  }
  return participant.proposal ?? {};
};
