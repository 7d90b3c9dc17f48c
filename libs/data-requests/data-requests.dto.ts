import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
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
import { dataRhythms } from '#contracts';
import { IsBodyCode, IsCalendarDate, IsOneLine, PageQuery } from '#http';

class FieldDto {
  @Matches(/^[a-zA-Z][a-zA-Z0-9-]{0,39}$/)
  readonly name!: string;

  @IsOneLine()
  @MaxLength(100)
  readonly label!: string;

  /** A key of the catalogue: it is filled in, to be confirmed. */
  @IsOptional()
  @Matches(/^[a-z]+\.[a-z-]{1,40}$/)
  readonly fact?: string;
}

export class SendDataRequestDto {
  @IsOneLine()
  @MaxLength(300)
  readonly title!: string;

  /** Default: the caller's own body. */
  @IsOptional()
  @IsBodyCode()
  readonly from?: string;

  @IsArray()
  @ArrayMaxSize(300)
  @IsBodyCode({ each: true })
  readonly bodies!: string[];

  /** Refused without it. */
  @IsOptional()
  @IsString()
  @MaxLength(400)
  readonly basis?: string;

  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  readonly purpose?: string;

  @IsArray()
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => FieldDto)
  readonly fields!: FieldDto[];

  /** Default: once. */
  @IsOptional()
  @IsIn(dataRhythms)
  readonly rhythm?: (typeof dataRhythms)[number];

  /** The last day of the first answer; of a rhythm its day of the month counts. */
  @IsCalendarDate()
  readonly dueOn!: string;

  /** Refused without it. */
  @IsOptional()
  @IsCalendarDate()
  readonly endsOn?: string;
}

class ValueDto {
  @IsString()
  @MaxLength(40)
  readonly name!: string;

  @IsString()
  @MaxLength(1_000)
  readonly value!: string;
}

export class AnswerDataDto {
  @IsOptional()
  @IsBodyCode()
  readonly body?: string;

  /** Default: the first that waits. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(200)
  readonly round?: number;

  /** What is filled in and not mentioned is confirmed. */
  @IsArray()
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => ValueDto)
  readonly values!: ValueDto[];
}

export class DataRequestsQuery extends PageQuery {
  @IsOptional()
  @IsBodyCode()
  readonly from?: string;

  /** That is asked. */
  @IsOptional()
  @IsBodyCode()
  readonly body?: string;

  @IsOptional()
  @IsIn(['open', 'closed'])
  readonly status?: 'open' | 'closed';
}
