import type { InitiativeStatus } from '../api/initiatives.ts';

/** In the order in which an initiative goes through them. */
export const boardStatuses: readonly InitiativeStatus[] = [
  'draft',
  'posted',
  'agreed',
  'running',
  'concluded',
  'assessed',
  'withdrawn',
];
