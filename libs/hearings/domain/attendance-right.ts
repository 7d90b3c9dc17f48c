import type { MeetingKind, PublicEvent, RuleUsed } from '#contracts';
import { type Decider, RuleViolation } from '#kernel';

export type AttendanceRightEvent = PublicEvent<'attendance-right.granted' | 'attendance-right.ended'>;

/** A body's right, by one of its posts, to sit in on meetings of another (`body`). */
export interface AttendanceRight {
  readonly right: string;
  readonly body: string;
  readonly holder: string;
  readonly post?: string;
  readonly meetings: readonly MeetingKind[];
  readonly from: string;
  readonly rule?: RuleUsed;
  readonly ended?: { readonly on: string; readonly reason: string };
}
export interface AttendanceRightState {
  readonly current?: AttendanceRight;
}
export type AttendanceRightCommand =
  | ({ readonly type: 'grant-right' } & Omit<AttendanceRight, 'ended'>)
  | { readonly type: 'end-right'; readonly on: string; readonly reason: string };

/** Errors (unprocessable): `own-meetings` (nobody needs a right to its own), `right-ends-before`. */
export const attendanceRightDecider: Decider<AttendanceRightCommand, AttendanceRightEvent, AttendanceRightState> = {
  initial: () => ({}),
  decide: (command, { current }) => {
    if (command.type === 'grant-right') {
      const { type: _type, at: _at, meetings, ...data } = command;
      if (current) return [];
      if (data.body === data.holder)
        throw new RuleViolation('own-meetings', 'A body needs no right to its own meetings.', 'unprocessable', {});
      return [{ type: 'attendance-right.granted', data: { ...data, meetings: [...new Set(meetings)] } }];
    }
    if (!current) throw new RuleViolation('not-found', 'There is no such right.', 'not-found');
    if (current.ended) return [];
    const { right, body, holder, from } = current;
    const { on, reason } = command;
    if (on < from) {
      const detail = `It begins on ${from}; it cannot end on ${on}.`;
      throw new RuleViolation('right-ends-before', detail, 'unprocessable', { from, on });
    }
    return [{ type: 'attendance-right.ended', data: { right, body, holder, on, reason } }];
  },
  evolve: ({ current }, event) => {
    if (event.type === 'attendance-right.granted') return { current: event.data };
    return current ? { current: { ...current, ended: { on: event.data.on, reason: event.data.reason } } } : {};
  },
};
