import { type DisclosureLevel, disclosureLevels, type Reader } from '#contracts';
import type { Principal, Role } from '../principal.js';

/** What a role sees without asking; the others see nothing that is masked. */
const levelOfRole: Partial<Record<Role, DisclosureLevel>> = { auditor: 'persons', supervisor: 'full' };

/** The widest disclosure of the caller's roles. */
export const disclosureOf = ({ roles }: Principal): DisclosureLevel =>
  roles.map((role) => levelOfRole[role] ?? 'masked').reduce(wider, 'masked');

const wider = (one: DisclosureLevel, other: DisclosureLevel): DisclosureLevel =>
  disclosureLevels.indexOf(one) >= disclosureLevels.indexOf(other) ? one : other;

/** Who reads an answer: a system reads for the bodies of its claim. */
export const readerOf = (caller: Principal): Reader => ({
  level: disclosureOf(caller),
  bodies: caller.roles.includes('system') ? caller.bodies : [caller.body],
});
