import { describe, expect, it } from '@jest/globals';
import type { ResourceDescription } from '#contracts';
import { on, Scenario } from '../domain/calendar/calendar.fixture.js';
import { publishCalendarEvent } from '../application/resource-calendar.category.js';
import type { CalendarCommand, CalendarState } from '../domain/calendar/resource-calendar.js';
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
import { KnownResources } from './known-resources.js';

const booker = { body: 'LJ-XC', unit: 'propaganda' } as const;
const twiceAMonth = [{ of: 'body', measure: 'count', per: 'month', limit: 2 } as const];
const day = 86_400;

/** A calendar with the copies that other units make of what it publishes: on disk, and in memory with every write of them. */
class Copied {
  readonly scenario: Scenario;
  readonly live = new KnownResources();
  private readonly reservations = new Map<string, ReservationDocument>();
  private resource: ResourceDocument | undefined;
  private told = 0;

  constructor(quotas: ResourceDescription['quotas'] = []) {
    this.scenario = Scenario.of({ quotas });
    this.does();
  }

  does(command?: CalendarCommand): void {
    if (command) this.scenario.does(command);
    for (const event of this.scenario.events.slice(this.told).map(publishCalendarEvent)) {
      this.told += 1;
      if (event.type.startsWith('reservation.')) {
        const told = event as ReservationEvent;
        const document = evolveReservation(this.reservations.get(told.data.reservation), told);
        this.reservations.set(document.id, document);
        this.live.takeReservation(document, Date.parse(this.scenario.at));
      } else {
        this.resource = evolveResource(this.resource, { ...(event as ResourceEvent), time: this.scenario.at });
        this.live.takeResource({ ...this.resource, version: this.told });
      }
    }
  }

  /** Would the owner take one more on a day? And what do the copies say: as memory has them, loaded anew, read from disk? */
  answers(dayOfMonth: number): readonly (boolean | undefined)[] {
    const { resource, live, scenario } = this;
    if (!resource) return [];
    const loaded = new KnownResources();
    loaded.takeResource({ ...resource, version: 1 });
    for (const document of this.reservations.values()) loaded.takeReservation(document, Date.parse(scenario.at));
    const wish = { from: on(dayOfMonth, '15:00'), to: on(dayOfMonth, '16:00') };
    return [
      scenario.state,
      live.get(resource.id)?.calendar,
      loaded.get(resource.id)?.calendar,
      calendarFromReadModel(resource, [...this.reservations.values()]),
    ].map((state: CalendarState | undefined) => state && couldBeBooked(state, wish, booker, Date.parse(scenario.at)));
  }
}

const booked = (copied: Copied, dayOfMonth: number): void =>
  copied.does(copied.scenario.reserve({ from: on(dayOfMonth, '09:00'), to: on(dayOfMonth, '10:00') }));

describe('the copies of a resource that is given a quota later', () => {
  it('count what the owner counts: nothing that was over when the quota came, and all since, also when that is over', () => {
    const copied = new Copied();
    booked(copied, 2);
    booked(copied, 3);
    booked(copied, 9);
    copied.scenario.after(4 * day);
    copied.does({ type: 'revise-resource', changes: { quotas: twiceAMonth } });
    expect(copied.answers(20)).toEqual([true, true, true, true]); // one is ahead, two were over
    booked(copied, 10);
    expect(copied.answers(20)).toEqual([false, false, false, false]);
    copied.scenario.after(14 * day);
    for (const room of [1, 2, 3]) copied.does({ type: 'revise-resource', changes: { name: `${room}号厅` } });
    expect(copied.answers(20)).toEqual([false, false, false, false]);
  });

  it('begin anew where the quota was taken away for a time', () => {
    const copied = new Copied(twiceAMonth);
    booked(copied, 2);
    booked(copied, 3);
    expect(copied.answers(20)).toEqual([false, false, false, false]);
    copied.scenario.after(4 * day);
    copied.does({ type: 'revise-resource', changes: { quotas: [] } });
    copied.does({ type: 'revise-resource', changes: { quotas: twiceAMonth } });
    expect(copied.answers(20)).toEqual([true, true, true, true]);
  });

  it('count from the beginning where it was offered with it', () => {
    const copied = new Copied(twiceAMonth);
    expect(copied.answers(20)).toEqual([true, true, true, true]);
    booked(copied, 2);
    booked(copied, 3);
    copied.scenario.after(10 * day);
    expect(copied.answers(20)).toEqual([false, false, false, false]);
  });
});
