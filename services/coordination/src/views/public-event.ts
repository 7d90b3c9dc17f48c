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

/** The stream in which an event of this kind must stand to be believed; undefined for kinds that stand in no stream of their own name. */
export const ownStreamOf = ({ type, data }: PublicEvent): string | undefined => {
  if (type === 'resource.refusals-counted') return `refusals/${data.resource}`;
  const noun = type.slice(0, type.indexOf('.'));
  if ((noun === 'resource' || noun === 'reservation') && 'resource' in data) return `resource/${data.resource}`;
  if ((noun === 'initiative' || noun === 'bundle') && 'initiative' in data) return `initiative/${data.initiative}`;
  if (noun === 'participation' && 'initiative' in data && 'body' in data)
    return `participation/${data.initiative}/${data.body}`;
  return noun === 'body' && 'body' in data ? `body/${data.body}` : undefined;
};
