import type { ReceivedEvent } from '#contracts';
import type { InitiativeCommand } from '../life-cycle/initiative.js';
import { ownerReply } from './owner-reply.js';

export type OwnerReplyEvent = ReceivedEvent<
  | 'reservation.held'
  | 'reservation.waitlisted'
  | 'reservation.refused'
  | 'reservation.approved'
  | 'reservation.displaced'
>;

/** An owner may name as many conflicts as its own event takes; the host's tells more than they, and must not become too large. */
const greatestConflicts = 50;

/** What the host of a bundle does at an owner's word on one of its lines, and for which initiative. Undefined where it is no bundle's. */
export const commandForOwnerReply = (
  event: OwnerReplyEvent,
): { readonly initiative: string; readonly command: InitiativeCommand } | undefined => {
  const word = ownerReply(event);
  if (!word) return undefined;
  const { initiative, bundle, reservation } = word;
  return { initiative, command: commandOf(event, { bundle, reservation }) };
};

const commandOf = (
  event: OwnerReplyEvent,
  of: { readonly bundle: string; readonly reservation: string },
): InitiativeCommand => {
  switch (event.type) {
    case 'reservation.held': {
      const { awaiting } = event.data;
      return { type: 'record-line', ...of, answer: awaiting ? `awaiting-${awaiting}` : 'held' };
    }
    case 'reservation.waitlisted':
      return { type: 'record-line', ...of, answer: 'waitlisted' };
    case 'reservation.refused': {
      const { code, conflicts } = event.data;
      return {
        type: 'record-line',
        ...of,
        answer: 'refused',
        code,
        ...(conflicts && { conflicts: conflicts.slice(0, greatestConflicts) }),
      };
    }
    case 'reservation.approved':
      return { type: 'record-line-approved', ...of };
    case 'reservation.displaced':
      return { type: 'record-displacement', ...of, reason: event.data.reason };
  }
};
