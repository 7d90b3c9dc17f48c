import { declareContext } from '../../domain/subject-context.js';
import { declareMessages, type MessageDraft, type ReasonCode, toEach } from '../../domain/message.js';

const subjectOf = (notice: string): string => `notice/${notice}`;

/** Of a notice: whose it is, and to whom it is where it is for bodies that are named. Its title may be about somebody and is not kept. */
export const contextOfNotices = [
  declareContext(['notice.proposed', 'notice.revised'], (context, { data: { content } }) => ({
    ...context,
    owner: content.body,
    invited: content.named.filter((body) => body !== content.body),
  })),
];

const toPublisher = (notice: string, to: string, reason: ReasonCode): MessageDraft[] => [
  { to, reason, params: {}, subject: subjectOf(notice) },
];

/** What the publishing body's people have to do next, and those for whom a notice is. */
export const messagesOfNotices = [
  declareMessages(['notice.proposed', 'notice.revised'], ({ data: { notice, content } }) =>
    toPublisher(notice, content.body, 'notice-to-check'),
  ),
  declareMessages(['notice.checked'], ({ data: { notice, passed } }, { owner }) =>
    toPublisher(notice, owner, passed ? 'notice-to-approve' : 'notice-check-failed'),
  ),
  declareMessages(['notice.approved'], ({ data: { notice } }, { owner }) =>
    toPublisher(notice, owner, 'notice-approved'),
  ),
  declareMessages(['notice.refused'], ({ data: { notice } }, { owner }) =>
    toPublisher(notice, owner, 'notice-refused'),
  ),
  declareMessages(['notice.advance-opened'], ({ data: { notice, until } }, { owner, invited }) =>
    toEach(invited, { reason: 'notice-opinion-asked', params: { body: owner, until }, subject: subjectOf(notice) }),
  ),
  declareMessages(['notice.opinion-received'], ({ data: { notice, body } }, { owner }) => [
    { to: owner, reason: 'notice-opinion-received', params: { body }, subject: subjectOf(notice) },
  ]),
  declareMessages(['notice.published', 'notice.corrected'], ({ type, data: { notice } }, { owner, invited }) =>
    toEach(invited, {
      reason: type === 'notice.published' ? 'notice-published' : 'notice-corrected',
      params: { body: owner },
      subject: subjectOf(notice),
    }),
  ),
];
