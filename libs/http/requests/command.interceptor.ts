import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { finalize, type Observable } from 'rxjs';
import { Problem } from '../problems/problem.js';
import { callOf } from './call.js';
import { commandRequestOf } from './command-request.js';

/**
 * Gives every write its {@link CommandRequest}, and refuses a repeat while its first is still being decided in this process
 * (Problem 409 `command-in-progress`); over replicas the event store gives both the winner's answer.
 */
@Injectable()
export class CommandInterceptor implements NestInterceptor {
  private readonly inProgress = new Set<string>();

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (request.method === 'GET' || request.method === 'HEAD') return next.handle();
    const call = callOf(request);
    const { method, url, headers, body } = request;
    const command = commandRequestOf({ method, url, headers, body, caller: call.caller });
    call.command = command;
    void context.switchToHttp().getResponse<FastifyReply>().header('x-correlation-id', command.correlationId);
    if (!command.hasKey) return next.handle();
    if (this.inProgress.has(command.commandId)) {
      throw new Problem(
        409,
        'command-in-progress',
        'The first request with this key is still at work.',
        {},
        { 'retry-after': '1' },
      );
    }
    this.inProgress.add(command.commandId);
    return next.handle().pipe(finalize(() => this.inProgress.delete(command.commandId)));
  }
}
