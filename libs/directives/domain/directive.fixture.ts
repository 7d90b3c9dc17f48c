import type { DirectiveContent } from '#contracts';
import type { DirectiveEvent } from './directive.js';

/** A directive that wants completion by a day and two reports. */
export const content: DirectiveContent = {
  title: '关于开展理论学习的通知',
  text: '各单位按月报送进展。',
  from: 'LJ-XC',
  wants: 'completion',
  owed: [
    { item: 'report-1', dueAt: '2027-03-10T16:00:00.000Z' },
    { item: 'report-2', dueAt: '2027-03-20T16:00:00.000Z' },
    { item: 'whole', dueAt: '2027-03-31T16:00:00.000Z' },
  ],
  colours: [
    { colour: 'red', when: 'overdue', count: 48 },
    { colour: 'orange', when: 'overdue', count: 0 },
    { colour: 'yellow', when: 'returned', count: 1 },
    { colour: 'blue', when: 'near', count: 72 },
  ],
};

export const sent: Extract<DirectiveEvent, { readonly type: 'directive.sent' }> = {
  type: 'directive.sent',
  data: {
    directive: 'pro-1',
    content,
    addressees: [
      { body: 'LJ-CZJ', unit: 'organisation' },
      { body: 'LJ-TJJ', unit: 'organisation' },
    ],
    sentAt: '2027-03-01T01:00:00.000Z',
  },
};
