import { isDeepStrictEqual } from 'node:util';
import type { Attendance, MeetingContent, MeetingWarning, PublicEvent } from '#contracts';
import { type Decider, RuleViolation, type Timed } from '#kernel';

export type MeetingEvent = PublicEvent<'meeting.recorded' | 'meeting.corrected' | 'meeting.withdrawn'>;

export interface Meeting {
  readonly meeting: string;
  /** The body that held it; its people record it. */
  readonly body: string;
  readonly content: MeetingContent;
  readonly warnings: readonly MeetingWarning[];
  readonly isWithdrawn: boolean;
}
export interface MeetingState {
  readonly current?: Meeting;
}

interface RecordedOn {
  readonly today: string;
  /** The last working day on which a record is in time. */
  readonly inTimeUntil: string;
  /** Members who must be there for a members' meeting to decide, as a share of those due; shown, not refused. */
  readonly quorum?: number;
}
export type MeetingCommand =
  | ({
      readonly type: 'record-meeting';
      readonly meeting: string;
      readonly body: string;
      readonly content: MeetingContent;
    } & RecordedOn)
  | ({ readonly type: 'correct-meeting'; readonly content: MeetingContent; readonly reason: string } & RecordedOn)
  | { readonly type: 'withdraw-meeting'; readonly reason: string };

/**
 * The record of one meeting: numbers per body, no names.
 *
 * Errors (unprocessable): `attendance-does-not-add-up` (due is not present + leave + absent), `body-counted-twice`, `kind-named-twice`,
 * `meeting-in-the-future`, `voters-beyond-attendance`; `meeting-withdrawn` (conflict).
 */
export const meetingDecider: Decider<MeetingCommand, MeetingEvent, MeetingState> = {
  initial: () => ({}),
  decide: (command, { current }) => decideMeeting(command, current),
  evolve: ({ current }, event) => {
    switch (event.type) {
      case 'meeting.recorded':
        return { current: { ...event.data, isWithdrawn: false } };
      case 'meeting.corrected':
        return current ? { current: { ...current, content: event.data.content, warnings: event.data.warnings } } : {};
      case 'meeting.withdrawn':
        return current ? { current: { ...current, isWithdrawn: true } } : {};
    }
  },
};

const decideMeeting = (command: Timed<MeetingCommand>, current: Meeting | undefined): readonly MeetingEvent[] => {
  if (command.type === 'record-meeting') {
    if (current) return [];
    requireSound(command.content, command);
    const { meeting, body, content } = command;
    return [{ type: 'meeting.recorded', data: { meeting, body, content, warnings: warningsOf(content, command) } }];
  }
  if (!current) throw new RuleViolation('not-found', 'There is no such meeting record.', 'not-found');
  const { meeting, body } = current;
  switch (command.type) {
    case 'correct-meeting': {
      requireStanding(current);
      const { content, reason } = command;
      requireSound(content, command);
      if (isDeepStrictEqual(content, current.content)) return [];
      return [
        { type: 'meeting.corrected', data: { meeting, body, content, reason, warnings: warningsOf(content, command) } },
      ];
    }
    case 'withdraw-meeting':
      if (current.isWithdrawn) return [];
      return [{ type: 'meeting.withdrawn', data: { meeting, body, reason: command.reason } }];
  }
};

const requireStanding = ({ isWithdrawn }: Meeting): void => {
  if (isWithdrawn) throw new RuleViolation('meeting-withdrawn', 'The record was withdrawn.');
};

const requireSound = ({ on, kinds, attendance }: MeetingContent, { today }: RecordedOn): void => {
  if (on > today) throw new RuleViolation('meeting-in-the-future', `${on} is yet to come.`, 'unprocessable', { on });
  const bodies = attendance.map(({ body }) => body);
  const twice = bodies.find((body, index) => bodies.indexOf(body) !== index);
  if (twice !== undefined)
    throw new RuleViolation('body-counted-twice', `${twice} stands twice.`, 'unprocessable', { body: twice });
  if (new Set(kinds).size !== kinds.length)
    throw new RuleViolation('kind-named-twice', 'A duty is ticked once.', 'unprocessable', {});
  attendance.forEach(requireSum);
};

const requireSum = (one: Attendance): void => {
  const { body, due, present, leave, absent, votersDue, votersPresent } = one;
  if (due !== present + leave + absent) {
    const detail = `${body}: ${due} due are not ${present} present, ${leave} on leave and ${absent} absent.`;
    throw new RuleViolation('attendance-does-not-add-up', detail, 'unprocessable', {
      body,
      due,
      present,
      leave,
      absent,
    });
  }
  if ((votersDue ?? 0) > due || (votersPresent ?? 0) > Math.min(present, votersDue ?? present)) {
    const detail = `${body}: more voters than people, or more voters present than due.`;
    throw new RuleViolation('voters-beyond-attendance', detail, 'unprocessable', { body });
  }
};

const warningsOf = (
  { on, kinds, attendance }: MeetingContent,
  { today, inTimeUntil, quorum }: RecordedOn,
): MeetingWarning[] => {
  const warnings: MeetingWarning[] = on < today && today > inTimeUntil ? ['recorded-late'] : [];
  const isBelow = ({ due, present, votersDue, votersPresent }: Attendance) =>
    quorum !== undefined && (votersPresent ?? present) <= quorum * (votersDue ?? due);
  if (kinds.includes('members-meeting') && attendance.some(isBelow)) warnings.push('below-quorum');
  return warnings;
};
