import type { Principal, Role } from '#http';

/**
 * How much of the events a reader sees: `masked` neither persons nor discipline's grounds; `persons` who did it and what may name somebody;
 * `full` discipline's grounds too.
 */
export const disclosureLevels = ['masked', 'persons', 'full'] as const;
export type DisclosureLevel = (typeof disclosureLevels)[number];

/** What a role sees without asking; the others see nothing that is masked. */
const sightOfRole: Partial<Record<Role, DisclosureLevel>> = { auditor: 'persons', supervisor: 'full' };

/** Who may have the rest of a subject shown, for a reason that is recorded: people who look after the whole, no systems. */
export const unmaskers: readonly Role[] = ['coordinator', 'auditor', 'supervisor'];

export const mayUnmask = ({ roles }: Principal): boolean => roles.some((role) => unmaskers.includes(role));

/** The widest sight of the caller's roles. */
export const disclosureOf = ({ roles }: Principal): DisclosureLevel =>
  roles.map((role) => sightOfRole[role] ?? 'masked').reduce(wider, 'masked');

const wider = (one: DisclosureLevel, other: DisclosureLevel): DisclosureLevel =>
  disclosureLevels.indexOf(one) >= disclosureLevels.indexOf(other) ? one : other;
