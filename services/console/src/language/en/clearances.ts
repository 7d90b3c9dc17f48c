import type { Catalogue } from '../catalogue.ts';

export const clearances: Catalogue['clearances'] = {
  title: 'Clearances',
  hint: 'What waits for the consent of discipline, the longest waiting first. Nothing of it proceeds before.',
  empty: 'No clearance waits',
  emptyHint: 'Draws above the threshold of a fund appear here at once.',
  status: 'Status',
  statuses: { open: 'open', granted: 'granted', refused: 'refused', withdrawn: 'lapsed' },
  matters: { draw: 'Draw', appointment: 'Appointment' },
  bundle: 'line {{line}} of a bundle',
  due: 'decide by',
  overdue: 'overdue',
  level: 'for a supervisor',
  own: 'Asked for by your own body: others decide',
  grant: 'Grant',
  refuse: 'Refuse',
  ground: 'Ground (a refusal needs one)',
  groundFor: 'Ground for {{body}}',
  grantedNow: 'Granted: {{body}}',
  refusedNow: 'Refused: {{body}}',
};
