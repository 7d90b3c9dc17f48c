import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { callOf } from '../requests/call.js';
import { ROUTE_RULE, type RouteRule } from './route-rule.js';
import { tokenMissing } from './token-verifier.js';

/**
 * The second look: {@link Admission} has let the request in before its body was read, by the table of routes. A handler that is not open
 * and is reached without a caller, by whatever way, is refused here.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const handlers = [context.getHandler(), context.getClass()];
    const rule = this.reflector.getAllAndOverride<RouteRule | undefined>(ROUTE_RULE, handlers);
    if (rule?.kind === 'open') return true;
    if (!callOf(context.switchToHttp().getRequest<FastifyRequest>()).caller) throw tokenMissing();
    return true;
  }
}
