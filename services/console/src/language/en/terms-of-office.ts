import type { Catalogue } from '../catalogue.ts';

export const termsOfOffice: Catalogue['termsOfOffice'] = {
  title: 'Terms of office',
  hint: 'The term of each leading group and by when its election is due; what ends soon or is overdue is told before.',
  empty: 'No term is on record',
  emptyHint: 'Try another filter, or enter a term.',
  fields: {
    body: 'Body',
    kind: 'Group',
    unit: 'Unit',
    startedOn: 'Term began',
    endsOn: 'Term ends',
    dueOn: 'Election due',
    state: 'Standing',
    source: 'From',
    warnings: 'Warnings',
    delays: 'Approved delays',
    electedOn: 'Elected on',
    months: 'Months (empty: as the rule says)',
    number: 'Number of the approval',
    approvedOn: 'Approved on',
    approvedBy: 'Approved by',
    to: 'Delayed until',
  },
  choices: {
    kind: { committee: 'committee', 'discipline-committee': 'discipline committee' },
    source: { register: 'the register', entered: 'entered' },
    state: { open: 'running', near: 'ends soon', due: 'election due', overdue: 'overdue' },
  },
  statuses: {
    open: 'running',
    near: 'ends soon',
    due: 'election due',
    overdue: 'overdue',
    done: 'renewed',
    waived: 'waived',
  },
  actions: {
    start: { do: 'Enter a term', done: 'Entered: {{what}}' },
    renew: { do: 'Record an election', done: 'Recorded: {{what}}' },
    delay: { do: 'Record a delay', done: 'Recorded: {{what}}' },
  },
};
