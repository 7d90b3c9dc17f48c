import type { components } from '../api/schema/units.d.ts';

export type Appointment = components['schemas']['Appointment'];

/** How discipline's consent stands. */
export const clearanceOf = ({ isCleared, status, refusal }: Appointment): 'given' | 'waits' | 'refused' | 'later' => {
  if (isCleared) return 'given';
  if (refusal?.stage === 'clearance') return 'refused';
  return status === 'awaiting-clearance' ? 'waits' : 'later';
};
