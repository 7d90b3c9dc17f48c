import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { IsDateOrInstant, IsInstant, PeriodPageQuery } from '#http';
import type { Scope } from '../domain/calendar/resource-calendar.js';

/** A hold lasts a day at most. */
const mostHoldSeconds = 86_400;

export class RecurrenceDto {
  @IsString()
  @MaxLength(1_000)
  readonly rrule!: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(1_000)
  @IsDateOrInstant({ each: true })
  readonly exdates?: string[];
}

export class ReserveDto {
  @IsInstant()
  readonly from!: string;

  @IsInstant()
  readonly to!: string;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(10_000_000)
  readonly quantity?: number;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(10_000_000)
  readonly people?: number;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  readonly amountFen?: number;

  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(40)
  readonly body?: string;

  @IsString()
  @MinLength(1)
  @MaxLength(500)
  readonly purpose!: string;

  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(120)
  readonly initiative?: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => RecurrenceDto)
  readonly recurrence?: RecurrenceDto;

  @IsOptional()
  @IsIn(['refuse', 'skip', 'waitlist'])
  readonly onConflict?: 'refuse' | 'skip' | 'waitlist';

  /** With `skip`: the dates that are taken are added as soon as they come free. */
  @IsOptional()
  @IsBoolean()
  readonly readdSkipped?: boolean;

  /** Asked for with 0: a hold of the usual five minutes. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(mostHoldSeconds)
  readonly holdSeconds?: number;
}

class PartDto {
  @IsOptional()
  @IsIn(['this', 'following', 'all'])
  readonly scope?: Scope;

  @IsOptional()
  @IsInstant()
  readonly occurrence?: string;
}

export class ReleaseDto extends PartDto {
  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  readonly reason?: string;
}

export class MoveDto extends PartDto {
  @IsInstant()
  readonly from!: string;

  @IsInstant()
  readonly to!: string;
}

export class ReasonDto {
  @IsString()
  @MinLength(1)
  @MaxLength(1_000)
  readonly reason!: string;
}

export class UseDto {
  /** What it really cost; replaces the amount drawn. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  readonly amountFen?: number;

  /** Where the receipt is kept. */
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(500)
  readonly receipt?: string;
}

export class RenewDto {
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(mostHoldSeconds)
  readonly holdSeconds?: number;
}

export const reservationStatuses = [
  'confirmed',
  'held',
  'awaiting-approval',
  'awaiting-clearance',
  'waitlisted',
  'offered',
  'used',
  'refused',
  'released',
  'displaced',
  'expired',
] as const;

export class ReservationsQuery extends PeriodPageQuery {
  @IsOptional()
  @IsString()
  @MaxLength(40)
  readonly body?: string;

  @IsOptional()
  @IsString()
  @MaxLength(120)
  readonly resource?: string;

  /** The code of the body that shares the resource. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  readonly owner?: string;

  @IsOptional()
  @IsIn(reservationStatuses)
  readonly status?: (typeof reservationStatuses)[number];

  /** Whose word it waits for, whether or not it is held meanwhile: a bundle's line is, a direct request is not. */
  @IsOptional()
  @IsIn(['approval', 'clearance'])
  readonly awaiting?: 'approval' | 'clearance';
}
