import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { PageQuery, QueryFlag } from '#http';
import { type Unit, units } from '#kernel';
import { boardKinds, type BoardKind } from './board-item.js';

export class BoardQuery extends PageQuery {
  @IsOptional()
  @IsIn(units)
  readonly unit?: Unit;

  /** The body that must act. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  readonly body?: string;

  @IsOptional()
  @IsIn(boardKinds)
  readonly kind?: BoardKind;

  @QueryFlag()
  readonly overdue?: boolean;
}
