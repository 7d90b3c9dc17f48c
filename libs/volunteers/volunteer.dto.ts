import { ArrayMaxSize, ArrayUnique, IsArray, IsOptional, Matches, MaxLength } from 'class-validator';
import { IsBodyCode, IsCalendarDate, IsInstant, IsOneLine, IsThingId, IsWords, PageQuery, QueryFlag } from '#http';

const opaque = /^[A-Za-z0-9][\w.:@|~+-]{0,119}$/;

export class VolunteerDto {
  @IsWords(100)
  @IsOneLine()
  readonly name!: string;

  @IsOptional()
  @IsWords(100)
  @IsOneLine()
  readonly phone?: string;

  /** As whom they sign up: attendances under it are counted. */
  @IsOptional()
  @Matches(opaque, { message: 'person must be an opaque id' })
  readonly person?: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(30)
  @ArrayUnique()
  @IsOneLine({ each: true })
  @MaxLength(60, { each: true })
  readonly skills?: string[];

  /** The people that the body offers to others, of whom this is one. */
  @IsOptional()
  @IsThingId()
  readonly resource?: string;
}

export class RegisterVolunteerDto extends VolunteerDto {
  /** Default: the caller's own. */
  @IsOptional()
  @IsBodyCode()
  readonly body?: string;
}

/** Served without a sign-up, for those who say so afterwards. */
export class EnterHoursDto {
  @IsInstant()
  readonly from!: string;

  @IsInstant()
  readonly to!: string;

  @IsOptional()
  @IsInstant()
  readonly gatheredAt?: string;

  /** The body that was served and confirms it. */
  @IsBodyCode()
  readonly served!: string;

  @IsOptional()
  @IsWords(200)
  @IsOneLine()
  readonly content?: string;
}

export class IssueCertificateDto {
  @IsCalendarDate()
  readonly from!: string;

  @IsCalendarDate()
  readonly to!: string;
}

export class VolunteersQuery extends PageQuery {
  @IsOptional()
  @IsBodyCode()
  readonly body?: string;

  @IsOptional()
  @IsWords(60)
  @IsOneLine()
  readonly skill?: string;

  @QueryFlag()
  readonly mine?: boolean;
}
