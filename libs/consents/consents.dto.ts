import { Type } from 'class-transformer';
import { IsOptional, IsString, Matches, MaxLength, ValidateNested } from 'class-validator';
import { IsBodyCode, IsCalendarDate } from '#http';

class AnsweringBodyDto {
  /** Which body answers; default: the caller's own. */
  @IsOptional()
  @IsBodyCode()
  readonly body?: string;
}

/** 备案, beside the consent itself. */
export class FilingDto {
  @IsCalendarDate()
  readonly on!: string;

  @IsOptional()
  @IsString()
  @MaxLength(100)
  readonly number?: string;
}

export class GiveConsentDto extends AnsweringBodyDto {
  /** Number of the document (文号). */
  @IsOptional()
  @IsString()
  @Matches(/\S/)
  @MaxLength(100)
  readonly number?: string;

  /** Default: today. */
  @IsOptional()
  @IsCalendarDate()
  readonly on?: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => FilingDto)
  readonly filing?: FilingDto;
}

export class RefuseConsentDto extends AnsweringBodyDto {
  @IsString()
  @Matches(/\S/)
  @MaxLength(1_000)
  readonly reason!: string;
}
