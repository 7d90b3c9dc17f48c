import type { Catalogue } from '../catalogue.ts';

export const matters: Catalogue['matters'] = {
  title: 'Matters',
  hint: 'They open by themselves when a rule is broken and are cured by what puts it right; discipline may close one with a reason.',
  empty: 'No matters',
  emptyHint: 'Nothing has to be put right.',
  rounds: 'When it was open',
  opened: 'Opened',
  fields: {
    kind: 'Matter',
    body: 'Body',
    openedAt: 'Opened',
    dueOn: 'Was due',
    missing: 'Missing',
    subject: 'About',
    ours: 'Only my body’s',
    reason: 'Reason',
    closeAsks: 'What nothing can cure is closed with a reason.',
  },
  statuses: { open: 'Open', cured: 'Cured', closed: 'Closed' },
  choices: {
    kind: {
      'term-overdue': 'Term overdue',
      'stages-missing': 'Stages missing',
      'hearing-missed': 'Hearing missed',
      'directive-unanswered': 'Directive unanswered',
      'agreement-unmet': 'Agreement unmet',
      'rectification-overdue': 'Rectification overdue',
      'funds-over-threshold': 'Funds over the threshold',
    },
  },
  actions: { close: { do: 'Close', done: 'Closed: {{what}}' } },
};
