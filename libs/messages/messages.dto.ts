import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsEmail,
  IsIn,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { PageQuery, QueryFlag } from '#http';
import { type ChatKind, chatKinds } from './delivery/chat-formats.js';
import { type Language, languages } from './domain/texts.js';

const code = /^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/;

export class BodyQuery {
  /** Default: the caller's. */
  @IsOptional()
  @Matches(code)
  readonly body?: string;
}

export class MessagesQuery extends PageQuery {
  @IsOptional()
  @Matches(code)
  readonly body?: string;

  @QueryFlag()
  readonly unread?: boolean;
}

export class NudgeDto {
  /** The stream of the initiative: `initiative/<id>`. */
  @Matches(/^initiative\/[\w-]{1,120}$/)
  readonly subject!: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @Matches(code, { each: true })
  readonly bodies!: readonly string[];
}

export class ChatDto {
  @IsIn(chatKinds)
  readonly kind!: ChatKind;

  @IsString()
  @MaxLength(1_000)
  readonly url!: string;
}

export class QuietHoursDto {
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/)
  readonly from!: string;

  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/)
  readonly to!: string;
}

export class SettingsDto {
  /** Where mail goes: entered by the person themself, seen by nobody else. */
  @IsOptional()
  @IsEmail()
  @MaxLength(254)
  readonly mail?: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => ChatDto)
  readonly chat?: ChatDto;

  /** By the clock of Asia/Shanghai; what falls within goes out when it ends. */
  @IsOptional()
  @ValidateNested()
  @Type(() => QuietHoursDto)
  readonly quiet?: QuietHoursDto;

  @IsOptional()
  @IsIn(languages)
  readonly language?: Language;
}
