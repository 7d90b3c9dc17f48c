import type { Principal, Role } from '#http';

/**
 * How much of the events a reader sees: `masked` neither persons nor discipline's grounds; `persons` who did it and what may name somebody;
 * `full` discipline's grounds too.
 */
export const sights = ['masked', 'persons', 'full'] as const;
export type Sight = (typeof sights)[number];

/** What a role sees without asking; the others see nothing that is masked. */
const sightOfRole: Partial<Record<Role, Sight>> = { auditor: 'persons', supervisor: 'full' };

/** Who may have the rest of a subject shown, for a reason that is recorded: people who look after the whole, no systems. */
export const unmaskers: readonly Role[] = ['coordinator', 'auditor', 'supervisor'];

export const mayUnmask = ({ roles }: Principal): boolean => roles.some((role) => unmaskers.includes(role));

/** The widest sight of the caller's roles. */
export const sightOf = ({ roles }: Principal): Sight =>
  roles.map((role) => sightOfRole[role] ?? 'masked').reduce(wider, 'masked');

const wider = (one: Sight, other: Sight): Sight => (sights.indexOf(one) >= sights.indexOf(other) ? one : other);
