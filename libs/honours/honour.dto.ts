import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { type CandidateKind, candidateKinds, type OpinionOutcome, opinionOutcomes } from '#contracts';
import { IsBodyCode, IsCalendarDate, IsOneLine, IsWords, PageQuery } from '#http';
import { honourStatuses, type HonourStatus } from './domain/honour.js';
import { maxOffices } from './domain/honour.decide.js';

class QuotaDto {
  @IsBodyCode()
  readonly body!: string;

  @IsInt()
  @Min(1)
  @Max(10_000)
  readonly places!: number;
}

export class OpenHonourDto {
  @IsWords(200)
  @IsOneLine()
  readonly title!: string;

  @IsInt()
  @Min(2000)
  @Max(2199)
  readonly year!: number;

  /** That awards; default: the caller's own. */
  @IsOptional()
  @IsBodyCode()
  readonly body?: string;

  /** Which body recommends how many. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(300)
  @ArrayUnique(({ body }: QuotaDto) => body)
  @ValidateNested({ each: true })
  @Type(() => QuotaDto)
  readonly quota!: QuotaDto[];
}

export class RecommendDto {
  @IsIn(candidateKinds)
  readonly kind!: CandidateKind;

  @IsWords(200)
  @IsOneLine()
  readonly name!: string;

  @IsOptional()
  @IsWords(4_000)
  readonly story?: string;

  /** That recommends; default: the caller's own. */
  @IsOptional()
  @IsBodyCode()
  readonly body?: string;
}

export class StrikeDto {
  @IsWords(1_000)
  readonly reason!: string;
}

export class AskOpinionsDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(maxOffices)
  @ArrayUnique()
  @IsBodyCode({ each: true })
  readonly offices!: string[];

  @IsOptional()
  @IsCalendarDate()
  readonly dueOn?: string;
}

export class WaiveOpinionDto {
  @IsBodyCode()
  readonly office!: string;

  @IsWords(1_000)
  readonly reason!: string;
}

export class GiveOpinionDto {
  @IsIn(opinionOutcomes)
  readonly outcome!: OpinionOutcome;

  @IsOptional()
  @IsWords(4_000)
  readonly words?: string;

  /** The office; default: the caller's own. */
  @IsOptional()
  @IsBodyCode()
  readonly body?: string;
}

export class OpenNoticeDto {
  /** Default: what is set for the body. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(250)
  readonly workingDays?: number;
}

export class DecideHonourDto {
  /** Ids of the candidates that are awarded. */
  @IsArray()
  @ArrayMaxSize(1_000)
  @ArrayUnique()
  @IsOneLine({ each: true })
  @MaxLength(40, { each: true })
  readonly awarded!: string[];

  /** Number of the document. */
  @IsOptional()
  @IsWords(100)
  @IsOneLine()
  readonly document?: string;
}

export class AwardDto {
  @IsCalendarDate()
  readonly on!: string;
}

export class WithdrawHonourDto {
  @IsWords(500)
  readonly reason!: string;
}

export class HonoursQuery extends PageQuery {
  @IsOptional()
  @IsIn(honourStatuses)
  readonly status?: HonourStatus;

  /** That awards. */
  @IsOptional()
  @IsBodyCode()
  readonly body?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(2000)
  @Max(2199)
  readonly year?: number;

  /** An office whose letter is open. */
  @IsOptional()
  @IsBodyCode()
  readonly awaiting?: string;
}
