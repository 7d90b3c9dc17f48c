import type { PublicEvent } from '#contracts';
import { isInitiativeEvent, type ParticipationEvent } from '#initiatives';
import type { BodyEvent } from '#register';
import type { ReservationEvent } from '#resources';
import type { FeedView } from '../views/feed-view.js';
import { isWhereItBelongs, publicEventOf } from '../feed-store/public-event.js';
import { type OpenDuties, openDuties } from '../open-duties/open-duties.js';
import { itemAt, type BoardItem, type PendingItem } from './board-item.js';
import { initiativeRecords } from './initiative-records.js';
import { evolveLive, resourceRecord, type Displaced, type ResourceRecord } from './resource-record.js';
import { pendingOfResource, type ThingsOfResource } from './resource-pending.js';

/**
 * Everything that waits for somebody, as the events say. Ages are instants of events; what depends on the clock is decided when somebody
 * asks ({@link items}). What it says does not depend on the order between streams.
 *
 * Holds: an initiative until it is assessed or withdrawn, and its id after that; of a resource its description, the reservations that have not ended (over times only as
 * long as a day, a fund's draws for ever) and the displaced until their time is over; of each body with each initiative (or kind of
 * resource) the instant of its latest booking.
 */
export interface BoardView extends FeedView {
  /** What is open at the instant, oldest first. */
  items(now: string): BoardItem[];
}

export const boardView = (): BoardView => {
  const initiatives = initiativeRecords();
  const resources = new Map<string, ResourceRecord>();
  const made = new Map<ResourceRecord, ThingsOfResource>();
  const booked = new Map<string, string>();
  const duties = openDuties();
  const clearing = new Set<string>();
  /** Until when discipline has to decide on what is open, by clearance. */
  const clearBy = new Map<string, string>();

  const takeReservation = (record: ResourceRecord, event: ReservationEvent, time: string): void => {
    evolveLive(record, event, time);
    if (!isBooking(event)) return;
    const key = bookingKey(event.data, record);
    if (time > (booked.get(key) ?? '')) booked.set(key, time);
  };

  const takeOfResource = (event: OfResource, time: string): void => {
    const { resource: id } = event.data;
    const record = resources.get(id) ?? resourceRecord(id);
    resources.set(id, record);
    made.delete(record);
    if (isReservationEvent(event)) takeReservation(record, event, time);
    else if (event.type === 'resource.offered' || event.type === 'resource.revised')
      record.description = event.data.description;
  };

  const takeBody = (event: BodyEvent): void => {
    const { body } = event.data;
    if (event.type === 'body.dissolved') clearing.delete(body);
    else if (event.type === 'body.registered' && event.data.unit === 'discipline' && event.data.kind === 'department')
      clearing.add(body);
  };

  const takeClearance = ({ type, data }: ClearanceEvent): void => {
    const { clearance } = data;
    if (type === 'clearance.opened' || type === 'clearance.escalated') {
      if (data.dueAt === undefined) clearBy.delete(clearance);
      else clearBy.set(clearance, data.dueAt);
    } else if (type !== 'clearance.requested') clearBy.delete(clearance);
  };

  const isReplaced = ({ document, at }: Displaced, record: ResourceRecord): boolean =>
    (booked.get(bookingKey(document, record)) ?? '') > at;

  /** What the resource's own stream cannot say: a bundle's deadline, who clears and by when. */
  const completed = (thing: PendingItem): PendingItem => {
    if (thing.kind === 'pending-clearance') {
      const dueAt = clearBy.get(thing.reservation ?? '');
      return { ...thing, body: [...clearing].sort()[0] ?? '', ...(dueAt !== undefined && { dueAt }) };
    }
    if (thing.kind !== 'pending-approval' || thing.bundle === undefined) return thing;
    const state = initiatives.stateOf(thing.initiative ?? '');
    if (state.status === 'unknown') return thing;
    const { bundles, move } = state;
    const isMoving = move?.status === 'requested' && move.lines.some(({ bundle }) => bundle === thing.bundle);
    const decideBy = isMoving ? move.decideBy : bundles.find(({ id }) => id === thing.bundle)?.decideBy;
    return decideBy === undefined ? thing : { ...thing, dueAt: decideBy };
  };

  function* things(): Generator<PendingItem> {
    yield* initiatives.things();
    yield* pendingOfDuties(duties);
    for (const record of resources.values()) {
      const { things, displaced } = made.get(record) ?? pendingOfResource(record);
      made.set(record, { things, displaced });
      for (const thing of things) yield completed(thing);
      for (const { thing, displaced: lost } of displaced) if (!isReplaced(lost, record)) yield thing;
    }
  }

  return {
    take: (structured) => {
      const event = publicEventOf(structured);
      if (!event || !isWhereItBelongs(event, structured.subject)) return;
      const { time, source, subject } = structured;
      duties.take(event, subject, time);
      if (isInitiativeEvent(event)) initiatives.take(event, time);
      else if (isParticipationEvent(event)) initiatives.hear(event, source.slice('/liandong/'.length));
      else if (isOfResource(event)) takeOfResource(event, time);
      else if (isBodyEvent(event)) takeBody(event);
      else if (isClearanceEvent(event)) takeClearance(event);
    },
    items: (now) => [...things()].flatMap((thing) => itemAt(thing, now) ?? []).sort(oldestFirst),
  };
};

