import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsInstant } from '#http';
import { Text } from '../http/short-text.js';
import { greatestLines } from '../domain/bundles/bundle.js';

export class BundleLineDto {
  @Text(100)
  readonly resource!: string;

  @IsInstant()
  readonly from!: string;

  @IsInstant()
  readonly to!: string;

  /** Default 1. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(10_000_000)
  readonly quantity?: number;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  readonly amountFen?: number;
}

export class ReleaseBundleDto {
  @Text(1_000)
  readonly reason!: string;
}

export class RequestBundleDto {
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(greatestLines)
  @ValidateNested({ each: true })
  @Type(() => BundleLineDto)
  readonly lines!: BundleLineDto[];

  /** Default: 15 minutes from now. */
  @IsOptional()
  @IsInstant()
  readonly decideBy?: string;

  /** Whether a line that is taken away later lets the others go. Default: it does. */
  @IsOptional()
  @IsIn(['release', 'keep'])
  readonly onDisplacement?: 'release' | 'keep';
}
