import { unitOfId, type Unit } from '#kernel';
import type { ReservationDocument } from '#resources';
import type { PendingItem } from './board-item.js';
import { competingRequests, type Claim } from './competing-requests.js';
import type { Displaced, Live, ResourceRecord } from './resource-record.js';

const occupying: ReadonlySet<ReservationDocument['status']> = new Set(['held', 'confirmed', 'offered', 'used']);

/** The displaced with who would book in their stead: whether they did stands in other streams, and is asked by the caller. */
export interface DisplacedThing {
  readonly thing: PendingItem;
  readonly displaced: Displaced;
}

export interface ThingsOfResource {
  readonly things: readonly PendingItem[];
  readonly displaced: readonly DisplacedThing[];
}

/** All that a resource lets somebody wait for, as its calendar stands. The body of a clearance is left to the caller, who knows the register. */
export const pendingOfResource = (record: ResourceRecord): ThingsOfResource => {
  const { description, live } = record;
  const unit = unitOfId(record.id);
  if (!description || unit === undefined) return { things: [], displaced: [] };
  const of: OfResource = {
    subject: `resource/${record.id}`,
    resource: record.id,
    title: description.name,
    unit,
    body: description.owner,
  };
  const waiting = [...live.values()].filter(({ document }) => document.status === 'awaiting-approval');
  const groups = competingRequests(description, waiting.map(claimOf), occupyingClaims(live));
  const competing = new Set(groups.flatMap((group) => group.map(({ id }) => id)));
  return {
    things: [
      ...groups.map((group) => competition(group, of)),
      ...[...live.values()].flatMap((one) => (competing.has(one.document.id) ? [] : (thingOf(one, of) ?? []))),
    ],
    displaced: record.displaced.map((displaced) => ({ thing: displacement(displaced, of), displaced })),
  };
};

interface OfResource {
  readonly subject: string;
  readonly resource: string;
  readonly title: string;
  readonly unit: Unit;
  readonly body: string;
}

const thingOf = ({ document, since }: Live, of: OfResource): PendingItem | undefined => {
  const { id, status, awaiting, from, expiresAt } = document;
  const about = { ...of, ...ofReservation(document), since };
  const due = from === undefined ? {} : { dueAt: from };
  const isWaiting = status === 'held' ? awaiting : waitingFor[status];
  if (isWaiting === 'approval') return { ...about, ...due, id: `pending-approval/${id}`, kind: 'pending-approval' };
  if (isWaiting === 'clearance')
    return { ...about, ...due, id: `pending-clearance/${id}`, kind: 'pending-clearance', unit: 'discipline', body: '' };
  if (status !== 'offered') return undefined;
  const until = expiresAt === undefined ? {} : { dueAt: expiresAt };
  return { ...about, ...until, id: `open-offer/${id}`, kind: 'open-offer', body: document.body };
};

const waitingFor: Partial<Record<ReservationDocument['status'], 'approval' | 'clearance'>> = {
  'awaiting-approval': 'approval',
  'awaiting-clearance': 'clearance',
};

const ofReservation = ({ id, initiative, bundle, from, until }: ReservationDocument) => ({
  reservation: id,
  ...(initiative !== undefined && { initiative }),
  ...(bundle !== undefined && { bundle }),
  ...(from !== undefined && { from }),
  ...(until !== undefined && { to: until }),
});

/** Named after the request that waits longest; there is competition since the second one came. */
const competition = (group: readonly Claim[], of: OfResource): PendingItem => {
  const dates = group.flatMap((claim) => claim.dates);
  const from = dates.map((date) => date.from).sort()[0] ?? '';
  const to =
    dates
      .map((date) => date.to)
      .sort()
      .at(-1) ?? '';
  return {
    ...of,
    id: `competing-requests/${group[0]?.id ?? ''}`,
    kind: 'competing-requests',
    since: group[1]?.since ?? '',
    dueAt: from,
    from,
    to,
    reservations: group.map(({ id }) => id),
  };
};

/** The body that lost its place has to find another one, as long as the time is not over. */
const displacement = ({ id, document, at, from, to, reason }: Displaced, of: OfResource): PendingItem => ({
  ...of,
  ...ofReservation(document),
  id: `displaced/${id}`,
  kind: 'displaced',
  body: document.body,
  since: at,
  dueAt: from,
  hidesFrom: to,
  from,
  to,
  reason,
});

function* occupyingClaims(live: ReadonlyMap<string, Live>): Generator<Claim> {
  for (const one of live.values()) if (occupying.has(one.document.status)) yield claimOf(one);
}

const claimOf = ({ document, since }: Live): Claim => {
  const { id, from, to, occurrences, quantity = 1, amountFen = 0 } = document;
  const dates = occurrences ?? (from === undefined || to === undefined ? [] : [{ from, to }]);
  return { id, since, dates, quantity, amountFen };
};
