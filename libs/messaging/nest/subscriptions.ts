import { BaseRpcContext, type MessageHandler } from '@nestjs/microservices';
import { isObservable, lastValueFrom } from 'rxjs';
import type { ReceivedEvent } from '#contracts';
import type { Subscription } from '../consumer/applier.js';
import type { HandlerPattern } from './handlers.js';

/** A handler that Nest found, as a subscription. */
export const subscriptionOf = (pattern: HandlerPattern, handler: MessageHandler): Subscription => {
  const types = new Set<string>(pattern.events);
  const name = `${pattern.delivery}:${pattern.events.join(',')}`;
  const call = async (payload: ReceivedEvent | readonly ReceivedEvent[]): Promise<void> => {
    const result: unknown = await handler(payload, new BaseRpcContext([payload]));
    // Nest gives an error of a handler as a stream that fails.
    if (isObservable(result)) await lastValueFrom(result, { defaultValue: undefined });
  };
  return { name, types, delivery: pattern.delivery, call };
};

export const isHandlerPattern = (value: unknown): value is HandlerPattern => {
  if (typeof value !== 'object' || value === null || !('events' in value) || !('delivery' in value)) return false;
  return Array.isArray(value.events) && (value.delivery === 'single' || value.delivery === 'batch');
};
