import { OmitType, PartialType } from '@nestjs/mapped-types';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  IsTimeZone,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  initiativeKinds,
  participantRoles,
  type InitiativeContent,
  type InitiativeKind,
  type ParticipantRole,
} from '#contracts';
import { IsInstant, PeriodPageQuery } from '#http';
import { units, type Unit } from '#kernel';
import { initiativeStatuses, type InitiativeStatus } from '../domain/life-cycle/initiative.js';
import { MilestoneDto, type NumberedTaskDto, TasksOfPlan } from './plan.dto.js';
import { Text } from './short-text.js';

export class InvitationDto {
  @Text(40)
  readonly body!: string;

  @IsIn(participantRoles)
  readonly role!: ParticipantRole;

  /** Default: it is. */
  @IsOptional()
  @IsBoolean()
  readonly required?: boolean;
}

export class OccurrenceDto {
  @IsInstant()
  readonly startsAt!: string;

  @IsInstant()
  readonly endsAt!: string;
}

export class SignUpTermsDto {
  /** Until when people sign up by themselves; absent: until it ends. */
  @IsOptional()
  @IsInstant()
  readonly closesAt?: string;

  /** For each attendance. */
  @IsOptional()
  @IsNumber({ allowNaN: false, allowInfinity: false, maxDecimalPlaces: 2 })
  @Min(0)
  @Max(1_000)
  readonly credits?: number;

  /** For each attendance, as a volunteer. */
  @IsOptional()
  @IsNumber({ allowNaN: false, allowInfinity: false, maxDecimalPlaces: 2 })
  @Min(0)
  @Max(1_000)
  readonly hours?: number;
}

export class DraftInitiativeDto {
  @Text(200)
  readonly title!: string;

  @IsString()
  @MaxLength(4_000)
  readonly purpose!: string;

  @IsIn(initiativeKinds)
  readonly kind!: InitiativeKind;

  @IsOptional()
  @Text(40)
  readonly host?: string;

  @IsInstant()
  readonly startsAt!: string;

  @IsInstant()
  readonly endsAt!: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(400)
  @ValidateNested({ each: true })
  @Type(() => OccurrenceDto)
  readonly occurrences?: OccurrenceDto[];

  @IsTimeZone()
  readonly timeZone!: string;

  @IsOptional()
  @Text(300)
  readonly place?: string;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(10_000_000)
  readonly places?: number;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  readonly budgetFen?: number;

  @IsOptional()
  @Text(200)
  readonly responsiblePost?: string;

  @IsOptional()
  @Text(4_000)
  readonly note?: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(400)
  @ValidateNested({ each: true })
  @Type(() => InvitationDto)
  readonly invited?: InvitationDto[];

  @IsOptional()
  @IsInstant()
  readonly respondBy?: string;

  @IsOptional()
  @IsIn(['accept', 'decline', 'ask'])
  readonly onSilence?: InitiativeContent['onSilence'];

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(400)
  readonly quorum?: number;

  @IsOptional()
  @ValidateNested()
  @Type(() => SignUpTermsDto)
  readonly signUp?: SignUpTermsDto;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => MilestoneDto)
  readonly milestones?: MilestoneDto[];

  @TasksOfPlan()
  readonly tasks?: NumberedTaskDto[];
}

/** Whose it is never changes. `null` takes an optional member away (RFC 7396). */
export class ReviseInitiativeDto extends PartialType(OmitType(DraftInitiativeDto, ['host'] as const)) {
  /** Why it is changed, for the history. */
  @IsOptional()
  @Text(500)
  readonly reason?: string;
}

export class InitiativesQuery extends PeriodPageQuery {
  @IsOptional()
  @IsIn(initiativeStatuses)
  readonly status?: InitiativeStatus;

  @IsOptional()
  @IsIn(units)
  readonly unit?: Unit;

  /** Hosting or invited. */
  @IsOptional()
  @Text(40)
  readonly body?: string;

  @IsOptional()
  @Text(200)
  readonly q?: string;
}
