import type { Envelope } from '#contracts';
import type { CommandContext } from '#event-store';
import { derivedId } from '#kernel';
import { serviceContext } from '../consumer/service-context.js';

/**
 * The context of a command that a policy issues because of an event.
 *
 * The same event, policy and extras give the same command id, so that a redelivered event does nothing twice; a policy that issues
 * several commands for one event tells them apart by `extra`. The actor is the service that runs the handler
 * (`system:<service>`, `system:policy` outside of one); the correlation is the event's, the cause is the event.
 */
export const policyContext = (
  event: Pick<Envelope, 'id' | 'correlationId'>,
  policyName: string,
  ...extra: readonly string[]
): CommandContext => {
  const id = derivedId('policy', policyName, event.id, ...extra);
  return {
    commandId: id,
    bodyHash: id,
    status: 200,
    actor: `system:${serviceContext.getStore()?.source ?? 'policy'}`,
    correlationId: event.correlationId,
    causationId: event.id,
  };
};
