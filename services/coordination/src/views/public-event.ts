import { isEventType, type PublicEvent } from '#contracts';
import type { StructuredEvent } from '../feed/structured-event.js';

/**
 * The event's name and payload as the catalogue has them, so that a `switch` over the name knows the payload; undefined for a name or a version that
 * this process does not know. The feed took the payload only because it fits the catalogue.
 */
export const publicEventOf = ({ type, data }: Pick<StructuredEvent, 'type' | 'data'>): PublicEvent | undefined => {
  const name = /^liandong\.([a-z-]+\.[a-z-]+)\.v1$/.exec(type)?.[1];
  return name !== undefined && isEventType(name) ? ({ type: name, data } as PublicEvent) : undefined;
};
