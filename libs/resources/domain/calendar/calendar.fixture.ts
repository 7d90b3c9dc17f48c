import type { ResourceDescription } from '#contracts';
import type { RuleViolation } from '#kernel';
import { given } from '#testing';
import type {
  CalendarCommand,
  CalendarEvent,
  CalendarState,
  CommandOf,
  ReservationStatus,
} from './resource-calendar.js';
import { calendarDecider } from '../decisions/resource-calendar.decide.js';

export const resource = 'org-hall';
/** A Monday, 08:00 in Shanghai. */
export const now = '2027-03-01T00:00:00.000Z';

export const hall: ResourceDescription = {
  name: '一号厅',
  kind: 'venue',
  sharing: 'exclusive',
  owner: 'LJ-GW',
  unit: 'organisation',
  timeZone: 'Asia/Shanghai',
  holidays: 'open',
  approval: 'automatic',
};

/** An instant of March 2027 in Shanghai, as `on(2, '09:00')`. */
export const on = (day: number, time: string): string =>
  new Date(`2027-03-${String(day).padStart(2, '0')}T${time}:00+08:00`).toISOString();

export type Asked = Partial<Omit<CommandOf<'reserve'>, 'type'>>;

/** A calendar that lives through commands, one after another; each is also checked to be decided the same twice. */
export class Scenario {
  readonly events: CalendarEvent[] = [];
  at = now;
  private count = 0;

  static of(changes: Partial<ResourceDescription> = {}): Scenario {
    const scenario = new Scenario();
    scenario.does({ type: 'offer-resource', resource, description: { ...hall, ...changes } });
    return scenario;
  }

  does(command: CalendarCommand): readonly CalendarEvent[] {
    const { events, refusal } = this.asks(command);
    if (refusal) throw refusal;
    this.events.push(...events);
    return events;
  }

  refuses(command: CalendarCommand): RuleViolation {
    const { events, refusal } = this.asks(command);
    if (refusal) return refusal;
    throw new Error(`It was accepted: ${JSON.stringify(events)}`);
  }

  /** The types of the events that a command gave. */
  types(command: CalendarCommand): string[] {
    return this.does(command).map(({ type }) => type);
  }

  after(seconds: number): this {
    this.at = new Date(Date.parse(this.at) + seconds * 1_000).toISOString();
    return this;
  }

  get state(): CalendarState {
    return this.events.reduce((state, event) => calendarDecider.evolve(state, event), calendarDecider.initial());
  }

  status(reservation: string): ReservationStatus | undefined {
    return this.state.reservations.get(reservation)?.status;
  }

  /** A booking of `r1`, `r2`, … by LJ-XC on 2 March from nine to ten, but for what is said otherwise. */
  reserve(asked: Asked = {}): CommandOf<'reserve'> {
    this.count += 1;
    return {
      type: 'reserve',
      reservation: `r${this.count}`,
      from: on(2, '09:00'),
      to: on(2, '10:00'),
      purpose: '会议',
      booker: { body: 'LJ-XC', unit: 'propaganda' },
      requestedBy: 'lin',
      ...asked,
    };
  }

  private asks(command: CalendarCommand) {
    return given(calendarDecider, this.events).when({ ...command, at: this.at });
  }
}

/** A request of a bundle for lines on this calendar, each from and to an hour of 2 March. */
export const bundleRequest = (
  bundle: string,
  lines: readonly { readonly from: string; readonly to: string; readonly quantity?: number }[],
  changes: Partial<CommandOf<'hold-bundle-lines'>> = {},
): CommandOf<'hold-bundle-lines'> => ({
  type: 'hold-bundle-lines',
  bundle,
  initiative: 'pro-reading',
  host: { body: 'LJ-XC', unit: 'propaganda' },
  purpose: '读书月',
  decideBy: '2027-03-01T00:01:00.000Z',
  requestedBy: 'lin',
  lines: lines.map(({ from, to, quantity = 1 }, index) => ({
    line: index + 1,
    resource,
    reservation: `${bundle}-${index + 1}`,
    from: on(2, from),
    to: on(2, to),
    quantity,
  })),
  ...changes,
});
