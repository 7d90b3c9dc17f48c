import { declareAggregate } from '#aggregates';
import { type FeedbackCommand, feedbackDecider } from './domain/feedback.decide.js';
import type { Feedback, FeedbackEvent } from './domain/feedback.js';

export interface FeedbackFields {
  readonly status: Feedback['status'];
  readonly body: string;
  readonly to: string;
  readonly raisedAt: string;
}

export const feedbacks = declareAggregate<FeedbackCommand, FeedbackEvent, Feedback, FeedbackFields>({
  noun: 'feedback',
  path: '/v1/feedback',
  decider: feedbackDecider,
  actingBody: ({ to }) => to,
  fields: ({ status, body, to, raisedAt }) => ({ status, body, to, raisedAt }),
  indexes: [{ key: { to: 1, raisedAt: -1 } }, { key: { raisedAt: -1 } }],
});
