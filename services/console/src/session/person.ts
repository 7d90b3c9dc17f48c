import type { Unit } from '../api/units.ts';
import { claimsOf } from './oidc.ts';

export type Role =
  | 'member'
  | 'secretary'
  | 'department'
  | 'resource-owner'
  | 'coordinator'
  | 'supervisor'
  | 'auditor'
  | 'system'
  | 'rules'
  | 'operator';

/** What the token says of its holder. The services decide by the same claims; here they only say what is worth showing. */
export interface Person {
  readonly name: string;
  readonly unit: Unit;
  readonly body: string;
  readonly roles: readonly Role[];
}

export const personOf = (token: string): Person => {
  const claims = claimsOf(token) as {
    readonly sub: string;
    readonly unit: Unit;
    readonly body: string;
    readonly roles?: readonly Role[];
  };
  return { name: claims.sub, unit: claims.unit, body: claims.body, roles: claims.roles ?? [] };
};

const hasAny = (person: Person, ...roles: readonly Role[]): boolean =>
  roles.some((role) => person.roles.includes(role));

/** Who may read what happens across units. */
export const mayReadFeed = (person: Person): boolean =>
  hasAny(person, 'department', 'coordinator', 'auditor', 'supervisor', 'secretary', 'resource-owner', 'system');

/** Who looks after the running of the whole: lag, dead letters. */
export const mayOperate = (person: Person): boolean =>
  hasAny(person, 'operator', 'coordinator', 'auditor', 'supervisor', 'system');

/** Who may have shown what is masked, for a reason that is recorded. */
export const mayUnmask = (person: Person): boolean => hasAny(person, 'coordinator', 'auditor', 'supervisor');

export const mayRedrive = (person: Person): boolean => hasAny(person, 'coordinator', 'supervisor');

/** Who may act for a body: its own people, and a coordinator for any. */
export const mayActFor = (person: Person, body: string): boolean =>
  hasAny(person, 'coordinator') ||
  (person.body === body && hasAny(person, 'department', 'secretary', 'resource-owner'));

/** Who gives mandates for a body: its secretary, and a coordinator. */
export const mayGiveMandates = (person: Person): boolean => hasAny(person, 'secretary', 'coordinator');

/** Who gives and refuses discipline's consent. */
export const mayClear = (person: Person): boolean =>
  person.unit === 'discipline' && hasAny(person, 'department', 'supervisor');

/** Who books for a body, and has a calendar's address made. */
export const mayBook = (person: Person): boolean =>
  hasAny(person, 'department', 'secretary', 'resource-owner', 'coordinator', 'system');

/** Who may offer what their body owns, and decide on it. */
export const mayShare = (person: Person): boolean => hasAny(person, 'resource-owner', 'coordinator');

/** Who decides on a resource of this owner. */
export const mayOwn = (person: Person, owner: string): boolean => mayShare(person) && mayActFor(person, owner);

export const mayHost = (person: Person): boolean => hasAny(person, 'department', 'secretary', 'coordinator');

/** Who raises and asks for something as a member of a body. */
export const mayAsk = (person: Person): boolean => hasAny(person, 'member', 'department', 'secretary');

/** Who works on requests for help in the own body: no other role does. */
export const mayCareFor = (person: Person, bodies: readonly string[]): boolean =>
  hasAny(person, 'department', 'secretary') && bodies.includes(person.body);

/** Who supervises: discipline's own people, for no body of their own. */
export const maySupervise = (person: Person): boolean =>
  person.unit === 'discipline' && hasAny(person, 'department', 'supervisor');

/** Who closes a matter that nothing can cure. */
export const mayCloseMatters = (person: Person): boolean =>
  person.unit === 'discipline' && hasAny(person, 'supervisor');
