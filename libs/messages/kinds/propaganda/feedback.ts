import { declareContext } from '../../domain/subject-context.js';
import { declareMessages } from '../../domain/message.js';

const subjectOf = (feedback: string): string => `feedback/${feedback}`;

export const contextOfFeedback = [
  declareContext(['feedback.raised'], (context, { data: { body } }) => ({ ...context, owner: body })),
];

/** Who is to answer now, who let the time pass, and the body from which it came. Never who raised it and never a word of it. */
export const messagesOfFeedback = [
  declareMessages(['feedback.raised'], ({ data: { feedback, to, dueAt } }) => [
    { to, reason: 'feedback-raised', params: { ...(dueAt && { dueAt }) }, subject: subjectOf(feedback) },
  ]),
  declareMessages(['feedback.climbed'], ({ data: { feedback, from, to, dueAt } }) => [
    {
      to,
      reason: 'feedback-climbed',
      params: { body: from, ...(dueAt && { dueAt }) },
      subject: subjectOf(feedback),
    },
    { to: from, reason: 'feedback-gone-up', params: { body: to }, subject: subjectOf(feedback) },
  ]),
  declareMessages(['feedback.overdue'], ({ data: { feedback, body } }) => [
    { to: body, reason: 'feedback-overdue', params: {}, subject: subjectOf(feedback) },
  ]),
  declareMessages(['feedback.answered'], ({ data: { feedback, by } }, { owner }) =>
    owner === by
      ? []
      : [{ to: owner, reason: 'feedback-answered', params: { body: by }, subject: subjectOf(feedback) }],
  ),
];
