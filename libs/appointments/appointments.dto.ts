import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { type PostKind, postKinds } from '#contracts';
import { IsCalendarDate, PageQuery } from '#http';
import { type AppointmentStatus, appointmentStatuses } from './domain/appointment.js';

const bodyPattern = /^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/;
const bodyCode = { message: '$property must be the code of a body' };
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
  @Matches(bodyPattern, bodyCode)
  readonly body!: string;

  /** Who nominates; default: the caller's own body. */
  @IsOptional()
  @Matches(bodyPattern, bodyCode)
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
  @Matches(bodyPattern, bodyCode)
  readonly workingCommittee?: string;

  /** Who reviews for the organisation department. */
  @IsOptional()
  @Matches(bodyPattern, bodyCode)
  readonly organisationDepartment?: string;

  /** Who decides; default: the first reviewer that did not nominate. */
  @IsOptional()
  @Matches(bodyPattern, bodyCode)
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
  @Matches(bodyPattern, bodyCode)
  readonly body?: string;

  @IsOptional()
  @Matches(bodyPattern, bodyCode)
  readonly by?: string;

  @IsOptional()
  @Matches(bodyPattern, bodyCode)
  readonly awaits?: string;

  @IsOptional()
  @IsIn(appointmentStatuses)
  readonly status?: AppointmentStatus;
}
