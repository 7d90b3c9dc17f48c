import { PartialType } from '@nestjs/mapped-types';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import {
  type ClaimProgress,
  claimProgress,
  type ClaimResult,
  claimResults,
  type ClaimRole,
  claimRoles,
  type NeedKind,
  needKinds,
  type ResourceKind,
  resourceKinds,
  type Satisfaction,
  satisfactions,
} from '#contracts';
import { IsBodyCode, IsCalendarDate, IsInstant, IsOneLine, IsWords, PageQuery, QueryFlag } from '#http';
import { type Unit, units } from '#kernel';
import { type NeedStatus, needStatuses } from './domain/need.js';
import { MaxLength } from 'class-validator';

class NeedContentDto {
  @IsOneLine()
  @MaxLength(200)
  readonly title!: string;

  @IsIn(needKinds)
  readonly kind!: NeedKind;

  @IsOptional()
  @IsWords(2_000)
  readonly words?: string;

  /** The last day on which the paired bodies may claim it before all may. */
  @IsCalendarDate()
  readonly closesOn!: string;

  /** Codes of the bodies that may claim it first; none: all may at once. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsBodyCode({ each: true })
  readonly paired?: readonly string[];

  /** What would meet it. */
  @IsOptional()
  @IsIn(resourceKinds)
  readonly resource?: ResourceKind;

  @IsOptional()
  @IsInstant()
  readonly from?: string;

  @IsOptional()
  @IsInstant()
  readonly to?: string;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  readonly places?: number;

  @IsOptional()
  @IsOneLine()
  @MaxLength(100)
  readonly district?: string;

  /** A post, never a person. */
  @IsOptional()
  @IsOneLine()
  @MaxLength(100)
  readonly responsiblePost?: string;
}

export class PostNeedDto extends NeedContentDto {
  /** Default: the caller's own body. */
  @IsOptional()
  @IsBodyCode()
  readonly body?: string;
}

export class ReviseNeedDto extends PartialType(NeedContentDto) {}

export class CloseNeedDto {
  @IsIn(satisfactions)
  readonly satisfaction!: Satisfaction;

  @IsOptional()
  @IsWords(2_000)
  readonly words?: string;
}

export class WithdrawNeedDto {
  @IsWords(500)
  readonly reason!: string;
}

/** Whose claim it is; default: the caller's own body's. */
class OfBodyDto {
  @IsOptional()
  @IsBodyCode()
  readonly body?: string;
}

export class ClaimNeedDto extends OfBodyDto {
  @IsIn(claimRoles)
  readonly role: ClaimRole = 'accountable';

  @IsOptional()
  @IsWords(2_000)
  readonly plan?: string;
}

export class ReportClaimDto extends OfBodyDto {
  @IsIn(claimProgress)
  readonly progress!: ClaimProgress;

  @IsWords(2_000)
  readonly words!: string;
}

export class LinkClaimDto extends OfBodyDto {
  @IsIn(claimResults)
  readonly kind!: ClaimResult;

  @IsOneLine()
  @MaxLength(120)
  readonly id!: string;
}

export class WithdrawClaimDto extends OfBodyDto {
  @IsOptional()
  @IsWords(500)
  readonly reason?: string;
}

export class NeedsQuery extends PageQuery {
  @IsOptional()
  @IsIn(needStatuses)
  readonly status?: NeedStatus;

  @IsOptional()
  @IsIn(units)
  readonly unit?: Unit;

  /** The body that asks. */
  @IsOptional()
  @IsBodyCode()
  readonly body?: string;

  @IsOptional()
  @IsIn(needKinds)
  readonly kind?: NeedKind;

  /** A body that may claim it now or has claimed it. */
  @IsOptional()
  @IsBodyCode()
  readonly for?: string;

  /** A body that has claimed it. */
  @IsOptional()
  @IsBodyCode()
  readonly claimedBy?: string;

  /** Only what somebody is accountable for, or was when it was closed: 项目清单. */
  @QueryFlag()
  readonly matched?: boolean;
}
