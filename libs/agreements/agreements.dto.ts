import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
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
import { type CountPeriod, countPeriods, type InitiativeKind, initiativeKinds } from '#contracts';
import { IsBodyCode, IsCalendarDate, PageQuery } from '#http';
import { type AgreementStatus, agreementStatuses } from './domain/agreement.js';

export class PartyDto {
  @IsBodyCode()
  readonly body!: string;

  /** The post that keeps in touch; no person. */
  @IsOptional()
  @IsString()
  @MaxLength(120)
  readonly liaisonPost?: string;
}

export class CountedDutyDto {
  @IsString()
  @Matches(/\S/)
  @MaxLength(200)
  readonly what!: string;

  @IsInt()
  @Min(1)
  @Max(1_000)
  readonly count!: number;

  @IsIn(countPeriods)
  readonly per!: CountPeriod;

  @IsOptional()
  @IsIn(initiativeKinds)
  readonly kind?: InitiativeKind;

  @IsOptional()
  @IsBodyCode()
  readonly host?: string;
}

export class AgreementContentDto {
  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => PartyDto)
  readonly parties!: PartyDto[];

  @IsString()
  @Matches(/\S/)
  @MaxLength(200)
  readonly title!: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(30)
  @IsString({ each: true })
  @Matches(/\S/, { each: true })
  @MaxLength(120, { each: true })
  readonly areas?: string[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => CountedDutyDto)
  readonly duties?: CountedDutyDto[];

  @IsOptional()
  @IsString()
  @MaxLength(100)
  readonly number?: string;

  @IsOptional()
  @IsString()
  @MaxLength(500)
  readonly file?: string;

  @IsCalendarDate()
  readonly from!: string;

  /** The last day; may be empty. */
  @IsOptional()
  @IsCalendarDate()
  readonly to?: string;
}

export class ProposeAgreementDto extends AgreementContentDto {
  /** Who proposes, one of the parties; default: the caller's own body. */
  @IsOptional()
  @IsBodyCode()
  readonly body?: string;
}

export class ReviewAgreementDto {
  /** Default: today. */
  @IsOptional()
  @IsCalendarDate()
  readonly on?: string;

  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  readonly note?: string;
}

export class EndAgreementDto {
  /** The last day on which it is in force; default: today. */
  @IsOptional()
  @IsCalendarDate()
  readonly on?: string;

  @IsString()
  @Matches(/\S/)
  @MaxLength(1_000)
  readonly reason!: string;
}

export class WithdrawAgreementDto {
  @IsString()
  @Matches(/\S/)
  @MaxLength(1_000)
  readonly reason!: string;
}

export class AgreementsQuery extends PageQuery {
  @IsOptional()
  @IsBodyCode()
  readonly party?: string;

  @IsOptional()
  @IsIn(agreementStatuses)
  readonly status?: AgreementStatus;

  /** Those that wait for this body's confirmation. */
  @IsOptional()
  @IsBodyCode()
  readonly awaits?: string;
}
