import { describe, expect, it } from '@jest/globals';
import type { ResourceDescription } from '#contracts';
import { now, on, resource, Scenario } from '../domain/calendar/calendar.fixture.js';
import { calendarView } from '../domain/calendar/resource-calendar.view.js';
import { publishCalendarEvent } from '../application/resource-calendar.category.js';
import { couldBeBooked } from '../domain/suggestions/suggest.js';
import { calendarFromReadModel } from './calendar-from-read-model.js';
import {
  evolveReservation,
  evolveResource,
  type ReservationDocument,
  type ReservationEvent,
  type ResourceDocument,
  type ResourceEvent,
} from './documents.js';

const march = { from: Date.parse('2027-03-01T00:00:00Z'), to: Date.parse('2027-04-01T00:00:00Z') };
const booker = { body: 'LJ-XC', unit: 'propaganda' } as const;

/** The copy as another unit makes it of the events that this calendar publishes. */
const copyOf = (scenario: Scenario) => {
  const reservations = new Map<string, ReservationDocument>();
  let offered: ResourceDocument | undefined;
  for (const event of scenario.events.map(publishCalendarEvent)) {
    if (event.type.startsWith('reservation.')) {
      const told = event as ReservationEvent;
      const { reservation } = told.data;
      reservations.set(reservation, evolveReservation(reservations.get(reservation), told));
    } else if (event.type.startsWith('resource.')) offered = evolveResource(offered, event as ResourceEvent);
  }
  if (!offered) throw new Error('nothing was offered');
  return calendarFromReadModel(offered, [...reservations.values()]);
};

/** A calendar with one of everything. */
const busy = (changes: Partial<ResourceDescription> = {}): Scenario => {
  const scenario = Scenario.of(changes);
  const series = { recurrence: { rrule: 'FREQ=DAILY;COUNT=5' }, from: on(2, '08:00'), to: on(2, '09:00') };
  scenario.does(scenario.reserve({ reservation: 'series', ...series }));
  scenario.does({ type: 'release-reservation', reservation: 'series', scope: 'this', occurrence: on(4, '08:00') });
  scenario.does(scenario.reserve({ reservation: 'moved', from: on(2, '15:00'), to: on(2, '16:00') }));
  scenario.does({ type: 'move-reservation', reservation: 'moved', from: on(2, '10:00'), to: on(2, '11:00') });
  scenario.does(scenario.reserve({ reservation: 'held', holdSeconds: 600, from: on(2, '12:00'), to: on(2, '13:00') }));
  scenario.does({ type: 'renew-hold', reservation: 'held', holdSeconds: 900 });
  scenario.does(scenario.reserve({ reservation: 'displaced', from: on(3, '14:00'), to: on(3, '15:00') }));
  scenario.does({ type: 'block-period', blocking: 'b1', from: on(3, '14:30'), to: on(3, '16:00'), reason: '检修' });
  scenario.does({ type: 'block-period', blocking: 'b2', from: on(9, '14:30'), to: on(9, '16:00'), reason: '检修' });
  scenario.does({ type: 'unblock-period', blocking: 'b2' });
  return scenario;
};

describe('a calendar made of copies', () => {
  it.each([
    ['of a hall', {}],
    ['of a hall with a buffer', { bufferSeconds: 600 }],
    ['of places', { sharing: 'capacity' as const, capacity: 3 }],
  ])('%s shows what the owner’s own shows', (_, changes) => {
    const scenario = busy(changes);
    expect(calendarView(copyOf(scenario), march)).toEqual(calendarView(scenario.state, march));
  });

  it('shows requests that wait for approval, which occupy nothing', () => {
    const scenario = Scenario.of({ approval: 'owner' });
    scenario.does(scenario.reserve());
    expect(calendarView(copyOf(scenario), march)).toEqual(calendarView(scenario.state, march));
    expect(couldBeBooked(copyOf(scenario), scenario.reserve(), booker, Date.parse(now))).toBe(true);
  });

  it('answers like the owner’s own whether a wish could be booked, for every half hour of two days', () => {
    const scenario = busy({ bufferSeconds: 600 });
    const copy = copyOf(scenario);
    for (let from = Date.parse(on(2, '06:00')); from < Date.parse(on(4, '06:00')); from += 1_800_000) {
      const wish = { from: new Date(from).toISOString(), to: new Date(from + 2_700_000).toISOString() };
      const own = couldBeBooked(scenario.state, wish, booker, Date.parse(now));
      expect([wish.from, couldBeBooked(copy, wish, booker, Date.parse(now))]).toEqual([wish.from, own]);
    }
  });

  it('counts a hold as free from the instant of its end, though nobody has said so yet', () => {
    const scenario = Scenario.of();
    scenario.does(scenario.reserve({ holdSeconds: 600 }));
    const wish = scenario.reserve();
    expect(couldBeBooked(copyOf(scenario), wish, booker, Date.parse(now) + 599_999)).toBe(false);
    expect(couldBeBooked(copyOf(scenario), wish, booker, Date.parse(now) + 600_000)).toBe(true);
  });

  it('knows what is left of a budget', () => {
    const scenario = Scenario.of({ sharing: 'budget', budgetFen: 1_000 });
    scenario.does(scenario.reserve({ amountFen: 700 }));
    const could = (amountFen: number) =>
      couldBeBooked(copyOf(scenario), scenario.reserve({ amountFen }), booker, Date.parse(now));
    expect([could(300), could(301)]).toEqual([true, false]);
  });

  it('of a retired resource cannot be booked', () => {
    const scenario = Scenario.of();
    scenario.does({ type: 'retire-resource', reason: '拆除' });
    expect(couldBeBooked(copyOf(scenario), scenario.reserve(), booker, Date.parse(now))).toBe(false);
    expect(copyOf(scenario).resource).toBe(resource);
  });
});

describe('a copy of a resource', () => {
  it('is not made of an event that comes before its offer', () => {
    const retired: ResourceEvent = { type: 'resource.retired', data: { resource, reason: 'x' } };
    expect(() => evolveResource(undefined, retired)).toThrow('never offered');
  });
});
