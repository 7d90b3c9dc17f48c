import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { CLOCK, type Clock } from '#kernel';
import { callOf } from '../requests/call.js';
import { Problem } from '../problems/problem.js';
import { SERVICE_CONFIG, type ServiceConfig } from '../start/service-config.js';
import { RateLimit } from './rate-limit.js';
import { mayCall, ROUTE_RULE, type RouteRule } from './route-rule.js';
import { invalidToken, tokenMissing, TokenVerifier } from './token-verifier.js';

/** The one place that enforces the rules of the routes. */
@Injectable()
export class AccessGuard implements CanActivate {
  private readonly rateLimit: RateLimit | undefined;

  constructor(
    private readonly reflector: Reflector,
    private readonly tokens: TokenVerifier,
    @Inject(SERVICE_CONFIG) config: ServiceConfig,
    @Inject(CLOCK) clock: Clock,
  ) {
    const perMinute = config.rateLimitPerMinute;
    this.rateLimit = perMinute === undefined ? undefined : new RateLimit(perMinute, () => clock.now().getTime());
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = this.reflector.getAllAndOverride<RouteRule | undefined>(ROUTE_RULE, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (rule?.kind === 'open') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const caller = await this.tokens.verify(bearerToken(request.headers.authorization));
    this.rateLimit?.take(`${caller.issuer} ${caller.sub}`);
    if (!rule || !mayCall(caller, rule)) {
      const needed = rule?.kind === 'allow' ? rule.roles.join(', ') : '';
      throw new Problem(403, 'role-missing', `This needs one of the roles: ${needed}.`, { roles: rule?.roles ?? [] });
    }
    callOf(request).caller = caller;
    return true;
  }
}

/** RFC 6750 section 2.1; a token in the body or the URL is not read, since those end up in logs. */
const bearerToken = (authorization: string | undefined): string => {
  if (authorization === undefined) throw tokenMissing();
  const token = /^Bearer +([A-Za-z0-9\-._~+/]+=*) *$/i.exec(authorization)?.[1];
  if (token === undefined) throw invalidToken('The Authorization header is not "Bearer <token>".');
  return token;
};
