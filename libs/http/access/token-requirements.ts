import { Problem } from '../problems/problem.js';
import { freshSignInSeconds } from './route-rule.js';
import type { DescribedRoute } from './route-table.js';
import { scopeOfRoute } from './scopes.js';
import type { CheckedToken } from './token-facts.js';

/** Of a system's token. Error: Problem 403 `scope-missing` with the challenge of RFC 6750 section 3.1. */
export const requireScope = ({ facts }: CheckedToken, { method, path }: DescribedRoute): void => {
  const scope = scopeOfRoute(method, path);
  if (scope === undefined || facts.scopes.includes(scope)) return;
  const challenge = `Bearer realm="liandong", error="insufficient_scope", scope="${scope}"`;
  throw new Problem(
    403,
    'scope-missing',
    `This needs the scope ${scope}.`,
    { scope },
    { 'www-authenticate': challenge },
  );
};

/** Of a person's token. Error: Problem 401 `fresh-sign-in-needed` with the challenge of RFC 9470 section 3. */
export const requireFreshSignIn = ({ facts }: CheckedToken, nowSeconds: number): void => {
  if (facts.authenticatedAt !== undefined && nowSeconds - facts.authenticatedAt <= freshSignInSeconds) return;
  const detail = `This needs somebody who has signed in within ${freshSignInSeconds / 60} minutes.`;
  const challenge = [
    'Bearer realm="liandong", error="insufficient_user_authentication"',
    `error_description="${detail}"`,
    `max_age="${freshSignInSeconds}"`,
  ].join(', ');
  throw new Problem(
    401,
    'fresh-sign-in-needed',
    detail,
    { maxAge: freshSignInSeconds },
    { 'www-authenticate': challenge },
  );
};
