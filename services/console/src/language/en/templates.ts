import type { Catalogue } from '../catalogue.ts';

export const templates: Catalogue['templates'] = {
  title: 'Templates',
  hint: 'What was held once is kept as a template and begun again on new dates by the same weekday rule; its note is not kept.',
  empty: 'No templates',
  emptyHint: 'Choose “Save as template” on the page of an initiative.',
  save: 'Save as template',
  saved: 'Saved as template: {{what}}',
  startFrom: 'Start from a template',
  startFromHint: 'Makes a draft on the next same weekday of the month, to be changed as you like',
  fields: {
    name: 'Name',
    body: 'Body',
    ours: 'My body only',
    startsAt: 'Began at',
    changedAt: 'Changed',
    startsOn: 'First day (empty: by the weekday rule)',
    newTitle: 'Title (empty: the template’s)',
    withdrawAsks: 'Nothing can be begun with it any more; drafts that exist stay.',
  },
  statuses: { kept: 'in use', withdrawn: 'withdrawn' },
  actions: {
    start: { do: 'Draft an initiative', done: 'Drafted by template: {{what}}' },
    rename: { do: 'Rename', done: 'Renamed: {{what}}' },
    withdraw: { do: 'Withdraw', done: 'Withdrawn: {{what}}' },
  },
};
