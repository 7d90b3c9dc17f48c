import type { Role } from '#http';

/** Who decides for an owner, where they act for it: offers, approves, blocks, displaces. */
export const ownersRoles = ['resource-owner', 'coordinator', 'system'] as const satisfies readonly Role[];

/** Who books, where they act for the body that books. */
export const bookersRoles = [
  'department',
  'secretary',
  'resource-owner',
  'coordinator',
  'system',
] as const satisfies readonly Role[];
