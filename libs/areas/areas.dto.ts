import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { IsBodyCode, IsCalendarDate, PageQuery } from '#http';

const keyPattern = /^[A-Za-z0-9][A-Za-z0-9-]{0,59}$/;

/** From its first to its last day, both included. */
export class TurnDto {
  @IsBodyCode()
  readonly body!: string;

  @IsCalendarDate()
  readonly from!: string;

  @IsCalendarDate()
  readonly to!: string;
}

export class AreaContentDto {
  @IsString()
  @Matches(/\S/)
  @MaxLength(120)
  readonly name!: string;

  @IsBodyCode()
  readonly lead!: string;

  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(60)
  @IsBodyCode({ each: true })
  readonly members!: string[];

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => TurnDto)
  readonly rotation!: TurnDto[];
}

class MemberDto {
  /** Which member acts; default: the caller's own body. */
  @IsOptional()
  @IsBodyCode()
  readonly body?: string;
}

export class RaiseMatterDto extends MemberDto {
  @IsString()
  @Matches(/\S/)
  @MaxLength(200)
  readonly title!: string;
}

export class SettleMatterDto extends MemberDto {
  @IsString()
  @Matches(/\S/)
  @MaxLength(1_000)
  readonly outcome!: string;
}

export class CallMeetingDto extends MemberDto {
  @IsCalendarDate()
  readonly on!: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @Matches(/\S/, { each: true })
  @MaxLength(200, { each: true })
  readonly topics?: string[];
}

export class HoldAreaMeetingDto extends MemberDto {
  @IsCalendarDate()
  readonly on!: string;

  /** Keys of the topics that are done with. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @Matches(keyPattern, { each: true })
  readonly settled?: string[];
}

export class OfferHandoverDto {
  /** The first day of the turn that takes over. */
  @IsCalendarDate()
  readonly turn!: string;

  /** Where files and contacts lie. */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  readonly files?: string;
}

export class DissolveAreaDto {
  @IsOptional()
  @IsCalendarDate()
  readonly on?: string;

  @IsString()
  @Matches(/\S/)
  @MaxLength(1_000)
  readonly reason!: string;
}

export class AreasQuery extends PageQuery {
  @IsOptional()
  @IsBodyCode()
  readonly member?: string;

  @IsOptional()
  @IsBodyCode()
  readonly awaits?: string;
}

export class OnQuery {
  /** Default: today. */
  @IsOptional()
  @IsCalendarDate()
  readonly on?: string;
}
