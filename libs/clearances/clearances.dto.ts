import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { IsBodyCode, PageQuery } from '#http';
import { clearanceStatuses, type ClearanceStatus } from './domain/clearance.js';

const maxWords = 1_000;

export class GrantClearanceDto {
  @IsOptional()
  @IsString()
  @Matches(/\S/)
  @MaxLength(maxWords)
  readonly ground?: string;
}

export class RefuseClearanceDto {
  @IsString()
  @Matches(/\S/)
  @MaxLength(maxWords)
  readonly reason!: string;
}

export class ClearancesQuery extends PageQuery {
  @IsOptional()
  @IsIn(clearanceStatuses)
  readonly status?: ClearanceStatus;

  /** The body that asked. */
  @IsOptional()
  @IsBodyCode()
  readonly body?: string;
}
