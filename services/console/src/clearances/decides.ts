import type { Clearance } from '../api/clearances.ts';
import { mayClear, type Person } from '../session/person.ts';

/** Does it wait for this person's word? Nobody's own body's, and what has gone up is the supervisors'. The service decides by the same rules. */
export const decides = (
  person: Person,
  { status, body, level }: Pick<Clearance, 'status' | 'body' | 'level'>,
): boolean =>
  mayClear(person) && status === 'open' && body !== person.body && (level === 1 || person.roles.includes('supervisor'));
