import { declareContext } from '../../domain/subject-context.js';
import { declareMessages } from '../../domain/message.js';

export const contextOfCare = [
  declareContext(['care-visits.opened'], (context, { data: { body } }) => ({ ...context, owner: body })),
];

/** That a body needs to know of a case, and that its visits are late: no name, no kind, no text. */
export const messagesOfCare = [
  declareMessages(['care-case.referred'], ({ data: { case: id, to } }) => [
    { to, reason: 'care-case-referred', params: {}, subject: `care-case/${id}` },
  ]),
  declareMessages(['care-visits.overdue'], ({ data: { visits, on } }, { owner }) => [
    { to: owner, reason: 'care-visits-overdue', params: { on }, subject: `care-visits/${visits}` },
  ]),
];
