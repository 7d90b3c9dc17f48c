import { declareContext } from '../../domain/subject-context.js';
import { declareMessages, toEach } from '../../domain/message.js';

const subjectOf = (appointment: string): string => `appointment/${appointment}`;

export const contextOfPosts = [
  declareContext(['post.established'], (context, { data: { body, title } }) => ({
    ...context,
    owner: body,
    title: title ?? '',
  })),
  /** Of an appointment: who nominates (`owner`), who decides (`invited`), who is to agree (`awaiting`). */
  declareContext(['appointment.nominated'], (context, { data: { by, decider, reviewers } }) => ({
    ...context,
    owner: by,
    invited: [decider],
    awaiting: reviewers.map(({ body }) => body),
  })),
  declareContext(['appointment.consented'], (context, { data: { by } }) => ({
    ...context,
    awaiting: context.awaiting.filter((body) => body !== by),
  })),
  declareContext(['appointment.refused', 'appointment.decided', 'appointment.withdrawn'], (context) => ({
    ...context,
    awaiting: [],
  })),
];

/** Vacancies and appointments. No message says who: the person stands on the page, for those who may see it. */
export const messagesOfPosts = [
  declareMessages(['post.vacated'], ({ data: { post, body, on } }, { title }) => [
    { to: body, reason: 'post-vacant', params: { ...(title && { title }), on }, subject: `post/${post}` },
  ]),
  declareMessages(['appointment.nominated'], ({ data: { appointment, body, by, reviewers } }) =>
    toEach(
      reviewers.map((reviewer) => reviewer.body),
      { reason: 'appointment-asked', params: { by, body }, subject: subjectOf(appointment) },
    ),
  ),
  declareMessages(['appointment.cleared'], ({ data: { appointment, body } }, { owner, invited }) =>
    toEach(invited, { reason: 'appointment-to-decide', params: { by: owner, body }, subject: subjectOf(appointment) }),
  ),
  declareMessages(['appointment.refused'], ({ data: { appointment, body, by } }, { owner }) => [
    { to: owner, reason: 'appointment-refused', params: { body, by }, subject: subjectOf(appointment) },
  ]),
  declareMessages(['appointment.decided'], ({ data: { appointment, body, from } }, { owner }) =>
    toEach([...new Set([owner, body])], {
      reason: 'appointment-decided',
      params: { body, from },
      subject: subjectOf(appointment),
    }),
  ),
  declareMessages(['appointment.withdrawn'], ({ data: { appointment, body } }, { owner, awaiting }) =>
    toEach(awaiting, { reason: 'appointment-withdrawn', params: { by: owner, body }, subject: subjectOf(appointment) }),
  ),
];
