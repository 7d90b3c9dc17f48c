import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  Max,
  Min,
} from 'class-validator';
import { Type } from 'class-transformer';
import { type CareKind, careKinds, type CareOutcome, careOutcomes, type HelpKind, helpKinds } from '#contracts';
import { IsBodyCode, IsCalendarDate, IsOneLine, IsThingId, IsWords, PageQuery, QueryFlag } from '#http';
import { careStatuses, type CareStatus } from './domain/care-case.js';

const maxAmountFen = 100_000_000_000;

/** All that is personal here lies in the file alone. */
export class OpenCaseDto {
  @IsIn(careKinds)
  readonly kind!: CareKind;

  @IsWords(100)
  @IsOneLine()
  readonly name!: string;

  @IsOptional()
  @IsWords(200)
  @IsOneLine()
  readonly contact?: string;

  @IsWords(4_000)
  readonly words!: string;

  /** That is to help; default: the caller's own. */
  @IsOptional()
  @IsBodyCode()
  readonly body?: string;

  /** Opened by the body for somebody who did not ask themselves. */
  @IsOptional()
  @IsBoolean()
  readonly forAnother?: boolean;

  @IsOptional()
  @IsThingId()
  readonly visits?: string;
}

export class ReferCaseDto {
  @IsBodyCode()
  readonly to!: string;
}

export class AssessCaseDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(helpKinds.length)
  @ArrayUnique()
  @IsIn(helpKinds, { each: true })
  readonly needs!: HelpKind[];

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(maxAmountFen)
  readonly amountFen?: number;

  @IsWords(4_000)
  readonly words!: string;
}

export class DecideCaseDto {
  @IsBoolean()
  readonly isGranted!: boolean;

  /** At most so much money; without it no sum was set. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(maxAmountFen)
  readonly amountFen?: number;

  @IsOptional()
  @IsWords(4_000)
  readonly words?: string;
}

export class GiveHelpDto {
  @IsIn(helpKinds)
  readonly kind!: HelpKind;

  /** Default: today. */
  @IsOptional()
  @IsCalendarDate()
  readonly on?: string;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(maxAmountFen)
  readonly amountFen?: number;

  /** A fund of this unit, on which the money is drawn. */
  @IsOptional()
  @IsThingId()
  readonly fund?: string;

  @IsOptional()
  @IsWords(4_000)
  readonly words?: string;
}

export class FollowUpDto {
  @IsCalendarDate()
  readonly on!: string;

  @IsWords(4_000)
  readonly words!: string;
}

export class CloseCaseDto {
  @IsIn(careOutcomes)
  readonly outcome!: CareOutcome;
}

export class CareCasesQuery extends PageQuery {
  @IsOptional()
  @IsIn(careStatuses)
  readonly status?: CareStatus;

  @IsOptional()
  @IsThingId()
  readonly visits?: string;

  /** Only what the caller asked for. */
  @QueryFlag()
  readonly mine?: boolean;
}

export class OpenVisitsDto {
  /** Of the 春节 before which is visited. */
  @IsInt()
  @Min(2000)
  @Max(2199)
  readonly year!: number;

  @IsOptional()
  @IsBodyCode()
  readonly body?: string;
}

export class VisitsQuery extends PageQuery {
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(2000)
  @Max(2199)
  readonly year?: number;

  @IsOptional()
  @IsBodyCode()
  readonly body?: string;
}
