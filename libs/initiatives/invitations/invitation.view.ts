import { Type } from 'typebox';
import { Id, InitiativeContent, Invited, OneOf, UnitName, type ViewOf } from '#contracts';
import { unitOfId } from '#kernel';
import { openStatuses } from '../domain/life-cycle/initiative.standing.js';
import { type Initiative, initiativeStatuses, Participant } from '../domain/life-cycle/initiative.js';
import type { ParticipationState } from './participation.js';

export const invitationStatuses = ['open', 'answered', 'closed'] as const;
export type InvitationStatus = (typeof invitationStatuses)[number];

const { body, role, required } = Invited.properties;
const { round, answer, reason, proposal } = Participant.properties;
const { title, kind, host, startsAt, endsAt, timeZone, place, respondBy } = InitiativeContent.properties;

/** An invitation as the invited body's own unit knows it. */
export const InvitationView = Type.Object(
  {
    /** The initiative's id: with the body it names the invitation. */
    id: Id,
    body,
    role,
    required,
    /** `open`: the body has not answered the terms as they stand, and still may. `closed`: it may not answer any more. */
    status: OneOf(invitationStatuses),
    round,
    answer,
    reason,
    proposal,
    respondBy,
    initiative: Type.Object({
      id: Id,
      unit: Type.Optional(UnitName),
      status: OneOf(initiativeStatuses),
      title,
      kind,
      host,
      startsAt,
      endsAt,
      timeZone,
      place,
    }),
  },
  { $id: 'Invitation', parties: ['body', 'initiative.host'] },
);
export type InvitationView = ViewOf<typeof InvitationView>;

/**
 * What the body said at its own unit counts here at once, also while its host has not heard of it; a host that asked again since asks for
 * a new answer.
 */
export const invitationView = (
  initiative: Initiative,
  { body, role, required }: Invited,
  said: ParticipationState | undefined,
  now: string,
): InvitationView => {
  const { id, status, content } = initiative;
  const { title, kind, host, startsAt, endsAt, timeZone, place, respondBy } = content;
  const unit = unitOfId(id);
  const { round, ...asHostHasIt } = initiative.participants[body] ?? { round: 1, answer: 'none' as const };
  const { answer, reason, proposal } = said?.round === round ? said : asHostHasIt;
  return {
    id,
    body,
    role,
    required,
    status: statusOf(initiative, answer, now),
    round,
    answer,
    ...(reason !== undefined && { reason }),
    ...(proposal !== undefined && { proposal }),
    ...(respondBy !== undefined && { respondBy }),
    initiative: {
      id,
      ...(unit !== undefined && { unit }),
      status,
      title,
      kind,
      host,
      startsAt,
      endsAt,
      timeZone,
      ...(place !== undefined && { place }),
    },
  };
};

const statusOf = ({ status, content }: Initiative, answer: Participant['answer'], now: string): InvitationStatus => {
  const isOver = !openStatuses.includes(status) || (content.respondBy !== undefined && content.respondBy <= now);
  if (answer !== 'none') return 'answered';
  return isOver ? 'closed' : 'open';
};
