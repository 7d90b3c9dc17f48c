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
import { letterKinds, type LetterKind } from '#contracts';
import { IsBodyCode, IsOneLine, PageQuery } from '#http';
import { letterStatuses, type LetterStatus } from './domain/letter.js';

class FieldDto {
  @Matches(/^[a-zA-Z]{1,40}$/)
  readonly name!: string;

  @IsString()
  @MaxLength(4_000)
  readonly value!: string;
}

export class LetterTextsDto {
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsBodyCode({ each: true })
  readonly to?: string[];

  /** Whom it goes to outside the register. */
  @IsOptional()
  @IsOneLine()
  @MaxLength(200)
  readonly outside?: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => FieldDto)
  readonly fields?: FieldDto[];

  /** The stream of the matter it belongs to: `directive/pro-…`. */
  @IsOptional()
  @Matches(/^[a-z-]{1,40}\/[A-Za-z0-9./-]{1,200}$/)
  readonly matter?: string;

  /** The id of the letter that it answers. */
  @IsOptional()
  @IsString()
  @MaxLength(120)
  readonly answers?: string;
}

export class DraftLetterDto extends LetterTextsDto {
  @IsIn(letterKinds)
  readonly kind!: LetterKind;

  /** Default: the caller's own. */
  @IsOptional()
  @IsBodyCode()
  readonly body?: string;

  @IsOneLine()
  @MaxLength(300)
  readonly title!: string;

  /** Who signs: with it, the letter is signed and numbered at once. */
  @IsOptional()
  @IsOneLine()
  @MaxLength(100)
  readonly post?: string;
}

export class ReviseLetterDto extends LetterTextsDto {
  @IsOptional()
  @IsOneLine()
  @MaxLength(300)
  readonly title?: string;
}

export class IssueLetterDto {
  /** Who signs. */
  @IsOneLine()
  @MaxLength(100)
  readonly post!: string;
}

export class VoidLetterDto {
  @IsString()
  @Matches(/\S/)
  @MaxLength(1_000)
  readonly reason!: string;
}

export class DiscardLetterDto {
  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  readonly reason?: string;
}

export class ReceiveLetterDto {
  /** Default: the caller's own. */
  @IsOptional()
  @IsBodyCode()
  readonly body?: string;
}

export class AnswerLetterDto extends ReceiveLetterDto {
  /** The id of the letter with which it is answered. */
  @IsOptional()
  @IsString()
  @MaxLength(120)
  readonly by?: string;
}

export class SetNumbersDto {
  @IsOptional()
  @IsBodyCode()
  readonly body?: string;

  @IsIn(letterKinds)
  readonly kind!: LetterKind;

  @IsInt()
  @Min(1900)
  @Max(9999)
  readonly year!: number;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  readonly first?: number;

  /** 机关代字. */
  @IsOptional()
  @IsOneLine()
  @MaxLength(40)
  readonly prefix?: string;
}

export class SeriesQuery extends PageQuery {
  @IsOptional()
  @IsBodyCode()
  readonly body?: string;

  @IsOptional()
  @IsIn(letterKinds)
  readonly kind?: LetterKind;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1900)
  @Max(9999)
  readonly year?: number;
}

export class LettersQuery extends SeriesQuery {
  @IsOptional()
  @IsIn(letterStatuses)
  readonly status?: LetterStatus;

  /** Addressed to it. */
  @IsOptional()
  @IsBodyCode()
  readonly to?: string;

  @IsOptional()
  @IsString()
  @MaxLength(250)
  readonly matter?: string;
}

/** Letters of one series, from one number to another: at most 200. */
export class LetterFileQuery {
  @IsBodyCode()
  readonly body!: string;

  @IsIn(letterKinds)
  readonly kind!: LetterKind;

  @Type(() => Number)
  @IsInt()
  @Min(1900)
  @Max(9999)
  readonly year!: number;

  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  readonly from!: number;

  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  readonly to!: number;
}
