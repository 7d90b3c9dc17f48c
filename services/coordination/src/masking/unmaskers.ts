import type { Principal, Role } from '#http';

/** Who may have the rest of a subject shown, for a reason that is recorded: people who look after the whole, no systems. */
export const unmaskers: readonly Role[] = ['coordinator', 'auditor', 'supervisor'];

export const mayUnmask = ({ roles }: Principal): boolean => roles.some((role) => unmaskers.includes(role));
