import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { type PostKind, postKinds } from '#contracts';
import { IsBodyCode, IsCalendarDate, PageQuery } from '#http';
import { type AppointmentStatus, appointmentStatuses } from './domain/appointment.js';

const personPattern = /^[A-Za-z0-9][A-Za-z0-9._:@-]{0,119}$/;
const personId = { message: '$property must be an id of a person, not a name' };

class ReasonDto {
  @IsString()
  @Matches(/\S/)
  @MaxLength(1_000)
  readonly reason!: string;
}

export class NominateDto extends ReasonDto {
  /** In which body. */
  @IsBodyCode()
  readonly body!: string;

  /** Who nominates; default: the caller's own body. */
  @IsOptional()
  @IsBodyCode()
  readonly by?: string;

  /** A post that is on record; else its kind alone. */
  @IsOptional()
  @Matches(/^org-[a-z0-9]{1,60}$/)
  readonly post?: string;

  @IsIn(postKinds)
  readonly postKind!: PostKind;

  @Matches(personPattern, personId)
  readonly person!: string;

  /** Default: today. */
  @IsOptional()
  @IsCalendarDate()
  readonly from?: string;

  /** Who reviews for the working committee; default: the working committee of the register. */
  @IsOptional()
  @IsBodyCode()
  readonly workingCommittee?: string;

  /** Who reviews for the organisation department. */
  @IsOptional()
  @IsBodyCode()
  readonly organisationDepartment?: string;

  /** Who decides; default: the first reviewer that did not nominate. */
  @IsOptional()
  @IsBodyCode()
  readonly decider?: string;
}

export class DecideDto {
  /** Number of the document (文号). */
  @IsString()
  @Matches(/\S/)
  @MaxLength(100)
  readonly number!: string;

  /** Default: today. */
  @IsOptional()
  @IsCalendarDate()
  readonly on?: string;
}

export class RefuseDecisionDto extends ReasonDto {}
export class WithdrawAppointmentDto extends ReasonDto {}

export class AppointmentsQuery extends PageQuery {
  @IsOptional()
  @IsBodyCode()
  readonly body?: string;

  @IsOptional()
  @IsBodyCode()
  readonly by?: string;

  @IsOptional()
  @IsBodyCode()
  readonly awaits?: string;

  @IsOptional()
  @IsIn(appointmentStatuses)
  readonly status?: AppointmentStatus;
}
