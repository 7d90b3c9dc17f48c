import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
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
import {
  bodyKinds,
  type BodyKind,
  colourCauses,
  relationTypes,
  type RelationType,
  reportRhythms,
  type WantedAnswer,
  wantedAnswers,
} from '#contracts';
import { IsBodyCode, IsCalendarDate, IsInstant, IsOneLine, PageQuery, QueryFlag } from '#http';
import { type Unit, units } from '#kernel';

export const maxText = 8_000;
export const maxWords = 2_000;
export const maxAddressees = 300;

class RelationDto {
  @IsIn(relationTypes)
  readonly type!: RelationType;

  /** The body that the addressees are affiliated to, led by, guided by or jointly built with. */
  @IsBodyCode()
  readonly to!: string;
}

/** Who is addressed: the bodies that are named, and those of the register that are of one of the kinds, of one of the units and in the relation, where these are given. */
export class AddresseesDto {
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(maxAddressees)
  @IsBodyCode({ each: true })
  readonly bodies?: string[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(bodyKinds.length)
  @IsIn(bodyKinds, { each: true })
  readonly kinds?: BodyKind[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(units.length)
  @IsIn(units, { each: true })
  readonly units?: Unit[];

  @IsOptional()
  @ValidateNested()
  @Type(() => RelationDto)
  readonly relation?: RelationDto;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(maxAddressees)
  @IsBodyCode({ each: true })
  readonly except?: string[];
}

class ReportsDto {
  @IsIn(reportRhythms)
  readonly every!: (typeof reportRhythms)[number];

  /** Default: today. */
  @IsOptional()
  @IsCalendarDate()
  readonly from?: string;

  @IsCalendarDate()
  readonly until!: string;

  /** Of the week 1 to 7, else of the month. */
  @IsInt()
  @Min(1)
  @Max(31)
  readonly day!: number;

  @IsOptional()
  @IsIn(['keep', 'next-working-day'])
  readonly onDayOff?: 'keep' | 'next-working-day';
}

class ColourDto {
  @IsOneLine()
  @MaxLength(40)
  readonly colour!: string;

  @IsIn(colourCauses)
  readonly when!: (typeof colourCauses)[number];

  /** Hours for `near` and `overdue`, times for `returned` and `missed`. */
  @IsInt()
  @Min(0)
  @Max(100_000)
  readonly count!: number;
}

export class SendDirectiveDto {
  @IsOneLine()
  @MaxLength(300)
  readonly title!: string;

  @IsString()
  @MaxLength(maxText)
  readonly text!: string;

  /** Default: the caller's own body. */
  @IsOptional()
  @IsBodyCode()
  readonly from?: string;

  @IsDefined()
  @ValidateNested()
  @Type(() => AddresseesDto)
  readonly to!: AddresseesDto;

  /** Default: nothing. */
  @IsOptional()
  @IsIn(wantedAnswers)
  readonly wants?: WantedAnswer;

  @IsOptional()
  @IsInstant()
  readonly dueAt?: string;

  /** The last day on which it is in time, instead of `dueAt`. */
  @IsOptional()
  @IsCalendarDate()
  readonly dueOn?: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => ReportsDto)
  readonly reports?: ReportsDto;

  @IsOptional()
  @IsBodyCode()
  readonly lead?: string;

  @IsOptional()
  @IsOneLine()
  @MaxLength(100)
  readonly number?: string;

  @IsOptional()
  @IsOneLine()
  @MaxLength(200)
  readonly contactPost?: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(1_000, { each: true })
  readonly links?: string[];

  /** The first row that holds gives a body its colour. Default: the rule `directive.colours` of the sender; without one there are no colours. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => ColourDto)
  readonly colours?: ColourDto[];
}

export class AtQuery {
  /** Default: now. */
  @IsOptional()
  @IsInstant()
  readonly at?: string;
}

export class DirectivesQuery extends PageQuery {
  @IsOptional()
  @IsInstant()
  readonly at?: string;

  /** Only directives of which a body (that of `body`, where given) is overdue at the instant. */
  @QueryFlag()
  readonly overdue?: boolean;

  @IsOptional()
  @IsBodyCode()
  readonly from?: string;

  /** Addressed to it. */
  @IsOptional()
  @IsBodyCode()
  readonly body?: string;

  /** The sender's. */
  @IsOptional()
  @IsIn(units)
  readonly unit?: Unit;

  @IsOptional()
  @IsIn(['open', 'closed'])
  readonly status?: 'open' | 'closed';
}

export class SummaryQuery extends AtQuery {
  @IsOptional()
  @IsBodyCode()
  readonly from?: string;

  @IsOptional()
  @IsString()
  @MaxLength(120)
  readonly directive?: string;
}

export class GrantDelayDto {
  @IsOptional()
  @IsString()
  @MaxLength(40)
  readonly item?: string;

  /** Default: the date that was asked for. */
  @IsOptional()
  @IsInstant()
  readonly to?: string;
}

export class RefuseDelayDto {
  @IsOptional()
  @IsString()
  @MaxLength(40)
  readonly item?: string;

  @IsString()
  @Matches(/\S/)
  @MaxLength(maxWords)
  readonly reason!: string;
}

export class ReturnWorkDto extends RefuseDelayDto {
  /** Until when it is to be told again. Default: the date that stands. */
  @IsOptional()
  @IsInstant()
  readonly dueAt?: string;
}

export class CloseDirectiveDto {
  @IsOptional()
  @IsString()
  @MaxLength(maxWords)
  readonly reason?: string;
}
