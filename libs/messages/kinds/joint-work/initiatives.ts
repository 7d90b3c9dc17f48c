import { declareMessages, type MessageDraft } from '../../domain/message.js';

const subjectOf = (initiative: string): string => `initiative/${initiative}`;

/** Whom the steps of a joint initiative concern: the invited, and the host. */
export const messagesOfInitiatives = [
  declareMessages(['initiative.posted'], ({ data: { initiative, content } }) =>
    content.invited.map(({ body, role }): MessageDraft => {
      const { title, host, respondBy } = content;
      const params = { title, host, role, ...(respondBy && { respondBy }) };
      return { to: body, reason: 'invitation-asked', params, subject: subjectOf(initiative) };
    }),
  ),
  declareMessages(['initiative.revised'], ({ data: { initiative, content, answersReset } }, { invited }) => {
    const { title, host, startsAt, respondBy } = content;
    const subject = subjectOf(initiative);
    const asked = content.invited.filter(({ body }) => !invited.includes(body));
    return [
      ...answersReset
        .filter((body) => invited.includes(body))
        .map((to): MessageDraft => ({
          to,
          reason: 'invitation-time-changed',
          params: { title, host, startsAt },
          subject,
        })),
      ...asked.map(({ body, role }): MessageDraft => {
        const params = { title, host, role, ...(respondBy && { respondBy }) };
        return { to: body, reason: 'invitation-asked', params, subject };
      }),
    ];
  }),
  declareMessages(['initiative.participant-joined'], ({ data }, { title, owner }) => {
    const { initiative, body, bySilence } = data;
    return [
      { to: owner, reason: 'invitation-accepted', params: { title, body, bySilence }, subject: subjectOf(initiative) },
    ];
  }),
  declareMessages(['initiative.participant-declined'], ({ data }, { title, owner }) => {
    const { initiative, body, bySilence } = data;
    return [
      { to: owner, reason: 'invitation-declined', params: { title, body, bySilence }, subject: subjectOf(initiative) },
    ];
  }),
  declareMessages(['initiative.change-proposed'], ({ data: { initiative, body, startsAt } }, { title, owner }) => [
    {
      to: owner,
      reason: 'invitation-change-proposed',
      params: { title, body, ...(startsAt && { startsAt }) },
      subject: subjectOf(initiative),
    },
  ]),
  declareMessages(['initiative.proposal-refused'], ({ data: { initiative, body } }, { title, owner }) => [
    { to: body, reason: 'invitation-proposal-refused', params: { title, host: owner }, subject: subjectOf(initiative) },
  ]),
  declareMessages(['initiative.silence-referred'], ({ data: { initiative, bodies } }, { title, owner }) => [
    {
      to: owner,
      reason: 'invitation-unanswered',
      params: { title, bodies: bodies.join(', ') },
      subject: subjectOf(initiative),
    },
  ]),
  declareMessages(['initiative.agreed'], ({ data: { initiative } }, { title, owner, invited }) =>
    [owner, ...invited].map((to): MessageDraft => ({
      to,
      reason: 'initiative-agreed',
      params: { title, host: owner },
      subject: subjectOf(initiative),
    })),
  ),
  declareMessages(['initiative.withdrawn'], ({ data: { initiative, reason } }, { title, owner, invited }) =>
    invited.map((to): MessageDraft => ({
      to,
      reason: 'initiative-withdrawn',
      params: { title, host: owner, why: reason },
      subject: subjectOf(initiative),
    })),
  ),
  declareMessages(['sign-up.moved-up'], ({ data: { initiative, body } }, { title, owner }) => [
    { to: body, reason: 'sign-up-moved-up', params: { title, host: owner }, subject: subjectOf(initiative) },
  ]),
  declareMessages(['bundle.confirmed'], ({ data: { initiative, lines } }, { title, owner }) => [
    { to: owner, reason: 'bundle-confirmed', params: { title, lines: lines.length }, subject: subjectOf(initiative) },
  ]),
  declareMessages(['bundle.abandoned'], ({ data: { initiative, reason } }, { title, owner }) => [
    { to: owner, reason: 'bundle-abandoned', params: { title, why: reason }, subject: subjectOf(initiative) },
  ]),
  declareMessages(['initiative.move-abandoned'], ({ data: { initiative, reason } }, { title, owner }) => [
    { to: owner, reason: 'move-abandoned', params: { title, why: reason }, subject: subjectOf(initiative) },
  ]),
  declareMessages(['bundle.broken'], ({ data: { initiative, reason, displaced, released } }, { title, owner }) => [
    {
      to: owner,
      reason: 'bundle-broken',
      params: { title, why: reason, resource: displaced.resource, released },
      subject: subjectOf(initiative),
    },
  ]),
] as const;
