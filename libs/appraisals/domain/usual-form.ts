import type { CountForm } from '#contracts';

/** What is usual where neither the body nor its last round says otherwise (PRACTICE 3.5, certainty C: one form each for the secretary and the branch). */
export const usualForm: CountForm = {
  questions: [
    { key: 'secretary', words: '对书记抓党建工作的评价' },
    { key: 'branch', words: '对党组织工作的评价' },
  ],
  scale: [
    { key: 'good', words: '好' },
    { key: 'fairly-good', words: '较好' },
    { key: 'fair', words: '一般' },
    { key: 'poor', words: '差' },
  ],
  groups: [{ key: 'members', words: '党员代表' }],
  base: 'valid',
};
