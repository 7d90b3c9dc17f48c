import { declareAggregate } from '#aggregates';
import type { MeetingKind } from '#contracts';
import { type Unit, unitOfId } from '#kernel';
import { type Meeting, type MeetingCommand, meetingDecider, type MeetingEvent } from './domain/meeting.js';

export interface MeetingFields {
  readonly unit: Unit | undefined;
  /** Every body that the record counts. */
  readonly bodies: readonly string[];
  readonly kinds: readonly MeetingKind[];
  readonly on: string;
  readonly isWithdrawn: boolean;
}

/** Records of meetings, at the unit of the body that held them. */
export const meetings = declareAggregate<MeetingCommand, MeetingEvent, Meeting, MeetingFields>({
  noun: 'meeting',
  path: '/v1/meetings',
  decider: meetingDecider,
  actingBody: ({ body }) => body,
  fields: ({ meeting, content, isWithdrawn }) => ({
    unit: unitOfId(meeting),
    bodies: content.attendance.map(({ body }) => body),
    kinds: content.kinds,
    on: content.on,
    isWithdrawn,
  }),
  indexes: [{ key: { on: -1, _id: 1 } }, { key: { bodies: 1, on: -1, _id: 1 } }],
});
