import {
  definitionOf,
  isEventType,
  isInItsStream,
  parsePublicType,
  payloadOf,
  writtenSchemaOf,
  type PublicEvent,
} from '#contracts';
import type { StructuredEvent } from './structured-event.js';

/**
 * The event's name and payload as the registry has them today, so that a `switch` over the name knows the payload; undefined for a name or a version
 * that this process does not know. The feed took the payload only because it fits its schema.
 */
export const publicEventOf = ({ type, data }: Pick<StructuredEvent, 'type' | 'data'>): PublicEvent | undefined => {
  const named = parsePublicType(type);
  if (!named || !isEventType(named.type) || !writtenSchemaOf(named.type, named.version)) return undefined;
  // The feed keeps the newest version as services see it, and an earlier one as it was written.
  const isNewest = definitionOf(named.type).definition.version === named.version;
  return { type: named.type, data: isNewest ? data : payloadOf(named.type, named.version, data) } as PublicEvent;
};

/** Does the event stand where events of its kind must stand to be believed? */
export const isWhereItBelongs = ({ type, data }: PublicEvent, subject: string): boolean =>
  isInItsStream(type, data, subject);
