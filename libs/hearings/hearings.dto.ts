import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { type MeetingKind, meetingKinds } from '#contracts';
import { IsBodyCode, IsCalendarDate, PageQuery } from '#http';
import { type Unit, units } from '#kernel';

export const hearingStates = ['open', 'near', 'due', 'overdue', 'done', 'waived'] as const;
export type HearingState = (typeof hearingStates)[number];

export class PlanHearingDto {
  /** Who hears; default: the caller's own body. */
  @IsOptional()
  @IsBodyCode()
  readonly body?: string;

  /** Whom. */
  @IsBodyCode()
  readonly of!: string;

  @IsString()
  @Matches(/\S/)
  @MaxLength(200)
  readonly about!: string;

  /** The last day of the next one; default: the last day of this year. */
  @IsOptional()
  @IsCalendarDate()
  readonly dueOn?: string;

  /** Default: as often as the rule says; 0 for once. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(120)
  readonly everyMonths?: number;
}

export class ScheduleHearingDto {
  @IsCalendarDate()
  readonly on!: string;

  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @Matches(/\S/, { each: true })
  @MaxLength(200, { each: true })
  readonly agenda!: string[];

  @IsOptional()
  @IsString()
  @MaxLength(200)
  readonly place?: string;
}

export class ConclusionDto {
  @IsString()
  @Matches(/\S/)
  @MaxLength(200)
  readonly title!: string;

  /** Whose task it becomes; default: the body that was heard. */
  @IsOptional()
  @IsBodyCode()
  readonly lead?: string;

  @IsOptional()
  @IsCalendarDate()
  readonly dueOn?: string;
}

export class HoldHearingDto {
  @IsCalendarDate()
  readonly on!: string;

  /** Its record. */
  @IsOptional()
  @Matches(/^[a-z]{3}-[a-z0-9]{1,60}$/)
  readonly meeting?: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => ConclusionDto)
  readonly conclusions?: ConclusionDto[];
}

export class EndDto {
  /** Default: today. */
  @IsOptional()
  @IsCalendarDate()
  readonly on?: string;

  @IsString()
  @Matches(/\S/)
  @MaxLength(1_000)
  readonly reason!: string;
}

export class HearingsQuery extends PageQuery {
  @IsOptional()
  @IsIn(units)
  readonly unit?: Unit;

  @IsOptional()
  @IsBodyCode()
  readonly body?: string;

  @IsOptional()
  @IsBodyCode()
  readonly of?: string;

  @IsOptional()
  @IsIn(hearingStates)
  readonly state?: HearingState;

  /** Default: today. */
  @IsOptional()
  @IsCalendarDate()
  readonly on?: string;
}

export class GrantRightDto {
  /** Whose meetings; default: the caller's own body. */
  @IsOptional()
  @IsBodyCode()
  readonly body?: string;

  @IsBodyCode()
  readonly holder!: string;

  @IsOptional()
  @IsString()
  @MaxLength(120)
  readonly post?: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(meetingKinds.length)
  @IsIn(meetingKinds, { each: true })
  readonly meetings!: MeetingKind[];

  /** Default: today. */
  @IsOptional()
  @IsCalendarDate()
  readonly from?: string;
}

export class RightsQuery extends PageQuery {
  @IsOptional()
  @IsBodyCode()
  readonly body?: string;

  @IsOptional()
  @IsBodyCode()
  readonly holder?: string;

  @IsOptional()
  @IsIn(meetingKinds)
  readonly meeting?: MeetingKind;

  /** Default: today. */
  @IsOptional()
  @IsCalendarDate()
  readonly on?: string;
}
