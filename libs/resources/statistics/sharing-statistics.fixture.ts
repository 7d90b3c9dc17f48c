import type { ReceivedEvent, ResourceDescription } from '#contracts';
import { RuleViolation, type Unit } from '#kernel';
import { hall } from '../domain/calendar/calendar.fixture.js';
import type { CalendarCommand, CalendarEvent, CalendarState } from '../domain/calendar/resource-calendar.js';
import { calendarDecider } from '../domain/decisions/resource-calendar.decide.js';
import { publishCalendarEvent } from '../application/resource-calendar.category.js';
import { sharingHistory, type SharingStatistics } from './sharing-statistics.js';

export const start = Date.parse('2027-03-01T00:00:00Z');
export const step = 600_000;
export const hour = 3_600_000;
export const iso = (instant: number): string => new Date(instant).toISOString();

/** A history of resources, made by the decider and published, with the time of each event. */
export class History {
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

export const wish = (id: string, from: number, hours: number, unit: Unit = 'propaganda') => ({
  type: 'reserve' as const,
  reservation: id,
  from: iso(from),
  to: iso(from + hours * hour),
  purpose: '会议',
  booker: { body: `LJ-${unit}`, unit },
  requestedBy: 'lin',
});
export const sharingStatistics = (
  events: readonly ReceivedEvent[],
  period: { readonly from: number; readonly to: number },
  unitOfBody?: (body: string) => Unit | undefined,
): SharingStatistics => {
  const shared = sharingHistory();
  for (const event of events) shared.take(event);
  return shared.during(period, unitOfBody);
};
export const day = { from: start, to: start + 24 * hour };
