import { IsIn, IsOptional, Matches } from 'class-validator';
import { IsBodyCode, PageQuery } from '#http';
import { type HandoverStatus, handoverStatuses } from './domain/handover.js';

export class OfferHandoverDto {
  /** The successor: the subject of their tokens. */
  @Matches(/^[A-Za-z0-9][A-Za-z0-9._:@-]{0,119}$/, { message: '$property must be an id of a person, not a name' })
  readonly to!: string;

  /** Default: the caller's own body. */
  @IsOptional()
  @IsBodyCode()
  readonly body?: string;
}

export class HandoversQuery extends PageQuery {
  @IsOptional()
  @IsBodyCode()
  readonly body?: string;

  @IsOptional()
  @IsIn(handoverStatuses)
  readonly status?: HandoverStatus;
}
