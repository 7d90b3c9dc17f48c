import type { FastifyRequest } from 'fastify';
import type { CommandRequest } from '../answer.js';
import type { CheckedToken } from '../access/token-facts.js';
import type { Principal } from '../principal.js';

/** What is found out about a request on its way to the controller. */
export interface Call {
  /** Set by the guard; absent on open routes. */
  caller?: Principal;
  /** The caller's token, with what it says beside who the caller is. */
  token?: CheckedToken;
  /** Set before the controller runs on every method but GET and HEAD. */
  command?: CommandRequest;
}

const calls = new WeakMap<object, Call>();

/** Kept beside the raw request and not on it, so that nothing a client sends can be mistaken for it. */
export const callOf = (request: FastifyRequest): Call => {
  const known = calls.get(request.raw);
  if (known) return known;
  const call: Call = {};
  calls.set(request.raw, call);
  return call;
};

/** Who calls, for guards; undefined on open routes. Controllers ask by `@Caller()`. */
export const callerOf = (request: FastifyRequest): Principal | undefined => callOf(request).caller;
