import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { CheckedToken } from '../access/token-facts.js';
import type { CommandRequest } from '../answer.js';
import type { Principal } from '../principal.js';
import { callOf } from './call.js';

const callIn = (context: ExecutionContext) => callOf(context.switchToHttp().getRequest<FastifyRequest>());

/** The {@link Principal} who calls. Only on routes with `@Allow`: on open ones there is none, and using it is a fault of ours. */
export const Caller = createParamDecorator((_: unknown, context: ExecutionContext): Principal => {
  const { caller } = callIn(context);
  if (!caller) throw new Error(`${context.getClass().name}.${context.getHandler().name} is open and has no caller.`);
  return caller;
});

/** The {@link CheckedToken} with which the caller came. Only on routes with `@Allow`. */
export const Token = createParamDecorator((_: unknown, context: ExecutionContext): CheckedToken => {
  const { token } = callIn(context);
  if (!token) throw new Error(`${context.getClass().name}.${context.getHandler().name} is open and has no token.`);
  return token;
});

/** The {@link CommandRequest} of a write: POST, PUT, PATCH or DELETE. */
export const Command = createParamDecorator((_: unknown, context: ExecutionContext): CommandRequest => {
  const { command } = callIn(context);
  if (!command)
    throw new Error(`${context.getClass().name}.${context.getHandler().name} is not a write and has no command.`);
  return command;
});
