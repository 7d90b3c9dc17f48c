import { IntersectionType } from '@nestjs/mapped-types';
import { IsOptional } from 'class-validator';
import { IsInstant } from './fields.js';
import { PageQuery } from './paging.js';

/** A query for what lies in a part of time, half-open; what it means where an end is missing, the route says. */
export class PeriodQuery {
  @IsOptional()
  @IsInstant()
  readonly from?: string;

  @IsOptional()
  @IsInstant()
  readonly to?: string;
}

/** The query of a list that can be narrowed to a part of time, half-open. */
export class PeriodPageQuery extends IntersectionType(PageQuery, PeriodQuery) {}
