import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { derivedId, type Unit } from '../../libs/kernel/index.js';
import { Refusal, type Api } from './api-client.js';
import { inLanes } from './lanes.js';
import type { Progress } from './progress.js';
import { movedInstant, weeksUntilAfter, type Session, type SessionList, type Shift } from './session-list.js';
import { ImportStopped } from './stopped.js';

/** Whose rooms they become: one body of each unit. */
const owners = [
  { unit: 'organisation', body: 'LJ-GW' },
  { unit: 'propaganda', body: 'LJ-XC' },
  { unit: 'discipline', body: 'LJ-JW' },
  { unit: 'mass-organisations', body: 'LJ-ZGH' },
] as const satisfies readonly { readonly unit: Unit; readonly body: string }[];

const requestsAtATime = 32;

export interface RefusedSession {
  readonly id: string;
  readonly room: string;
  readonly from: string;
  readonly to: string;
  readonly code: string;
  readonly detail: string;
  readonly suggestions: readonly { readonly kind: string; readonly from: string; readonly to: string }[];
}

/** What the import of a booking list did; `--json` prints it. */
export interface ReservationsResult {
  readonly kind: 'reservations';
  readonly file: string;
  readonly timeZone: string;
  readonly shift: Shift;
  readonly rooms: readonly {
    readonly name: string;
    readonly id: string;
    readonly unit: string;
    readonly isNew: boolean;
  }[];
  readonly booked: readonly { readonly id: string; readonly room: string; readonly reservation: string }[];
  /** In the order of the file. */
  readonly refused: readonly RefusedSession[];
  /** So many weeks bring a list that lies in the past into the future. */
  readonly weeksToTheFuture?: number;
  readonly seconds: number;
}

/**
 * Books the sessions of a list. Rooms that no unit shares yet become exclusive venues, spread over the four units; a room that is shared
 * under its name is used as it is. Sessions of one room are asked for in the order of the file, rooms side by side.
 *
 * Safe to run again: a session that is booked at these times is met again and not doubled. `now` is the system's clock in milliseconds.
 * Errors: {@link ImportStopped}.
 */
export const importReservations = async (
  api: Api,
  path: string,
  list: SessionList,
  shift: Shift,
  now: number,
  progress: Progress,
): Promise<ReservationsResult> => {
  const since = performance.now();
  const rooms = await shareRooms(api, list, progress);
  const begun = performance.now();
  const { booked, refused } = await bookSessions(api, list, shift, rooms, progress);
  const isInPast = refused.some(({ code }) => code === 'in-the-past');
  progress.tell(`${list.events.length} requests in ${seconds(begun)} s`);
  return {
    kind: 'reservations',
    file: basename(path),
    timeZone: list.timeZone,
    shift,
    rooms: [...rooms.values()],
    booked,
    refused,
    ...(isInPast && { weeksToTheFuture: weeksUntilAfter(list, now) }),
    seconds: seconds(since),
  };
};

const seconds = (since: number): number => Math.round((performance.now() - since) / 10) / 100;

interface Resource {
  readonly id: string;
  readonly name: string;
  readonly unit: Unit;
  readonly owner: string;
  readonly sharing: string;
  readonly status: string;
}

interface Room {
  readonly id: string;
  readonly name: string;
  readonly unit: Unit;
  readonly owner: string;
  readonly isNew: boolean;
}

const shareRooms = async (api: Api, list: SessionList, progress: Progress): Promise<ReadonlyMap<string, Room>> => {
  const shared = await api.list<Resource>('/api/organisation/v1/resources?kind=venue');
  const standing = new Map(shared.filter(({ status }) => status === 'offered').map((one) => [one.name, one]));
  const rooms = new Map<string, Room>();
  progress.begin('rooms', list.rooms.length);
  const ordered = [...list.rooms].sort();
  await inLanes(
    ordered.map((name) => [name]),
    requestsAtATime,
    async (name) => {
      const found = standing.get(name);
      const resource = found ?? (await shareRoom(api, name, list.timeZone));
      if (resource.sharing !== 'exclusive' || resource.status !== 'offered') {
        throw new ImportStopped(
          `The room ${name} is shared as ${resource.sharing} and is ${resource.status}: not to be booked as a room.`,
        );
      }
      rooms.set(name, { id: resource.id, name, unit: resource.unit, owner: resource.owner, isNew: !found });
      progress.step();
    },
  );
  progress.end();
  return rooms;
};

/** The owner follows from the name, so that a list that shares rooms with an earlier one meets them again, however far the copies are. */
const shareRoom = (api: Api, name: string, timeZone: string): Promise<Resource> => {
  const owner = owners[(createHash('sha256').update(name).digest()[0] ?? 0) % owners.length] ?? owners[0];
  return api.post<Resource>(
    `/api/${owner.unit}/v1/resources`,
    { name, kind: 'venue', sharing: 'exclusive', owner: owner.body, timeZone, approval: 'automatic' },
    `room-${derivedId('room', timeZone, name)}`,
  );
};

const bookSessions = async (
  api: Api,
  { events, timeZone }: SessionList,
  shift: Shift,
  rooms: ReadonlyMap<string, Room>,
  progress: Progress,
): Promise<Pick<ReservationsResult, 'booked' | 'refused'>> => {
  const booked: { id: string; room: string; reservation: string }[] = [];
  const refused = new Map<Session, RefusedSession>();
  progress.begin('sessions', events.length);
  const byRoom = [...Map.groupBy(events, ({ room }) => room).values()];
  await inLanes(byRoom, requestsAtATime, async (session) => {
    const { id, room, title } = session;
    const from = new Date(movedInstant(session.start, timeZone, shift)).toISOString();
    const to = new Date(movedInstant(session.end, timeZone, shift)).toISOString();
    const place = rooms.get(room);
    if (!place) return;
    try {
      const answer = await api.post<{ readonly id: string }>(
        `/api/${place.unit}/v1/resources/${place.id}/reservations`,
        { from, to, body: place.owner, purpose: title.slice(0, 500) },
        `session-${derivedId('session', id, from, to)}`,
      );
      booked.push({ id, room, reservation: answer.id });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { code, detail, fields } = error;
      const suggestions = Array.isArray(fields['suggestions'])
        ? (fields['suggestions'] as RefusedSession['suggestions'])
        : [];
      refused.set(session, { id, room, from, to, code, detail, suggestions });
    }
    progress.step();
  });
  progress.end();
  return { booked, refused: events.flatMap((session) => refused.get(session) ?? []) };
};
