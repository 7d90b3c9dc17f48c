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
} from 'class-validator';
import { noticeAudiences, type NoticeAudience } from '#contracts';
import { IsBodyCode, IsCalendarDate, IsOneLine, PageQuery } from '#http';
import { noticeStatuses, type NoticeStatus } from './domain/notice.js';

const maxText = 12_000;
const maxWords = 2_000;

class SignedDto {
  /** Who acts, by post. */
  @IsOneLine()
  @MaxLength(100)
  readonly post!: string;
}

class NoticeTextsDto extends SignedDto {
  /** Default: the narrowest, the publishing body alone. */
  @IsOptional()
  @IsIn(noticeAudiences)
  readonly audience?: NoticeAudience;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(300)
  @IsBodyCode({ each: true })
  readonly named?: string[];

  /** Its item in the catalogue of what is published. */
  @IsOptional()
  @IsOneLine()
  @MaxLength(200)
  readonly item?: string;

  @IsOptional()
  @IsOneLine()
  @MaxLength(200)
  readonly form?: string;

  @IsOptional()
  @IsOneLine()
  @MaxLength(200)
  readonly period?: string;
}

export class ProposeNoticeDto extends NoticeTextsDto {
  /** Default: the caller's own. */
  @IsOptional()
  @IsBodyCode()
  readonly body?: string;

  @IsOneLine()
  @MaxLength(300)
  readonly title!: string;

  @IsString()
  @Matches(/\S/)
  @MaxLength(maxText)
  readonly text!: string;
}

export class ReviseNoticeDto extends NoticeTextsDto {
  @IsOptional()
  @IsOneLine()
  @MaxLength(300)
  readonly title?: string;

  @IsOptional()
  @IsString()
  @Matches(/\S/)
  @MaxLength(maxText)
  readonly text?: string;

  /** Why; needed where a text is published. */
  @IsOptional()
  @IsString()
  @Matches(/\S/)
  @MaxLength(maxWords)
  readonly reason?: string;
}

/** `hash` names the text that was looked at; another one by now is 409. */
export class OfTextDto extends SignedDto {
  @IsOptional()
  @Matches(/^[0-9a-f]{64}$/)
  readonly hash?: string;
}

export class CheckNoticeDto extends OfTextDto {
  @IsBoolean()
  readonly passed!: boolean;

  @IsOptional()
  @IsString()
  @MaxLength(maxWords)
  readonly note?: string;
}

export class ApproveNoticeDto extends OfTextDto {
  /** The meeting that agreed. */
  @IsOptional()
  @IsOneLine()
  @MaxLength(200)
  readonly meeting?: string;
}

export class RefuseNoticeDto extends OfTextDto {
  @IsString()
  @Matches(/\S/)
  @MaxLength(maxWords)
  readonly reason!: string;
}

export class AdvanceNoticeDto extends OfTextDto {
  /** The last day on which opinions are taken. */
  @IsCalendarDate()
  readonly until!: string;
}

export class WithdrawNoticeDto extends SignedDto {
  @IsString()
  @Matches(/\S/)
  @MaxLength(maxWords)
  readonly reason!: string;
}

export class GiveOpinionDto {
  @IsOptional()
  @IsBodyCode()
  readonly body?: string;

  @IsString()
  @Matches(/\S/)
  @MaxLength(maxWords)
  readonly text!: string;
}

export class AnswerOpinionDto extends SignedDto {
  @IsString()
  @Matches(/\S/)
  @MaxLength(maxWords)
  readonly text!: string;

  /** Was the opinion followed? */
  @IsBoolean()
  readonly taken!: boolean;
}

export class NoticesQuery extends PageQuery {
  @IsOptional()
  @IsBodyCode()
  readonly body?: string;

  @IsOptional()
  @IsIn(noticeStatuses)
  readonly status?: NoticeStatus;

  @IsOptional()
  @IsIn(noticeAudiences)
  readonly audience?: NoticeAudience;
}

export class RegisterQuery {
  @IsOptional()
  @IsBodyCode()
  readonly body?: string;

  @Type(() => Number)
  @IsInt()
  @Min(1900)
  @Max(9999)
  readonly year!: number;

  @IsOptional()
  @IsIn(['html', 'csv', 'json'])
  readonly format?: 'html' | 'csv' | 'json';
}