/** What opens by the clock has been open from that instant on. */
function* pendingOfDuties(duties: OpenDuties): Generator<PendingItem> {
  for (const [subject, { noted, duties: open }] of duties.streams()) {
    for (const [key, { since, showsFrom, ...duty }] of open) {
      yield {
        id: `${duty.kind}/${subject}/${key}`,
        subject,
        ...duty,
        since: showsFrom !== undefined && showsFrom > since ? showsFrom : since,
        ...(showsFrom !== undefined && { showsFrom }),
        ...(noted.title !== undefined && { title: noted.title }),
      };
    }
  }
}

/** What stands in the stream of a resource. */
type OfResource = Exclude<
  Extract<PublicEvent, { readonly type: `${'resource' | 'reservation'}.${string}` }>,
  { readonly type: 'resource.refusals-counted' }
>;

const isOfResource = (event: PublicEvent): event is OfResource =>
  event.type !== 'resource.refusals-counted' && /^(resource|reservation)\./.test(event.type);
const isReservationEvent = (event: OfResource): event is ReservationEvent => event.type.startsWith('reservation.');
const isBodyEvent = (event: PublicEvent): event is BodyEvent => event.type.startsWith('body.');
type ClearanceEvent = Extract<PublicEvent, { readonly type: `clearance.${string}` }>;
const isClearanceEvent = (event: PublicEvent): event is ClearanceEvent => event.type.startsWith('clearance.');
const isParticipationEvent = (event: PublicEvent): event is ParticipationEvent =>
  event.type.startsWith('participation.');

/** Takes or asks for a place; dates that were added by themselves are nobody's doing. */
const isBooking = (event: ReservationEvent): boolean => {
  switch (event.type) {
    case 'reservation.requested':
    case 'reservation.held':
    case 'reservation.confirmed':
    case 'reservation.waitlisted':
      return true;
    case 'reservation.moved':
      return event.data.readded === undefined;
    case 'reservation.approved':
    case 'reservation.renewed':
    case 'reservation.refused':
    case 'reservation.offered':
    case 'reservation.released':
    case 'reservation.expired':
    case 'reservation.displaced':
    case 'reservation.used':
      return false;
  }
};

/** Books in the stead of what was taken away: the same body for the same initiative, or, without one, a resource of the same kind. */
const bookingKey = (
  { body, initiative }: { readonly body: string; readonly initiative?: string | undefined },
  { description }: ResourceRecord,
): string =>
  initiative === undefined ? `${body} kind/${description?.kind ?? ''}` : `${body} initiative/${initiative}`;

const oldestFirst = (one: BoardItem, other: BoardItem): number =>
  one.since < other.since || (one.since === other.since && one.id < other.id) ? -1 : 1;
