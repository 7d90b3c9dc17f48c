import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
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
import { type PartTimeStep, partTimeSteps, type PostKind, postKinds } from '#contracts';
import { IsBodyCode, IsCalendarDate, PageQuery, QueryFlag } from '#http';

/** An opaque id: no blanks, no Chinese characters, so that nobody types a name into it. */
const personPattern = /^[A-Za-z0-9][A-Za-z0-9._:@-]{0,119}$/;
const personId = { message: '$property must be an id of a person, not a name' };

export class EstablishPostDto {
  @IsOptional()
  @IsBodyCode()
  readonly body?: string;

  @IsIn(postKinds)
  readonly kind!: PostKind;

  @IsOptional()
  @IsString()
  @Matches(/\S/)
  @MaxLength(120)
  readonly title?: string;

  /** How many may hold it at once; default 1. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100)
  readonly places?: number;

  @IsOptional()
  @IsBoolean()
  readonly isFullTime?: boolean;
}

export class PartTimeStepDto {
  @IsIn(partTimeSteps)
  readonly step!: PartTimeStep['step'];

  @IsCalendarDate()
  readonly on!: string;
}

export class FillPostDto {
  @Matches(personPattern, personId)
  readonly person!: string;

  @IsCalendarDate()
  readonly from!: string;

  /** The first day on which it is no longer held. */
  @IsOptional()
  @IsCalendarDate()
  readonly to?: string;

  /** Of a part-time member. */
  @IsOptional()
  @IsBodyCode()
  readonly homeBody?: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(partTimeSteps.length)
  @ValidateNested({ each: true })
  @Type(() => PartTimeStepDto)
  readonly steps?: PartTimeStepDto[];

  /** Why one term more in a row than the committee allows. */
  @IsOptional()
  @IsString()
  @Matches(/\S/)
  @MaxLength(1_000)
  readonly exception?: string;
}

export class VacatePostDto {
  @Matches(personPattern, personId)
  readonly person!: string;

  @IsCalendarDate()
  readonly on!: string;

  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  readonly reason?: string;
}

export class AbolishPostDto {
  @IsCalendarDate()
  readonly on!: string;

  @IsString()
  @Matches(/\S/)
  @MaxLength(1_000)
  readonly reason!: string;
}

export class PostsQuery extends PageQuery {
  @IsOptional()
  @IsBodyCode()
  readonly body?: string;

  @IsOptional()
  @IsIn(postKinds)
  readonly kind?: PostKind;

  @IsOptional()
  @Matches(personPattern, personId)
  readonly person?: string;

  /** Default: today. */
  @IsOptional()
  @IsCalendarDate()
  readonly on?: string;

  @QueryFlag()
  readonly vacant?: boolean;

  /** Held by somebody who holds another post too. */
  @QueryFlag()
  readonly concurrent?: boolean;

  @QueryFlag()
  readonly required?: boolean;
}

export class RotationQuery extends PageQuery {
  @IsOptional()
  @IsCalendarDate()
  readonly on?: string;
}

export class CountStaffDto {
  @IsOptional()
  @IsBodyCode()
  readonly body?: string;

  /** Default: today. */
  @IsOptional()
  @IsCalendarDate()
  readonly on?: string;

  @IsInt()
  @Min(0)
  @Max(1_000_000)
  readonly staff!: number;

  /** Those among them who do the Party's work full time. */
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  readonly fullTime!: number;
}

export class StaffingQuery extends PageQuery {
  @IsOptional()
  @IsBodyCode()
  readonly body?: string;

  @IsOptional()
  @IsCalendarDate()
  readonly on?: string;
}
