import type { PublicEvent, RuleUsed } from '#contracts';

export const feedbackStatuses = ['open', 'answered', 'withdrawn'] as const;
export type FeedbackStatus = (typeof feedbackStatuses)[number];

/** Until when a level has to answer, and by which rule. */
export interface AnswerLimit {
  readonly dueAt?: string;
  readonly rule?: RuleUsed;
}

/** Stream `feedback/<id>`; the words lie under `text` and `answer.text`. */
export interface Feedback extends AnswerLimit {
  readonly id: string;
  readonly status: FeedbackStatus;
  /** Of the person who raised it. */
  readonly body: string;
  /** That is to answer now. */
  readonly to: string;
  readonly text: string;
  readonly raisedAt: string;
  /** Each level that let its time pass. */
  readonly climbs: readonly { readonly from: string; readonly to: string; readonly climbedAt: string }[];
  readonly overdueAt?: string;
  readonly answer?: { readonly by: string; readonly text: string; readonly answeredAt: string };
  readonly erasedAt?: string;
}
export interface FeedbackState {
  readonly current?: Feedback;
}

export type FeedbackEvent = PublicEvent<
  | 'feedback.raised'
  | 'feedback.climbed'
  | 'feedback.overdue'
  | 'feedback.answered'
  | 'feedback.withdrawn'
  | 'feedback.erased'
>;

export const evolveFeedback = ({ current }: FeedbackState, event: FeedbackEvent): FeedbackState => {
  if (event.type === 'feedback.raised') {
    const { feedback, ...raised } = event.data;
    return { current: { id: feedback, status: 'open', ...raised, climbs: [] } };
  }
  if (!current) return {};
  switch (event.type) {
    case 'feedback.climbed': {
      const { from, to, climbedAt, dueAt, rule } = event.data;
      const { dueAt: _dueAt, rule: _rule, ...rest } = current;
      const climbs = [...current.climbs, { from, to, climbedAt }];
      return { current: { ...rest, to, climbs, ...(dueAt !== undefined && { dueAt }), ...(rule && { rule }) } };
    }
    case 'feedback.overdue':
      return { current: { ...current, overdueAt: event.data.overdueAt } };
    case 'feedback.answered': {
      const { by, text, answeredAt } = event.data;
      return { current: { ...current, status: 'answered', answer: { by, text, answeredAt } } };
    }
    case 'feedback.withdrawn':
      return { current: { ...current, status: 'withdrawn' } };
    case 'feedback.erased':
      return { current: { ...current, erasedAt: event.data.erasedAt } };
  }
};
