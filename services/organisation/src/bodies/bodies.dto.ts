import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { bodyKinds, type BodyKind, relationTypes, type RelationType } from '#contracts';
import { QueryFlag } from '#http';
import { type Unit, units } from '#kernel';

/** What `POST /v1/bodies` and the import of a sheet both hold a body to. */
export const bodyCodeForm = /^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/;
export const bodyCodeRule = 'code must be letters, digits and -, at most 40';
export const maxNameLength = 200;

const date = { message: '$property must be a date like 2027-03-01' };

export class TermDto {
  @IsISO8601({ strict: true }, date)
  @Matches(/^\d{4}-\d{2}-\d{2}$/, date)
  readonly startsOn!: string;

  @IsInt()
  @Min(1)
  readonly years!: number;
}

export class ReviseBodyDto {
  @IsString()
  @IsNotEmpty()
  @MaxLength(maxNameLength)
  readonly name!: string;

  @IsIn(bodyKinds)
  readonly kind!: BodyKind;

  @IsIn(units)
  readonly unit!: Unit;

  @IsOptional()
  @IsInt()
  @Min(0)
  readonly members?: number;

  @IsOptional()
  @IsBoolean()
  readonly fullTimeDeputySecretary?: boolean;

  @IsOptional()
  @ValidateNested()
  @Type(() => TermDto)
  readonly term?: TermDto;

  @IsOptional()
  @IsInt()
  @Min(0)
  readonly secretaryConsecutiveTerms?: number;
}

export class RegisterBodyDto extends ReviseBodyDto {
  @Matches(bodyCodeForm, { message: bodyCodeRule })
  readonly code!: string;
}

export class RelateBodyDto {
  @IsIn(relationTypes)
  readonly type!: RelationType;

  @IsString()
  @IsNotEmpty()
  @MaxLength(40)
  readonly to!: string;

  @IsOptional()
  @IsISO8601({ strict: true }, date)
  @Matches(/^\d{4}-\d{2}-\d{2}$/, date)
  readonly since?: string;

  /** Where it is written: a document and its article. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(400)
  readonly source!: string;
}

export class DissolveBodyDto {
  @IsString()
  @IsNotEmpty()
  @MaxLength(1000)
  readonly reason!: string;
}

export class ImportQuery {
  /** Lists what would be rejected and loads nothing. */
  @QueryFlag()
  readonly dryRun?: boolean;
}
