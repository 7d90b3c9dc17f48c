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
import { type FrequencyPeriod, frequencyPeriods } from './domain/frequency.js';

const idPattern = /^[a-z]{3}-[a-z0-9]{1,60}$/;

const Count = (): PropertyDecorator => (target, key) => {
  IsInt()(target, key);
  Min(0)(target, key);
  Max(100_000)(target, key);
};

/** Numbers of one body: due = present + leave + absent. */
export class AttendanceDto {
  @IsBodyCode()
  readonly body!: string;

  @Count()
  readonly due!: number;

  @Count()
  readonly present!: number;

  @Count()
  readonly leave!: number;

  @Count()
  readonly absent!: number;

  @IsOptional()
  @Count()
  readonly sittingIn?: number;

  @IsOptional()
  @Count()
  readonly votersDue?: number;

  @IsOptional()
  @Count()
  readonly votersPresent?: number;
}

export class MeetingContentDto {
  @IsCalendarDate()
  readonly on!: string;

  /** Every duty that it serves. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(meetingKinds.length)
  @IsIn(meetingKinds, { each: true })
  readonly kinds!: MeetingKind[];

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => AttendanceDto)
  readonly attendance!: AttendanceDto[];

  @IsString()
  @Matches(/\S/)
  @MaxLength(200)
  readonly title!: string;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  readonly place?: string;

  @IsOptional()
  @IsString()
  @MaxLength(120)
  readonly chairPost?: string;

  @IsOptional()
  @IsString()
  @MaxLength(120)
  readonly recorderPost?: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(400, { each: true })
  readonly topics?: string[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(1_000, { each: true })
  readonly resolutions?: string[];

  @IsOptional()
  @Matches(idPattern, { message: '$property must be the id of an initiative' })
  readonly initiative?: string;
}

export class RecordMeetingDto extends MeetingContentDto {
  /** Who held it; default: the caller's own body. */
  @IsOptional()
  @IsBodyCode()
  readonly body?: string;
}

export class CorrectMeetingDto extends MeetingContentDto {
  @IsString()
  @Matches(/\S/)
  @MaxLength(1_000)
  readonly reason!: string;
}

export class WithdrawMeetingDto {
  @IsString()
  @Matches(/\S/)
  @MaxLength(1_000)
  readonly reason!: string;
}

/** A text with names, read on the spot; nothing of it is kept. */
export class RollDto {
  @IsString()
  @MaxLength(20_000)
  readonly text!: string;

  /** How many were due, where the text does not say it. */
  @IsOptional()
  @Count()
  readonly due?: number;
}

export class MeetingsQuery extends PageQuery {
  /** Counted in the record, whoever held it. */
  @IsOptional()
  @IsBodyCode()
  readonly body?: string;

  @IsOptional()
  @IsIn(units)
  readonly unit?: Unit;

  @IsOptional()
  @IsIn(meetingKinds)
  readonly kind?: MeetingKind;

  @IsOptional()
  @IsCalendarDate()
  readonly from?: string;

  /** The last day. */
  @IsOptional()
  @IsCalendarDate()
  readonly to?: string;
}

export class FrequencyQuery {
  @IsBodyCode()
  readonly body!: string;

  @IsCalendarDate()
  readonly from!: string;

  @IsCalendarDate()
  readonly to!: string;

  /** Default: for each duty the period of its rule, a year where it has none. */
  @IsOptional()
  @IsIn(frequencyPeriods)
  readonly period?: FrequencyPeriod;
}

export class WorkbookQuery {
  @IsBodyCode()
  readonly body!: string;

  @Type(() => Number)
  @IsInt()
  @Min(1900)
  @Max(2179)
  readonly year!: number;
}
