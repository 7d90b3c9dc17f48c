import type { InitiativeContent, Invited } from '#contracts';
import { unitOfId, type Unit } from '#kernel';
import { openStatuses } from '../life-cycle/initiative.standing.js';
import type { Initiative, InitiativeStatus, Participant } from '../life-cycle/initiative.js';
import type { ParticipationState } from './participation.js';

export const invitationStatuses = ['open', 'answered', 'closed'] as const;
export type InvitationStatus = (typeof invitationStatuses)[number];

/** An invitation as the invited body's own unit knows it. */
export interface InvitationView
  extends Omit<Invited, 'unit'>, Pick<Participant, 'round' | 'answer' | 'reason' | 'proposal'> {
  /** The initiative's id: with the body it names the invitation. */
  readonly id: string;
  /** `open`: the body has not answered the terms as they stand, and still may. `closed`: it may not answer any more. */
  readonly status: InvitationStatus;
  readonly respondBy?: string;
  readonly initiative: Pick<
    InitiativeContent,
    'title' | 'kind' | 'host' | 'startsAt' | 'endsAt' | 'timeZone' | 'place'
  > & {
    readonly id: string;
    readonly unit: Unit | undefined;
    readonly status: InitiativeStatus;
  };
}

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
      unit: unitOfId(id),
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
