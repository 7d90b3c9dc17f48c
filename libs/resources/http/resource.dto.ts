import { OmitType, PartialType } from '@nestjs/mapped-types';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsPositive,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import {
  type Quota,
  type QuotaMeasure,
  quotaMeasures,
  type QuotaSpan,
  quotaSpans,
  relationTypes,
  resourceKinds,
  sharings,
  weekdays,
  type RelationType,
  type ResourceDescription,
  type ResourceKind,
  type Sharing,
  type Weekday,
} from '#contracts';
import { IsCalendarDate, IsIanaZone, IsInstant, IsOneLine, PeriodPageQuery, QueryFlag } from '#http';
import { units, type Unit } from '#kernel';

const mostSeconds = 366 * 86_400;
/** Nothing is booked beyond a hundred years from now. */
const maxUseSeconds = 101 * mostSeconds;
const timeOfDay = /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/;

export class OpeningHoursDto {
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(7)
  @IsIn(weekdays, { each: true })
  readonly days!: Weekday[];

  @Matches(timeOfDay, { message: 'from must be a time of day like 09:00' })
  readonly from!: string;

  @Matches(timeOfDay, { message: 'to must be a time of day like 17:00' })
  readonly to!: string;
}

export class AllowedDto {
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(units.length)
  @IsIn(units, { each: true })
  readonly units?: Unit[];

  @IsOptional()
  @IsArray()
  @IsString({ each: true })
  @MinLength(1, { each: true })
  @MaxLength(40, { each: true })
  @ArrayMaxSize(300)
  readonly bodies?: string[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(relationTypes.length)
  @IsIn(relationTypes, { each: true })
  readonly relations?: RelationType[];
}

export class QuotaDto {
  @IsIn(['body', 'unit'])
  readonly of!: Quota['of'];

  @IsIn(quotaMeasures)
  readonly measure!: QuotaMeasure;

  @IsIn(quotaSpans)
  readonly per!: QuotaSpan;

  @IsPositive()
  @Max(Number.MAX_SAFE_INTEGER)
  readonly limit!: number;
}

const Seconds = (): PropertyDecorator => (target, key) => {
  IsOptional()(target, key);
  IsInt()(target, key);
  Min(0)(target, key);
  Max(mostSeconds)(target, key);
};

const Text =
  (length: number): PropertyDecorator =>
  (target, key) => {
    IsString()(target, key);
    MinLength(1)(target, key);
    MaxLength(length)(target, key);
  };

export class OfferResourceDto {
  @IsOneLine()
  @MaxLength(200)
  readonly name!: string;

  @IsIn(resourceKinds)
  readonly kind!: ResourceKind;

  @IsIn(sharings)
  readonly sharing!: Sharing;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(10_000_000)
  readonly capacity?: number;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  readonly budgetFen?: number;

  @IsOptional()
  @Text(40)
  readonly owner?: string;

  @IsIanaZone()
  readonly timeZone!: string;

  @IsOptional()
  @Text(100)
  readonly district?: string;

  @IsOptional()
  @Text(300)
  readonly address?: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  readonly equipment?: string[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => OpeningHoursDto)
  readonly openingHours?: OpeningHoursDto[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(700)
  @IsCalendarDate({ each: true })
  readonly closedOn?: string[];

  @IsOptional()
  @IsIn(['open', 'closed', 'by-notice'])
  readonly holidays?: ResourceDescription['holidays'];

  @Seconds()
  readonly leadSeconds?: number;

  @Seconds()
  readonly minSeconds?: number;

  /** The longest use; a year where it is absent. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(maxUseSeconds)
  readonly maxSeconds?: number;

  /** How long a hold may last in all, with every renewal; a week where it is absent. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(mostSeconds)
  readonly maxHoldSeconds?: number;

  @Seconds()
  readonly bufferSeconds?: number;

  @IsIn(['automatic', 'owner'])
  readonly approval!: ResourceDescription['approval'];

  @IsOptional()
  @ValidateNested()
  @Type(() => AllowedDto)
  readonly allowed?: AllowedDto;

  @IsOptional()
  @IsInt()
  @Min(0)
  readonly clearanceAboveFen?: number;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => QuotaDto)
  readonly quotas?: QuotaDto[];

  /** Who of the waiting list is offered a place first. */
  @IsOptional()
  @IsIn(['first-come', 'fair-share'])
  readonly waitingOrder?: NonNullable<ResourceDescription['waitingOrder']>;

  /** How long an offer to the waiting list holds its place. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(mostSeconds)
  readonly offerSeconds?: number;
}

/** Whose it is never changes. */
export class ReviseResourceDto extends PartialType(OmitType(OfferResourceDto, ['owner'] as const)) {}

export class RetireResourceDto {
  @Text(1_000)
  readonly reason!: string;
}

export class BlockPeriodDto {
  @IsInstant()
  readonly from!: string;

  @IsInstant()
  readonly to!: string;

  @Text(1_000)
  readonly reason!: string;
}

export class BlockQuery {
  @QueryFlag()
  readonly dryRun?: boolean;
}

const piecesOf = (value: unknown): unknown =>
  [value]
    .flat()
    .flatMap((one) => (typeof one === 'string' ? one.split(/[,，、]/).filter((piece) => piece !== '') : [one]));

export class ResourcesQuery extends PeriodPageQuery {
  @IsOptional()
  @IsIn(resourceKinds)
  readonly kind?: ResourceKind;

  @IsOptional()
  @IsIn(units)
  readonly unit?: Unit;

  @IsOptional()
  @IsString()
  @MaxLength(100)
  readonly district?: string;

  /** The code of the body that shares it. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  readonly owner?: string;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  readonly q?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  readonly places?: number;

  /** Named once each or separated by commas: all of these. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => piecesOf(value))
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  readonly equipment?: string[];

  @QueryFlag()
  readonly free?: boolean;
}

/** Opening hours in Chinese, as `周二至周日 9:00-20:00；周一闭馆`. */
export class WrittenHoursQuery {
  @IsString()
  @MinLength(1)
  @MaxLength(500)
  readonly text!: string;
}
