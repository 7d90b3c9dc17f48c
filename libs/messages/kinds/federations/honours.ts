import { declareContext } from '../../domain/subject-context.js';
import { declareMessages, type MessageDraft, toEach } from '../../domain/message.js';

const subjectOf = (honour: string): string => `honour/${honour}`;

/** Of an honour: its title, who awards it, who may recommend, and which offices have not answered. */
export const contextOfHonours = [
  declareContext(['honour.opened'], (context, { data: { title, body, quota } }) => ({
    ...context,
    title,
    owner: body,
    invited: quota.map((places) => places.body),
  })),
  declareContext(['honour.opinions-asked'], (context, { data: { offices } }) => ({
    ...context,
    unanswered: [...context.unanswered, ...offices.map(({ body }) => body)],
  })),
  declareContext(['honour.opinion-recorded', 'honour.opinion-waived'], (context, { data: { body } }) => ({
    ...context,
    unanswered: context.unanswered.filter((one) => one !== body),
  })),
  declareContext(['honour.decided', 'honour.withdrawn'], (context) => ({ ...context, unanswered: [] })),
];

/** Who may recommend, which offices are asked, and what was decided; no candidate is named. */
export const messagesOfHonours = [
  declareMessages(['honour.opened'], ({ data: { honour, title, body, quota } }) =>
    quota.map(({ body: to, places }): MessageDraft => ({
      to,
      reason: 'honour-recommend',
      params: { title, body, places },
      subject: subjectOf(honour),
    })),
  ),
  declareMessages(['honour.opinions-asked'], ({ data: { honour, offices, dueOn } }, { title, owner }) =>
    toEach(
      offices.map(({ body }) => body),
      {
        reason: 'honour-opinion-asked',
        params: { title, body: owner, ...(dueOn && { dueOn }) },
        subject: subjectOf(honour),
      },
    ),
  ),
  declareMessages(['honour.opinion-recorded'], ({ data: { honour, body, outcome } }, context) => {
    const { title, owner, unanswered } = context;
    const subject = subjectOf(honour);
    if (outcome === 'objection') return [{ to: owner, reason: 'honour-objection', params: { title, body }, subject }];
    const isLast = unanswered.length === 1 && unanswered[0] === body;
    return isLast ? [{ to: owner, reason: 'honour-opinions-complete', params: { title }, subject }] : [];
  }),
  declareMessages(['honour.decided'], ({ data: { honour, awarded } }, { title, invited }) =>
    toEach(invited, { reason: 'honour-decided', params: { title, count: awarded.length }, subject: subjectOf(honour) }),
  ),
];
