import { Inject, Injectable, NotFoundException, Optional } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CLOCK, type Clock } from '#kernel';
import { Problem, validationFailed } from '../problems/problem.js';
import { isNameOfEveryObject, isPlainText, maxBodyBytes, unknownField } from '../requests/bounds.js';
import { callOf } from '../requests/call.js';
import { SERVICE_CONFIG, type ServiceConfig } from '../config/service-config.js';
import { noteHolder } from '../security/security-log.js';
import { actingCaller, MANDATES, type Mandates } from './mandates.js';
import { RateLimit } from './rate-limit.js';
import { mayCall } from './route-rule.js';
import { type DescribedRoute, RouteTable } from './route-table.js';
import { requireFreshSignIn, requireScope } from './token-requirements.js';
import { invalidToken, tokenMissing, TokenVerifier } from './token-verifier.js';

const maxQueryParameters = 100;

/**
 * What a request must pass before a byte of its body is read: the size that it claims, its token, its role on this route, the shape of its
 * query. The one place that enforces the rules of the routes.
 */
@Injectable()
export class Admission {
  private readonly rateLimit: RateLimit | undefined;

  constructor(
    private readonly routes: RouteTable,
    private readonly tokens: TokenVerifier,
    @Inject(SERVICE_CONFIG) config: ServiceConfig,
    @Inject(CLOCK) private readonly clock: Clock,
    @Optional() @Inject(MANDATES) private readonly mandates?: Mandates,
  ) {
    const perMinute = config.rateLimitPerMinute;
    this.rateLimit = perMinute === undefined ? undefined : new RateLimit(perMinute, () => clock.now().getTime());
  }

  /**
   * Sets the caller of the request. Errors: Problem 413 `body-too-large`, 401 `token-missing` and `invalid-token`, 429 `too-many-requests`,
   * 403 `no-mandate`, `access-handed-over`, `role-missing` and `scope-missing`, 401
   * `fresh-sign-in-needed`, 400 `validation-failed`; NotFoundException where no route is.
   */
  async admit(request: FastifyRequest): Promise<void> {
    requireClaimedSize(request);
    if (request.is404) throw new NotFoundException();
    const route = this.routes.entryOf(request.method, request.routeOptions.url ?? '');
    if (route?.rule.kind !== 'open') await this.admitCaller(request, route);
    requireBoundedAddress(request);
  }

  /** A route that the table does not know needs a token and a role that nobody has. */
  private async admitCaller(request: FastifyRequest, route: DescribedRoute | undefined): Promise<void> {
    const token = await this.tokens.check(bearerToken(request.headers.authorization));
    noteHolder(request, token.principal);
    this.rateLimit?.take(`${token.principal.issuer} ${token.principal.sub}`);
    const principal = actingCaller(token.principal, request.headers['acting-for'], this.mandates, this.clock.now());
    if (!route || !mayCall(principal, route.rule)) {
      const needed = route?.rule.kind === 'allow' ? route.rule.roles : [];
      throw new Problem(403, 'role-missing', `This needs one of the roles: ${needed.join(', ')}.`, { roles: needed });
    }
    if (principal.roles.includes('system')) requireScope(token, route);
    else if (route.needsFreshSignIn) requireFreshSignIn(token, this.clock.now().getTime() / 1000);
    Object.assign(callOf(request), { caller: principal, token });
  }
}

const requireClaimedSize = ({ headers }: FastifyRequest): void => {
  const max = maxBodyBytes(headers['content-type']);
  if (Number(headers['content-length'] ?? 0) > max) throw bodyTooLarge(max);
};

export const bodyTooLarge = (maxBytes: number): Problem =>
  new Problem(413, 'body-too-large', `A body of this kind may have at most ${maxBytes} bytes.`);

/** Names, numbers and texts of the query, and the texts of the path: its length has the limit of the header fields. */
const requireBoundedAddress = ({ query, params }: FastifyRequest): void => {
  const parameters = Object.entries(query as Readonly<Record<string, unknown>>);
  const count = parameters.reduce((sum, [, value]) => sum + (Array.isArray(value) ? value.length : 1), 0);
  if (count > maxQueryParameters) {
    throw validationFailed([{ path: '', message: `the query may have at most ${maxQueryParameters} parameters` }]);
  }
  for (const [name, value] of parameters) {
    if (isNameOfEveryObject(name)) throw validationFailed([unknownField(name)]);
    if (![name, ...[value].flat()].every((text) => typeof text !== 'string' || isPlainText(text))) {
      throw validationFailed([{ path: name, message: 'holds a control character that does not show' }]);
    }
  }
  for (const value of Object.values((params ?? {}) as Readonly<Record<string, unknown>>)) {
    if (typeof value === 'string' && !isPlainText(value)) throw new NotFoundException();
  }
};

/** RFC 6750 section 2.1; a token in the body or the URL is not read, since those end up in logs. */
export const bearerToken = (authorization: string | undefined): string => {
  if (authorization === undefined) throw tokenMissing();
  const token = /^Bearer +([A-Za-z0-9\-._~+/]+=*) *$/i.exec(authorization)?.[1];
  if (token === undefined) throw invalidToken('The Authorization header is not "Bearer <token>".');
  return token;
};
