import { SetMetadata } from '@nestjs/common';
import type { Principal, Role } from '../principal.js';

/** Who may call a route. `allow` without roles: every caller with a token. */
export type RouteRule = { readonly kind: 'open' } | { readonly kind: 'allow'; readonly roles: readonly Role[] };

export const ROUTE_RULE = 'liandong:route-rule';

/**
 * The route needs a token, and one of the roles where any are named. On a class it holds for all its routes; a method's own rule
 * comes first. Whether the caller may act for the body concerned is a question of its own: `actFor`.
 */
export const Allow = (...roles: readonly Role[]): MethodDecorator & ClassDecorator =>
  SetMetadata<string, RouteRule>(ROUTE_RULE, { kind: 'allow', roles });

/** The route needs no token. */
export const Open = (): MethodDecorator & ClassDecorator =>
  SetMetadata<string, RouteRule>(ROUTE_RULE, { kind: 'open' });

export const mayCall = (caller: Principal, rule: RouteRule): boolean =>
  rule.kind === 'open' || rule.roles.length === 0 || rule.roles.some((role) => caller.roles.includes(role));
