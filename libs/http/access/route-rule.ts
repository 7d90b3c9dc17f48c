import { applyDecorators, SetMetadata } from '@nestjs/common';
import { Refuses } from '../answers/answers.js';
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

export const FRESH_SIGN_IN = 'liandong:fresh-sign-in';

/** How long ago a person may have signed in for an act that asks for it. */
export const freshSignInSeconds = 300;

/**
 * The route needs a person who has signed in within 5 minutes (RFC 9470): what it does cannot be taken back, or shows what is hidden. Systems
 * are exempt: nobody sits before them who could prove anything anew; their credential is asked for each token, and their scopes and bodies bound what
 * they may do.
 */
export const FreshSignIn = (): MethodDecorator & ClassDecorator =>
  applyDecorators(SetMetadata(FRESH_SIGN_IN, true), Refuses('fresh-sign-in-needed'));

export const mayCall = (caller: Principal, rule: RouteRule): boolean =>
  rule.kind === 'open' || rule.roles.length === 0 || rule.roles.some((role) => caller.roles.includes(role));
