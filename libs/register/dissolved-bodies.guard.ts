import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { callerOf } from '#http';
import { RuleViolation } from '#kernel';
import { Register } from './register.js';

/**
 * The people of a dissolved body act no more, whatever they ask for: every route that writes is closed to them, at every unit. They may read.
 * Error: RuleViolation `body-dissolved` (unprocessable).
 */
@Injectable()
export class DissolvedBodiesGuard implements CanActivate {
  constructor(private readonly register: Register) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const caller = callerOf(request);
    if (!caller || request.method === 'GET' || request.method === 'HEAD') return true;
    const body = await this.register.find(caller.body);
    if (!body?.dissolved) return true;
    throw new RuleViolation('body-dissolved', `${caller.body} was dissolved and acts no more.`, 'unprocessable', {
      body: caller.body,
    });
  }
}
