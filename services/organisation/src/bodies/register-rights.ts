import type { Principal } from '#http';
import { RuleViolation } from '#kernel';

/** Injection token: the code of the body whose secretaries keep the register. */
export const REGISTER_KEEPER = Symbol('RegisterKeeper');

/**
 * What is asked of the register. `keep`: register, dissolve, merge, move, change the kind, affiliate; of the keeper's people alone. `look-after`: the
 * rest, which the secretaries of a body above may do too.
 */
export type RegisterAct = 'keep' | 'look-after';

/** Is the caller one of those who keep the register: a secretary, or a coordinator, of the body that does? */
export const isRegistrar = ({ body, roles }: Principal, keeper: string): boolean =>
  body === keeper && (roles.includes('secretary') || roles.includes('coordinator'));

/**
 * `above` are the bodies that the one concerned belongs to, over others or at once, today.
 * Error: RuleViolation `not-your-register` (forbidden).
 */
export const requireRegistrar = (
  caller: Principal,
  keeper: string,
  act: RegisterAct,
  above: readonly string[] = [],
): void => {
  if (isRegistrar(caller, keeper)) return;
  const isAbove = caller.roles.includes('secretary') && above.includes(caller.body);
  if (isAbove && act === 'look-after') return;
  const detail = isAbove
    ? `That is for the secretaries of ${keeper}, who keep the register, to do.`
    : `The register is kept by the secretaries of ${keeper}; those of a body above look after the bodies below it.`;
  throw new RuleViolation('not-your-register', detail, 'forbidden', { keeper });
};
