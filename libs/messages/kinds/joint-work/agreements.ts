import { declareContext } from '../../domain/subject-context.js';
import { declareMessages, toEach } from '../../domain/message.js';

const subjectOf = (agreement: string): string => `agreement/${agreement}`;

/** Of an agreement: its title, who put the present text forward, and the parties. */
export const contextOfAgreements = [
  declareContext(['agreement.proposed'], (context, { data: { by, content } }) => {
    const invited = content.parties.map(({ body }) => body);
    return { ...context, title: content.title, owner: by, invited, unanswered: invited.filter((body) => body !== by) };
  }),
  declareContext(['agreement.party-confirmed', 'agreement.party-refused'], (context, { data: { body } }) => ({
    ...context,
    unanswered: context.unanswered.filter((one) => one !== body),
  })),
  declareContext(['agreement.withdrawn'], (context) => ({ ...context, unanswered: [] })),
];

/** The parties of a joint-building agreement. Reminders go to whoever put it forward, so that its end and review are told to the others here. */
export const messagesOfAgreements = [
  declareMessages(['agreement.proposed'], ({ data: { agreement, by, content } }) =>
    toEach(
      content.parties.map(({ body }) => body).filter((body) => body !== by),
      { reason: 'agreement-asked', params: { title: content.title, body: by }, subject: subjectOf(agreement) },
    ),
  ),
  declareMessages(['agreement.party-refused'], ({ data: { agreement, body } }, { title, owner }) => [
    { to: owner, reason: 'agreement-refused', params: { title, body }, subject: subjectOf(agreement) },
  ]),
  declareMessages(['agreement.concluded'], ({ data: { agreement, parties, from } }, { title }) =>
    toEach(parties, { reason: 'agreement-concluded', params: { title, from }, subject: subjectOf(agreement) }),
  ),
  declareMessages(['agreement.due'], ({ data: { agreement, dueOn, reason } }, { title, owner, invited }) =>
    toEach(
      invited.filter((body) => body !== owner),
      {
        reason: reason === 'end' ? 'agreement-ends' : 'agreement-review-due',
        params: { title, dueOn },
        subject: subjectOf(agreement),
      },
    ),
  ),
  declareMessages(['agreement.ended'], ({ data: { agreement, parties, on } }, { title }) =>
    toEach(parties, { reason: 'agreement-ended', params: { title, on }, subject: subjectOf(agreement) }),
  ),
  declareMessages(['agreement.withdrawn'], ({ data: { agreement } }, { title, owner, invited }) =>
    toEach(
      invited.filter((body) => body !== owner),
      { reason: 'agreement-withdrawn', params: { title, body: owner }, subject: subjectOf(agreement) },
    ),
  ),
];
