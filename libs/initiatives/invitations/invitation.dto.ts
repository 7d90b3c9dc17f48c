import { IsIn, IsOptional } from 'class-validator';
import { participantRoles, type ParticipantRole } from '#contracts';
import { IsInstant, PageQuery } from '#http';
import { Text } from '../http/short-text.js';
import { invitationStatuses, type InvitationStatus } from './invitation.view.js';

export class InvitationsQuery extends PageQuery {
  @IsOptional()
  @IsIn(invitationStatuses)
  readonly status?: InvitationStatus;

  /** Default: the caller's own; a coordinator's or auditor's, all of this unit. */
  @IsOptional()
  @Text(40)
  readonly body?: string;
}

export class AcceptDto {
  @IsOptional()
  @Text(40)
  readonly body?: string;
}

export class DeclineDto extends AcceptDto {
  @Text(2_000)
  readonly reason!: string;
}

export class ProposeDto extends AcceptDto {
  @IsOptional()
  @IsInstant()
  readonly startsAt?: string;

  @IsOptional()
  @IsInstant()
  readonly endsAt?: string;

  @IsOptional()
  @IsIn(participantRoles)
  readonly role?: ParticipantRole;

  @IsOptional()
  @Text(2_000)
  readonly note?: string;
}
