import { declareMessages, type MessageDraft } from '../../domain/message.js';

/** A reminder goes to whom its schedule names; the thing's noun begins its stream. */
export const messagesOfDuties = [
  declareMessages(['reminder.sent'], ({ data: { thing, body, bodies, dueOn, on } }) =>
    bodies.map((to): MessageDraft => ({
      to,
      reason: on > dueOn ? 'duty-overdue' : 'duty-ahead',
      params: { noun: thing.split('/', 1)[0] ?? '', body, dueOn, on },
      subject: thing,
    })),
  ),
] as const;
