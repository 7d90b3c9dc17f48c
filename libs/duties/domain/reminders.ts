import type { PublicEvent } from '#contracts';
import type { Decider, Unit } from '#kernel';
import type { Reminded } from '#rules';

export type ReminderEvent = PublicEvent<
  'reminder.scheduled' | 'reminder.sent' | 'reminder.missed' | 'reminder.stopped'
>;

/** A reminder whose day has come, with the bodies to which it goes as the register has them on that day. */
export interface ReachedReminder {
  readonly on: string;
  readonly step: string;
  readonly to: Reminded;
  readonly bodies: readonly string[];
}

export type ReminderCommand =
  /** The due day is this one now, by this rule; `on` is the day on which that became known. */
  | {
      readonly type: 'schedule-reminders';
      readonly thing: string;
      readonly body: string;
      readonly dueOn: string;
      readonly rule: { readonly key: string; readonly version: number };
      readonly on: string;
    }
  /** All reminders of the due day whose days have come, by date; those handled before are passed over. */
  | { readonly type: 'send-reminders'; readonly dueOn: string; readonly reached: readonly ReachedReminder[] }
  | { readonly type: 'stop-reminders' };

/** Stream `reminder/<unit>/<thing's stream>`: what was told of one thing. */
export interface ReminderState {
  readonly thing?: string;
  readonly body?: string;
  readonly dueOn?: string;
  /** Reminders of days before this one were never owed: nobody knew the due day yet. */
  readonly from?: string;
  /** The last day whose reminders were sent or recorded as missed, for the present due day. */
  readonly handledThrough?: string;
  readonly rule?: { readonly key: string; readonly version: number };
  readonly isStopped: boolean;
}

export const reminderStream = (unit: Unit, thing: string): string => `reminder/${unit}/${thing}`;

export const reminderDecider: Decider<ReminderCommand, ReminderEvent, ReminderState> = {
  initial: () => ({ isStopped: false }),
  decide: (command, state) => {
    switch (command.type) {
      case 'schedule-reminders':
        return schedule(command, state);
      case 'send-reminders':
        return send(command, state);
      case 'stop-reminders':
        return state.thing === undefined || state.isStopped
          ? []
          : [{ type: 'reminder.stopped', data: { thing: state.thing, body: state.body ?? '' } }];
    }
  },
  evolve: (state, event) => {
    switch (event.type) {
      case 'reminder.scheduled': {
        const { thing, body, dueOn, from, rule } = event.data;
        const isSameDay = state.dueOn === dueOn && state.handledThrough !== undefined;
        const handled = isSameDay ? { handledThrough: state.handledThrough } : {};
        return { thing, body, dueOn, from, rule, isStopped: false, ...handled };
      }
      case 'reminder.sent':
      case 'reminder.missed':
        return { ...state, handledThrough: event.data.on };
      case 'reminder.stopped':
        return { ...state, isStopped: true };
    }
  },
};

type Schedule = Extract<ReminderCommand, { readonly type: 'schedule-reminders' }>;
type Send = Extract<ReminderCommand, { readonly type: 'send-reminders' }>;

const schedule = ({ thing, body, dueOn, rule, on }: Schedule, state: ReminderState): readonly ReminderEvent[] => {
  const isKnown = state.dueOn === dueOn && state.rule?.key === rule.key && state.rule.version === rule.version;
  if (isKnown && !state.isStopped) return [];
  const from = state.dueOn === dueOn ? (state.from ?? on) : on;
  return [{ type: 'reminder.scheduled', data: { thing, body, dueOn, from, rule } }];
};

/** Only what belongs to the newest day goes out; what an outage made late is recorded as missed. */
const send = ({ dueOn, reached }: Send, state: ReminderState): readonly ReminderEvent[] => {
  const { thing, body, from, handledThrough } = state;
  if (state.isStopped || thing === undefined || body === undefined || from === undefined || state.dueOn !== dueOn)
    return [];
  const owed = reached.filter(({ on }) => on >= from && (handledThrough === undefined || on > handledThrough));
  const newest = owed.at(-1)?.on;
  return owed.map(({ on, step, to, bodies }): ReminderEvent => {
    const data = { thing, body, dueOn, on, step };
    if (on < (newest ?? '')) return { type: 'reminder.missed', data };
    return { type: 'reminder.sent', data: { ...data, to, bodies: [...bodies] } };
  });
};
