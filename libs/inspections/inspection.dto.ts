import { PartialType } from '@nestjs/mapped-types';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  type MeasureState,
  measureStates,
  severities,
  type Severity,
  type VerificationMethod,
  verificationMethods,
  type VerificationOutcome,
  verificationOutcomes,
} from '#contracts';
import { IsBodyCode, IsCalendarDate, IsOneLine, IsThingId, IsWords, PageQuery } from '#http';
import { IsEvidence } from '#supervision';
import { type FindingStatus, findingStatuses } from './domain/finding.js';
import { inspectionStatuses } from './domain/inspection.js';

export class InspectorDto {
  @IsBodyCode()
  readonly body!: string;

  /** A post, never a person. */
  @IsOptional()
  @IsOneLine()
  @MaxLength(100)
  readonly post?: string;
}

export class OpenInspectionDto {
  @IsOneLine()
  @MaxLength(200)
  readonly title!: string;

  @IsOptional()
  @IsWords(4_000)
  readonly plan?: string;

  @IsCalendarDate()
  readonly from!: string;

  @IsCalendarDate()
  readonly to!: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @IsBodyCode({ each: true })
  readonly scope!: readonly string[];

  @IsArray()
  @ArrayMaxSize(50)
  @IsOneLine({ each: true })
  @MaxLength(200, { each: true })
  readonly topics: readonly string[] = [];

  /** One of the inspectors; default: the caller's own body. */
  @IsOptional()
  @IsBodyCode()
  readonly lead?: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => InspectorDto)
  readonly inspectors!: readonly InspectorDto[];
}

export class ReviseInspectionDto extends PartialType(OpenInspectionDto) {}

export class CloseInspectionDto {
  @IsCalendarDate()
  readonly on!: string;

  @IsOptional()
  @IsWords(4_000)
  readonly summary?: string;
}

export class ReasonDto {
  @IsWords(1_000)
  readonly reason!: string;
}

export class InspectionsQuery extends PageQuery {
  @IsOptional()
  @IsIn(inspectionStatuses)
  readonly status?: (typeof inspectionStatuses)[number];

  /** A body that is inspected. */
  @IsOptional()
  @IsBodyCode()
  readonly body?: string;

  @IsOptional()
  @IsBodyCode()
  readonly inspector?: string;
}

export class RaiseFindingDto {
  @IsOptional()
  @IsThingId()
  readonly inspection?: string;

  /** Who has to rectify it. */
  @IsBodyCode()
  readonly body!: string;

  @IsOneLine()
  @MaxLength(200)
  readonly title!: string;

  @IsOptional()
  @IsWords(4_000)
  readonly description?: string;

  /** Absent is refused by name (`finding-without-severity`). */
  @IsOptional()
  @IsIn(severities)
  readonly severity?: Severity;

  @IsOptional()
  @IsWords(1_000)
  readonly basis?: string;

  @IsOptional()
  @IsWords(2_000)
  readonly suggestion?: string;

  /** Absent: long-term. */
  @IsOptional()
  @IsCalendarDate()
  readonly rectifyBy?: string;

  /** Bodies that may check it; default: the caller's own and the inspectors. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsBodyCode({ each: true })
  readonly checkers?: readonly string[];
}

export class ExtendFindingDto extends ReasonDto {
  @IsCalendarDate()
  readonly to!: string;
}

export class FindingsQuery extends PageQuery {
  @IsOptional()
  @IsIn(findingStatuses)
  readonly status?: FindingStatus;

  @IsOptional()
  @IsBodyCode()
  readonly body?: string;

  @IsOptional()
  @IsThingId()
  readonly inspection?: string;

  /** A body that may check it. */
  @IsOptional()
  @IsBodyCode()
  readonly checker?: string;
}

/** Who says it; default: the caller's own body. */
class OfBodyDto {
  @IsOptional()
  @IsBodyCode()
  readonly body?: string;
}

export class MeasureDto {
  @Matches(/^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/, { message: '$property must be a short key' })
  readonly key!: string;

  @IsWords(1_000)
  readonly title!: string;

  /** A post, never a person. */
  @IsOneLine()
  @MaxLength(100)
  readonly post!: string;

  @IsOptional()
  @IsCalendarDate()
  readonly dueOn?: string;

  /** Instead of a date: long-term, with a report every so many months. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(12)
  readonly reportEveryMonths?: number;
}

export class PlanMeasuresDto extends OfBodyDto {
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => MeasureDto)
  readonly measures!: readonly MeasureDto[];
}

export class ReportMeasureDto extends OfBodyDto {
  @IsIn(measureStates)
  readonly state!: MeasureState;

  @IsCalendarDate()
  readonly on!: string;

  @IsOptional()
  @IsWords(2_000)
  readonly note?: string;

  @IsEvidence()
  readonly evidence: readonly string[] = [];
}

export class CheckDto extends OfBodyDto {
  @IsIn(verificationOutcomes)
  readonly outcome!: VerificationOutcome;

  @IsIn(verificationMethods)
  readonly method!: VerificationMethod;

  @IsCalendarDate()
  readonly on!: string;

  @IsWords(2_000)
  readonly note!: string;
}
