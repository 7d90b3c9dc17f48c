import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { movedInstant, readSessionList, weeksUntilAfter, type SessionList, type Shift } from './session-list.js';

const list = (changes: object = {}): string =>
  JSON.stringify({
    timeZone: 'Europe/Brussels',
    rooms: ['Janson'],
    events: [{ id: '1', room: 'Janson', start: '2024-02-03T09:30', end: '2024-02-03T09:55', title: 'Welcome' }],
    ...changes,
  });
const listWith = (changes: object): string =>
  list({ events: [{ ...(JSON.parse(list()) as SessionList).events[0], ...changes }] });

const real = (year: number): SessionList =>
  readSessionList(readFileSync(`deploy/local/data/fosdem-${year}.json`, 'utf8'));

/** How many sessions of the moved list overlap one of the list as it stood: each against each, by their instants. */
const overlaps = ({ events, timeZone }: SessionList, base: Shift, moved: Shift): number => {
  const at = (shift: Shift) =>
    events.map(({ room, start, end }) => ({
      room,
      from: movedInstant(start, timeZone, shift),
      to: movedInstant(end, timeZone, shift),
    }));
  const standing = at(base);
  return at(moved).filter(({ room, from, to }) =>
    standing.some((other) => other.room === room && other.from < to && from < other.to),
  ).length;
};

describe('A booking list', () => {
  it.each([
    [2024, 874, 29],
    [2025, 1_105, 35],
  ])('of %i is read with its sessions and rooms', (year, sessions, rooms) => {
    const { events, rooms: found } = real(year);
    expect({ sessions: events.length, rooms: found.length }).toEqual({ sessions, rooms });
  });

  it.each([
    ['{', 'is no JSON'],
    ['[]', 'it needs timeZone, rooms and events'],
    [list({ timeZone: 'Brussels' }), 'Brussels is no IANA time zone'],
    [list({ rooms: ['Janson', ''] }), 'rooms[1]: is no name'],
    [list({ rooms: ['Janson', 'Janson'] }), 'a name stands twice'],
    [list({ events: [null] }), 'events[0]: is no object'],
    [listWith({ id: 7 }), 'events[0]: id is missing'],
    [listWith({ title: ' ' }), 'events[0]: title is missing'],
    [listWith({ room: 'Ferrer' }), 'events[0]: room "Ferrer" is not among the rooms'],
    [listWith({ start: '2024-02-30T09:30' }), 'events[0]: start "2024-02-30T09:30" is no local time'],
    [listWith({ end: '2024-02-03T09:55Z' }), 'events[0]: end "2024-02-03T09:55Z" is no local time'],
    [listWith({ end: '2024-02-03T09:30' }), 'events[0]: ends before it starts'],
  ])('that is wrong says what is: %s', (text, reason) => {
    expect(() => readSessionList(text)).toThrow(reason);
  });

  it('with very many faults names the first twenty and counts the rest', () => {
    const events = Array.from({ length: 50 }, () => 'none');
    expect(() => readSessionList(list({ events }))).toThrow('… and 30 more');
  });
});

describe('A list that is moved', () => {
  const at = (time: string, shift: Partial<Shift>) =>
    new Date(movedInstant(time, 'Europe/Brussels', { weeks: 0, minutes: 0, ...shift })).toISOString();

  it('keeps its clock times over a change of the clock', () => {
    expect(at('2024-03-25T09:30', {})).toBe('2024-03-25T08:30:00.000Z');
    expect(at('2024-03-25T09:30', { weeks: 1 })).toBe('2024-04-01T07:30:00.000Z');
    expect(at('2024-02-03T09:30', { weeks: 160, minutes: 10 })).toBe('2027-02-27T08:40:00.000Z');
  });

  it('takes a time that the change leaves out an hour later', () => {
    expect(at('2024-03-31T02:30', {})).toBe('2024-03-31T01:30:00.000Z');
  });

  it('is told how many weeks bring all of it past an instant', () => {
    const now = Date.parse('2026-11-24T10:00:00Z');
    const weeks = weeksUntilAfter(readSessionList(list()), now);
    expect(Date.parse(at('2024-02-03T09:30', { weeks }))).toBeGreaterThan(now);
    expect(Date.parse(at('2024-02-03T09:30', { weeks: weeks - 1 }))).toBeLessThan(now);
    expect(weeksUntilAfter(readSessionList(list()), 0)).toBe(0);
  });

  it.each([
    [2024, 866],
    [2025, 1_090],
  ])('by ten minutes overlaps the list of %i in %i sessions, and by nothing in all of them', (year, expected) => {
    const standing = { weeks: 160, minutes: 0 };
    expect(overlaps(real(year), standing, { weeks: 160, minutes: 10 })).toBe(expected);
    expect(overlaps(real(year), standing, standing)).toBe(real(year).events.length);
  });

  it('has no overlap in itself', () => {
    for (const year of [2024, 2025]) {
      const { events } = real(year);
      const clashes = events.filter((a) =>
        events.some((b) => a !== b && a.room === b.room && a.start < b.end && b.start < a.end),
      );
      expect(clashes).toEqual([]);
    }
  });
});
