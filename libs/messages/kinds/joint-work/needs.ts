import { declareMessages, type MessageDraft } from '../../domain/message.js';

const subjectOf = (need: string): string => `need/${need}`;

/** Whom a need concerns: those that it is paired with, the asker, and those who claimed it. */
export const messagesOfNeeds = [
  declareMessages(['need.posted'], ({ data: { need, body, content } }) =>
    content.paired.map((to): MessageDraft => ({
      to,
      reason: 'need-posted',
      params: { title: content.title, body, closesOn: content.closesOn },
      subject: subjectOf(need),
    })),
  ),
  declareMessages(['need.claimed'], ({ data: { need, body } }, { title, owner }) => [
    { to: owner, reason: 'need-claimed', params: { title, body }, subject: subjectOf(need) },
  ]),
  declareMessages(['need.claim-refused'], ({ data: { need, body, reason } }, { title }) => [
    { to: body, reason: `claim-${reason}`, params: { title }, subject: subjectOf(need) },
  ]),
  declareMessages(['need.claim-withdrawn'], ({ data: { need, body } }, { title, owner }) => [
    { to: owner, reason: 'claim-withdrawn', params: { title, body }, subject: subjectOf(need) },
  ]),
  declareMessages(['need.led-to'], ({ data: { need, body } }, { title, owner }) => [
    { to: owner, reason: 'need-led-to', params: { title, body }, subject: subjectOf(need) },
  ]),
  declareMessages(['need.closed'], ({ data: { need } }, { title, owner, invited }) =>
    invited.map((to): MessageDraft => ({
      to,
      reason: 'need-closed',
      params: { title, body: owner },
      subject: subjectOf(need),
    })),
  ),
  declareMessages(['need.withdrawn'], ({ data: { need, reason } }, { title, owner, invited }) =>
    invited.map((to): MessageDraft => ({
      to,
      reason: 'need-withdrawn',
      params: { title, body: owner, why: reason },
      subject: subjectOf(need),
    })),
  ),
];
