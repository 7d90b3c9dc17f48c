import { duty } from '../duties/duty.ts';
import type { Catalogue } from '../language/catalogue.ts';
import { mayActFor, mayAsk, mayHost, mayShare } from '../session/person.ts';
import { FeedbackWay } from './feedback-way.tsx';

export interface Feedback {
  readonly id: string;
  readonly status: Exclude<keyof Catalogue['feedback']['statuses'], 'overdue'>;
  readonly body: string;
  /** That is to answer now. */
  readonly to: string;
  readonly title?: string;
  readonly words?: string;
  readonly raisedAt: string;
  readonly dueAt?: string;
  readonly overdueAt?: string;
  readonly climbs: readonly { readonly from: string; readonly to: string; readonly climbedAt: string }[];
  readonly answer?: { readonly by: string; readonly answeredAt: string; readonly words?: string };
  readonly isOwn: boolean;
  readonly erasedAt?: string;
}

const isOpen = ({ status }: Feedback): boolean => status === 'open';

/** 下情上达: said to the own body or one above it; what is not answered in time climbs one level. */
export const feedbackDuty = duty<'feedback', Feedback>({
  noun: 'feedback',
  path: '/feedback',
  api: '/v1/feedback',
  at: 'propaganda',
  subject: ({ id }) => `feedback/${id}`,
  titleOf: ({ title, body, erasedAt }, nameOf, choice) =>
    title ?? (erasedAt === undefined ? nameOf(body) : choice('title', 'erased')),
  status: {
    of: ({ status, overdueAt }) => (status === 'open' && overdueAt !== undefined ? 'overdue' : status),
    tones: { open: 'waits', overdue: 'bad', answered: 'good', withdrawn: 'over' },
  },
  filters: [
    { name: 'status', as: 'status', values: ['open', 'answered', 'withdrawn'] },
    { name: 'mine', as: 'flag' },
    { name: 'toUs', as: 'own', of: 'to' },
  ],
  facts: [
    {
      name: 'title',
      as: 'choice',
      of: ({ title, erasedAt }) => title ?? (erasedAt === undefined ? undefined : 'erased'),
      column: 'minmax(200px, 2fr)',
      isColumnOnly: true,
    },
    { name: 'body', as: 'body', column: 'minmax(128px, 1fr)' },
    { name: 'to', as: 'body', column: 'minmax(128px, 1fr)' },
    { name: 'raisedAt', as: 'instant', column: '144px' },
    {
      name: 'dueAt',
      as: 'instant',
      of: (feedback) => (isOpen(feedback) ? feedback.dueAt : undefined),
      column: '144px',
    },
    { name: 'erasedAt', as: 'instant' },
  ],
  actions: [
    {
      name: 'answer',
      isFor: (person, feedback) =>
        isOpen(feedback) && mayHost(person) && mayActFor(person, feedback.to) && !feedback.isOwn,
      isMain: true,
      isInRow: true,
      asks: 'answerAsks',
      fields: [{ name: 'words', label: 'answer', as: 'long-text', isNeeded: true, maxLength: 8000 }],
      call: ({ id }, content) => ({ path: `feedback/${id}/answer`, content }),
    },
    {
      name: 'withdraw',
      isFor: (_, feedback) => isOpen(feedback) && feedback.isOwn,
      asks: 'withdrawAsks',
      call: ({ id }) => ({ path: `feedback/${id}/withdraw` }),
    },
    {
      name: 'erase',
      isFor: (_, { isOwn, erasedAt }) => isOwn && erasedAt === undefined,
      isDanger: true,
      asks: 'eraseAsks',
      call: ({ id }) => ({ path: `feedback/${id}/erase` }),
    },
  ],
  making: {
    action: 'raise',
    isFor: (person) => mayAsk(person) || mayShare(person),
    fields: [
      { name: 'title', label: 'title', as: 'text', isNeeded: true, maxLength: 200 },
      { name: 'words', label: 'words', as: 'long-text', isNeeded: true, maxLength: 8000 },
      { name: 'to', label: 'toWhom', as: 'body' },
    ],
    call: (content) => ({ path: 'feedback', content }),
  },
  more: (feedback) => <FeedbackWay feedback={feedback} />,
});
