import { isDeepStrictEqual } from 'node:util';
import type { Conclusion, PublicEvent, RuleUsed } from '#contracts';
import { addMonths, type OwedDuty } from '#duties';
import { type Decider, RuleViolation, type Timed } from '#kernel';

export type HearingEvent = PublicEvent<
  'hearing.planned' | 'hearing.scheduled' | 'hearing.held' | 'hearing.overdue' | 'hearing.ended'
>;

export interface HeldHearing {
  readonly on: string;
  readonly dueOn: string;
  readonly meeting?: string;
  readonly agenda: readonly string[];
  readonly conclusions: readonly Conclusion[];
}

/** A standing arrangement: one body hears another so often. */
export interface Hearing {
  readonly hearing: string;
  /** Who hears, and whom. */
  readonly body: string;
  readonly of: string;
  readonly about: string;
  /** The last day of the next one. */
  readonly dueOn: string;
  readonly everyMonths?: number;
  readonly rule?: RuleUsed;
  readonly scheduled?: { readonly on: string; readonly agenda: readonly string[]; readonly place?: string };
  readonly held: readonly HeldHearing[];
  /** Recorded as overdue for this due day. */
  readonly overdueFor?: string;
  readonly ended?: { readonly on: string; readonly reason: string };
}
export interface HearingState {
  readonly current?: Hearing;
}

export type HearingCommand =
  | {
      readonly type: 'plan-hearing';
      readonly hearing: string;
      readonly body: string;
      readonly of: string;
      readonly about: string;
      readonly dueOn: string;
      readonly everyMonths?: number;
      readonly rule?: RuleUsed;
    }
  | {
      readonly type: 'schedule-hearing';
      readonly on: string;
      readonly agenda: readonly string[];
      readonly place?: string;
      readonly today: string;
    }
  | {
      readonly type: 'hold-hearing';
      readonly on: string;
      readonly meeting?: string;
      readonly conclusions: readonly Conclusion[];
      readonly today: string;
    }
  | { readonly type: 'mark-overdue'; readonly on: string }
  | { readonly type: 'end-hearing'; readonly on: string; readonly reason: string };

/** A hearing held once for all owes nothing any more. */
export const isDone = ({ held, everyMonths }: Pick<Hearing, 'held' | 'everyMonths'>): boolean =>
  everyMonths === undefined && held.length > 0;

export const dutyOfHearing = ({ current }: HearingState): OwedDuty | undefined => {
  if (!current) return undefined;
  const { body, dueOn, ended, held } = current;
  if (ended) return { body, dueOn, closed: { as: 'waived', on: ended.on } };
  return { body, dueOn, ...(isDone(current) && { closed: { as: 'done' as const, on: held.at(-1)?.on ?? dueOn } }) };
};

/**
 * Who hears whom, scheduled and held, again and again.
 *
 * Errors: `hears-itself`, `scheduled-for-the-past`, `held-in-the-future` (unprocessable); `hearing-over`, `held-before-the-last` (conflict).
 */
export const hearingDecider: Decider<HearingCommand, HearingEvent, HearingState> = {
  initial: () => ({}),
  decide: (command, { current }) => decideHearing(command, current),
  evolve: (state, event) => evolveHearing(state, event),
};

const decideHearing = (command: Timed<HearingCommand>, current: Hearing | undefined): readonly HearingEvent[] => {
  if (command.type === 'plan-hearing') {
    if (current) return [];
    const { type: _type, at: _at, ...data } = command;
    if (data.body === data.of)
      throw new RuleViolation('hears-itself', 'A body hears another one.', 'unprocessable', {});
    return [{ type: 'hearing.planned', data }];
  }
  if (!current) throw new RuleViolation('not-found', 'There is no such hearing.', 'not-found');
  const which = { hearing: current.hearing, body: current.body, of: current.of };
  switch (command.type) {
    case 'schedule-hearing': {
      requireOpen(current);
      const { on, agenda, place, today } = command;
      if (on < today) throw new RuleViolation('scheduled-for-the-past', `${on} is over.`, 'unprocessable', { on });
      const scheduled = { on, agenda: [...agenda], ...(place !== undefined && { place }) };
      if (isDeepStrictEqual(scheduled, current.scheduled)) return [];
      return [{ type: 'hearing.scheduled', data: { ...which, ...scheduled } }];
    }
    case 'hold-hearing':
      return hold(command, current);
    case 'mark-overdue': {
      const { dueOn, ended, overdueFor } = current;
      if (ended || isDone(current) || overdueFor === dueOn || command.on <= dueOn) return [];
      return [{ type: 'hearing.overdue', data: { ...which, dueOn, on: command.on } }];
    }
    case 'end-hearing':
      if (current.ended) return [];
      return [{ type: 'hearing.ended', data: { ...which, on: command.on, reason: command.reason } }];
  }
};

const hold = (
  { on, meeting, conclusions, today }: Extract<HearingCommand, { type: 'hold-hearing' }>,
  current: Hearing,
): readonly HearingEvent[] => {
  const last = current.held.at(-1);
  if (last?.on === on && isDeepStrictEqual(last.conclusions, conclusions)) return [];
  requireOpen(current);
  if (on > today) throw new RuleViolation('held-in-the-future', `${on} is yet to come.`, 'unprocessable', { on });
  if (last && on <= last.on) {
    throw new RuleViolation('held-before-the-last', `The last one was on ${last.on}.`, 'conflict', { on: last.on });
  }
  const { hearing, body, of, everyMonths } = current;
  const data = { hearing, body, of, on, conclusions: [...conclusions], ...(meeting !== undefined && { meeting }) };
  const nextDueOn = everyMonths === undefined ? undefined : nextAfter(current.dueOn, on, everyMonths);
  return [{ type: 'hearing.held', data: { ...data, ...(nextDueOn !== undefined && { nextDueOn }) } }];
};

/** One that is held early counts for its period; one held late does not push the next ones. */
const nextAfter = (dueOn: string, heldOn: string, everyMonths: number): string => {
  for (let count = 1; ; count++) {
    const next = addMonths(dueOn, count * everyMonths);
    if (next > heldOn) return next;
  }
};

const requireOpen = (current: Hearing): void => {
  const { ended } = current;
  if (!ended && !isDone(current)) return;
  throw new RuleViolation('hearing-over', ended ? `It ended on ${ended.on}.` : 'It was owed once and has been held.');
};

const evolveHearing = ({ current }: HearingState, event: HearingEvent): HearingState => {
  if (event.type === 'hearing.planned') return { current: { ...event.data, held: [] } };
  if (!current) return {};
  switch (event.type) {
    case 'hearing.scheduled': {
      const { on, agenda, place } = event.data;
      return { current: { ...current, scheduled: { on, agenda, ...(place !== undefined && { place }) } } };
    }
    case 'hearing.held': {
      const { on, meeting, conclusions, nextDueOn } = event.data;
      const { scheduled, ...rest } = current;
      const held = {
        on,
        dueOn: current.dueOn,
        agenda: scheduled?.agenda ?? [],
        conclusions,
        ...(meeting !== undefined && { meeting }),
      };
      return { current: { ...rest, dueOn: nextDueOn ?? current.dueOn, held: [...current.held, held] } };
    }
    case 'hearing.overdue':
      return { current: { ...current, overdueFor: event.data.dueOn } };
    case 'hearing.ended':
      return { current: { ...current, ended: { on: event.data.on, reason: event.data.reason } } };
  }
};
