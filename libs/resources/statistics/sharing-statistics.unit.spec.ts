import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ReceivedEvent, ResourceDescription } from '#contracts';
import { RuleViolation, units, type Unit } from '#kernel';
import { hall } from '../calendar/calendar.fixture.js';
import type { CalendarCommand, CalendarEvent, CalendarState } from '../calendar/resource-calendar.js';
import { calendarDecider } from '../calendar/resource-calendar.decide.js';
import { publishCalendarEvent } from '../calendar/resource-calendar.publish.js';
import { opennessOf } from '../opening-hours/openness.js';
import { sharingHistory, type SharingStatistics } from './sharing-statistics.js';

const start = Date.parse('2027-03-01T00:00:00Z');
const step = 600_000;
const hour = 3_600_000;
const iso = (instant: number): string => new Date(instant).toISOString();

/** A history of resources, made by the decider and published, with the time of each event. */
class History {
  readonly events: ReceivedEvent[] = [];
  private readonly states = new Map<string, CalendarState>();

  does(resource: string, command: CalendarCommand, at: number): boolean {
    const state = this.states.get(resource) ?? calendarDecider.initial();
    this.states.set(resource, state);
    let events: readonly CalendarEvent[] = [];
    try {
      events = calendarDecider.decide({ ...command, at: iso(at) }, state);
    } catch (error) {
      if (!(error instanceof RuleViolation)) throw error;
      return false;
    }
    for (const event of events) {
      calendarDecider.evolve(state, event);
      this.events.push({
        ...publishCalendarEvent(event),
        subject: `resource/${resource}`,
        time: iso(at),
      } as unknown as ReceivedEvent);
    }
    return true;
  }

  offer(resource: string, changes: Partial<ResourceDescription> = {}): void {
    this.does(resource, { type: 'offer-resource', resource, description: { ...hall, ...changes } }, start);
  }
}

const wish = (id: string, from: number, hours: number, unit: Unit = 'propaganda') => ({
  type: 'reserve' as const,
  reservation: id,
  from: iso(from),
  to: iso(from + hours * hour),
  purpose: '会议',
  booker: { body: `LJ-${unit}`, unit },
  requestedBy: 'lin',
});
const sharingStatistics = (
  events: readonly ReceivedEvent[],
  period: { readonly from: number; readonly to: number },
  unitOfBody?: (body: string) => Unit | undefined,
): SharingStatistics => {
  const shared = sharingHistory();
  for (const event of events) shared.take(event);
  return shared.during(period, unitOfBody);
};
const day = { from: start, to: start + 24 * hour };

describe('use', () => {
  it('is what was booked of what was open', () => {
    const history = new History();
    history.offer('org-a', { openingHours: [{ days: ['MO'], from: '09:00', to: '17:00' }] });
    history.does('org-a', wish('r1', start + hour, 2), start);
    history.does('org-a', wish('r2', start + 5 * hour, 1), start);
    history.does('org-a', { type: 'release-reservation', reservation: 'r2' }, start);
    const [use] = sharingStatistics(history.events, day).resources;
    expect(use).toMatchObject({ availableHours: 8, usedHours: 2, idleHours: 6, useRate: 0.25, bookings: 1 });
  });

  it('of a budget is what was really spent', () => {
    const history = new History();
    history.offer('org-f', { kind: 'fund', sharing: 'budget', budgetFen: 1_000 });
    history.does('org-f', { ...wish('r1', start + hour, 2), amountFen: 400 }, start);
    history.does('org-f', { type: 'record-use', reservation: 'r1', amountFen: 250 }, start + 2 * hour);
    expect(sharingStatistics(history.events, day).resources[0]).toMatchObject({ drawnFen: 250, useRate: 0.25 });
  });

  it('is not hindered by hours that were blocked', () => {
    const history = new History();
    history.offer('org-a');
    const blocking = {
      type: 'block-period',
      blocking: 'b',
      from: iso(start + hour),
      to: iso(start + 5 * hour),
      reason: '检修',
    } as const;
    history.does('org-a', blocking, start);
    history.does('org-a', { type: 'unblock-period', blocking: 'b' }, start + 2 * hour);
    expect(sharingStatistics(history.events, day).resources[0]?.availableHours).toBe(23);
  });

  it('counts refusals by their code', () => {
    const history = new History();
    history.offer('org-a', { approval: 'owner' });
    history.does('org-a', wish('r1', start + hour, 2), start);
    history.does('org-a', { type: 'refuse-reservation', reservation: 'r1', reason: '不行' }, start);
    expect(sharingStatistics(history.events, day).resources[0]?.refusals).toEqual({ 'refused-by-owner': 1 });
  });
});

