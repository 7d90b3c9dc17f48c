import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsUrl,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { type ProblemOutcome, problemOutcomes } from '#contracts';
import { IsBodyCode, IsCalendarDate, IsOneLine, IsShortKey, IsWords, PageQuery } from '#http';
import { type Unit, units } from '#kernel';
import { CountFormDto } from './count-form.dto.js';

export class RoundProblemDto {
  /** Default: its place in the list. */
  @IsOptional()
  @IsShortKey()
  readonly key?: string;

  @IsOneLine()
  @MaxLength(400)
  readonly title!: string;

  @IsOptional()
  @IsWords(2_000)
  readonly measures?: string;

  @IsOptional()
  @IsCalendarDate()
  readonly dueOn?: string;
}

export class OpenRoundDto {
  /** Default: the caller's own body. */
  @IsOptional()
  @IsBodyCode()
  readonly body?: string;

  /** Default: this year. */
  @IsOptional()
  @IsInt()
  @Min(2000)
  @Max(2200)
  readonly year?: number;

  /** Default: as in the last round, else the usual one: secretary and branch, 好 / 较好 / 一般 / 差. */
  @IsOptional()
  @ValidateNested()
  @Type(() => CountFormDto)
  readonly form?: CountFormDto;

  /** Last year's list, where its round is not on record here. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => RoundProblemDto)
  readonly lastProblems?: readonly RoundProblemDto[];
}

export class ListOutcomeDto {
  @IsShortKey()
  readonly key!: string;

  @IsIn(problemOutcomes)
  readonly outcome!: ProblemOutcome;

  @IsOptional()
  @IsWords(2_000)
  readonly note?: string;
}

export class ReportLastListDto {
  @IsCalendarDate()
  readonly on!: string;

  /** One for each problem of last year's list. */
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => ListOutcomeDto)
  readonly outcomes!: readonly ListOutcomeDto[];
}

const webAddress = { protocols: ['http', 'https'], require_protocol: true, require_tld: false };

export class StateReportDto {
  @IsCalendarDate()
  readonly on!: string;

  /** Whose statement it is: a post, never a person. */
  @IsOneLine()
  @MaxLength(100)
  readonly post!: string;

  @IsOptional()
  @IsUrl(webAddress, { message: 'link must be an address that begins with http:// or https://' })
  @MaxLength(500)
  readonly link?: string;

  @IsOptional()
  @IsWords(20_000)
  readonly text?: string;
}

export class CommentOnReportDto {
  @IsCalendarDate()
  readonly on!: string;

  /** The body that commented. */
  @IsBodyCode()
  readonly by!: string;

  @IsWords(10_000)
  readonly text!: string;
}

export class CloseRoundDto {
  @IsCalendarDate()
  readonly on!: string;

  /** Next year's first item. */
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => RoundProblemDto)
  readonly problems!: readonly RoundProblemDto[];
}

export class RoundsQuery extends PageQuery {
  @IsOptional()
  @IsIn(units)
  readonly unit?: Unit;

  @IsOptional()
  @IsBodyCode()
  readonly body?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(2000)
  @Max(2200)
  readonly year?: number;

  @IsOptional()
  @IsIn(['open', 'closed'])
  readonly status?: 'open' | 'closed';
}
