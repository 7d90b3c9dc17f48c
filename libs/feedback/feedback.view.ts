import { Type, type Static } from 'typebox';
import { RuleUsed, Text } from '#contracts';
import { declareProblems, OneOf, PageOf } from '#http';
import { type Feedback, feedbackStatuses } from './domain/feedback.js';

const Instant = Type.String({ format: 'date-time' });
const text = Type.String();
/** Absent where it was erased. */
const Words = Type.Optional(Text('personal'));

export const FeedbackView = Type.Object(
  {
    id: text,
    version: Type.Integer(),
    status: OneOf(feedbackStatuses),
    body: text,
    /** Where it stands: the body that is to answer now. */
    to: text,
    title: Words,
    words: Words,
    raisedAt: Instant,
    /** Until when that body has: a target that it set itself, see `rule`. */
    dueAt: Type.Optional(Instant),
    rule: Type.Optional(RuleUsed),
    overdueAt: Type.Optional(Instant),
    climbs: Type.Array(Type.Object({ from: text, to: text, climbedAt: Instant })),
    answer: Type.Optional(Type.Object({ by: text, answeredAt: Instant, words: Words })),
    /** The caller raised it. */
    isOwn: Type.Boolean(),
    erasedAt: Type.Optional(Instant),
  },
  { $id: 'Feedback', parties: ['to', 'climbs.*.from'] },
);
export type FeedbackView = Static<typeof FeedbackView>;
export const FeedbackPage = PageOf(FeedbackView);

export const viewOfFeedback = (
  { text: id, answer, climbs, ...feedback }: Feedback,
  version: number,
  texts: ReadonlyMap<string, Readonly<Record<string, string>>>,
  isOwn: boolean,
): FeedbackView => {
  const { title, words } = texts.get(id) ?? {};
  const answered = answer && texts.get(answer.text)?.['words'];
  return {
    ...feedback,
    version,
    isOwn,
    ...(title !== undefined && { title }),
    ...(words !== undefined && { words }),
    climbs: [...climbs],
    ...(answer && {
      answer: { by: answer.by, answeredAt: answer.answeredAt, ...(answered !== undefined && { words: answered }) },
    }),
  };
};

export const feedbackProblems = declareProblems({
  'feedback-closed': {
    status: 409,
    when: 'The feedback was answered or taken back.',
    fields: Type.Object({ state: OneOf(feedbackStatuses) }),
  },
  'not-your-feedback': { status: 403, when: 'Only the person who raised it may do that.' },
  'not-above': {
    status: 422,
    when: 'Feedback goes to one’s own body or one above it by affiliation.',
    fields: Type.Object({ body: text }),
  },
});