describe('refusals that wrote nothing', () => {
  it('count in the period in which their minute begins, beside those that are events', () => {
    const history = new History();
    history.offer('org-a', { approval: 'owner' });
    history.does('org-a', wish('r1', start + hour, 2), start);
    history.does('org-a', { type: 'refuse-reservation', reservation: 'r1', reason: '不行' }, start);
    const counted = (from: number, counts: readonly { code: string; count: number }[]): ReceivedEvent =>
      ({
        type: 'resource.refusals-counted',
        data: { resource: 'org-a', from: iso(from), to: iso(from + 60_000), counts },
        time: iso(from + 60_000),
      }) as unknown as ReceivedEvent;
    const told = [
      counted(day.from, [{ code: 'resource-unavailable', count: 3 }]),
      counted(day.to - 60_000, [
        { code: 'refused-by-owner', count: 1 },
        { code: 'resource-unavailable', count: 2 },
      ]),
      counted(day.to, [{ code: 'resource-unavailable', count: 100 }]),
    ];
    // They stand in another stream, which may come before the resource's own.
    expect(sharingStatistics([...told, ...history.events], day).resources[0]?.refusals).toEqual({
      'resource-unavailable': 5,
      'refused-by-owner': 2,
    });
  });
});

describe('what was followed', () => {
  it('answers for any period, also after more has happened', () => {
    const history = new History();
    history.offer('org-a');
    const shared = sharingHistory();
    history.does('org-a', wish('r1', start + hour, 2), start);
    for (const event of history.events.splice(0)) shared.take(event);
    expect(shared.during(day).resources[0]?.usedHours).toBe(2);
    history.does('org-a', wish('r2', start + 5 * hour, 3), start);
    for (const event of history.events) shared.take(event);
    expect(shared.during(day).resources[0]?.usedHours).toBe(5);
    expect(shared.during({ from: start + 6 * hour, to: day.to }).resources[0]?.usedHours).toBe(2);
  });

  it('leaves out a resource that was not offered within the period', () => {
    const history = new History();
    history.offer('org-a');
    history.does('org-a', { type: 'retire-resource', reason: '拆除' }, start + hour);
    const shared = sharingHistory();
    for (const event of history.events) shared.take(event);
    expect(shared.during(day).resources).toHaveLength(1);
    expect(shared.during({ from: start - hour, to: start }).resources).toEqual([]);
    expect(shared.during({ from: start + hour, to: day.to }).resources).toEqual([]);
  });
});

describe('waiting', () => {
  it('lasts from the waiting list to the offer', () => {
    const history = new History();
    history.offer('org-a');
    history.does('org-a', wish('r1', start + 20 * hour, 2), start);
    for (const id of ['r2', 'r3', 'r4']) {
      history.does('org-a', { ...wish(id, start + 20 * hour, 2), onConflict: 'waitlist' }, start + hour);
    }
    history.does('org-a', { type: 'release-reservation', reservation: 'r1' }, start + 3 * hour);
    history.does('org-a', { type: 'release-reservation', reservation: 'r3' }, start + 4 * hour);
    expect(sharingStatistics(history.events, day).waiting).toEqual({
      served: 1,
      unserved: 1,
      stillWaiting: 1,
      meanSeconds: 7_200,
      longestSeconds: 7_200,
    });
  });
});

describe("a unit's share", () => {
  it('is what it takes beyond what it brings in, of the kind where that is most', () => {
    const history = new History();
    history.offer('org-a', { openingHours: [{ days: ['MO'], from: '08:00', to: '18:00' }] });
    history.offer('pro-b', { openingHours: [{ days: ['MO'], from: '08:00', to: '10:00' }] });
    history.offer('org-f', { kind: 'fund', sharing: 'budget', budgetFen: 1_000 });
    history.does('org-a', wish('r1', start, 6), start);
    history.does('org-f', { ...wish('r2', start + hour, 1), amountFen: 100 }, start);
    history.does('org-a', wish('r3', start + 7 * hour, 2, 'organisation'), start);
    const shares = sharingStatistics(history.events, day).units;
    expect(shares.find(({ unit }) => unit === 'propaganda')).toEqual({
      unit: 'propaganda',
      borrowedShare: 4 / 12,
      borrowedKind: 'venue',
      usedShare: 6 / 12,
      usedKind: 'venue',
    });
    expect(shares.find(({ unit }) => unit === 'organisation')).toMatchObject({ borrowedShare: 0, usedShare: 2 / 12 });
  });

  it('of a booking whose event does not say the unit is found by the body', () => {
    const history = new History();
    history.offer('org-a');
    history.does('org-a', wish('r1', start, 6), start);
    const old = history.events.map(
      (event) => ({ ...event, data: { ...event.data, unit: undefined } }) as ReceivedEvent,
    );
    const shares = sharingStatistics(old, day, () => 'discipline').units;
    expect(shares.find(({ unit }) => unit === 'discipline')?.usedShare).toBe(0.25);
  });
});

