import { type Decider, RuleViolation, type Timed } from '#kernel';
import { type AnswerLimit, evolveFeedback, type Feedback, type FeedbackEvent, type FeedbackState } from './feedback.js';

export type FeedbackCommand =
  | {
      readonly type: 'raise-feedback';
      readonly id: string;
      readonly body: string;
      readonly to: string;
      readonly text: string;
      readonly limit: AnswerLimit;
    }
  | { readonly type: 'answer-feedback'; readonly by: string; readonly text: string }
  | { readonly type: 'withdraw-feedback' }
  /** `dueAt`: the instant that has passed; `to`: the body above, absent at the top. */
  | { readonly type: 'climb-feedback'; readonly dueAt: string; readonly to?: string; readonly limit: AnswerLimit }
  | { readonly type: 'erase-feedback' };

/**
 * Open until it is answered or taken back; a level that lets its time pass hands it one up, the last one becomes overdue and still has to answer. Errors:
 * `not-found`, `feedback-closed`.
 */
const decideFeedback = (command: Timed<FeedbackCommand>, { current }: FeedbackState): readonly FeedbackEvent[] => {
  const { at } = command;
  if (command.type === 'raise-feedback') {
    const { id, body, to, text, limit } = command;
    return current ? [] : [{ type: 'feedback.raised', data: { feedback: id, body, to, text, raisedAt: at, ...limit } }];
  }
  if (!current) throw new RuleViolation('not-found', 'There is no such feedback here.', 'not-found');
  const feedback = current.id;
  switch (command.type) {
    case 'answer-feedback': {
      const { by, text } = command;
      requireOpen(current);
      return [{ type: 'feedback.answered', data: { feedback, by, text, answeredAt: at } }];
    }
    case 'withdraw-feedback':
      if (current.status === 'withdrawn') return [];
      requireOpen(current);
      return [{ type: 'feedback.withdrawn', data: { feedback, withdrawnAt: at } }];
    case 'climb-feedback': {
      const { dueAt, to, limit } = command;
      if (current.status !== 'open' || current.dueAt !== dueAt || current.overdueAt !== undefined) return [];
      return to === undefined
        ? [{ type: 'feedback.overdue', data: { feedback, body: current.to, overdueAt: at } }]
        : [{ type: 'feedback.climbed', data: { feedback, from: current.to, to, climbedAt: at, ...limit } }];
    }
    case 'erase-feedback':
      return current.erasedAt === undefined ? [{ type: 'feedback.erased', data: { feedback, erasedAt: at } }] : [];
  }
};

const requireOpen = ({ status }: Feedback): void => {
  if (status !== 'open')
    throw new RuleViolation('feedback-closed', `The feedback is ${status}.`, 'conflict', { state: status });
};

export const feedbackDecider: Decider<FeedbackCommand, FeedbackEvent, FeedbackState> = {
  initial: () => ({}),
  decide: decideFeedback,
  evolve: evolveFeedback,
};
