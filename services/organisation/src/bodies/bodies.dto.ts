import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { bodyKinds, type BodyKind, relationTypes, type RelationType } from '#contracts';
import { IsCalendarDate, IsOneLine, QueryFlag } from '#http';
import { type Unit, units } from '#kernel';

export const maxNameLength = 200;
/** More people than any body has; it keeps a slip of the keyboard out of the sums. */
const maxMembers = 100_000_000;
const maxTermYears = 50;
const maxTerms = 100;

/** A member that may be left out and may not be null, as {@link IsOptional} would let it be. */
const MayBeAbsent = (): PropertyDecorator => ValidateIf((_, value: unknown) => value !== undefined);

/** Capital letters, digits and hyphens: a code has one spelling, and no full-width or small letter stands for another. */
const IsBodyCode = (): PropertyDecorator =>
  Matches(/^[A-Z0-9][A-Z0-9-]{0,39}$/, { message: '$property must be capital letters, digits and -, at most 40' });

export class TermDto {
  @IsCalendarDate()
  readonly startsOn!: string;

  @IsInt()
  @Min(1)
  @Max(maxTermYears)
  readonly years!: number;
}

/** What a body may be without: null takes it away. */
class OptionalParticularsDto {
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(maxMembers)
  readonly members?: number | null;

  @IsOptional()
  @IsBoolean()
  readonly fullTimeDeputySecretary?: boolean | null;

  @IsOptional()
  @ValidateNested()
  @Type(() => TermDto)
  readonly term?: TermDto | null;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(maxTerms)
  readonly secretaryConsecutiveTerms?: number | null;

  @IsOptional()
  @IsCalendarDate()
  readonly foundedOn?: string | null;
}

/** RFC 7396: what is absent stays, what is null goes. */
export class ReviseBodyDto extends OptionalParticularsDto {
  @MayBeAbsent()
  @IsOneLine()
  @MaxLength(maxNameLength)
  readonly name?: string;

  @MayBeAbsent()
  @IsIn(bodyKinds)
  readonly kind?: BodyKind;

  @MayBeAbsent()
  @IsIn(units)
  readonly unit?: Unit;

  /** The first day on which it is so; today where it is absent. */
  @MayBeAbsent()
  @IsCalendarDate()
  readonly on?: string;
}

export class RegisterBodyDto extends OptionalParticularsDto {
  @IsBodyCode()
  readonly code!: string;

  @IsOneLine()
  @MaxLength(maxNameLength)
  readonly name!: string;

  @IsIn(bodyKinds)
  readonly kind!: BodyKind;

  @IsIn(units)
  readonly unit!: Unit;
}

export class RelateBodyDto {
  @IsIn(relationTypes)
  readonly type!: RelationType;

  @IsBodyCode()
  readonly to!: string;

  /** Today where it is absent. */
  @MayBeAbsent()
  @IsCalendarDate()
  readonly since?: string;

  /** The first day on which it no longer holds; open where it is absent. */
  @MayBeAbsent()
  @IsCalendarDate()
  readonly until?: string;

  /** Where it is written: a document and its article. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(400)
  readonly source!: string;
}

export class EndRelationDto {
  /** The first day on which it no longer holds. */
  @IsCalendarDate()
  readonly until!: string;
}

export class DissolveBodyDto {
  @IsString()
  @IsNotEmpty()
  @MaxLength(1000)
  readonly reason!: string;

  /** The first day on which it is no more; today where it is absent. */
  @MayBeAbsent()
  @IsCalendarDate()
  readonly on?: string;
}

export class MergeBodyDto extends DissolveBodyDto {
  /** The body that goes on. */
  @IsBodyCode()
  readonly into!: string;
}

export class RefuseChangeDto {
  @MayBeAbsent()
  @IsString()
  @IsNotEmpty()
  @MaxLength(1000)
  readonly reason?: string;
}

export class ImportQuery {
  /** Lists what would be rejected and loads nothing. */
  @QueryFlag()
  readonly dryRun?: boolean;
}
