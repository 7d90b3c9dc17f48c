import type { FieldError } from '#http';
import { RuleViolation } from '#kernel';
import type { Body } from './body.js';
import type { Register } from './register.js';

/** A body's code and where in the request it stands, as `invited.0.body`. */
export interface NamedBody {
  readonly path: string;
  readonly code: string;
}

/**
 * The bodies that a request names, from this unit's copy of the register.
 *
 * Errors (unprocessable; `path` is the first wrong one's, `errors` names each): `unknown-body`, `body-dissolved`.
 */
export const namedBodies = async (
  register: Pick<Register, 'findMany'>,
  named: readonly NamedBody[],
): Promise<(code: string) => Body> => {
  const bodies = await register.findMany(named.map(({ code }) => code));
  refuse(
    'unknown-body',
    'is no registered body',
    named.filter(({ code }) => !bodies.has(code)),
  );
  refuse(
    'body-dissolved',
    'is dissolved',
    named.filter(({ code }) => bodies.get(code)?.dissolved),
  );
  return (code) => {
    const body = bodies.get(code);
    if (!body) throw new Error(`${code} was not looked up`);
    return body;
  };
};

const refuse = (code: string, what: string, wrong: readonly NamedBody[]): void => {
  const [first] = wrong;
  if (!first) return;
  const errors = wrong.map((one): FieldError => ({ path: one.path, message: `${one.code} ${what}` }));
  const detail = errors.map(({ message }) => message).join('; ');
  throw new RuleViolation(code, `${detail}.`, 'unprocessable', { path: first.path, errors });
};
