import type { ReceivedEvent } from '#contracts';
import { unitOfId } from '#kernel';

/** Which line of which bundle an owner speaks of. */
export interface OwnerReply {
  readonly initiative: string;
  readonly bundle: string;
  readonly reservation: string;
}

type ReservationEventType = Extract<ReceivedEvent['type'], `reservation.${string}`>;

/**
 * What an event of a calendar says of a bundle's line. Undefined where it is no bundle's, or where its source may not speak for the
 * resource: only the unit that owns it can hold or refuse, and only lines on that very resource, whose reservations bear its id.
 */
export const ownerReply = (event: ReceivedEvent<ReservationEventType>): OwnerReply | undefined => {
  const { initiative, bundle, resource, reservation } = event.data;
  if (initiative === undefined || bundle === undefined) return undefined;
  const isOwner = unitOfId(resource) === event.source && event.subject === `resource/${resource}`;
  return isOwner && reservation.startsWith(`${resource}.`) ? { initiative, bundle, reservation } : undefined;
};
