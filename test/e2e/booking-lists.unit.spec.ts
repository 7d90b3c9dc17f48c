import { describe, expect, it } from '@jest/globals';
import { RuleViolation } from '../../libs/kernel/index.js';
import { calendarDecider, type CalendarState } from '../../libs/resources/index.js';
import { sessionFileOf, Sweep, type Session, type SessionFile } from './booking-sweep.js';

const hours = { from: '09:00', to: '19:00' };
const everyDay = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** The rooms of a list as calendars, each booked through its decider. */
class Rooms {
  private readonly calendars = new Map<string, CalendarState>();

  constructor({ rooms, timeZone }: SessionFile, bufferMinutes: number) {
    rooms.forEach((name, index) => {
      const resource = `org-room${index}`;
      const description = {
        name,
        kind: 'venue' as const,
        sharing: 'exclusive' as const,
        owner: 'LJ-GW',
        unit: 'organisation' as const,
        timeZone,
        holidays: 'open' as const,
        openingHours: [{ days: [...everyDay], ...hours }],
        ...(bufferMinutes > 0 && { bufferSeconds: bufferMinutes * 60 }),
        approval: 'automatic' as const,
      };
      const offered = { type: 'resource.offered' as const, data: { resource, description } };
      this.calendars.set(name, calendarDecider.evolve(calendarDecider.initial(), offered));
    });
  }

  /** The refusals by id, with their code. */
  take(sessions: readonly Session[], movedMinutes = 0): ReadonlyMap<string, string> {
    const refused = new Map<string, string>();
    for (const session of sessions) {
      const code = this.book(session, movedMinutes);
      if (code !== undefined) refused.set(session.id, code);
    }
    return refused;
  }

  private book({ id, room, start, end }: Session, movedMinutes: number): string | undefined {
    const state = this.calendars.get(room);
    if (!state) throw new Error(`no room ${room}`);
    // Both lists are of a winter, an hour before UTC.
    const instant = (local: string): string =>
      new Date(Date.parse(`${local}:00+01:00`) + movedMinutes * 60_000).toISOString();
    try {
      const events = calendarDecider.decide(
        {
          type: 'reserve',
          reservation: `${state.resource}.${id}+${movedMinutes}`,
          from: instant(start),
          to: instant(end),
          purpose: '讲座',
          booker: { body: 'LJ-XC', unit: 'propaganda' },
          requestedBy: 'propaganda',
          at: '2024-01-01T00:00:00.000Z',
        },
        state,
      );
      for (const event of events) calendarDecider.evolve(state, event);
      return undefined;
    } catch (error) {
      if (error instanceof RuleViolation) return error.code;
      throw error;
    }
  }
}

describe.each([2024, 2025])('The real booking list of %i, open from 09:00 to 19:00', (year) => {
  const { list } = sessionFileOf(year);

  it('needs just these hours: no session is refused', () => {
    expect(new Rooms(list, 0).take(list.events)).toEqual(new Map());
    const narrower = [
      { ...hours, from: '09:01' },
      { ...hours, to: '18:59' },
    ].map((less) => new Sweep({ hours: less }));
    for (const sweep of narrower) expect(sweep.take(list.events).size).toBeGreaterThan(0);
  });
});

describe('A real booking list, moved on top of itself, is refused where a plain sweep says so', () => {
  it.each([
    { year: 2024, buffer: 0, unmoved: 0, moved: 10, refused: 867 },
    { year: 2024, buffer: 0, unmoved: 0, moved: 25, refused: 836 },
    { year: 2024, buffer: 0, unmoved: 0, moved: 60, refused: 802 },
    { year: 2024, buffer: 5, unmoved: 185, moved: 10, refused: 850 },
    { year: 2024, buffer: 5, unmoved: 185, moved: 25, refused: 831 },
    { year: 2024, buffer: 5, unmoved: 185, moved: 60, refused: 808 },
    { year: 2025, buffer: 0, unmoved: 0, moved: 10, refused: 1093 },
    { year: 2025, buffer: 0, unmoved: 0, moved: 25, refused: 1068 },
    { year: 2025, buffer: 0, unmoved: 0, moved: 60, refused: 1015 },
    { year: 2025, buffer: 5, unmoved: 282, moved: 10, refused: 1073 },
    { year: 2025, buffer: 5, unmoved: 282, moved: 25, refused: 1050 },
    { year: 2025, buffer: 5, unmoved: 282, moved: 60, refused: 1038 },
  ])(
    '$year by $moved minutes, with $buffer minutes between uses: $refused times',
    ({ year, buffer, unmoved, moved, refused }) => {
      const { list } = sessionFileOf(year);
      const rooms = new Rooms(list, buffer);
      const sweep = new Sweep({ hours, bufferMinutes: buffer });
      const first = rooms.take(list.events);
      expect(first).toEqual(sweep.take(list.events));
      const second = rooms.take(list.events, moved);
      expect(second).toEqual(sweep.take(list.events, moved));
      expect([first.size, second.size]).toEqual([unmoved, refused]);
    },
  );
});
