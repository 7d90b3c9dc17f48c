import { declareAggregate } from '#aggregates';
import { declareDuty } from '#duties';
import { type Unit, unitOfId } from '#kernel';
import {
  type AttendanceRight,
  type AttendanceRightCommand,
  attendanceRightDecider,
  type AttendanceRightEvent,
} from './domain/attendance-right.js';
import {
  dutyOfHearing,
  type Hearing,
  type HearingCommand,
  hearingDecider,
  type HearingEvent,
} from './domain/hearing.js';

export interface HearingFields {
  readonly unit: Unit | undefined;
  readonly body: string;
  readonly of: string;
  readonly dueOn: string;
}

/** Hearings, at the unit of the body that hears. */
export const hearings = declareAggregate<HearingCommand, HearingEvent, Hearing, HearingFields>({
  noun: 'hearing',
  path: '/v1/hearings',
  decider: hearingDecider,
  actingBody: ({ body }) => body,
  fields: ({ hearing, body, of, dueOn }) => ({ unit: unitOfId(hearing), body, of, dueOn }),
  indexes: [{ key: { dueOn: 1, _id: 1 } }],
});

export const hearingDuty = declareDuty({
  category: hearings.category,
  events: ['hearing.planned', 'hearing.held', 'hearing.ended'],
  dutyOf: dutyOfHearing,
  reminderRule: 'hearing.reminders',
  marks: { overdue: (on): HearingCommand => ({ type: 'mark-overdue', on }) },
});

export interface AttendanceRightFields {
  readonly unit: Unit | undefined;
  readonly body: string;
  readonly holder: string;
}

/** Rights to sit in, at the unit of the body whose meetings they are. */
export const attendanceRights = declareAggregate<
  AttendanceRightCommand,
  AttendanceRightEvent,
  AttendanceRight,
  AttendanceRightFields
>({
  noun: 'attendance-right',
  path: '/v1/attendance-rights',
  decider: attendanceRightDecider,
  actingBody: ({ body }) => body,
  fields: ({ right, body, holder }) => ({ unit: unitOfId(right), body, holder }),
});
