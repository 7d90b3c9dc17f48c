import { declareMessages, type MessageDraft } from '../../domain/message.js';

const subjectOf = (directive: string): string => `directive/${directive}`;

/** Whom the steps of a directive concern: those to whom it goes, and its sender. What nobody has to act upon, as an acknowledgement, is told to nobody. */
export const messagesOfDirectives = [
  declareMessages(['directive.sent'], ({ data: { directive, content, addressees } }) => {
    const dueAt = content.owed.map((owed) => owed.dueAt).sort()[0];
    const params = { title: content.title, from: content.from, ...(dueAt !== undefined && { dueAt }) };
    return addressees.map(({ body }): MessageDraft => ({
      to: body,
      reason: 'directive-arrived',
      params,
      subject: subjectOf(directive),
    }));
  }),
  declareMessages(['directive.reported', 'directive.done'], ({ data: { directive, body } }, { title, owner }) => [
    { to: owner, reason: 'directive-told', params: { title, body }, subject: subjectOf(directive) },
  ]),
  declareMessages(['directive.delay-asked'], ({ data: { directive, body, to } }, { title, owner }) => [
    { to: owner, reason: 'directive-delay-asked', params: { title, body, to }, subject: subjectOf(directive) },
  ]),
  declareMessages(['directive.delay-granted'], ({ data: { directive, body, to } }, { title }) => [
    { to: body, reason: 'directive-delay-granted', params: { title, to }, subject: subjectOf(directive) },
  ]),
  declareMessages(['directive.delay-refused'], ({ data: { directive, body } }, { title }) => [
    { to: body, reason: 'directive-delay-refused', params: { title }, subject: subjectOf(directive) },
  ]),
  declareMessages(['directive.returned'], ({ data: { directive, body, dueAt } }, { title }) => [
    {
      to: body,
      reason: 'directive-returned',
      params: { title, ...(dueAt !== undefined && { dueAt }) },
      subject: subjectOf(directive),
    },
  ]),
  declareMessages(['directive.accepted'], ({ data: { directive, body } }, { title }) => [
    { to: body, reason: 'directive-accepted', params: { title }, subject: subjectOf(directive) },
  ]),
  declareMessages(['directive.closed'], ({ data: { directive } }, { title, invited }) =>
    invited.map((to): MessageDraft => ({
      to,
      reason: 'directive-closed',
      params: { title },
      subject: subjectOf(directive),
    })),
  ),
] as const;
