import type { Reservation } from '../api/reservations.ts';

/** Whether it waits for its owner's word. */
export const awaitsApproval = ({ status, awaiting }: Pick<Reservation, 'status' | 'awaiting'>): boolean =>
  status === 'awaiting-approval' || (status === 'held' && awaiting === 'approval');
