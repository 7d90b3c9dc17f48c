import { ArrayMaxSize, IsArray, IsDefined, IsNumber, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { IsCalendarDate } from '#http';
import { AtMostBytes } from './at-most-bytes.js';
import { IsEvidence, Text } from './short-text.js';

export class ReasonDto {
  @Text(2_000)
  readonly reason!: string;
}

export class ConcludeDto {
  /** Any JSON: figures with the host's own names. */
  @IsDefined()
  @AtMostBytes(32 * 1024)
  readonly results!: unknown;
}

export class AssessDto {
  @IsNumber({ allowNaN: false, allowInfinity: false })
  @Min(0)
  @Max(100)
  readonly score!: number;

  @Text(4_000)
  readonly summary!: string;

  /** Needed while one of the four stages is missing. */
  @IsOptional()
  @Text(2_000)
  readonly reason?: string;
}

export class CompleteStageDto {
  @IsCalendarDate()
  readonly on!: string;

  @IsArray()
  @ArrayMaxSize(400)
  @IsString({ each: true })
  @MaxLength(40, { each: true })
  readonly participants!: string[];

  @IsArray()
  @ArrayMaxSize(50)
  @IsEvidence({ each: true })
  readonly evidence!: string[];
}
