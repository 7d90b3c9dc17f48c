import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsOptional, Matches } from 'class-validator';
import { type MandateRole, mandateRoles } from '#contracts';
import { IsBodyCode, IsInstant, IsThingId, IsWords, PageQuery, QueryFlag } from '#http';

/** The subject of the person's tokens. */
const personPattern = /^[A-Za-z0-9][A-Za-z0-9._:@-]{0,119}$/;
const personId = { message: '$property must be an id of a person, not a name' };

export class GiveMandateDto {
  /** Default: the caller's own body. */
  @IsOptional()
  @IsBodyCode()
  readonly body?: string;

  @Matches(personPattern, personId)
  readonly person!: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(mandateRoles.length)
  @ArrayUnique()
  @IsIn(mandateRoles, { each: true })
  readonly roles!: readonly MandateRole[];

  /** Which the person, or who is stood in for, holds. */
  @IsThingId()
  readonly post!: string;

  /** Who holds the post, where the person stands in for them. */
  @IsOptional()
  @Matches(personPattern, personId)
  readonly inPlaceOf?: string;

  /** Default: at once. */
  @IsOptional()
  @IsInstant()
  readonly from?: string;

  /** The first instant at which it is over. */
  @IsOptional()
  @IsInstant()
  readonly until?: string;
}

export class EndMandateDto {
  @IsOptional()
  @IsWords(500)
  readonly reason?: string;
}

export class MandatesQuery extends PageQuery {
  @IsOptional()
  @IsBodyCode()
  readonly body?: string;

  @IsOptional()
  @Matches(personPattern, personId)
  readonly person?: string;

  /** Only those that have ended, or have not. */
  @QueryFlag()
  readonly ended?: boolean;
}