const act = fc.record({
  do: fc.constantFrom('book', 'book', 'book', 'wait', 'release', 'displace', 'move', 'block', 'unblock', 'revise'),
  resource: fc.nat(2),
  at: fc.nat(60),
  from: fc.nat(200),
  steps: fc.integer({ min: 1, max: 24 }),
  quantity: fc.integer({ min: 1, max: 3 }),
  unit: fc.constantFrom(...units),
  which: fc.nat(20),
});

describe('the figures', () => {
  it('are those of a second program that walks over time and looks only at the events', () => {
    fc.assert(
      fc.property(
        fc.array(act, { maxLength: 30 }),
        fc.nat(100),
        fc.integer({ min: 20, max: 200 }),
        (acts, first, length) => {
          const history = new History();
          const ids = ['org-a', 'pro-b', 'mas-c'];
          const openingHours: ResourceDescription['openingHours'] = [
            { days: ['MO', 'TU'], from: '08:00', to: '20:00' },
          ];
          history.offer('org-a', { openingHours });
          history.offer('pro-b', { sharing: 'capacity', capacity: 3 });
          history.offer('mas-c', { sharing: 'capacity', capacity: 4, openingHours });
          let now = start;
          acts.forEach((one, index) => {
            now += one.at * step;
            const resource = ids[one.resource] ?? '';
            const interval = { from: iso(start + one.from * step), to: iso(start + (one.from + one.steps) * step) };
            const reservation = `${resource}.${one.which % (index + 1)}`;
            history.does(resource, commandOf(one, resource, index, interval, reservation), now);
          });
          const period = { from: start + first * step, to: start + (first + length) * step };
          const { resources } = sharingStatistics(history.events, period);
          for (const use of resources) {
            const { available, used } = walked(history.events, use.resource, period);
            expect([use.availableHours, use.usedHours].map((hours) => Math.round((hours * hour) / step))).toEqual([
              available,
              used,
            ]);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

const commandOf = (
  one: { readonly do: string; readonly quantity: number; readonly unit: Unit; readonly which: number },
  resource: string,
  index: number,
  interval: { readonly from: string; readonly to: string },
  reservation: string,
): CalendarCommand => {
  const quantity = resource === 'org-a' ? 1 : one.quantity;
  switch (one.do) {
    case 'release':
      return { type: 'release-reservation', reservation };
    case 'displace':
      return { type: 'displace-reservation', reservation, reason: '急用' };
    case 'move':
      return { type: 'move-reservation', reservation, ...interval };
    case 'block':
      return { type: 'block-period', blocking: `b${one.which % 3}-${index}`, ...interval, reason: '检修' };
    case 'unblock':
      return { type: 'unblock-period', blocking: `b${one.which % 3}-${index - 1}` };
    case 'revise':
      return {
        type: 'revise-resource',
        changes: resource === 'org-a' ? { closedOn: ['2027-03-02'] } : { capacity: 3 + one.quantity },
      };
    default: {
      const { from, to } = interval;
      const booker = { body: `LJ-${one.unit}`, unit: one.unit };
      const asks = { purpose: '会议', booker, requestedBy: 'lin', quantity, from, to };
      return {
        type: 'reserve',
        reservation: `${resource}.${index}`,
        ...asks,
        ...(one.do === 'wait' && { onConflict: 'waitlist' as const }),
      };
    }
  }
};

/** Steps of ten minutes within the period: open ones times places, and places booked. Every step looks through all events again. */
const walked = (events: readonly ReceivedEvent[], resource: string, period: { from: number; to: number }) => {
  const own = events.filter(({ subject }) => subject === `resource/${resource}`);
  const booked = new Map<string, { from: number; to: number; quantity: number }>();
  for (const { type, data } of own) {
    if (!('reservation' in data)) continue;
    if (type === 'reservation.confirmed' || (type === 'reservation.moved' && booked.has(data.reservation ?? ''))) {
      const { from, to, quantity } = data as { from: string; to: string; quantity: number };
      booked.set(data.reservation ?? '', { from: Date.parse(from), to: Date.parse(to), quantity });
    } else booked.delete(data.reservation ?? '');
  }
  let [available, used] = [0, 0];
  for (let at = period.from; at < period.to; at += step) {
    const before = own.filter(({ time }) => Date.parse(time) <= at);
    const described = before.flatMap(({ data }) => ('description' in data ? [data.description] : [])).at(-1);
    const isBlocked = own.some(({ type, data }) => {
      if (type !== 'resource.blocked' || !('blocking' in data)) return false;
      const { from, to } = data as { from: string; to: string };
      const lifted = before.some(
        (other) => other.type === 'resource.unblocked' && other.data.blocking === data.blocking,
      );
      return Date.parse(from) <= at && at < Date.parse(to) && !lifted;
    });
    if (described && !isBlocked && opennessOf(described, at, at + step).isOpen) {
      available += described.sharing === 'exclusive' ? 1 : (described.capacity ?? 1);
    }
    for (const one of booked.values()) if (one.from <= at && at < one.to) used += one.quantity;
  }
  return { available, used };
};
