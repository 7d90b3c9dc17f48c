import { Type } from 'typebox';
import { defineNoun, event, only } from '../noun.js';
import { BodyCode, Id, IdOf, Instant } from '../shapes.js';
import { RuleUsed } from './term.js';

const ofFeedback = { feedback: IdOf('feedback') };
/** Until when it is to be answered; without it no rule sets a time. */
const limit = { dueAt: Type.Optional(Instant), rule: Type.Optional(RuleUsed) };

/**
 * What goes up: stream `feedback/<id>` at propaganda. Its words lie at the unit under the ids that stand here, so that they can be erased; who raised
 * it stands nowhere in an event.
 */
export const feedback = defineNoun({
  name: 'feedback',
  words: { 'zh-CN': '下情上达', en: 'feedback' },
  audience: 'internal',
  writer: only('propaganda'),
  stream: (data: { readonly feedback: string }) => `feedback/${data.feedback}`,
  events: {
    raised: event(Type.Object({ ...ofFeedback, body: BodyCode, to: BodyCode, text: Id, raisedAt: Instant, ...limit })),
    /** Not answered in time: the body above by affiliation is to answer. */
    climbed: event(Type.Object({ ...ofFeedback, from: BodyCode, to: BodyCode, climbedAt: Instant, ...limit })),
    /** Not answered in time, and there is no body above. */
    overdue: event(Type.Object({ ...ofFeedback, body: BodyCode, overdueAt: Instant })),
    answered: event(Type.Object({ ...ofFeedback, by: BodyCode, text: Id, answeredAt: Instant })),
    withdrawn: event(Type.Object({ ...ofFeedback, withdrawnAt: Instant })),
    /** Its words are gone for ever. */
    erased: event(Type.Object({ ...ofFeedback, erasedAt: Instant })),
  },
});
