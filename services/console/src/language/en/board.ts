import type { Catalogue } from '../catalogue.ts';

export const board: Catalogue['board'] = {
  title: 'Board',
  hint: 'What is open in all units, the oldest first. Open one to get to where it is settled; it leaves the board by itself.',
  empty: 'Nothing waits',
  emptyHint: 'Try another filter. What is new appears at once.',
  columns: { kind: 'What', what: 'Of', who: 'Waits for', when: 'When', since: 'Waiting', due: 'Due' },
  kinds: {
    'open-invitation': 'Invitation not answered',
    'open-proposal': 'Proposed change',
    'referred-silence': 'Silence to decide on',
    'pending-approval': 'Booking to approve',
    'competing-requests': 'Conflict of bookings',
    'pending-clearance': 'Clearance to give',
    'open-offer': 'Offer not taken',
    'unsettled-bundle': 'Bundle not settled',
    'broken-bundle': 'Broken bundle',
    displaced: 'Displaced, nothing instead',
    'missing-stage': 'Missing stage',
    'overdue-step': 'Not started or concluded',
    'asked-answer': 'Answer asked for',
    'owed-duty': 'Owed by itself',
  },
  overdue: 'overdue',
  onlyOverdue: 'Overdue only',
  allKinds: 'All {{count}}',
  kind: '{{kind}} {{count}}',
  competing: '{{count}} requests',
  body: 'Body that must act',
  settle: 'Settle the conflict of bookings',
  toResource: 'Open the calendar',
  settled: 'The conflict is settled',
  detail: { stage: '{{stage}} is missing', start: 'to be started', conclude: 'to be concluded' },
};

export const history: Catalogue['history'] = {
  title: 'Look back',
  slider: 'Instant',
  hint: 'Drag, or use the arrow keys, to see what stood at any past instant.',
  now: 'now',
  asOf: 'As it stood at {{at}}',
  backToNow: 'Back to now',
  unknown: 'It was not there then',
};

export const unmasking: Catalogue['unmasking'] = {
  ask: 'Show what is masked',
  hint: 'Persons and discipline’s grounds are masked. With a reason you see them of this subject for 30 minutes; that is recorded.',
  done: 'Shown until {{until}}',
};
