import { PartialType } from '@nestjs/mapped-types';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsBoolean,
  IsInt,
  IsOptional,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsInstant } from '#http';
import { greatestLines } from '../domain/bundles/bundle.js';
import { OccurrenceDto } from '../http/initiative.dto.js';
import { Text } from '../http/short-text.js';
import { BundleLineDto } from './bundle.dto.js';

/** One line otherwise than by the rule; what is left out follows it. */
export class LineTermsDto extends PartialType(BundleLineDto) {
  @Text(100)
  readonly bundle!: string;

  @IsInt()
  @Min(1)
  @Max(greatestLines)
  readonly line!: number;
}

/** A new time. Lines go with the start, what lies at or after the end with the end. */
export class MoveInitiativeDto {
  @IsOptional()
  @IsInstant()
  readonly startsAt?: string;

  @IsOptional()
  @IsInstant()
  readonly endsAt?: string;

  @IsOptional()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(366)
  @ValidateNested({ each: true })
  @Type(() => OccurrenceDto)
  readonly occurrences?: OccurrenceDto[];

  /** Until when the invited answer again. */
  @IsOptional()
  @IsInstant()
  readonly respondBy?: string;

  /** Why, for the history. */
  @IsOptional()
  @Text(500)
  readonly reason?: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(greatestLines)
  @ValidateNested({ each: true })
  @Type(() => LineTermsDto)
  readonly lines?: LineTermsDto[];

  /** Until when the owners have answered. Default: 15 minutes from now. */
  @IsOptional()
  @IsInstant()
  readonly decideBy?: string;

  /** The resources stay at their times; only the initiative's own time changes, at once. */
  @IsOptional()
  @IsBoolean()
  readonly keepResources?: boolean;

  /** Only says what could move, and asks nobody. */
  @IsOptional()
  @IsBoolean()
  readonly dryRun?: boolean;
}

export class AbandonMoveDto {
  @Text(1_000)
  readonly reason!: string;
}
