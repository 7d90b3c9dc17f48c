import { describe, expect, it } from '@jest/globals';
import { given } from '#testing';
import { type FeedbackCommand, feedbackDecider } from './feedback.decide.js';
import type { FeedbackEvent } from './feedback.js';

const at = '2027-03-01T01:00:00.000Z';
const dueAt = '2027-03-15T16:00:00.000Z';
const next = '2027-03-29T16:00:00.000Z';
const raised: FeedbackEvent = {
  type: 'feedback.raised',
  data: { feedback: 'pro-1', body: 'LJ-CZJ-1', to: 'LJ-CZJ', text: 't-1', raisedAt: at, dueAt },
};
const climb: FeedbackCommand = { type: 'climb-feedback', dueAt, to: 'LJ-GW', limit: { dueAt: next } };
const answer: FeedbackCommand = { type: 'answer-feedback', by: 'LJ-CZJ', text: 't-2' };
const when = (command: FeedbackCommand, events: readonly FeedbackEvent[] = [raised]) =>
  given(feedbackDecider, events).when({ ...command, at });

describe('Feedback', () => {
  it('is raised once', () => {
    const raise: FeedbackCommand = {
      type: 'raise-feedback',
      id: 'pro-1',
      body: 'LJ-CZJ-1',
      to: 'LJ-CZJ',
      text: 't-1',
      limit: { dueAt },
    };
    expect(when(raise, []).events).toEqual([raised]);
    expect(when(raise).events).toEqual([]);
  });

  it('climbs one level for each time that passes, once, and is overdue at the top', () => {
    const { events = [] } = when(climb);
    expect(events).toMatchObject([{ type: 'feedback.climbed', data: { from: 'LJ-CZJ', to: 'LJ-GW', dueAt: next } }]);
    expect(when(climb, [raised, ...events]).events).toEqual([]);
    const top: FeedbackCommand = { type: 'climb-feedback', dueAt: next, limit: {} };
    const late = when(top, [raised, ...events]).events ?? [];
    expect(late).toMatchObject([{ type: 'feedback.overdue', data: { body: 'LJ-GW' } }]);
    expect(when(top, [raised, ...events, ...late]).events).toEqual([]);
    expect(when(answer, [raised, ...events, ...late]).events).toHaveLength(1);
  });

  it('is answered once or taken back, and climbs no more then', () => {
    const answered = when(answer).events ?? [];
    expect(answered).toMatchObject([{ type: 'feedback.answered', data: { by: 'LJ-CZJ' } }]);
    expect(when(answer, [raised, ...answered]).refusal).toMatchObject({ code: 'feedback-closed' });
    expect(when(climb, [raised, ...answered]).events).toEqual([]);
    const withdrawn = when({ type: 'withdraw-feedback' }).events ?? [];
    expect(when({ type: 'withdraw-feedback' }, [raised, ...withdrawn]).events).toEqual([]);
    expect(when(answer, [raised, ...withdrawn]).refusal).toMatchObject({ code: 'feedback-closed' });
  });
});
