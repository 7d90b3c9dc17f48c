import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { PageQuery } from '#http';
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
  @Matches(/^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/, { message: 'body must be the code of a body' })
  readonly body?: string;
}
