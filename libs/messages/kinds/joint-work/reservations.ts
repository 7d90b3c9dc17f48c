import type { ReservationClaim } from '#contracts';
import { declareMessages, type MessageDraft } from '../../domain/message.js';
import type { SubjectContext } from '../../domain/subject-context.js';

const subjectOf = (resource: string): string => `resource/${resource}`;

const askedOf = (owner: string, name: string, claim: ReservationClaim): MessageDraft => {
  const { resource, body, from, to, purpose } = claim;
  return {
    to: owner,
    reason: 'reservation-asked',
    params: { resource: name, body, from, to, purpose },
    subject: subjectOf(resource),
  };
};

/** To the body that books. */
const toBooker = (
  reason: MessageDraft['reason'],
  { resource, body }: { readonly resource: string; readonly body: string },
  { title, owner }: SubjectContext,
  params: MessageDraft['params'] = {},
): MessageDraft => ({ to: body, reason, params: { resource: title, owner, ...params }, subject: subjectOf(resource) });

/** Whom the steps of a reservation concern: the owner who is asked, and the body that books. */
export const messagesOfReservations = [
  declareMessages(['reservation.requested', 'reservation.held'], ({ data }, { title, owner }) =>
    data.awaiting === 'approval' ? [askedOf(owner, title, data)] : [],
  ),
  declareMessages(['reservation.approved'], ({ data }, context) => [toBooker('reservation-approved', data, context)]),
  declareMessages(['reservation.confirmed'], ({ data }, context) =>
    context.awaiting.includes(data.reservation)
      ? [toBooker('reservation-approved', data, context, { from: data.from, to: data.to })]
      : [],
  ),
  declareMessages(['reservation.refused'], ({ data }, context) => [
    toBooker('reservation-refused', data, context, { code: data.code }),
  ]),
  declareMessages(['reservation.waitlisted'], ({ data }, context) =>
    data.bundle === undefined
      ? [toBooker('reservation-waitlisted', data, context, { from: data.from, to: data.to })]
      : [],
  ),
  declareMessages(['reservation.offered'], ({ data }, context) => [
    toBooker('reservation-offered', data, context, { from: data.from, to: data.to, expiresAt: data.expiresAt }),
  ]),
  declareMessages(['reservation.displaced'], ({ data }, context) => {
    const alternatives = (data.alternatives ?? []).map(({ from, to }) => ({ from, to, resource: data.resource }));
    const draft = toBooker('reservation-displaced', data, context, { why: data.reason });
    return [{ ...draft, ...(alternatives.length > 0 && { alternatives }) }];
  }),
  declareMessages(['reservation.expired'], ({ data }, context) =>
    data.bundle === undefined ? [toBooker('reservation-expired', data, context)] : [],
  ),
] as const;
