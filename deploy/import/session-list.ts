import { DateTime, IANAZone } from 'luxon';
import { ImportStopped } from './stopped.js';

/** One session of a booking list: a room for a time, by the list's own clock. */
export interface Session {
  readonly id: string;
  readonly room: string;
  /** Local time without a zone, `2024-02-03T09:30`. */
  readonly start: string;
  readonly end: string;
  readonly title: string;
}

export interface SessionList {
  readonly timeZone: string;
  readonly rooms: readonly string[];
  readonly events: readonly Session[];
}

export interface Shift {
  readonly weeks: number;
  readonly minutes: number;
}

const local = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?$/;
const namedFaults = 20;

/**
 * Reads a booking list: `{ timeZone, rooms: [name], events: [{ id, room, start, end, title }] }`, times in the local time of the zone.
 * Error: {@link ImportStopped} that names each wrong member (the first 20); a list is loaded whole or not at all.
 */
export const readSessionList = (text: string): SessionList => {
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch (error) {
    throw new ImportStopped(`The file is no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const { timeZone, rooms, events } = (isObject(list) ? list : {}) as Record<string, unknown>;
  if (typeof timeZone !== 'string' || !Array.isArray(rooms) || !Array.isArray(events)) {
    throw new ImportStopped(
      'The file is no booking list: it needs timeZone, rooms and events (as fosdem-2024.json has them).',
    );
  }
  const faults = [
    ...(IANAZone.isValidZone(timeZone) ? [] : [`timeZone: ${timeZone} is no IANA time zone`]),
    ...rooms.flatMap((room, index) => (isText(room) ? [] : [`rooms[${index}]: is no name`])),
    ...(new Set(rooms).size < rooms.length ? ['rooms: a name stands twice'] : []),
    ...events.flatMap((event, index) =>
      eventFaults(event, new Set(rooms)).map((fault) => `events[${index}]: ${fault}`),
    ),
  ];
  if (faults.length > 0) {
    const more = faults.length > namedFaults ? [`… and ${faults.length - namedFaults} more`] : [];
    throw new ImportStopped(
      ['The list cannot be loaded; nothing was:', ...faults.slice(0, namedFaults), ...more].join('\n  '),
    );
  }
  return { timeZone, rooms: rooms as string[], events: events as Session[] };
};

const eventFaults = (event: unknown, rooms: ReadonlySet<unknown>): readonly string[] => {
  if (!isObject(event)) return ['is no object'];
  const { id, room, start, end, title } = event as Record<string, unknown>;
  const faults: string[] = [];
  if (!isText(id)) faults.push('id is missing');
  if (!isText(title)) faults.push('title is missing');
  if (!rooms.has(room)) faults.push(`room ${JSON.stringify(room) ?? 'nothing'} is not among the rooms`);
  for (const [name, time] of Object.entries({ start, end }))
    if (!isLocalTime(time))
      faults.push(`${name} ${JSON.stringify(time) ?? 'nothing'} is no local time like 2024-02-03T09:30`);
  if (faults.length === 0 && String(end) <= String(start)) faults.push('ends before it starts');
  return faults;
};

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const isLocalTime = (value: unknown): boolean =>
  typeof value === 'string' && local.test(value) && DateTime.fromISO(value, { zone: 'utc' }).isValid;

/**
 * The instant (milliseconds) of a local time moved by so many weeks and minutes: moved on the clock of the zone, so that what begins at
 * half past nine begins at half past nine also where the clock has changed in between. A local time that a change leaves out is taken
 * an hour later.
 */
export const movedInstant = (time: string, timeZone: string, { weeks, minutes }: Shift): number =>
  DateTime.fromISO(time, { zone: 'utc' })
    .plus({ weeks, minutes })
    .setZone(timeZone, { keepLocalTime: true })
    .toMillis();

/** How many weeks bring the whole list past an instant; 0 where it lies there already. */
export const weeksUntilAfter = ({ events, timeZone }: SessionList, instant: number): number => {
  const first = Math.min(...events.map(({ start }) => movedInstant(start, timeZone, { weeks: 0, minutes: 0 })));
  return Math.max(0, Math.ceil((instant - first) / (7 * 86_400_000)));
};
