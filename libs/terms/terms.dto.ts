import { applyDecorators } from '@nestjs/common';
import { Type } from 'class-transformer';
import {
  IsDefined,
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
import { termKinds, type TermKind } from '#contracts';
import { IsBodyCode, IsCalendarDate, PageQuery } from '#http';
import { type Unit, units } from '#kernel';
import { type LedgerClass, ledgerClasses } from './domain/ledger.js';
import { dutyStates } from './term.view.js';

/** The years of which the working calendar knows. */
const InCalendar = () =>
  Matches(/^(?:(?:19|20)\d|21[0-7])\d-/, { message: '$property must lie in the years 1900 to 2179' });

export class ApprovalDto {
  /** Number of the document (文号). */
  @IsString()
  @Matches(/\S/)
  @MaxLength(100)
  readonly number!: string;

  @IsCalendarDate()
  readonly on!: string;

  /** Code of the body that approved. */
  @IsBodyCode()
  readonly by!: string;
}

export class TermLengthDto {
  /** Where neither this nor `endsOn` is given, the rule for the kind of body counts. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(240)
  readonly months?: number;

  @IsOptional()
  @IsCalendarDate()
  @InCalendar()
  readonly endsOn?: string;
}

export class StartTermDto extends TermLengthDto {
  @IsBodyCode()
  readonly body!: string;

  /** Default: the body's leading group. */
  @IsOptional()
  @IsIn(termKinds)
  readonly kind?: TermKind;

  @IsCalendarDate()
  @InCalendar()
  readonly startedOn!: string;
}

export class DelayTermDto {
  /** The new day; the end of the term stays as it is. */
  @IsCalendarDate()
  @InCalendar()
  readonly to!: string;

  @IsDefined()
  @ValidateNested()
  @Type(() => ApprovalDto)
  readonly approval!: ApprovalDto;
}

export class RenewTermDto extends TermLengthDto {
  @IsCalendarDate()
  @InCalendar()
  readonly electedOn!: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => ApprovalDto)
  readonly approval?: ApprovalDto;
}

export class TermsQuery extends PageQuery {
  @IsOptional()
  @IsIn(units)
  readonly unit?: Unit;

  @IsOptional()
  @IsBodyCode()
  readonly body?: string;

  @IsOptional()
  @IsIn(dutyStates)
  readonly state?: (typeof dutyStates)[number];

  /** The day for which states are told. Default: today. */
  @IsOptional()
  @IsCalendarDate()
  @InCalendar()
  readonly on?: string;
}

export class LedgerQuery extends PageQuery {
  @IsOptional()
  @IsCalendarDate()
  @InCalendar()
  readonly on?: string;

  @IsOptional()
  @IsIn(ledgerClasses)
  readonly class?: LedgerClass;
}

const IsYear = () =>
  applyDecorators(
    IsOptional(),
    Type(() => Number),
    IsInt(),
    Min(1900),
    Max(2179),
  );

export class PlannedInYearQuery extends PageQuery {
  /** Default: the next one. */
  @IsYear()
  readonly year?: number;
}

export class HeldInYearQuery extends PageQuery {
  /** Default: the present one. */
  @IsYear()
  readonly year?: number;

  /** The day up to which it is counted. Default: today. */
  @IsOptional()
  @IsCalendarDate()
  @InCalendar()
  readonly on?: string;
}
