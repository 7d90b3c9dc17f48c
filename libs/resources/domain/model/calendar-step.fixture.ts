import { expect } from '@jest/globals';
import type fc from 'fast-check';
import { RuleViolation, type Timed } from '#kernel';
import { datesOf } from '../occupancy/places.js';
import type { CalendarCommand, CalendarEvent, CalendarState } from '../calendar/resource-calendar.js';
import { calendarDecider } from '../decisions/resource-calendar.decide.js';
import { decodeCalendar, encodeCalendar } from '../calendar/resource-calendar.snapshot.js';
import { bookers, commandOf, hour, iso, type Asked, type Draw } from './drawn-command.fixture.js';
import { Refused, type NaiveCalendar, type NaiveDate } from './naive-calendar.fixture.js';
import { naively } from './naive-decisions.fixture.js';

export const modelStart = Date.parse('2027-02-27T00:00:00Z');
export interface RealCalendar {
  state: CalendarState;
  /** How often each kind of step was accepted and each event came of one. */
  readonly tally: Map<string, number>;
}

/** Where a step would find what it is for; mostly it goes there, sometimes anywhere. */
const likelyOf: Partial<Record<Draw['kind'], string>> = {
  confirm: 'held',
  renew: 'held',
  accept: 'offered',
  expire: 'held offered',
  'end-waiting': 'waitlisted awaiting-approval awaiting-clearance',
  release: 'confirmed',
  'release-one': 'confirmed',
  approve: 'awaiting-approval held',
  grant: 'awaiting-clearance held',
  'refuse-clearance': 'awaiting-clearance held',
  use: 'confirmed used',
};

/** One command on both calendars; afterwards they must stand alike. */
export class Step implements fc.Command<NaiveCalendar, RealCalendar> {
  constructor(private readonly draw: Draw) {}

  check = (): boolean => true;

  run(naive: NaiveCalendar, real: RealCalendar): void {
    naive.now += this.draw.seconds * 1_000;
    naive.steps += 1;
    if (this.draw.kind === 'snapshot') {
      real.state = decodeCalendar(JSON.parse(JSON.stringify([...encodeCalendar(real.state)])) as object[]);
    } else {
      const asked = this.asked(naive);
      const command = commandOf(asked, naive);
      if (!command) return;
      const outcome = run(real.state, { ...command, at: iso(naive.now) });
      same(codeOf(outcome), expectedOf(naive, asked));
      if (typeof outcome !== 'string') {
        for (const event of outcome) real.state = calendarDecider.evolve(real.state, event);
        const isReadded = outcome.some(({ data }) => 'readded' in data);
        const told = [...outcome.map(({ type }) => type), ...(isReadded ? ['readded'] : [])];
        for (const what of outcome.length > 0 ? [this.draw.kind, ...told] : []) {
          real.tally.set(what, (real.tally.get(what) ?? 0) + 1);
        }
      }
      if (command.type === 'reserve' && typeof outcome !== 'string') {
        same(run(real.state, { ...command, at: iso(naive.now) }), []);
      }
    }
    compare(naive, real.state);
  }

  toString(): string {
    return JSON.stringify(this.draw);
  }

  private asked(naive: NaiveCalendar): Asked {
    const { draw } = this;
    const from = modelStart + (24 + draw.from) * hour;
    const first = { from, to: from + draw.hours * hour };
    const isSeries = ['series', 'skip', 'skip-and-readd', 'wait-series'].includes(draw.kind);
    const count = isSeries ? 2 + (draw.which % 3) : 1;
    const live = naive.all.filter(({ dates }) => dates.some(({ to }) => to > naive.now));
    const likely = live.filter(({ status }) => draw.booker > 0 && likelyOf[draw.kind]?.includes(status));
    const among = likely.length > 0 ? likely : live;
    return {
      draw,
      id: `${draw.kind === 'bundle' ? 'b' : 'r'}${String(naive.steps).padStart(3, '0')}`,
      dates: Array.from({ length: count }, (_, index) => ({
        from: first.from + index * 24 * hour,
        to: first.to + index * 24 * hour,
      })),
      quantity: naive.rules.sharing === 'capacity' ? draw.quantity : 1,
      fen: naive.rules.sharing === 'budget' ? draw.fen : 0,
      booker: bookers[draw.booker] ?? bookers[0],
      target: among[draw.which % Math.max(1, among.length)],
    };
  }
}

/** Runs a command; what a refusal says is its code. */
const run = (state: CalendarState, command: Timed<CalendarCommand>): readonly CalendarEvent[] | string => {
  try {
    return calendarDecider.decide(command, state);
  } catch (error) {
    if (error instanceof RuleViolation) return error.code;
    throw error;
  }
};

/** Refusals of what does not fit are told apart; the others are of commands that come at a wrong moment. */
const codeOf = (outcome: readonly CalendarEvent[] | string): string => {
  if (typeof outcome !== 'string') return 'accepted';
  return ['resource-unavailable', 'quota-exceeded', 'in-the-past'].includes(outcome) ? outcome : 'refused';
};

const expectedOf = (naive: NaiveCalendar, asked: Asked): string => {
  const trial = naive.copy();
  try {
    naively(trial, asked);
  } catch (error) {
    if (error instanceof Refused) return error.code;
    throw error;
  }
  naive.take(trial);
  return 'accepted';
};

/** Every reservation stands alike; what the calendar no longer knows must be over. */
const compare = (naive: NaiveCalendar, state: CalendarState): void => {
  const ahead = naive.all.filter(({ dates }) => dates.some(({ to }) => to > naive.now));
  const shown = (status: string, dates: readonly NaiveDate[], rest: readonly unknown[]): string =>
    [status, dates.map(({ from, to }) => `${from}-${to}`).join(), ...rest].join(' ');
  const expected = ahead.map((one) => [
    one.id,
    shown(one.status, one.dates, [one.fen, one.skipped.length, one.status === 'offered' && one.expiresAt]),
  ]);
  const found = ahead.map(({ id, status }) => {
    const real = state.reservations.get(id);
    const { amountFen = 0, skipped = [], expiresAt = '' } = real?.details ?? {};
    return [
      id,
      real &&
        shown(real.status, datesOf(state, real), [
          amountFen,
          skipped.length,
          status === 'offered' && Date.parse(expiresAt),
        ]),
    ];
  });
  same(found, expected);
  if (naive.rules.sharing === 'budget') {
    same(state.drawnFen, naive.drawnFen);
    same(naive.drawnFen <= naive.rules.budgetFen, true);
  }
  if (Number.isFinite(naive.places)) {
    const taken = naive.taken();
    for (const date of taken) same(naive.mostTaken(date, taken) <= naive.places, true);
  }
  same(state.occupancy.takenAt(Number.MAX_SAFE_INTEGER), 0);
};

/** Jest's comparison is slow; it only has to tell the difference once there is one. */
const same = (found: unknown, expected: unknown): void => {
  if (JSON.stringify(found) !== JSON.stringify(expected)) expect(found).toEqual(expected);
};
