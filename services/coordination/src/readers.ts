import type { Role } from '#http';

/** Who may read what happens across units: everybody who works for a body, but not members as such. */
export const readers: readonly Role[] = [
  'department',
  'coordinator',
  'auditor',
  'supervisor',
  'secretary',
  'resource-owner',
  'system',
];
