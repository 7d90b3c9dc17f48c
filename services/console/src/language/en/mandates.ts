import type { Catalogue } from '../catalogue.ts';

export const mandates: Catalogue['mandates'] = {
  title: 'Mandates',
  hint: 'Who may act for a body: given by its secretary to holders of its posts and to who stands in, and over by itself. Ids of people, no names.',
  empty: 'No mandates',
  emptyHint: 'When a post is held, its secretary may give one.',
  fields: {
    body: 'Body',
    whose: 'Body (default: your own)',
    unit: 'Unit',
    person: 'Person',
    roles: 'Roles',
    post: 'Post',
    inPlaceOf: 'In place of',
    from: 'From',
    until: 'Until',
    reason: 'Reason',
    ended: 'Only those that have ended',
  },
  statuses: {
    stands: 'Stands',
    waits: 'Not begun or past its time',
    time: 'Ended by its time',
    post: 'Ended with the post',
    withdrawn: 'Withdrawn',
    handover: 'Handed over',
  },
  choices: {
    roles: { member: 'Member', secretary: 'Secretary', department: 'Clerk', 'resource-owner': 'Resource owner' },
  },
  actions: {
    give: { do: 'Give a mandate', done: 'Given: {{what}}' },
    end: { do: 'Withdraw', done: 'Withdrawn: {{what}}' },
  },
};

export const handovers: Catalogue['handovers'] = {
  title: 'Handovers',
  hint: 'The work of a body passes to a successor in one step that both confirm, counted before and after; the old access ends at once at every unit.',
  empty: 'No handovers',
  emptyHint: 'Whoever leaves offers it, the successor takes it.',
  fields: {
    body: 'Body',
    whose: 'Body (default: your own)',
    from: 'From',
    to: 'Successor',
    offeredAt: 'Offered at',
    before: 'Counted before',
    after: 'Counted after',
    effect: 'From then on whoever handed over acts for the body no more, at any unit.',
  },
  statuses: { offered: 'To be taken', completed: 'Completed', withdrawn: 'Withdrawn' },
  choices: {
    parts: {
      initiatives: 'Initiatives',
      'initiative-drafts': 'Drafts of initiatives',
      tasks: 'Tasks',
      needs: 'Needs',
      'letter-drafts': 'Drafts of letters',
      templates: 'Templates',
      mappings: 'Import mappings',
    },
  },
  actions: {
    offer: { do: 'Hand work over', done: 'Offered: {{what}}' },
    take: { do: 'Take it over', done: 'Taken: {{what}}' },
    withdraw: { do: 'Withdraw', done: 'Withdrawn: {{what}}' },
  },
};
